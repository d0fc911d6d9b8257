using System.Globalization;
using System.Text;

namespace Entente.Dialogue;

/// <summary>
/// Names one act for ever: <c>[dialogue/]epoch.member#index</c>, for instance <c>1.0#3</c>. The dialogue stands only in
/// desk files, to point at a shared dialogue. Equality is by all four parts; there is no order.
/// </summary>
/// <param name="Dialogue">Another dialogue's id, or null for the one in which the reference stands.</param>
/// <param name="Epoch">1 and up.</param>
/// <param name="Member">Place of the log among the epoch's members, sorted by side; from 0.</param>
/// <param name="Index">Place of the entry in that log; from 0, at most 2^53 − 1.</param>
public readonly record struct ActRef(string? Dialogue, long Epoch, long Member, long Index)
{
    /// <summary>A reference inside the dialogue in which it stands.</summary>
    public ActRef(long epoch, long member, long index)
        : this(null, epoch, member, index)
    {
    }

    // A word, a slash, and three numbers of at most 16 digits with what stands between them.
    private const int MostCharacters = Word.MaxLength + 1 + (3 * 16) + 2;

    /// <summary>True when it points at another dialogue; guards do not look behind it.</summary>
    public bool IsElsewhere => Dialogue is not null;

    /// <summary>The one spelling.</summary>
    public override string ToString()
    {
        var here = string.Create(CultureInfo.InvariantCulture, $"{Epoch}.{Member}#{Index}");
        return Dialogue is null ? here : Dialogue + "/" + here;
    }

    /// <summary>The same, from a line of ASCII.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> ascii, out ActRef value)
    {
        value = default;
        if (ascii.Length > MostCharacters) return false;
        Span<char> text = stackalloc char[MostCharacters];
        return TryParse(text[..Encoding.ASCII.GetChars(ascii, text)], out value);
    }

    /// <summary>Reads the one spelling: no signs, no leading zeros, nothing above 2^53 − 1, epoch at least 1.</summary>
    /// <returns>False for every other text.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ActRef value)
    {
        value = default;
        string? dialogue = null;
        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            if (!Word.Is(text[..slash])) return false;
            dialogue = text[..slash].ToString();
            text = text[(slash + 1)..];
        }

        var dot = text.IndexOf('.');
        var hash = text.IndexOf('#');
        if (dot < 0 || hash < dot
            || !Number.TryParse(text[..dot], out var epoch) || epoch == 0
            || !Number.TryParse(text[(dot + 1)..hash], out var member)
            || !Number.TryParse(text[(hash + 1)..], out var index))
            return false;

        value = new ActRef(dialogue, epoch, member, index);
        return true;
    }
}

/// <summary>Ids and words of headers: <c>[a-z0-9][a-z0-9.-]{0,63}</c> (party, dialogue, version, reason, ground, office, language).</summary>
public static class Word
{
    /// <summary>Longest word, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>True when the text is a word.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength || text[0] is '.' or '-') return false;
        foreach (var c in text)
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-')) return false;
        return true;
    }
}

/// <summary>Whole numbers as headers spell them: digits only, no leading zero, at most 2^53 − 1.</summary>
internal static class Number
{
    internal const long Max = (1L << 53) - 1;

    internal static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.Length is 0 or > 16 || (text[0] == '0' && text.Length > 1)) return false;
        foreach (var c in text)
        {
            if (c is < '0' or > '9') return false;
            value = (value * 10) + (c - '0');
        }

        return value <= Max;
    }
}
