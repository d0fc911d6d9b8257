using Entente.Language;

namespace Entente.Linking;

/// <summary>A proposal of the machine that two provisions meet. Whether they do is for people to say.</summary>
/// <param name="Left">Id on the left side.</param>
/// <param name="Right">Id on the right side.</param>
/// <param name="Score">In [0, 1]; comparable across all pairs of a run and, roughly, of all runs: about the share of such pairs that experts linked.</param>
/// <param name="LeftEvidence">What speaks for it in the left text: spans in order, without overlap.</param>
/// <param name="RightEvidence">The same on the right.</param>
/// <param name="Reasons">Weightiest first; never empty unless the texts meet in pieces of words only.</param>
public sealed record Link(string Left, string Right, double Score, IReadOnlyList<Span> LeftEvidence, IReadOnlyList<Span> RightEvidence, IReadOnlyList<Reason> Reasons);

/// <summary>One thing that speaks for a link. A value: each language has its own words for it.</summary>
public abstract record Reason
{
    /// <summary>Names the kind in data and in tables of words.</summary>
    public abstract string Key { get; }
}

/// <summary>The term base says that two terms name one thing.</summary>
/// <param name="Left">As it stands in the left text.</param>
/// <param name="Right">As it stands in the right text.</param>
public sealed record TermPair(string Left, string Right) : Reason
{
    /// <inheritdoc/>
    public override string Key => "term-pair";

    /// <inheritdoc/>
    public override string ToString() => $"term-pair: {Left} = {Right}";
}

/// <summary>Both use the word.</summary>
/// <param name="Word">As it stands in the left text.</param>
public sealed record SharedWord(string Word) : Reason
{
    /// <inheritdoc/>
    public override string Key => "shared-word";

    /// <inheritdoc/>
    public override string ToString() => $"shared-word: {Word}";
}

/// <summary>Two words of different languages that look or sound alike.</summary>
/// <param name="Left">As it stands in the left text.</param>
/// <param name="Right">As it stands in the right text.</param>
public sealed record AlikeWords(string Left, string Right) : Reason
{
    /// <inheritdoc/>
    public override string Key => "alike-words";

    /// <inheritdoc/>
    public override string ToString() => $"alike-words: {Left} ~ {Right}";
}

/// <summary>Two words that keep turning up in provisions that meet, in these two documents.</summary>
/// <param name="Left">As it stands in the left text.</param>
/// <param name="Right">As it stands in the right text.</param>
public sealed record OftenTogether(string Left, string Right) : Reason
{
    /// <inheritdoc/>
    public override string Key => "often-together";

    /// <inheritdoc/>
    public override string ToString() => $"often-together: {Left} .. {Right}";
}

/// <summary>What they stand under meets too.</summary>
/// <param name="Left">The left heading.</param>
/// <param name="Right">The right heading.</param>
public sealed record SamePlace(string Left, string Right) : Reason
{
    /// <inheritdoc/>
    public override string Key => "same-place";

    /// <inheritdoc/>
    public override string ToString() => $"same-place: {Left} / {Right}";
}
