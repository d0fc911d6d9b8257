using System.Text.Json;

namespace Entente.Documents;

/// <summary>
/// What the child says to the parent: the provisions, one a line, then one closing line — <c>{"end":…}</c> with all else, or <c>{"unreadable":…}</c>.
/// Without a closing line nothing counts.
/// </summary>
internal static class QuarantineWire
{
    public static void Write(TextWriter writer, ReadResult result)
    {
        if (result is not Reading reading)
        {
            writer.WriteLine(JsonLine.Write(json => WriteReason(json, (Unreadable)result)));
            return;
        }
        foreach (var provision in reading.Provisions) writer.WriteLine(ProvisionLines.Write(provision));
        writer.WriteLine(JsonLine.Write(json => WriteEnd(json, reading)));
    }

    /// <summary>Null if the lines are not whole.</summary>
    public static ReadResult? Read(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return null;
        try
        {
            using var last = JsonDocument.Parse(lines[^1]);
            if (last.RootElement.TryGetProperty("unreadable", out var reason))
                return lines.Count == 1 && Enum.TryParse<UnreadableReason>(reason.GetString(), out var known) ? new Unreadable(known) { Page = last.RootElement.TryGetProperty("page", out var page) ? PageOf(page) : null } : null;
            if (!last.RootElement.TryGetProperty("end", out var end) || end.GetInt32() != lines.Count - 1) return null;
            return new Reading(
                last.RootElement.GetProperty("title").GetString(),
                [.. lines.Take(lines.Count - 1).Select(ProvisionLines.Read)],
                [.. last.RootElement.GetProperty("notes").EnumerateArray().Select(note => new Note(note[0].GetString()!, note[1].GetString()!))],
                [.. last.RootElement.GetProperty("leftOut").EnumerateArray().Select(piece => piece.GetString()!)],
                [.. last.RootElement.GetProperty("warnings").EnumerateArray().Select(warning => Enum.Parse<ReadWarning>(warning.GetString()!))])
            {
                Pages = [.. last.RootElement.GetProperty("pages").EnumerateArray().Select(PageOf)],
            };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static void WriteReason(Utf8JsonWriter json, Unreadable result)
    {
        json.WriteStartObject();
        json.WriteString("unreadable", result.Reason.ToString());
        if (result.Page is { } page) { json.WritePropertyName("page"); Write(json, page); }
        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, Reading reading)
    {
        json.WriteStartObject();
        json.WriteNumber("end", reading.Provisions.Count);
        json.WriteString("title", reading.Title);
        json.WriteStartArray("notes");
        foreach (var note in reading.Notes)
        {
            json.WriteStartArray();
            json.WriteStringValue(note.Provision);
            json.WriteStringValue(note.Text);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var piece in reading.LeftOut) json.WriteStringValue(piece);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in reading.Warnings) json.WriteStringValue(warning.ToString());
        json.WriteEndArray();
        json.WriteStartArray("pages");
        foreach (var page in reading.Pages) Write(json, page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, PageReading page)
    {
        json.WriteStartArray();
        json.WriteNumberValue(page.Number);
        json.WriteNumberValue(page.Readable);
        json.WriteStringValue(page.Trouble?.ToString());
        json.WriteStringValue(page.Font);
        json.WriteEndArray();
    }

    internal static PageReading PageOf(JsonElement page) =>
        new(page[0].GetInt32(), page[1].GetInt32(), page[2].GetString() is { } trouble ? Enum.Parse<PageTrouble>(trouble) : null, page[3].GetString());
}
