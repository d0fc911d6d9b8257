using System.Text;

namespace Entente.Documents;

/// <summary>The words of a document whose file is not text itself, a block a line; offsets of its provisions point in here.</summary>
internal sealed class ExtractedText
{
    private readonly StringBuilder text = new();

    /// <summary>Adds a block and says where it starts.</summary>
    public int Add(string block)
    {
        if (text.Length > 0) text.Append('\n');
        var at = text.Length;
        text.Append(block);
        return at;
    }

    /// <summary>Where the next block will start.</summary>
    public int Next => text.Length == 0 ? 0 : text.Length + 1;

    public override string ToString() => text.ToString();
}
