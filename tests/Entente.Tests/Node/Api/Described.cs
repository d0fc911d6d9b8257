using System.Globalization;
using System.Text.Json;

namespace Entente.Tests.Node.Api;

/// <summary>
/// Holds JSON against an OpenAPI description. Strict: a member that the description does not name is wrong, and a keyword that this
/// class does not know is an exception, so that nothing is passed over in silence.
/// </summary>
internal sealed class Described(JsonElement document)
{
    public IEnumerable<string> Paths => document.GetProperty("paths").EnumerateObject().Select(path => path.Name);

    public IEnumerable<string> Methods(string path) => document.GetProperty("paths").GetProperty(path).EnumerateObject().Select(method => method.Name);

    /// <summary>What is wrong with an answer; empty when nothing.</summary>
    public List<string> Faults(string path, string method, int status, string mediaType, JsonElement body)
    {
        var responses = document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses");
        if (!responses.TryGetProperty(status.ToString(CultureInfo.InvariantCulture), out var response)) return [$"{method} {path}: {status} is not described"];
        if (!response.GetProperty("content").TryGetProperty(mediaType, out var content)) return [$"{method} {path}: {mediaType} is not described"];
        var faults = new List<string>();
        Hold(content.GetProperty("schema"), body, path, faults);
        return faults;
    }

    private void Hold(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    Hold(document.GetProperty("components").GetProperty("schemas").GetProperty(keyword.Value.GetString()!.Split('/')[^1]), value, at, faults);
                    break;
                case "oneOf":
                    var fits = keyword.Value.EnumerateArray().Count(one => Fits(one, value));
                    if (fits != 1) faults.Add($"{at}: fits {fits} of oneOf: {value}");
                    break;
                case "type":
                    if (!Types(keyword.Value).Contains(TypeOf(value, Types(keyword.Value)))) faults.Add($"{at}: {value.ValueKind} is not {keyword.Value}");
                    break;
                case "enum":
                    if (!keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) faults.Add($"{at}: {value} is not in the list");
                    break;
                case "format":
                    if (value.ValueKind == JsonValueKind.String && !HasFormat(keyword.Value.GetString()!, value.GetString()!)) faults.Add($"{at}: {value} is no {keyword.Value}");
                    break;
                case "required":
                    if (value.ValueKind == JsonValueKind.Object)
                        faults.AddRange(keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}: {name} is missing"));
                    break;
                case "properties":
                    if (value.ValueKind != JsonValueKind.Object) break;
                    foreach (var member in value.EnumerateObject())
                        if (keyword.Value.TryGetProperty(member.Name, out var of)) Hold(of, member.Value, at + "." + member.Name, faults);
                    break;
                case "additionalProperties":
                    if (keyword.Value.ValueKind == JsonValueKind.False && value.ValueKind == JsonValueKind.Object)
                        faults.AddRange(value.EnumerateObject().Where(member => !schema.GetProperty("properties").TryGetProperty(member.Name, out _)).Select(member => $"{at}: {member.Name} is not described"));
                    break;
                case "items":
                    if (value.ValueKind == JsonValueKind.Array)
                        foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i))) Hold(keyword.Value, item, $"{at}[{i}]", faults);
                    break;
                case "description" or "default":
                    break;
                default:
                    throw new NotSupportedException($"{at}: the description says \"{keyword.Name}\", which this test cannot hold anything against");
            }
        }
    }

    private bool Fits(JsonElement schema, JsonElement value)
    {
        var faults = new List<string>();
        Hold(schema, value, "", faults);
        return faults.Count == 0;
    }

    private static string[] Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

    private static string TypeOf(JsonElement value, string[] asked) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => value.TryGetInt64(out _) && asked.Contains("integer") ? "integer" : "number",
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
