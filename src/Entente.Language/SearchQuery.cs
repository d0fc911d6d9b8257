namespace Entente.Language;

/// <summary>
/// What somebody looks for. Several words: all of them in one sentence. In quotes: exactly these words in this order. A Korean word is found with any particle or ending, inside compounds too;
/// an English one in all its forms; case, width, and how syllables are put together do not matter.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>Longer queries are cut.</summary>
    public const int Longest = 400;

    private const int MostWords = 16;

    private readonly IReadOnlyList<Wanted> wanted;

    private SearchQuery(IReadOnlyList<Wanted> wanted) => this.wanted = wanted;

    /// <summary>Nothing to look for.</summary>
    public bool IsEmpty => wanted.Count == 0;

    /// <summary>Reads what somebody typed.</summary>
    /// <param name="typed">Words, with quotes or without.</param>
    public static SearchQuery Of(string typed)
    {
        if (typed.Length > Longest) typed = typed[..Longest];
        var found = new List<Wanted>();
        // Every second piece stands in quotes; a last quote that nobody closed still opens.
        var pieces = SearchText.Folded(typed, null).Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 1 && pieces[i].Trim() is { Length: > 0 } phrase) found.Add(new Phrase(phrase));
            else if (i % 2 == 0) found.AddRange(pieces[i].Split(' ').Select(word => word.Trim(Trimmed)).Where(word => word.Any(char.IsLetterOrDigit)).Select(Word));
        }

        return new SearchQuery([.. found.Distinct().Take(MostWords)]);
    }

    /// <summary>Whether all that is wanted stands in the text.</summary>
    public bool IsIn(SearchText text) => wanted.Count > 0 && wanted.All(one => one.Find(text.Key, 0).Length > 0);

    /// <summary>Where it stands, to be marked; empty where not all of it does.</summary>
    public IReadOnlyList<Span> Find(SearchText text) => IsIn(text) ? text.Places(wanted.SelectMany(one => All(one, text.Key))) : [];

    private static readonly char[] Trimmed = [.. ".,;:!?()[]{}'…·-/"];

    private static IEnumerable<Span> All(Wanted one, string key)
    {
        for (var at = one.Find(key, 0); at.Length > 0; at = one.Find(key, at.To)) yield return at;
    }

    private static Wanted Word(string word)
    {
        var hangul = word.All(IsHangul);
        if (hangul) return Korean.Stem(word) is { Length: > 1 } stem ? new Piece(stem) : new Start(word);
        // KIDD에서, 2021년은: what hangs on a word of other signs is a particle as well.
        if (IsHangul(word[^1]))
        {
            var tail = word.Length - word.AsSpan().LastIndexOfAnyExceptInRange('\uAC00', '\uD7A3') - 1;
            for (var cut = Math.Min(tail, word.Length - 1); cut > 0; cut--)
            {
                if (!Korean.IsParticle(word[^cut..])) continue;
                word = word[..^cut];
                break;
            }
        }

        return word.Length > 2 && word.All(char.IsAsciiLetterLower) ? new English(EnglishStem.Of(word), word) : IsIdeographic(word) ? new Piece(word) : new Start(word);
    }

    private static bool IsHangul(char sign) => sign is >= '\uAC00' and <= '\uD7A3';

    private static bool IsIdeographic(string word) => word.Any(sign => sign is >= '\u2E80' and <= '\u9FFF');

    /// <summary>One word or phrase.</summary>
    private abstract record Wanted
    {
        /// <summary>The first place in the key from a place on; of no length where there is none.</summary>
        public abstract Span Find(string key, int from);
    }

    /// <summary>Anywhere, inside words too; a Hanja of the text is also found by its Korean readings.</summary>
    private sealed record Piece(string Text) : Wanted
    {
        public override Span Find(string key, int from)
        {
            var at = key.IndexOf(Text, from, StringComparison.Ordinal);
            if (at >= 0) return new Span(at, at + Text.Length);
            return HanjaAt(key, from) is var hanja and >= 0 ? new Span(hanja, hanja + Text.Length) : default;
        }

        private int HanjaAt(string key, int from)
        {
            if (key.AsSpan(from).IndexOfAnyInRange('\u4E00', '\u9FFF') < 0) return -1;
            for (var at = from; at + Text.Length <= key.Length; at++)
            {
                var i = 0;
                while (i < Text.Length && (key[at + i] == Text[i] || Hanja.ReadsAs(key[at + i], Text[i]))) i++;
                if (i == Text.Length) return at;
            }

            return -1;
        }
    }

    /// <summary>Exactly these words, whole at both ends; after Korean a particle may follow.</summary>
    private sealed record Phrase(string Text) : Wanted
    {
        public override Span Find(string key, int from)
        {
            for (var at = key.IndexOf(Text, from, StringComparison.Ordinal); at >= 0; at = key.IndexOf(Text, at + 1, StringComparison.Ordinal))
            {
                var to = at + Text.Length;
                var endsWell = IsHangul(Text[^1]) || !char.IsLetterOrDigit(Text[^1]) || to >= key.Length || !char.IsLetterOrDigit(key[to]) || IsHangul(key[to]);
                if (endsWell && (IsHangul(Text[0]) || StartsWord(key, at))) return new Span(at, to);
            }

            return default;
        }
    }

    /// <summary>At the start of a word: a number, a name, a Korean word of one syllable.</summary>
    private sealed record Start(string Text) : Wanted
    {
        public override Span Find(string key, int from)
        {
            for (var at = key.IndexOf(Text, from, StringComparison.Ordinal); at >= 0; at = key.IndexOf(Text, at + 1, StringComparison.Ordinal))
                if (StartsWord(key, at)) return new Span(at, at + Text.Length);
            return default;
        }
    }

    /// <summary>An English word in any of its forms.</summary>
    private sealed record English(string Stem, string Typed) : Wanted
    {
        // Stemming changes the last letters only.
        private readonly string start = Stem[..Math.Clamp(Stem.Length - 1, 1, 5)];

        public bool Equals(English? other) => other is not null && Stem == other.Stem;

        public override int GetHashCode() => Stem.GetHashCode(StringComparison.Ordinal);

        public override Span Find(string key, int from)
        {
            for (var at = key.IndexOf(start, from, StringComparison.Ordinal); at >= 0; at = key.IndexOf(start, at + 1, StringComparison.Ordinal))
            {
                if (!StartsWord(key, at)) continue;
                var to = at + start.Length;
                while (to < key.Length && char.IsAsciiLetterLower(key[to])) to++;
                var word = key[at..to];
                if (word == Typed || EnglishStem.Of(word) == Stem) return new Span(at, to);
            }

            return default;
        }
    }

    private static bool StartsWord(string key, int at) => at == 0 || !char.IsLetterOrDigit(key[at - 1]) || (IsHangul(key[at - 1]) && !IsHangul(key[at]));
}
