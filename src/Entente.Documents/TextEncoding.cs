using System.Text;

namespace Entente.Documents;

/// <summary>Finds the encoding of a text file: a byte order mark, UTF-16 without one, strict UTF-8, then EUC-KR as CP949.</summary>
internal static class TextEncoding
{
    /// <summary>The text without its byte order mark; null if the bytes are in no encoding that is read.</summary>
    public static (string Text, bool Guessed)? Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(new byte[] { 0xEF, 0xBB, 0xBF })) return Strict(new UTF8Encoding(false, true), bytes.AsSpan(3));
        // UTF-32 little-endian starts like UTF-16.
        if (bytes.AsSpan().StartsWith(new byte[] { 0xFF, 0xFE, 0, 0 })) return Strict(new UTF32Encoding(false, false, true), bytes.AsSpan(4));
        if (bytes.AsSpan().StartsWith(new byte[] { 0xFF, 0xFE })) return Strict(new UnicodeEncoding(false, false, true), bytes.AsSpan(2));
        if (bytes.AsSpan().StartsWith(new byte[] { 0xFE, 0xFF })) return Strict(new UnicodeEncoding(true, false, true), bytes.AsSpan(2));
        if (bytes.AsSpan().Contains((byte)0)) return Utf16WithoutMark(bytes);
        if (Strict(new UTF8Encoding(false, true), bytes) is { } utf8) return utf8;
        return Korean(bytes);
    }

    private static (string, bool)? Utf16WithoutMark(byte[] bytes)
    {
        if (bytes.Length % 2 != 0) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }
        if (even == odd) return null;
        return Strict(new UnicodeEncoding(even > odd, false, true), bytes) is { } found && IsText(found.Text) ? (found.Text, true) : null;
    }

    private static (string, bool)? Korean(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var found = Strict(Encoding.GetEncoding(949, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes);
        // Any run of high bytes decodes to something: believe it only if it reads as Korean.
        if (found is not { } korean) return null;
        var high = korean.Text.Count(sign => sign > 0x7F);
        var hangul = korean.Text.Count(sign => sign is >= '가' and <= '힣' or >= '\u3000' and <= '\u303F' or '·' or 'ㆍ');
        return high > 0 && hangul * 2 >= high && IsText(korean.Text) ? (korean.Text, true) : null;
    }

    private static (string Text, bool Guessed)? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return IsText(text) ? (text, false) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Control signs are rare in text; a page break is text.
    private static bool IsText(string text)
    {
        var controls = text.Count(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085'));
        return controls * 200 <= text.Length;
    }
}
