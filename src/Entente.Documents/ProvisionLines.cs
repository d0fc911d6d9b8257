using System.Text.Json;
using Entente.Language;

namespace Entente.Documents;

/// <summary>
/// Provisions as JSON lines, one a line, UTF-8: <c>{"id":"1","number":"1","headings":["Peace"],"lang":"en","text":"…","page":null,"offset":120}</c>.
/// The fields, in this order and no others, are those of <see cref="Provision"/>. docs/formats/provisions.md is the description.
/// </summary>
public static class ProvisionLines
{
    /// <summary>Media type of the lines, where an act encloses them.</summary>
    public const string MediaType = "application/jsonl";

    /// <summary>All lines, each ended by LF: what a shared policy encloses.</summary>
    public static string WriteAll(IEnumerable<Provision> provisions) => string.Concat(provisions.Select(p => Write(p) + "\n"));

    /// <summary>Reads what <see cref="WriteAll"/> made.</summary>
    /// <exception cref="JsonException">A line is something else.</exception>
    public static IReadOnlyList<Provision> ReadAll(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    /// <summary>One line, without its end.</summary>
    public static string Write(Provision provision) => JsonLine.Write(json => Write(json, provision));

    /// <summary>A provision from its line.</summary>
    /// <exception cref="JsonException">The line is not one.</exception>
    public static Provision Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Read(json.RootElement);
    }

    internal static Provision Read(JsonElement root)
    {
        try
        {
            var page = root.GetProperty("page");
            return new Provision(
                root.GetProperty("id").GetString()!, root.GetProperty("number").GetString()!, [.. root.GetProperty("headings").EnumerateArray().Select(heading => heading.GetString()!)],
                root.GetProperty("lang").GetString()!, root.GetProperty("text").GetString()!, page.ValueKind == JsonValueKind.Null ? null : page.GetInt32(), root.GetProperty("offset").GetInt32());
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("Not a provision.", fault);
        }
    }

    internal static void Write(Utf8JsonWriter json, Provision provision)
    {
        json.WriteStartObject();
        json.WriteString("id", provision.Id);
        json.WriteString("number", provision.Number);
        json.WriteStartArray("headings");
        foreach (var heading in provision.Headings) json.WriteStringValue(heading);
        json.WriteEndArray();
        json.WriteString("lang", provision.Lang);
        json.WriteString("text", provision.Text);
        if (provision.Page is { } page) json.WriteNumber("page", page); else json.WriteNull("page");
        json.WriteNumber("offset", provision.Offset);
        json.WriteEndObject();
    }
}
