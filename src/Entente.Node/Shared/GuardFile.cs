using System.Text;
using System.Text.Json;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>The sign guard of one dialogue: a small file in the data folder, beside the database and in no backup of it. docs/formats/holding.md.</summary>
internal sealed class GuardFile(string path)
{
    /// <summary>Where the guard of a dialogue's epoch lies.</summary>
    public static GuardFile In(string dataFolder, string dialogue, long epoch) => new(Path.Combine(dataFolder, "guard", DataFolder.OfEpoch(dialogue, epoch) + ".guard"));

    /// <summary>What it says; null where there is none.</summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Damaged"/>: it is not what was written.</exception>
    public Guard? Read()
    {
        if (!File.Exists(path)) return null;
        try
        {
            var row = JsonSerializer.Deserialize<Row>(File.ReadAllBytes(path))!;
            return new Guard(row.Note is null ? null : Signed(row, row.Note), row.Numbers);
        }
        catch (JsonException error)
        {
            throw new LocalTrouble(TroubleKind.Damaged, path, error);
        }
    }

    /// <summary>Replaces it, durably.</summary>
    public void Write(Guard guard)
    {
        DataFolder.Create(Path.GetDirectoryName(path)!);
        var note = guard.Signed is { } row ? new SignedNote(row.Checkpoint.Text, [row.Signature]).ToString() : null;
        DurableFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(new Row(guard.Numbers, guard.Signed?.On.Machine, guard.Signed?.On.Boot, note)));
    }

    private GuardRow Signed(Row row, string text) =>
        SignedNote.TryRead(Encoding.UTF8.GetBytes(text), out var note, out _) && Checkpoint.TryParse(note.Text, out var checkpoint)
            ? new GuardRow(checkpoint, note.Signatures[0], new RunningOn(row.Machine ?? "", row.Boot ?? ""))
            : throw new LocalTrouble(TroubleKind.Damaged, path);

    private sealed record Row(long Numbers, string? Machine, string? Boot, string? Note);
}
