using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Pages.Openings;

/// <summary>Reads the pages' models for one officer: seats that he needs to know, and no more.</summary>
internal sealed class OpeningReading(Visit visit, SeenShared shared, SharedDialogues dialogues, SeenDialogues frames, SideStore store, DataFolder folder)
{
    /// <summary>The model.</summary>
    public OpeningModel Model() => new(
        SharedDialogues.SideIn(store.Read), visit.Side, visit.Officer?.Has(Roles.Head) == true, [.. shared.Seats.OrderBy(seat => seat.Stage).SelectMany(seat => dialogues.Next(seat.Dialogue) is { } next ? new[] { View(next), View(seat) } : [View(seat)])],
        [.. frames.All.Where(one => one.Room == Room.DeskFile).Select(one => (one.Id, one.Title))]);

    /// <summary>A seat, of a next part that is being opened that one; null where there is none for this officer.</summary>
    public SeatRow? Find(string dialogue) => shared.Seats.FirstOrDefault(seat => seat.Dialogue == dialogue) is { } seat ? dialogues.Next(dialogue) ?? seat : null;

    /// <summary>The sheet of a seat.</summary>
    public CeremonyModel Ceremony(SeatRow row) => new(View(row), row.Ours.Side);

    /// <summary>The id of one of our own files, if the officer sees it; null else.</summary>
    public string? DeskFile(string? id) => frames.All.FirstOrDefault(one => one.Room == Room.DeskFile && one.Id == id)?.Id;

    private SeatView View(SeatRow row)
    {
        var isConfirmed = row.Stage == SeatStage.Confirmed;
        var recovery = SharedDialogues.RecoveryFile(folder.Path, row.Dialogue, row.Ours.Version);
        var file = frames.All.FirstOrDefault(one => one.Room == Room.DeskFile && one.Id == row.DeskFile);
        return new SeatView(
            row.Dialogue, row.Title, row.Stage, row.OurFile is OpeningFile.Reply, With(row), row.Ours.Fingerprint, isConfirmed ? [.. row.Others.Select(o => (o.Side, o.Fingerprint))] : [],
            file is null ? null : (file.Id, file.Title), isConfirmed && shared.Find(row.Dialogue) is { StandStill: not StandStill.NotOpen }, File.Exists(recovery) ? recovery : null, row.Ours.Version, LeftOut(row),
            Stays: isConfirmed && dialogues.Next(row.Dialogue) is not null, Several(row));
    }

    private IReadOnlyList<(string Side, long Count)> LeftOut(SeatRow row) => row is { Stage: not SeatStage.Confirmed, Closes: { } closes } && dialogues.Find(row.Dialogue) is { } live
        ? live.Read(held => Renewal.LeftOut(held, [.. closes.Select(c => c.Close)]))
        : [];

    private static SeveralView? Several(SeatRow row) => row.Named is { } named
        ? new SeveralView(row.OurFile is OpeningFile.Invite && row.Stage != SeatStage.Confirmed ? [.. named.Except(row.Awaited)] : [], row.Awaited, row.RosterFingerprint)
        : null;

    private static IReadOnlyList<string> With(SeatRow row) => row switch
    {
        { Stage: not SeatStage.Confirmed, Named: { } named } => [.. named.Append(row.OurFile is OpeningFile.Reply reply ? reply.For : row.Ours.Side).Where(side => side != row.Ours.Side).Order(StringComparer.Ordinal)],
        { Theirs.Count: > 0 } => [.. row.Others.Select(o => o.Side)],
        { OurFile: OpeningFile.Invite invite } => invite.Named,
        _ => [],
    };
}
