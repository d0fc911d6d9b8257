using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Pages.Export;

/// <summary>
/// A table as a file for a spreadsheet: RFC 4180, UTF-8 with a mark at its head so that Excel reads Korean rightly. A cell that a
/// spreadsheet would work out (it begins with = + - @, a tab or a line break) gets an apostrophe before it: words come from elsewhere.
/// </summary>
internal static class CsvText
{
    private static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // With a line end of its own the library would leave a lone CR or LF without quotes.
        ShouldQuote = cell => cell.Field is { Length: > 0 } text && (text.AsSpan().ContainsAny("\",\r\n") || text[0] == ' ' || text[^1] == ' '),
    };

    // The wide forms too, which East Asian spreadsheets take for the narrow ones.
    private const string WorkedOut = "=+-@\t\r\n＝＋－＠";

    /// <summary>The bytes of a table: its head, then its rows.</summary>
    public static byte[] Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, Rules))
        {
            foreach (var row in rows.Prepend(head))
            {
                foreach (var cell in row) csv.WriteField(Disarmed(cell));
                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The table as an answer that a browser keeps as a file.</summary>
    public static IResult Answer(string name, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) =>
        Results.File(Of(head, rows), "text/csv; charset=utf-8", name);

    private static string Disarmed(string cell) => cell.Length > 0 && WorkedOut.Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
}
