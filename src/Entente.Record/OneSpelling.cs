using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Entente.Record;

/// <summary>Values in text files of which each has exactly one text; every other text is refused.</summary>
internal static class OneSpelling
{
    /// <summary>The largest size or number: what a header can say, 2^53 − 1.</summary>
    internal const long MaxNumber = (1L << 53) - 1;

    private const int IdLength = 64;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> IdLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>An ASCII decimal from 0 to <see cref="MaxNumber"/>, without sign or leading zero.</summary>
    internal static bool TryNumber(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        if (text.Length is 0 or > 16 || text.ContainsAnyExceptInRange('0', '9') || (text[0] == '0' && text.Length > 1))
            return false;
        number = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return number <= MaxNumber;
    }

    /// <summary>Standard base64 with padding and without stray bits.</summary>
    internal static bool TryBase64(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(text, bytes, out var written))
            return false;
        bytes = bytes[..written];
        // The decoder skips white space and spare bits: only what it would write itself is the one spelling.
        return text.SequenceEqual(Convert.ToBase64String(bytes));
    }

    /// <summary>64 lowercase hexadecimal digits.</summary>
    internal static bool TryHex(ReadOnlySpan<char> text, out TreeHash hash)
    {
        hash = default;
        if (text.Length != 2 * TreeHash.Size || text.ContainsAnyExcept(HexDigits))
            return false;
        hash = new TreeHash(Convert.FromHexString(text));
        return true;
    }

    /// <summary>An id of a side or a dialogue: <c>[a-z0-9][a-z0-9.-]{0,63}</c>.</summary>
    internal static bool IsId(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= IdLength
        && text[0] is not ('.' or '-')
        && !text.ContainsAnyExcept(IdLetters);

    /// <summary>A number as text, whatever the machine's culture.</summary>
    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
