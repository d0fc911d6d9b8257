using Entente.Record;
using Opening = Entente.Record.Opening;

namespace Entente.Node.Shared;

/// <summary>What a file that came does to a seat that is being opened.</summary>
internal static class SeatFiles
{
    /// <summary>Judges a file by what the seat waits for.</summary>
    /// <param name="row">The seat.</param>
    /// <param name="file">The file.</param>
    /// <param name="heard">The fingerprint as it was heard and typed; null where none was.</param>
    public static OpeningDecision Judge(SeatRow row, byte[] file, string? heard)
    {
        var decision = Decide(row, file, heard);
        return row.Before is { Seat.Members: var before } && !Charters(decision).All(c => before.Any(c.Follows)) ? new OpeningDecision.Refused(OpeningTrouble.DoesNotFollow) : decision;
    }

    private static IEnumerable<Charter> Charters(OpeningDecision decision) => decision switch
    {
        OpeningDecision.Confirmed one => [one.Theirs],
        OpeningDecision.Gathered one => [one.Theirs],
        OpeningDecision.RosterConfirmed all => all.Roster.Members,
        _ => [],
    };

    private static OpeningDecision Decide(SeatRow row, byte[] file, string? heard) => row.OurFile switch
    {
        // A reply that comes once more is told as before, whatever was made of it since.
        OpeningFile.Invite { IsForSeveral: true } when RosterOf(row) is { } roster && !IsReply(file) => RosterOpening.Confirm(file, roster, heard),
        OpeningFile.Invite { IsForSeveral: true } invite => RosterOpening.Gather(file, invite, [.. row.Others.Where(o => invite.Named.Contains(o.Side))], heard),
        OpeningFile.Invite invite => Opening.Confirm(file, invite, heard),
        OpeningFile.Reply reply when row.Named is { } named => RosterOpening.Confirm(file, new AnsweredInvite(reply, Inviter(row, reply), named), heard),
        OpeningFile.Reply reply => Opening.Confirm(file, reply, heard),
        var other => throw new InvalidDataException($"A kept file of ours is neither an invitation nor a reply: {other.Hash}."),
    };

    /// <summary>The seat with one reply more; with the roster, when it was the last.</summary>
    /// <param name="row">The seat of the side that invited several.</param>
    /// <param name="theirs">The charter in the reply.</param>
    /// <param name="pouch">Our pouch key, which signs the roster.</param>
    public static SeatRow With(SeatRow row, Charter theirs, SigningKey pouch)
    {
        if (row.Roster is not null || row.Others.Any(o => o.Side == theirs.Side)) return row;
        var after = row with { Theirs = [.. row.Others.Append(theirs).OrderBy(o => o.Side, StringComparer.Ordinal).Select(o => o.File.ToArray())] };
        return after.Awaited.Count > 0 ? after
            : after with { Stage = SeatStage.Gathered, Roster = OpeningFile.Roster.Of((OpeningFile.Invite)row.OurFile, after.Others, pouch).File.ToArray() };
    }

    /// <summary>The seat once all confirmed keys are known.</summary>
    public static SeatRow With(SeatRow row, OpeningFile.Roster roster) => row with
    {
        Stage = SeatStage.Confirmed,
        Theirs = [.. roster.Members.Where(m => m.Side != row.Ours.Side).Select(m => m.File.ToArray())],
        Roster = roster.File.ToArray(),
    };

    private static OpeningFile.Roster? RosterOf(SeatRow row) => row.Roster is { } kept && OpeningFile.TryRead(kept, out var file, out _) ? file as OpeningFile.Roster : null;

    private static Charter Inviter(SeatRow row, OpeningFile.Reply reply) => row.Others.First(o => o.Side == reply.For);

    private static bool IsReply(byte[] file) => OpeningFile.TryRead(file, out var read, out _) && read is OpeningFile.Reply;
}
