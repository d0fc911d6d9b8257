using System.Text;
using Entente.Node.Shared.Export;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Export;

/// <summary>Makes the files of <c>vectors/</c>: one small dialogue in every format, from fixed seeds.</summary>
internal static class Vectors
{
    private static readonly string[] Purposes = ["recovery", "log", "cosign", "pouch", "age", "mac"];

    internal static SortedDictionary<string, byte[]> Made()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        var (hanbit, meridian) = (export.Pair.Sides[0], export.Pair.Sides[1]);
        var record = export.Pair.Record;
        var invite = hanbit.Invites(Keys.Meridian);
        using var solano = new TestSide("solano.example");
        var three = hanbit.InvitesAll(Keys.Meridian, solano.Charter.Side);
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            ["keys.txt"] = Text(string.Concat(export.Pair.Sides.Select(s => s.Charter.Side).SelectMany(side => Purposes, (side, purpose) => $"{side} {purpose} {Convert.ToHexStringLower(Keys.Seed($"{side} kr-us {purpose}"))}\n"))),
            ["fingerprints.txt"] = Text(string.Concat(export.Pair.Sides.Select(s => $"{s.Charter.Side}={s.Charter.Fingerprint.Hash.ToHex()}\n"))),
            ["invite.note"] = invite.File.ToArray(),
            ["reply.note"] = meridian.Replies(invite).File.ToArray(),
            ["invite-three.note"] = three.File.ToArray(),
            ["reply-meridian.note"] = meridian.Replies(three).File.ToArray(),
            ["reply-solano.note"] = solano.Replies(three).File.ToArray(),
            ["roster.note"] = hanbit.Lists(three, meridian.Charter, solano.Charter).File.ToArray(),
            ["meridian.age-identity"] = Text(AgeIdentity.Text(Keys.Seed($"{Keys.Meridian} kr-us age")) + "\n"),
            ["pouch.age"] = Pouched(record, hanbit, meridian),
            ["act.tlog-proof"] = Text(Proof(record).ToString()),
            ["two-histories.txt"] = Text(TwoHistories(export.Pair.Origin(0), hanbit.Log)),
            ["verified.txt"] = Text(string.Concat(export.Verify().Checked.Select(c => $"{c}\n"))),
        };
        foreach (var (name, bytes) in ExportFixture.Files(export.Folder)) files.Add("record/" + name, bytes);
        return files;
    }

    private static byte[] Pouched(ExportedRecord record, TestSide from, TestSide to)
    {
        var (own, theirs) = (new LogNumber(1, 0), new LogNumber(1, 1));
        var content = new PouchContent(
            new PouchLabel(Keys.Hanbit, Keys.Meridian, "kr-us", 3, 2, new Dictionary<LogNumber, long> { [own] = 9, [theirs] = 7 }, [], []),
            new Dictionary<LogNumber, SignedCheckpoint> { [own] = Newest(record, 0, receipts: false), [theirs] = Newest(record, 1, receipts: false) },
            [new PouchEntries(own, 5, [.. record.Logs[0].Entries.Skip(5)])],
            new Dictionary<LogNumber, SignedCheckpoint> { [theirs] = Newest(record, 1, receipts: true) },
            [record.Enclosures[^1]]);
        Assert.True(Pouch.TryPack(content, from.Charter.PouchKey, from.Pouch, to.Age.Recipient, [.. Keys.Seed("pouch one"), .. Keys.Seed("pouch two")], out var pouch, out _));
        return pouch;
    }

    private static ActProof Proof(ExportedRecord record)
    {
        TreeHash[] leaves = [.. record.Logs[0].Entries.Select(e => Rfc6962.Leaf(e.Span))];
        return ActProof.Of(record.Members, Keys.Held(record.Logs[0].Origin, leaves, leaves.Length), Newest(record, 0, receipts: true), 6, record.Logs[0].Entries[6], [record.Enclosures[^1]]);
    }

    private static string TwoHistories(LogOrigin origin, SigningKey secret)
    {
        TreeHash[] one = Keys.Leaves(9), other = Keys.Leaves(9, "other", 4);
        return ForkEvidence.Between(Keys.Held(origin, one, 9), Keys.At(origin, one).Signed(secret), Keys.Held(origin, other, 9), Keys.At(origin, other).Signed(secret))!.ToString();
    }

    private static SignedCheckpoint Newest(ExportedRecord record, int member, bool receipts)
    {
        var note = record.Logs[member].Checkpoints[^1];
        if (!receipts) note = note with { Signatures = [note.Signatures[0]] };
        Assert.True(SignedCheckpoint.TryVerify(note, record.Logs[member].Origin, record.Members[member].Keys.Log, out var checkpoint, out _));
        return checkpoint;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
