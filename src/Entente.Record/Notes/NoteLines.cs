namespace Entente.Record;

/// <summary>Reads a note's text line by line, where each line is a word and its value: <c>side hanbit.example</c>.</summary>
internal sealed class NoteLines
{
    private readonly string[] _lines;
    private int _at;

    private NoteLines(string[] lines)
    {
        _lines = lines;
    }

    /// <summary>Whether all lines are read.</summary>
    internal bool AtEnd => _at == _lines.Length;

    /// <summary>The lines of a text that ends in a line feed; null for another.</summary>
    internal static NoteLines? Of(string text) => text.EndsWith('\n') ? new NoteLines(text[..^1].Split('\n')) : null;

    /// <summary>Takes the next line if it is exactly this.</summary>
    internal bool Is(string line)
    {
        if (AtEnd || _lines[_at] != line)
            return false;
        _at++;
        return true;
    }

    /// <summary>Takes the next line if it begins with the word and a space; the rest is the value, which may be empty.</summary>
    internal bool TryWord(string word, out string value)
    {
        value = "";
        if (AtEnd || !_lines[_at].StartsWith(word, StringComparison.Ordinal) || _lines[_at].Length == word.Length || _lines[_at][word.Length] != ' ')
            return false;
        value = _lines[_at++][(word.Length + 1)..];
        return true;
    }
}
