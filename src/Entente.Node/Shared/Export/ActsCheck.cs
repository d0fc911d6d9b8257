using System.Collections.Immutable;
using System.Text;
using Entente.Dialogue;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Shared.Export;

/// <summary>Checks what the entries of an export say: spelling, openings, what they had seen, the fold, their enclosures.</summary>
internal sealed class ActsCheck(ExportFolder folder, Charter[] charters, CheckedLog[] logs, VerifyReport report)
{
    private const long MostEnclosure = Commitment.SaltSize + Pouch.MaxEnclosure;

    internal void Run()
    {
        foreach (var log in logs) Spell(log);
        var roots = new SeenRoots(logs);
        foreach (var log in logs)
        {
            Opening(log);
            Seen(log, roots);
        }

        if (logs.All(log => log.IsWhole) && !report.Has(VerifyCode.Opening, VerifyCode.SeenRoot, VerifyCode.SeenBeyond)) Fold(roots);
        else report.Leave(VerifyPart.Fold);
        Enclosures();
    }

    private void Spell(CheckedLog log)
    {
        log.Entries = LineReading.UpToTheFirstBad(log.Lines.GetRange(0, (int)log.Good), log.Member, logs.Length);
        if (log.Entries.Length is var read && read < log.Good)
        {
            report.Say(VerifyCode.Entry, log.Act(read));
            (log.Good, log.IsWhole) = (read, false);
        }

        if (log.Good > 0 || log.IsWhole) report.Hold(VerifyPart.Entries, $"{log.Name} {ExportPaths.Number(log.Good)}");
        if (log.Good < log.Size) report.Leave(VerifyPart.Entries, $"{log.Name} {ExportPaths.Number(log.Good)}..{ExportPaths.Number(log.Size)}");
    }

    private void Opening(CheckedLog log)
    {
        if (log.Entries is not [var first, ..]) return;
        if (first.Kind == "dialogue.open" && Opens(first)) report.Hold(VerifyPart.Opening, log.Name);
        else report.Say(VerifyCode.Opening, log.Act(0));
    }

    private bool Opens(EntryHeader first)
    {
        ImmutableArray<Member> members = [.. charters.Select(c => new Member(c.Side, new Digest(c.Fingerprint.Hash.ToArray())))];
        return OpenArg.TryRead(first.Arg, out var open)
            && open.Dialogue == charters[0].Dialogue && open.Epoch == 1 && open.Kind == DialogueKind.Shared && open.Members.SequenceEqual(members);
    }

    private void Seen(CheckedLog log, SeenRoots roots)
    {
        if (log.Entries.Length == 0) return;
        var agree = 0L;
        for (var i = 0L; i < log.Entries.Length; i++)
            for (var m = 0; m < logs.Length; m++)
            {
                if (log.Entries[i].Seen[m] is not { } seen) continue;
                if (roots.At(m, seen.Size) is not { } root)
                {
                    if (logs[m].IsWhole) report.Say(VerifyCode.SeenBeyond, log.Act(i));
                    else report.Leave(VerifyPart.Seen, log.Name);
                }
                else if (root == seen.Root)
                {
                    agree++;
                }
                else
                {
                    report.Say(VerifyCode.SeenRoot, log.Act(i));
                }
            }

        report.Hold(VerifyPart.Seen, $"{log.Name} {ExportPaths.Number(agree)}");
    }

    private void Fold(SeenRoots roots)
    {
        var fold = new Fold(RuleBook.Standard, logs.Length, (member, size) => roots.At(member, size));
        foreach (var log in logs)
            foreach (var entry in log.Entries) fold.Arrive(log.Member, entry);
        var lines = StateDigest.Lines(fold.Now);
        var digest = Digest.Of(Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        report.Hold(VerifyPart.Fold, Convert.ToHexStringLower(digest.ToBytes()));
        foreach (var agreed in LatestSeals(lines)) report.Hold(VerifyPart.Sealed, agreed);
    }

    /// <summary>Of the digest's lines <c>s obj slot ref w… e…</c> the latest of each slot: seals of one slot are ordered by their last refs.</summary>
    private static IEnumerable<string> LatestSeals(IReadOnlyList<string> lines)
    {
        var seals = lines.Where(line => line.StartsWith("s ", StringComparison.Ordinal)).Select(line => line.Split(' '))
            .GroupBy(part => (Obj: part[1], Slot: part[2]))
            .Select(slot => slot.MaxBy(part => Ends(part), SealOrder)!);
        return seals.Select(part => $"{part[1]} {part[2]} {part[3]}").Order(StringComparer.Ordinal);

        static long[] Ends(string[] part) => [.. part[(4 + ((part.Length - 4) / 2))..].Select(end => ActRef.TryParse(end, out var at) ? at.Index : 0)];
    }

    private static readonly Comparer<long[]> SealOrder = Comparer<long[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    private void Enclosures()
    {
        SortedSet<string> named = new(StringComparer.Ordinal);
        foreach (var enclosed in logs.SelectMany(log => log.Entries).SelectMany(entry => entry.Enclosures)) named.Add(Convert.ToHexStringLower(enclosed.Commitment.ToBytes()));
        var there = folder.Files.Where(f => f.StartsWith("enc/", StringComparison.Ordinal)).Select(f => f["enc/".Length..]).ToHashSet(StringComparer.Ordinal);
        var whole = logs.All(log => log.IsWhole);
        var good = 0;
        foreach (var hex in named.Union(there).Order(StringComparer.Ordinal))
        {
            var path = $"{ExportPaths.Enclosures}/{hex}";
            if (folder.IsWrong(path)) continue;
            if (!there.Contains(hex) || (!named.Contains(hex) && !whole)) report.Leave(VerifyPart.Enclosure, hex);
            else if (!named.Contains(hex)) report.Say(VerifyCode.Unnamed, path);
            else if (folder.Read(path, MostEnclosure) is not { } bytes) continue;
            else if (Opens(hex, bytes)) good++;
            else report.Say(VerifyCode.Enclosure, path);
        }

        report.Hold(VerifyPart.Enclosures, ExportPaths.Number(good));
    }

    private static bool Opens(string hex, ReadOnlySpan<byte> bytes) =>
        bytes.Length >= Commitment.SaltSize
        && new Commitment(new TreeHash(Convert.FromHexString(hex))).Opens(bytes[..Commitment.SaltSize], bytes[Commitment.SaltSize..]);
}
