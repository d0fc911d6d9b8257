using System.Globalization;

namespace Entente.Documents;

/// <summary>What a browser prints before an item of a numbered list.</summary>
internal static class ListNumbers
{
    /// <summary>With its full stop.</summary>
    /// <param name="count">Place in the list.</param>
    /// <param name="type">The list's type attribute: 1, a, A, i or I.</param>
    public static string Print(int count, string? type) => type switch
    {
        "a" when count is > 0 and <= 26 => $"{(char)('a' + count - 1)}.",
        "A" when count is > 0 and <= 26 => $"{(char)('A' + count - 1)}.",
        "i" when count is > 0 and < 100 => Roman(count).ToLowerInvariant() + ".",
        "I" when count is > 0 and < 100 => Roman(count) + ".",
        _ => count.ToString(CultureInfo.InvariantCulture) + ".",
    };

    private static string Roman(int value)
    {
        (int Value, string Sign)[] signs = [(90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var printed = "";
        foreach (var (unit, sign) in signs)
            for (; value >= unit; value -= unit) printed += sign;
        return printed;
    }
}
