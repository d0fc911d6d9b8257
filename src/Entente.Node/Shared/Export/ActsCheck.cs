using System.Collections.Immutable;
using System.Text;
using Entente.Dialogue;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Shared.Export;

/// <summary>Checks what the entries of an export say: spelling, openings, what they had seen, the fold, their enclosures.</summary>
internal sealed class ActsCheck(CheckedEpoch epoch, VerifyReport report)
{
    private const long MostEnclosure = Commitment.SaltSize + Pouch.MaxEnclosure;

    private readonly CheckedLog[] logs = epoch.Logs;
    private readonly ActsCheck? before = epoch.Before is { } earlier ? new ActsCheck(earlier, report) : null;
    private ImmutableArray<Seen>? closes;
    private SeenRoots? roots;

    internal void Run()
    {
        Entries();
        if (IsWhole && !report.Has(VerifyCode.Opening, VerifyCode.SeenRoot, VerifyCode.SeenBeyond)) Fold();
        else report.Leave(VerifyPart.Fold);
        Enclosed();
    }

    private bool IsWhole => logs.All(log => log.IsWhole) && before is not { IsWhole: false };

    private void Entries()
    {
        before?.Entries();
        foreach (var log in logs) Spell(log);
        roots = new SeenRoots(logs);
        foreach (var log in logs)
        {
            Opening(log);
            Seen(log, roots);
        }
    }

    private void Enclosed()
    {
        before?.Enclosed();
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
        ImmutableArray<Member> members = [.. epoch.Charters.Select(c => new Member(c.Side, new Digest(c.Fingerprint.Hash.ToArray())))];
        return OpenArg.TryRead(first.Arg, out var open)
            && open.Dialogue == epoch.Charters[0].Dialogue && open.Epoch == epoch.Number && open.Kind == DialogueKind.Shared && open.Members.SequenceEqual(members)
            && Closes(open.Closes);
    }

    /// <summary>All openings of an epoch cite the same of the one before, and roots that its logs had.</summary>
    private bool Closes(ImmutableArray<Seen> cited)
    {
        closes ??= cited;
        if (!closes.Value.SequenceEqual(cited) || cited.Length != (before?.logs.Length ?? 0)) return false;
        for (var m = 0; m < cited.Length; m++)
        {
            var log = before!.logs[m];
            // What lies beyond a log that is not whole nobody can tell.
            if (cited[m].Size > log.Good ? log.IsWhole : new Digest(log.Tree.RootAt(cited[m].Size).ToArray()) != cited[m].Root) return false;
        }

        return true;
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

    private void Fold()
    {
        var arriving = roots;
        var fold = new Fold(RuleBook.Standard, logs.Length, (member, size) => arriving!.At(member, size));
        if (!Fill(fold, r => arriving = r, until: null))
        {
            report.Leave(VerifyPart.Fold);
            return;
        }

        var lines = StateDigest.Lines(fold.Now);
        var digest = Digest.Of(Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        report.Hold(VerifyPart.Fold, Convert.ToHexStringLower(digest.ToBytes()));
        foreach (var agreed in LatestSeals(lines)) report.Hold(VerifyPart.Sealed, agreed);
    }

    // What an epoch's openings cite of the one before is all that it goes on from; where nothing opens it, that one is not over.
    private bool Fill(Fold fold, Action<SeenRoots> turnTo, ImmutableArray<Seen>? until)
    {
        if (before is not null && !before.Fill(fold, turnTo, closes)) return false;
        if (before is not null && closes is { } cited && !fold.NextEpoch(cited))
        {
            report.Say(VerifyCode.Opening, logs[0].Act(0));
            return false;
        }

        turnTo(roots!);
        foreach (var log in logs)
            foreach (var entry in log.Entries.Take((int)(until?[log.Member].Size ?? log.Entries.Length))) fold.Arrive(log.Member, entry);
        return true;
    }

    /// <summary>Of the digest's lines <c>s obj slot ref w… e…</c> the latest of each slot: seals of one slot are ordered by their last refs.</summary>
    private static IEnumerable<string> LatestSeals(IReadOnlyList<string> lines)
    {
        var seals = lines.Where(line => line.StartsWith("s ", StringComparison.Ordinal)).Select(line => line.Split(' '))
            .GroupBy(part => (Obj: part[1], Slot: part[2]))
            .Select(slot => slot.MaxBy(part => Ends(part), SealOrder)!);
        return seals.Select(part => $"{part[1]} {part[2]} {part[3]}").Order(StringComparer.Ordinal);

        static long[] Ends(string[] part) => [.. part[(4 + ((part.Length - 4) / 2))..].SelectMany(end => ActRef.TryParse(end, out var at) ? new[] { at.Epoch, at.Index } : [])];
    }

    private static readonly Comparer<long[]> SealOrder = Comparer<long[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    private void Enclosures()
    {
        SortedSet<string> named = new(StringComparer.Ordinal);
        foreach (var enclosed in logs.SelectMany(log => log.Entries).SelectMany(entry => entry.Enclosures)) named.Add(Convert.ToHexStringLower(enclosed.Commitment.ToBytes()));
        var there = epoch.Folder.Files.Where(f => f.StartsWith("enc/", StringComparison.Ordinal)).Select(f => f["enc/".Length..]).ToHashSet(StringComparer.Ordinal);
        var whole = logs.All(log => log.IsWhole);
        var good = 0;
        foreach (var hex in named.Union(there).Order(StringComparer.Ordinal))
        {
            var path = $"{ExportPaths.Enclosures}/{hex}";
            if (epoch.Folder.IsWrong(path)) continue;
            if (!there.Contains(hex) || (!named.Contains(hex) && !whole)) report.Leave(VerifyPart.Enclosure, hex);
            else if (!named.Contains(hex)) epoch.Folder.Say(VerifyCode.Unnamed, path);
            else if (epoch.Folder.Read(path, MostEnclosure) is not { } bytes) continue;
            else if (Opens(hex, bytes)) good++;
            else epoch.Folder.Say(VerifyCode.Enclosure, path);
        }

        report.Hold(VerifyPart.Enclosures, ExportPaths.Number(good));
    }

    private static bool Opens(string hex, ReadOnlySpan<byte> bytes) =>
        bytes.Length >= Commitment.SaltSize
        && new Commitment(new TreeHash(Convert.FromHexString(hex))).Opens(bytes[..Commitment.SaltSize], bytes[Commitment.SaltSize..]);
}
