namespace Entente.Node.Pages.Releasing;

/// <summary>What became of a piece of text.</summary>
public enum Change
{
    /// <summary>It stands in both.</summary>
    Kept,

    /// <summary>It stands in the earlier text only.</summary>
    Removed,

    /// <summary>It stands in the later text only.</summary>
    Added,
}

/// <summary>A piece of text.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Text">The piece, blanks and all.</param>
public sealed record DiffPiece(Change Change, string Text);

/// <summary>
/// Two texts word by word: a comma is a word of its own, so that it is the comma that is shown. What was kept and removed is the earlier text,
/// what was kept and added the later one, letter by letter.
/// </summary>
internal static class WordDiff
{
    // Longer texts are compared paragraph by paragraph: the table of a comparison grows with the product of both.
    private const int MostCells = 4_000_000;

    /// <summary>The pieces, in order.</summary>
    public static IReadOnlyList<DiffPiece> Of(string before, string now)
    {
        var (a, b) = (Tokens(before, byLine: false), Tokens(now, byLine: false));
        if ((long)a.Count * b.Count > MostCells) (a, b) = (Tokens(before, byLine: true), Tokens(now, byLine: true));
        if ((long)a.Count * b.Count > MostCells) return before == now ? [new(Change.Kept, now)] : [new(Change.Removed, before), new(Change.Added, now)];
        return Joined(Walk(a, b));
    }

    private static IEnumerable<DiffPiece> Walk(List<string> a, List<string> b)
    {
        var longest = Longest(a, b);
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                yield return new(Change.Kept, b[j++]);
                i++;
            }
            else if (i < a.Count && (j == b.Count || longest[i + 1, j] >= longest[i, j + 1]))
            {
                yield return new(Change.Removed, a[i++]);
            }
            else
            {
                yield return new(Change.Added, b[j++]);
            }
        }
    }

    /// <summary>For each pair of places the length of the longest common part of what follows.</summary>
    private static int[,] Longest(List<string> a, List<string> b)
    {
        var longest = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                longest[i, j] = a[i] == b[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        return longest;
    }

    private static List<DiffPiece> Joined(IEnumerable<DiffPiece> pieces)
    {
        List<DiffPiece> joined = [];
        foreach (var piece in pieces)
            if (joined is [.., var last] && last.Change == piece.Change) joined[^1] = last with { Text = last.Text + piece.Text };
            else joined.Add(piece);
        return joined;
    }

    private static List<string> Tokens(string text, bool byLine)
    {
        List<string> tokens = [];
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            if (byLine) while (to < text.Length && text[to - 1] != '\n') to++;
            else if (IsWord(text[from])) while (to < text.Length && IsWord(text[to])) to++;
            tokens.Add(text[from..to]);
            from = to;
        }

        return tokens;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
