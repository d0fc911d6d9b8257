namespace Entente.Language;

/// <summary>A stretch of an English line in tokens, with what is known of each.</summary>
/// <param name="Line">The whole line; every place is one of it.</param>
/// <param name="Tokens">The stretch.</param>
/// <param name="Named">For each token whether it belongs to a name of the matter.</param>
/// <param name="Sides">For each token the party that it names.</param>
internal sealed record EnglishPart(string Line, Token[] Tokens, bool[] Named, PressSide?[] Sides)
{
    internal int Length => Tokens.Length;

    /// <summary>Its range in the line.</summary>
    internal Span Span => new(Tokens[0].From, Tokens[^1].To);

    internal EnglishPart Cut(int from, int to) => new(Line, Tokens[from..to], Named[from..to], Sides[from..to]);

    /// <summary>The word at a place, empty outside.</summary>
    internal string Word(int at) => at >= 0 && at < Tokens.Length ? Tokens[at].Word : "";

    /// <summary>The tokens that lie wholly within a range of the line.</summary>
    internal IEnumerable<int> Within(Span span) => Enumerable.Range(0, Length).Where(i => span.From <= Tokens[i].From && Tokens[i].To <= span.To);

    /// <summary>The tokens that a range of the line touches.</summary>
    internal IEnumerable<int> Touching(Span span) => Enumerable.Range(0, Length).Where(i => Tokens[i].From < span.To && span.From < Tokens[i].To);

    /// <summary>Whether a phrase of <c>press-phrases.tsv</c> stands in it.</summary>
    internal bool Has(string phrase) => PressPhrases.Has(Tongue.English, phrase, Line, Span);

    /// <summary>Every place of a phrase of <c>press-phrases.tsv</c> in it.</summary>
    internal IEnumerable<Span> Find(string phrase) => PressPhrases.Find(Tongue.English, phrase, Line, Span);
}
