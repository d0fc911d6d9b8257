using Entente.Record;

namespace Entente.Node.Carriers;

/// <summary>
/// Which boxes a mailbox has, as a text file: a box a line, two pouch vkeys with blanks between them; empty lines and lines that begin with
/// <c>#</c> say nothing.
/// </summary>
public abstract record BoxList
{
    private BoxList() { }

    /// <summary>Longest file, in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>The boxes, in the order of their lines.</summary>
    /// <param name="All">Each once.</param>
    public sealed record Boxes(IReadOnlyList<Box> All) : BoxList;

    /// <summary>A line names no box.</summary>
    /// <param name="Line">Counted from 1.</param>
    public sealed record Fault(int Line) : BoxList;

    /// <summary>The file is not there, cannot be read, or is far too long.</summary>
    public sealed record NoFile : BoxList;

    /// <summary>Reads a file.</summary>
    public static BoxList Read(string path)
    {
        try
        {
            return new FileInfo(path).Length > MaxBytes ? new NoFile() : Parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new NoFile();
        }
    }

    /// <summary>Reads a text.</summary>
    public static BoxList Parse(string text)
    {
        var boxes = new List<Box>();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#')) continue;
            if (words is not [var one, var other] || !NoteKey.TryParse(one, out var first) || !NoteKey.TryParse(other, out var second) || !Box.TryOf(first, second, out var box))
                return new Fault(index + 1);
            if (!boxes.Exists(known => known.Id == box.Id)) boxes.Add(box);
        }

        return new Boxes(boxes);
    }
}
