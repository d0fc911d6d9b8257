using System.Collections.Frozen;
using System.Text;

namespace Entente.Dialogue;

/// <summary>The words of headers for the closed lists: <see cref="Status.AgreedToConsider"/> is <c>agreed-to-consider</c>.</summary>
public static class Spelled
{
    /// <summary>The word of a member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Lists<T>.Words[value];

    /// <summary>The member of a word.</summary>
    /// <returns>False when the list has no such word.</returns>
    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum => Lists<T>.Members.TryGetValue(word, out value);

    /// <summary>The same, from a line of ASCII.</summary>
    internal static bool TryRead<T>(ReadOnlySpan<byte> ascii, out T value)
        where T : struct, Enum
    {
        value = default;
        if (ascii.Length > Word.MaxLength) return false;
        Span<char> word = stackalloc char[Word.MaxLength];
        return Lists<T>.BySpan.TryGetValue(word[..Encoding.ASCII.GetChars(ascii, word)], out value);
    }

    private static string Kebab(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    private static class Lists<T>
        where T : struct, Enum
    {
        internal static readonly FrozenDictionary<T, string> Words =
            Enum.GetValues<T>().ToFrozenDictionary(v => v, v => Kebab(v.ToString()));

        internal static readonly FrozenDictionary<string, T> Members =
            Words.ToFrozenDictionary(p => p.Value, p => p.Key);

        internal static readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> BySpan = Members.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
