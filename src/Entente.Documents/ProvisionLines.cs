using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Language;

namespace Entente.Documents;

/// <summary>
/// Provisions as JSON lines (<c>docs/formats/provisions.md</c>): what <c>policy read</c> prints, what <c>link</c> reads and what a
/// shared policy encloses. One provision a line, each line ended by LF, members in one order.
/// </summary>
public static class ProvisionLines
{
    /// <summary>Media type of the lines.</summary>
    public const string MediaType = "application/jsonl";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All lines.</summary>
    public static string Write(IEnumerable<Provision> provisions) => string.Concat(provisions.Select(p => Line(p) + "\n"));

    /// <summary>One line, without its end.</summary>
    public static string Line(Provision provision) =>
        JsonSerializer.Serialize(new Row(provision.Id, provision.Number, provision.Headings, provision.Lang, provision.Text, provision.Page, provision.Offset), Options);

    /// <summary>Reads the lines that <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">A line is something else.</exception>
    public static IReadOnlyList<Provision> Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Row>(line, Options)!)
            .Select(r => new Provision(r.Id, r.Number, r.Headings, r.Lang, r.Text, r.Page, r.Offset))];

    private sealed record Row(
        [property: JsonPropertyOrder(0)] string Id, [property: JsonPropertyOrder(1)] string Number, [property: JsonPropertyOrder(2)] IReadOnlyList<string> Headings,
        [property: JsonPropertyOrder(3)] string Lang, [property: JsonPropertyOrder(4)] string Text, [property: JsonPropertyOrder(5)] int? Page,
        [property: JsonPropertyOrder(6)] int Offset);
}
