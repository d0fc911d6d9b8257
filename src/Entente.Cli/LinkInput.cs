using System.Text.Json;
using Entente.Linking;

namespace Entente.Cli;

/// <summary>Reads provisions for linking from JSON lines: those of <c>policy read</c>, or {"id","lang","title","text","context"}.</summary>
internal static class LinkInput
{
    public static IReadOnlyList<LinkText> ReadJsonLines(IEnumerable<string> lines)
    {
        var texts = new List<LinkText>();
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            texts.Add(new LinkText(
                Text(root, "id") ?? throw new JsonException($"Line {texts.Count + 1} has no \"id\"."),
                Text(root, "lang") is { Length: > 0 } lang ? lang : Language.SpokenLanguage.Detect(Text(root, "text") ?? ""),
                Text(root, "title") ?? "", Text(root, "text") ?? "", Context(root)));
        }
        return texts;
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Context(JsonElement root)
    {
        if (root.TryGetProperty("headings", out var headings) && headings.ValueKind == JsonValueKind.Array)
            return [.. headings.EnumerateArray().Where(heading => heading.ValueKind == JsonValueKind.String).Select(heading => heading.GetString()!)];
        return Text(root, "context") is { Length: > 0 } context ? context.Split(" / ", StringSplitOptions.RemoveEmptyEntries) : [];
    }
}
