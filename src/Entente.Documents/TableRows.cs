using Entente.Language;

namespace Entente.Documents;

/// <summary>How a row of a table becomes a provision: its cells in order, a number in the first cell being its number.</summary>
internal static class TableRows
{
    public static string Join(IEnumerable<string> cells) => string.Join(" | ", cells.Where(cell => cell.Length > 0));

    public static ParagraphBlock Block(IReadOnlyList<string> cells, int offset, string? caption)
    {
        var isNumbered = cells.Count > 1 && cells[0].Length is > 0 and <= 8 && cells[0].All(sign => char.IsDigit(sign) || sign is '.' or '-') && char.IsDigit(cells[0][0]);
        if (!isNumbered) return new ParagraphBlock(Join(cells), offset) { Caption = caption };
        return new ParagraphBlock(Join(cells.Skip(1)), offset + cells[0].Length + 3) { Number = cells[0].EndsWith('.') ? cells[0] : cells[0] + ".", Caption = caption };
    }
}
