using System.Text.Json;

namespace Entente.Documents;

/// <summary>
/// Pages of a paper as JSON lines, one a line: <c>[1,["Words.",1,"제3조"],…]</c>: the page's number or null, then each sentence with its text, 1 where it starts a
/// paragraph plus 2 where it is a heading, and the number as printed.
/// </summary>
public static class PaperPages
{
    /// <summary>All pages, each ended by LF.</summary>
    public static string WriteAll(IEnumerable<PaperPage> pages) => string.Concat(pages.Select(page => Write(page) + "\n"));

    /// <summary>Reads what <see cref="WriteAll"/> made.</summary>
    /// <exception cref="JsonException">A line is something else.</exception>
    public static IReadOnlyList<PaperPage> ReadAll(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadPage)];

    internal static string Write(PaperPage page) => JsonLine.Write(json =>
    {
        json.WriteStartArray();
        if (page.Number is { } number) json.WriteNumberValue(number); else json.WriteNullValue();
        foreach (var sentence in page.Sentences)
        {
            json.WriteStartArray();
            json.WriteStringValue(sentence.Text);
            json.WriteNumberValue((sentence.StartsParagraph ? 1 : 0) + (sentence.IsHeading ? 2 : 0));
            json.WriteStringValue(sentence.Number);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    });

    internal static PaperPage ReadPage(string line)
    {
        using var json = JsonDocument.Parse(line);
        try
        {
            var root = json.RootElement;
            return new PaperPage(root[0].ValueKind == JsonValueKind.Null ? null : root[0].GetInt32(), [.. root.EnumerateArray().Skip(1).Select(Sentence)]);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw new JsonException("Not a page.", fault);
        }
    }

    private static PaperSentence Sentence(JsonElement one) =>
        new(one[0].GetString()!, (one[1].GetInt32() & 1) != 0, one[2].GetString()!, (one[1].GetInt32() & 2) != 0);
}
