using System.Text;

namespace Entente.Documents;

/// <summary>Words picked out of a marked-up source, each code unit with its place there. Blanks between two words stay as the source has them.</summary>
internal sealed class SourceText(string source)
{
    private readonly StringBuilder text = new();
    private readonly List<int> places = [];
    private bool broken;

    public void Append(string words, int place)
    {
        if (words.Length == 0) return;
        if (broken) FillBreak(place);
        for (var i = 0; i < words.Length; i++) { text.Append(words[i]); places.Add(place + i); }
    }

    /// <summary>Words that stand for one sign of the source.</summary>
    public void AppendAt(string words, int place)
    {
        if (broken) FillBreak(place);
        foreach (var sign in words) { text.Append(sign); places.Add(place); }
    }

    public void Break() => broken = text.Length > 0;

    public (string Text, IReadOnlyList<int> Places) Trimmed()
    {
        var all = text.ToString();
        var from = 0;
        while (from < all.Length && char.IsWhiteSpace(all[from])) from++;
        var to = all.Length;
        while (to > from && char.IsWhiteSpace(all[to - 1])) to--;
        return (all[from..to], places[from..to]);
    }

    private void FillBreak(int place)
    {
        broken = false;
        var from = places[^1] + 1;
        var isBlank = from < place && place <= source.Length && source.AsSpan(from, place - from).IsWhiteSpace();
        if (!isBlank) { text.Append('\n'); places.Add(from); return; }
        for (var i = from; i < place; i++) { text.Append(source[i]); places.Add(i); }
    }
}
