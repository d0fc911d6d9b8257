using System.Text;
using UglyToad.PdfPig.Content;

namespace Entente.Documents;

/// <summary>Puts the letters of a page together to words, line by line. The order in the file says nothing: only places count.</summary>
internal static class PdfLetters
{
    // In ems. A gap this wide parts words; where the file writes its blanks itself, only wider ones do.
    private const double WordGap = 0.18;
    private const double WordGapBesideBlanks = 0.4;
    private const double SameLine = 0.25;
    private const double RaisedSize = 0.8;
    private const double DoubleStrike = 0.3;

    private readonly record struct Sign(string Text, double Left, double Right, double Base, double Size, bool IsBold);

    /// <summary>Words of one line, from the left; lines from above.</summary>
    /// <param name="letters">Of one page.</param>
    /// <param name="aslant">Text that runs in another direction than the page: watermarks, notes in the margin.</param>
    public static List<List<PdfWord>> Lines(IReadOnlyList<Letter> letters, out string aslant)
    {
        if (letters.Count == 0) { aslant = ""; return []; }
        var direction = letters.GroupBy(letter => letter.TextOrientation).MaxBy(group => group.Count())!.Key;
        aslant = string.Concat(letters.Where(letter => letter.TextOrientation != direction).Select(letter => letter.Value)).Trim();
        var signs = Once(letters.Where(letter => letter.TextOrientation == direction).Select(letter => Place(letter, direction)).Where(sign => sign.Text.Length > 0)).OrderByDescending(sign => sign.Base).ToList();
        var blanks = signs.Count(sign => sign.Text == " ");
        var gap = blanks * 12 > signs.Count ? WordGapBesideBlanks : WordGap;
        return [.. Rows(signs).Select(row => Words(row, gap)).Where(line => line.Count > 0)];
    }

    private static Sign Place(Letter letter, TextOrientation direction)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var (left, right, at) = direction switch
        {
            TextOrientation.Rotate90 => (-start.Y, -end.Y, start.X),
            TextOrientation.Rotate180 => (-start.X, -end.X, -start.Y),
            TextOrientation.Rotate270 => (start.Y, end.Y, -start.X),
            _ => (start.X, end.X, start.Y),
        };
        var text = Spelled(letter.Value);
        var isBold = letter.FontDetails is { } font && (font.IsBold || font.Weight >= 600) || letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true;
        var size = letter.PointSize is > 0.5 and < 500 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);
        return new Sign(text, Math.Min(left, right), Math.Max(left, right), at, size, isBold);
    }

    // Headings are printed twice, a little apart, to look bold. Two equal letters side by side stand a whole letter apart.
    private static List<Sign> Once(IEnumerable<Sign> signs)
    {
        var once = new List<Sign>();
        var near = new Dictionary<(string, int, int), List<Sign>>();
        foreach (var sign in signs)
        {
            var (column, row) = ((int)(sign.Left / 4), (int)(sign.Base / 4));
            var reach = Math.Max(0.4, (sign.Right - sign.Left) * DoubleStrike);
            var isDouble = false;
            for (var x = column - 1; x <= column + 1 && !isDouble; x++)
                for (var y = row - 1; y <= row + 1 && !isDouble; y++)
                    isDouble = near.TryGetValue((sign.Text, x, y), out var others) && others.Exists(other => Math.Abs(other.Left - sign.Left) < reach && Math.Abs(other.Base - sign.Base) < reach);
            if (isDouble) continue;
            once.Add(sign);
            if (!near.TryGetValue((sign.Text, column, row), out var here)) near.Add((sign.Text, column, row), here = []);
            here.Add(sign);
        }
        return once;
    }

    // Ligatures are a matter of print; private signs of symbol fonts are bullets.
    private static string Spelled(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        if (value.All(char.IsWhiteSpace)) return value == "\u00A0" ? value : " ";
        var sign = value[0];
        if (sign is >= '\uFB00' and <= '\uFB06') return sign switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", '\uFB04' => "ffl", _ => "st" };
        return value.Length == 1 && sign is >= '\uE000' and <= '\uF8FF' ? "•" : value;
    }

    private static List<List<Sign>> Rows(List<Sign> fromAbove)
    {
        var rows = new List<List<Sign>>();
        foreach (var sign in fromAbove)
        {
            if (rows.Count > 0 && rows[^1][0].Base - sign.Base <= SameLine * Math.Max(sign.Size, rows[^1][0].Size)) rows[^1].Add(sign);
            else rows.Add([sign]);
        }
        // Raised signs make a row of their own just above the one that they belong to.
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            var (upper, lower) = (rows[i], rows[i + 1]);
            var size = lower.Max(sign => sign.Size);
            var raised = upper.Where(sign => sign.Size <= size * RaisedSize && sign.Base - lower[0].Base < size * 0.6 && lower.Any(other => Math.Abs(other.Right - sign.Left) < size || Math.Abs(other.Left - sign.Right) < size)).ToList();
            if (raised.Count == 0 || upper.Any(sign => sign.Text != " " && !raised.Contains(sign))) continue;
            lower.AddRange(raised);
            rows.RemoveAt(i--);
        }
        return rows;
    }

    private static List<PdfWord> Words(List<Sign> row, double gap)
    {
        var size = row.Where(sign => sign.Text != " ").GroupBy(sign => Math.Round(sign.Size * 2) / 2).MaxBy(group => group.Count())?.Key ?? 0;
        var line = row.Where(sign => sign.Size > size * RaisedSize).Select(sign => sign.Base).DefaultIfEmpty(row[^1].Base).GroupBy(at => Math.Round(at, 1)).MaxBy(group => group.Count())!.Key;
        var words = new List<PdfWord>();
        var letters = new List<Sign>();
        void End(bool withBlank)
        {
            if (letters.Count == 0) { if (withBlank && words.Count > 0 && !words[^1].Text.EndsWith(' ')) words[^1] = words[^1] with { Text = words[^1].Text + " " }; return; }
            var text = new StringBuilder();
            foreach (var letter in letters) text.Append(letter.Text);
            if (withBlank) text.Append(' ');
            var largest = letters.Max(letter => letter.Size);
            var isRaised = largest <= size * RaisedSize && letters[0].Base > line + (size * 0.12);
            words.Add(new PdfWord(text.ToString(), letters[0].Left, letters.Max(letter => letter.Right), line, largest, letters.All(letter => letter.IsBold), isRaised));
            letters.Clear();
        }
        foreach (var sign in row.OrderBy(sign => sign.Left))
        {
            if (sign.Text == " ") { End(withBlank: true); continue; }
            if (letters.Count > 0 && (sign.Left - letters[^1].Right > gap * Math.Max(sign.Size, letters[^1].Size) || IsRaised(sign, letters[^1], size))) End(withBlank: false);
            letters.Add(sign);
        }
        End(withBlank: false);
        return words;
    }

    // A mark is a word of its own, so that it can be taken out of the text.
    private static bool IsRaised(Sign sign, Sign before, double size) => (sign.Size <= size * RaisedSize) != (before.Size <= size * RaisedSize) && Math.Abs(sign.Base - before.Base) > size * 0.12;
}
