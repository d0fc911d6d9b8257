using Entente.Dialogue;

namespace Entente.Language;

/// <summary>How a line compares with the record.</summary>
public enum PressAnswer
{
    /// <summary>It claims more than the record holds.</summary>
    SaysMore,
    /// <summary>It claims what the record holds.</summary>
    Fits,
    /// <summary>It claims less.</summary>
    SaysLess,
    /// <summary>It claims nothing of this matter.</summary>
    NoClaim,
    /// <summary>It speaks of the matter with a verb that the check does not know: a person should read it.</summary>
    Unsure,
}

/// <summary>The answer to a <see cref="PressQuestion"/>, with all that a page needs to draw it.</summary>
/// <param name="Answer">The verdict.</param>
/// <param name="Carrier">The words that carry the claim, with their negation; UTF-16 code units of the line, half-open, in order, not overlapping. Empty for no claim.</param>
/// <param name="Subject">Who does what the carrier says.</param>
/// <param name="Opens">The questions that the line closes although they are open; only where it says more.</param>
/// <param name="Why">The claim in a word of the field, for logs and tests: a status, an exit, "view", "date" …</param>
/// <param name="Advice">What to tell the reader.</param>
public sealed record PressVerdict(
    PressAnswer Answer, IReadOnlyList<Span> Carrier, PressSide Subject, IReadOnlySet<Question> Opens, string Why, PressAdvice Advice)
{
    /// <summary>The stretch of the line from the first to the last carrying word; empty for no claim.</summary>
    /// <param name="line">The line that was asked about.</param>
    public string CarrierIn(string line) => Carrier.Count == 0 ? "" : line[Carrier[0].From..Carrier[^1].To];

    /// <summary>The verdict's word on the wire: <c>says-more</c>.</summary>
    public string Word => Spelled.Of(Answer);
}
