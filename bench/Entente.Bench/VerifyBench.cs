using System.Collections.Immutable;
using System.Diagnostics;
using Entente.Dialogue;
using Entente.Node.Shared.Export;
using Entente.Record;

namespace Entente.Bench;

/// <summary>Offline <c>verify</c> of an export of 10^5 entries, beside pure leaf and tree hashing of the same entries, and Go's own log packages on the same folder.</summary>
internal static class VerifyBench
{
    private const int Entries = 100_000, Batch = 8, Rounds = 5;

    internal static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        try
        {
            var (record, keys) = Record();
            Measure("export", () => RecordExport.Write(record, Path.Combine(folder, "record")));
            var known = record.Members.ToDictionary(m => m.Side, m => m.Fingerprint);
            for (var round = 1; round <= Rounds; round++)
            {
                Console.WriteLine($"round {round}");
                var pure = Measure("  leaf and tree hashing, one core", () =>
                {
                    foreach (var log in record.Logs)
                    {
                        var range = new CompactRange();
                        foreach (var entry in log.Entries) range.Append(Rfc6962.Leaf(entry.Span));
                        range.Root();
                    }
                });
                Verification? seen = null;
                var ours = Measure("  entente verify, all of it", () => seen = RecordVerifier.Verify(Path.Combine(folder, "record"), known));
                Console.WriteLine($"  ratio {pure / ours:F2}; ok {seen!.Ok}, {string.Join(", ", seen.Checked.Where(c => c.Part is VerifyPart.Checkpoints or VerifyPart.Entries or VerifyPart.Seen))}");
                var record1 = Measure("  its record alone: files, tiles, roots, signatures", () => RecordVerifier.VerifyLogs(Path.Combine(folder, "record"), known));
                Console.WriteLine($"  ratio {pure / record1:F2}");
            }

            Go(folder, keys);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Measure(string what, Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        Console.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:F0} ms, {Entries / watch.Elapsed.TotalMilliseconds:F0} k entries/s");
        return watch.Elapsed.TotalMilliseconds;
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

    private static void Go(string folder, string[] keys)
    {
        try
        {
            var program = Path.Combine("tests", "Interop", "tiles", "main.go");
            var start = new ProcessStartInfo("go", ["run", program, .. keys]) { UseShellExecute = false, RedirectStandardInput = true };
            start.Environment["GO111MODULE"] = "off";
            start.Environment["GOPATH"] = "/usr/share/gocode";
            using var process = Process.Start(start)!;
            for (var round = 0; round < Rounds; round++) process.StandardInput.WriteLine(Path.Combine(folder, "record"));
            process.StandardInput.Close();
            process.WaitForExit();
            Console.WriteLine($"Go's tlog, {Rounds} times the same folder: see above");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("go is not installed");
        }
    }
}
