using System.Globalization;
using System.Text.Json;

namespace Entente.Documents;

/// <summary>
/// What the child says to the parent of a paper: attachments first, each as <c>{"file":name}</c> and its bytes in lines of base64, then the pages, a line each, then one
/// closing line <c>{"paper":…}</c> with all else. Without a closing line nothing counts.
/// </summary>
internal static class PaperWire
{
    private const int Piece = 3 << 18;

    public static void Write(TextWriter writer, PaperReading paper)
    {
        foreach (var attachment in paper.Attachments)
        {
            writer.WriteLine(JsonLine.Write(json => { json.WriteStartObject(); json.WriteString("file", attachment.Name); json.WriteEndObject(); }));
            for (var at = 0; at < attachment.Bytes.Length; at += Piece)
                writer.WriteLine(Convert.ToBase64String(attachment.Bytes.Span[at..Math.Min(at + Piece, attachment.Bytes.Length)]));
        }

        foreach (var page in paper.Pages) writer.WriteLine(PaperPages.Write(page));
        writer.WriteLine(JsonLine.Write(json => WriteEnd(json, paper)));
    }

    /// <summary>Null if the lines are not whole.</summary>
    public static PaperReading? Read(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return null;
        try
        {
            using var last = JsonDocument.Parse(lines[^1]);
            var end = last.RootElement;
            if (!end.TryGetProperty("paper", out var count) || count.GetInt32() != lines.Count - 1) return null;
            var (attachments, at) = Attachments(lines);
            return new PaperReading(
                end.GetProperty("media").GetString()!, end.GetProperty("title").GetString(), end.GetProperty("from").GetString(), end.GetProperty("to").GetString(),
                end.GetProperty("date").GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                [.. lines.Skip(at).Take(lines.Count - 1 - at).Select(PaperPages.ReadPage)])
            {
                NoText = end.GetProperty("reason").GetString() is { } reason
                    ? new Unreadable(Enum.Parse<UnreadableReason>(reason)) { Page = end.GetProperty("page") is { ValueKind: JsonValueKind.Array } page ? QuarantineWire.PageOf(page) : null }
                    : null,
                Attachments = attachments,
                AttachmentsLeft = end.GetProperty("left").GetInt32(),
                PagesMissing = [.. end.GetProperty("missing").EnumerateArray().Select(QuarantineWire.PageOf)],
            };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static (List<PaperAttachment> Attachments, int At) Attachments(IReadOnlyList<string> lines)
    {
        var found = new List<PaperAttachment>();
        var at = 0;
        while (at < lines.Count - 1 && lines[at].StartsWith("{\"file\"", StringComparison.Ordinal))
        {
            using var head = JsonDocument.Parse(lines[at++]);
            using var bytes = new MemoryStream();
            // No line of base64 begins with a brace.
            for (; at < lines.Count - 1 && lines[at] is not ['{' or '[', ..]; at++) bytes.Write(Convert.FromBase64String(lines[at]));
            found.Add(new PaperAttachment(head.RootElement.GetProperty("file").GetString()!, bytes.ToArray()));
        }

        return (found, at);
    }

    private static void WriteEnd(Utf8JsonWriter json, PaperReading paper)
    {
        json.WriteStartObject();
        json.WriteNumber("paper", paper.Pages.Count + paper.Attachments.Sum(one => 1 + (one.Bytes.Length + Piece - 1) / Piece));
        json.WriteString("media", paper.MediaType);
        json.WriteString("title", paper.Title);
        json.WriteString("from", paper.From);
        json.WriteString("to", paper.To);
        json.WriteString("date", paper.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("reason", paper.NoText?.Reason.ToString());
        json.WritePropertyName("page");
        if (paper.NoText?.Page is { } page) QuarantineWire.Write(json, page); else json.WriteNullValue();
        json.WriteNumber("left", paper.AttachmentsLeft);
        json.WriteStartArray("missing");
        foreach (var missing in paper.PagesMissing) QuarantineWire.Write(json, missing);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
