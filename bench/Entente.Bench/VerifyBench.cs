using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Shared.Export;
using Entente.Record;

namespace Entente.Bench;

/// <summary>Offline <c>verify</c> of an export of 10^5 entries, beside pure leaf and tree hashing of the same entries, and Go's own log packages on the same folder.</summary>
internal static class VerifyBench
{
    private const int Entries = 100_000, Batch = 8, Rounds = 5;

    internal static int Run(Goals goals)
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        try
        {
            var (record, keys) = Record();
            var export = Path.Combine(folder, "record");
            Console.WriteLine($"export of {Entries} entries: {Time(() => RecordExport.Write(record, export)) * 1000:F0} ms");
            var known = record.Members.ToDictionary(m => m.Side, m => m.Fingerprint);
            using var go = TlogInGo.Build(folder, keys);
            List<(double Pure, double PureOnAll, double Logs, double LogsCpu, double Whole, double? Go)> rounds = [];
            for (var round = 0; round <= Rounds; round++)
            {
                Verification? seen = null;
                var pure = Time(() => Hash(record));
                var onAll = Time(() => HashOnAllCores(record));
                var cpu = Environment.CpuUsage.TotalTime;
                var logs = Time(() => RecordVerifier.VerifyLogs(export, known));
                cpu = Environment.CpuUsage.TotalTime - cpu;
                var whole = Time(() => seen = RecordVerifier.Verify(export, known));
                if (seen is not { Ok: true }) throw new InvalidOperationException("the export does not verify");
                // The first compiles the code.
                if (round == 0) continue;
                rounds.Add((pure, onAll, logs, cpu.TotalSeconds, whole, go?.Verify(export)));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  leaf and tree on one core {pure * 1000:F0} ms, on all {onAll * 1000:F0}; entente verify, its record part {logs * 1000:F0} ({cpu.TotalMilliseconds:F0} of processor time), all of it {whole * 1000:F0}; Go's tlog {rounds[^1].Go * 1000:F0}"));
            }

            string Rate(Func<(double Pure, double PureOnAll, double Logs, double LogsCpu, double Whole, double? Go), double> of) => $"{Entries / Goals.Median(rounds.Select(of)) / 1000:F0} k/s";
            goals.Ratio("verify, record part (files, tiles, roots, signatures)", Rate(r => r.Logs), $"leaf + tree, one core: {Rate(r => r.Pure)}, all cores: {Rate(r => r.PureOnAll)}", Goals.Median(rounds.Select(r => r.Pure / r.Logs)), 0.7);
            goals.Ratio("  the same in processor time, all cores added up", Rate(r => r.LogsCpu), $"leaf + tree, one core: {Rate(r => r.Pure)}", Goals.Median(rounds.Select(r => r.Pure / r.LogsCpu)), 0.7);
            if (go is not null) goals.Ratio("  beside Go's tlog on the same folder (it uses one core)", Rate(r => r.Logs), $"Go: {Rate(r => r.Go!.Value)}", Goals.Median(rounds.Select(r => r.Go!.Value / r.Logs)), 1);
            goals.Ratio("verify, with spelling, what was seen, and the fold", Rate(r => r.Whole), $"leaf + tree, one core: {Rate(r => r.Pure)}", Goals.Median(rounds.Select(r => r.Pure / r.Whole)), 0.7);
            if (go is not null) goals.Ratio("  beside Go's tlog, which reads no entry", Rate(r => r.Whole), $"Go: {Rate(r => r.Go!.Value)}", Goals.Median(rounds.Select(r => r.Go!.Value / r.Whole)), 1);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Hash(ExportedRecord record)
    {
        foreach (var log in record.Logs)
        {
            var range = new CompactRange();
            foreach (var entry in log.Entries) range.Append(Rfc6962.Leaf(entry.Span));
            range.Root();
        }
    }

    private static void HashOnAllCores(ExportedRecord record)
    {
        foreach (var log in record.Logs)
        {
            var tree = new GrowingTree();
            tree.Append(Rfc6962.Leaves(log.Entries));
            tree.RootAt(tree.Size);
        }
    }

    private static double Time(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Two logs in turns of a few entries, each turn with a checkpoint now and then, cosigned.</summary>
    private static (ExportedRecord Record, string[] Keys) Record()
    {
        string[] sides = ["hanbit.example", "meridian.example"];
        SigningKey[][] secrets = [.. sides.Select(side => "recovery log cosign pouch".Split(' ').Select(purpose => SigningKey.Of(Seed(side + purpose))).ToArray())];
        Charter[] charters = [.. sides.Select((side, m) => Charter.Of(
            side, "kr-us", new CharterSecrets(secrets[m][0], secrets[m][1], secrets[m][2], secrets[m][3]), AgeIdentity.Of(Seed(side + "age")).Recipient, AgeIdentity.Of(Seed(side + "mac")).Recipient))];
        LogOrigin[] origins = [.. sides.Select(side => LogOrigin.Of(side, "kr-us", 1))];
        var (entries, ranges, notes) = (new List<ReadOnlyMemory<byte>>[] { [], [] }, new CompactRange[] { new(), new() }, new List<SignedNote>[] { [], [] });
        var open = new OpenArg("kr-us", 1, 1, DialogueKind.Shared, [.. sides], [.. charters.Select(c => new Member(c.Side, new Digest(c.Fingerprint.Hash.ToArray())))], []);
        var proposal = new ActRef(1, 0, 1);
        for (var m = 0; m < 2; m++) Write(m, "dialogue.open", open);
        Write(0, "proposal.table", new ProposalArg(null, [], null, null));
        for (var turn = 0; entries[0].Count + entries[1].Count < Entries; turn++)
        {
            var by = turn % 2;
            for (var i = 0; i < Batch; i++) Write(by, i == 0 ? "ack" : "taken-up", i == 0 ? new AckArg([], []) : new NoArg(), i == 0 ? null : proposal);
            if (turn % 100 < 2) Sign(by);
        }

        for (var m = 0; m < 2; m++)
            if (!notes[m][^1].Text.Contains($"\n{ranges[m].Size}\n", StringComparison.Ordinal)) Sign(m);
        return (new ExportedRecord(charters, [.. origins.Select((o, m) => new ExportedLog(o, entries[m], notes[m]))], []), [.. charters.Select(c => c.LogKey(1).ToString())]);

        void Write(int by, string kind, Arg arg, ActRef? obj = null)
        {
            ImmutableArray<Seen?> seen = [.. ranges.Select((range, m) => m == by ? (Seen?)null : new Seen(range.Size, new Digest(range.Root().ToArray())))];
            var line = new EntryHeader { Kind = kind, At = new DateTime(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc), Seen = seen, Obj = obj, Arg = arg.Spell() }.Write();
            entries[by].Add(line);
            ranges[by].Append(Rfc6962.Leaf(line));
        }

        void Sign(int by)
        {
            var checkpoint = new Checkpoint(origins[by], ranges[by].Size, ranges[by].Root());
            notes[by].Add(checkpoint.Sign(charters[by].Keys.Log, secrets[by][1]).With(Cosignature.Sign(checkpoint, charters[1 - by].CosignKey, secrets[1 - by][2], 1_795_000_000)));
        }
    }

    private static byte[] Seed(string word) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(word));
}
