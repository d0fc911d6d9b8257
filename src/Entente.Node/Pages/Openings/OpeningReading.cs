using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Pages.Openings;

/// <summary>Reads the pages' models for one officer: seats that he needs to know, and no more.</summary>
internal sealed class OpeningReading(Visit visit, SeenShared shared, SeenDialogues frames, SideStore store, DataFolder folder)
{
    /// <summary>The model.</summary>
    public OpeningModel Model() => new(
        SharedDialogues.SideIn(store.Read), visit.Side, visit.Officer?.Has(Roles.Head) == true, [.. shared.Seats.OrderBy(seat => seat.Stage).Select(View)],
        [.. frames.All.Where(one => one.Room == Room.DeskFile).Select(one => (one.Id, one.Title))]);

    /// <summary>A seat; null where there is none for this officer.</summary>
    public SeatRow? Find(string dialogue) => shared.Seats.FirstOrDefault(seat => seat.Dialogue == dialogue);

    /// <summary>The sheet of a seat.</summary>
    public CeremonyModel Ceremony(SeatRow row) => new(View(row), row.Ours.Side);

    /// <summary>The id of one of our own files, if the officer sees it; null else.</summary>
    public string? DeskFile(string? id) => frames.All.FirstOrDefault(one => one.Room == Room.DeskFile && one.Id == id)?.Id;

    private SeatView View(SeatRow row)
    {
        var isConfirmed = row.Stage == SeatStage.Confirmed;
        var recovery = SharedDialogues.RecoveryFile(folder.Path, row.Dialogue);
        var file = frames.All.FirstOrDefault(one => one.Room == Room.DeskFile && one.Id == row.DeskFile);
        return new SeatView(
            row.Dialogue, row.Title, row.Stage, OurFile(row) is OpeningFile.Reply, With(row), row.Ours.Fingerprint, isConfirmed ? [.. row.Others.Select(o => (o.Side, o.Fingerprint))] : [],
            file is null ? null : (file.Id, file.Title), isConfirmed && shared.Find(row.Dialogue) is { StandStill: not StandStill.NotOpen }, File.Exists(recovery) ? recovery : null);
    }

    private static IReadOnlyList<string> With(SeatRow row) =>
        row.Theirs.Count > 0 ? [.. row.Others.Select(o => o.Side)]
        : OurFile(row) is OpeningFile.Invite { For: { } side } ? [side]
        : [];

    private static OpeningFile OurFile(SeatRow row) =>
        OpeningFile.TryRead(row.File, out var file, out var refusal) ? file : throw new InvalidDataException($"A kept file of ours is none: {refusal}.");
}
