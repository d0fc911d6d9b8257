namespace Entente.Documents;

/// <summary>What a browser prints before an item of a numbered list.</summary>
internal static class ListNumbers
{
    /// <summary>With its full stop.</summary>
    /// <param name="count">Place in the list.</param>
    /// <param name="type">The list's type attribute: 1, a, A, i or I.</param>
    public static string Print(int count, string? type) => type switch
    {
        "a" when count is > 0 and <= 26 => PrintedNumber.Of(count, "lowerLetter"),
        "A" when count is > 0 and <= 26 => PrintedNumber.Of(count, "upperLetter"),
        "i" => PrintedNumber.Of(count, "lowerRoman"),
        "I" => PrintedNumber.Of(count, "upperRoman"),
        _ => PrintedNumber.Of(count, "decimal"),
    } + ".";
}
