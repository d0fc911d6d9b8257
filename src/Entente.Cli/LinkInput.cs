using System.Text;
using System.Text.Json;
using Entente.Documents;
using Entente.Language;
using Entente.Linking;

namespace Entente.Cli;

/// <summary>Reads provisions for linking from JSON lines: those of <c>policy read</c>, or {"id","lang","title","text","context"}.</summary>
internal static class LinkInput
{
    /// <summary>The provisions of a file; null and an exit code where there are none, with the reason told on standard error.</summary>
    public static async Task<(IReadOnlyList<LinkText>? Texts, int Code)> LoadAsync(string path, Tongue tongue, CancellationToken cancel)
    {
        if (await IsJsonLinesAsync(path, cancel)) return await LoadJsonLinesAsync(path, tongue, cancel);
        var (result, trouble) = await PolicyCommands.OpenAsync(path, cancel);
        if (trouble is not null) { PolicyCommands.Complain(path, trouble.In(tongue)); return (null, ExitCode.LocalTrouble); }
        if (result is not Reading reading) { PolicyCommands.Complain(path, ReadWords.Of((Unreadable)result!, tongue)); return (null, ExitCode.Finding); }
        foreach (var warning in reading.Warnings) PolicyCommands.Complain(path, ReadWords.Of(warning, tongue));
        return ([.. reading.Provisions.Select(LinkText.Of)], 0);
    }

    private static async Task<(IReadOnlyList<LinkText>?, int)> LoadJsonLinesAsync(string path, Tongue tongue, CancellationToken cancel)
    {
        try
        {
            return (ReadJsonLines(await File.ReadAllLinesAsync(path, new UTF8Encoding(false), cancel)), 0);
        }
        catch (JsonException fault)
        {
            PolicyCommands.Complain(path, (tongue == Tongue.Korean ? "JSON 줄이 아닙니다: " : "Not JSON lines: ") + fault.Message);
            return (null, ExitCode.Finding);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            PolicyCommands.Complain(path, new FileTrouble(FileTroubleKind.NotAllowed).In(tongue));
            return (null, ExitCode.LocalTrouble);
        }
    }

    // By name, or because the first sign opens an object: no document that we read starts so.
    private static async Task<bool> IsJsonLinesAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) return false;
        if (Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson") return true;
        var start = new byte[64];
        try
        {
            await using var file = File.OpenRead(path);
            var count = await file.ReadAsync(start, cancel);
            return Encoding.UTF8.GetString(start, 0, count).TrimStart('\uFEFF', ' ', '\n', '\r', '\t').StartsWith("{\"", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

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
