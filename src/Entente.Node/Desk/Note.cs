using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Node.Identity;
using Entente.Node.Store;

namespace Entente.Node.Desk;

/// <summary>
/// A note of this desk on a file or on anything in it: a desk row, never an act, so it has no route to anybody else. It is put away when
/// it is done with, and stays to be read.
/// </summary>
/// <param name="Id">Random, for ever the same.</param>
/// <param name="About">The act that created what it is on; null for the file as a whole.</param>
/// <param name="Text">At most <see cref="MostLines"/> lines.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Day">The day on which it is to come up again; null for never.</param>
/// <param name="Done">Put away.</param>
internal sealed record Note(string Id, ActRef? About, string Text, WrittenBy By, DateTimeOffset At, DateOnly? Day, bool Done)
{
    /// <summary>Of a note. Who has more to say files a paper.</summary>
    public const int MostLines = 3;

    /// <summary>In letters, of all lines together.</summary>
    public const int Longest = 600;

    /// <summary>Kind of its desk rows; their ref is the object's, their key the note's id.</summary>
    public const string RowKind = "note";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A note in the words that an officer filled in; null where they are empty or too long for one.</summary>
    public static Note? Written(string id, ActRef? about, string text, Officer officer, DateTimeOffset now, DateOnly? day)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var tidy = string.Join('\n', lines);
        return lines.Length is > 0 and <= MostLines && tidy.Length <= Longest
            ? new Note(id, about, tidy, new WrittenBy(officer.Id, officer.Display), now, day, Done: false)
            : null;
    }

    /// <summary>The notes of a file, newest first.</summary>
    public static IReadOnlyList<Note> Of(DeskFile file) => [.. file.Rows(kind: RowKind).Select(Of).OrderByDescending(n => n.At)];

    /// <summary>Our notes on a shared dialogue, newest first.</summary>
    public static IReadOnlyList<Note> Of(StoreReader reader, string dialogue) => [.. reader.DeskRows(dialogue, null, RowKind).Select(Of).OrderByDescending(n => n.At)];

    /// <summary>Saves it, as new or in the place of what it was.</summary>
    public Task Save(DeskFile file) => file.Save(Write(file.Id));

    /// <summary>The row that holds it, in a file or a shared dialogue of ours.</summary>
    public DeskWrite Write(string dialogue) => new DeskWrite.Put(new DeskRow(dialogue, About?.ToString() ?? "", RowKind, Id, JsonSerializer.Serialize(new Row(Text, By, At, Day, Done), Options)));

    /// <summary>The note that a row holds.</summary>
    public static Note Of(DeskRow row)
    {
        var held = JsonSerializer.Deserialize<Row>(row.Json, Options)!;
        return new Note(row.Key, ActRef.TryParse(row.Ref, out var at) ? at : null, held.Text, held.By, held.At, held.Day, held.Done);
    }

    private sealed record Row(string Text, WrittenBy By, DateTimeOffset At, DateOnly? Day, bool Done);
}
