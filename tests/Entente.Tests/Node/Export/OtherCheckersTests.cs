using Entente.Dialogue;
using Entente.Node.Shared.Export;
using Entente.Record;
using Entente.Tests.Dialogue;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Export;

/// <summary>What programs say of an export that share no code with ours.</summary>
public sealed class OtherCheckersTests : IDisposable
{
    private const int Seed = 20261128, Count = 1000, OfTwoEpochs = 300;

    private readonly string root = Directory.CreateTempSubdirectory("entente-checkers-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_checker_in_Python_comes_to_the_same_state_of_random_dialogues()
    {
        List<string> folders = [];
        List<OtherCheckers.Said> ours = [];
        for (var seed = 0; seed < 90; seed++)
        {
            using var pair = SignedDialogue.Of(RandomDialogue.Of(seed, 2 + (seed % 2), 40 + (seed % 50), garbage: seed % 3 != 0));
            Export(pair);
        }

        using var considered = SealedPair.Considered();
        Export(considered);
        using var wide = ManyKinds.Dialogue();
        Export(wide);
        using var later = SealedPair.InTwoEpochs();
        Export(later);
        for (var seed = 0; seed < 30; seed++)
        {
            using var pair = SignedDialogue.InTwoEpochs(RandomDialogue.Of(seed, 2 + (seed % 2), 80, garbage: seed % 3 == 0), new Random(seed));
            Export(pair);
        }

        using var longer = RecordExportTests.Long(700);
        Export(longer);
        var theirs = OtherCheckers.Python(folders, new Dictionary<string, Fingerprint>());
        for (var i = 0; i < folders.Count; i++) Assert.True(ours[i] == theirs[i], $"dialogue {i}:\n{ours[i]}\n{theirs[i]}");
        Assert.True(ours.Count(o => o.Checked.Contains("sealed", StringComparison.Ordinal)) > 20, "Too few agreements to compare.");

        void Export(SealedPair pair)
        {
            folders.Add(Path.Combine(root, $"{folders.Count}"));
            Assert.Null(RecordExport.Write(pair.Record, folders[^1]));
            ours.Add(OtherCheckers.Said.Of(RecordVerifier.Verify(folders[^1], new Dictionary<string, Fingerprint>())));
        }
    }

    [Fact]
    public void A_thousand_changes_are_seen_alike_by_all()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        using var branch = new ExportFixture(Branch());
        AreSeenAlike(export, branch, Count - OfTwoEpochs, Seed);
        using var later = new ExportFixture(SealedPair.InTwoEpochs());
        using var beside = new ExportFixture(Branch().Later());
        AreSeenAlike(later, beside, OfTwoEpochs, Seed + 1);
    }

    private void AreSeenAlike(ExportFixture export, ExportFixture branch, int count, int seed)
    {
        var (files, others) = (ExportFixture.Files(export.Folder), ExportFixture.Files(branch.Folder));
        var random = new Random(seed);
        List<(string Folder, string What, bool Noticeable)> mutants = [];
        for (var i = 0; i < count; i++)
        {
            var folder = Path.Combine(root, $"{seed}-{i}");
            var (what, noticeable) = Mutations.Write(folder, files, others, random);
            mutants.Add((folder, $"seed {seed}, change {i}: {what}", noticeable));
        }

        string[] folders = [.. mutants.Select(m => m.Folder)];
        Verification[] ours = [.. folders.Select(f => RecordVerifier.Verify(f, export.Pair.Fingerprints))];
        for (var i = 0; i < count; i++) Assert.True(ours[i].Ok != mutants[i].Noticeable, mutants[i].What);
        Assert.True(ours.SelectMany(o => o.Findings).Select(f => f.Code).Distinct().Count() > 12, "Too few findings to compare.");

        var python = OtherCheckers.Python(folders, export.Pair.Fingerprints);
        for (var i = 0; i < count; i++)
            Assert.True(OtherCheckers.Said.Of(ours[i]) == python[i], $"{mutants[i].What}\n{OtherCheckers.Said.Of(ours[i])}\n{python[i]}");

        var epoch = export.Pair.Epoch;
        var go = OtherCheckers.Go(folders, export.Pair.Sides.Select(s => s.Charter.LogKey(epoch)));
        for (var i = 0; i < count; i++)
            for (var member = 0; member < 2; member++)
            {
                var about = ours[i].Findings.Where(f => f.Ref.StartsWith($"log/{epoch}.{member}", StringComparison.Ordinal) || f.Ref.StartsWith($"{epoch}.{member}#", StringComparison.Ordinal)).ToList();
                // What Go looks at: the newest checkpoint's owner, tiles, entries. Of charters, receipts, older checkpoints and epochs it knows nothing.
                var known = ours[i].Unchecked.Any(u => u.Part == VerifyPart.Logs) || !Directory.Exists(Path.Combine(folders[i], "log", $"{epoch}.{member}"));
                if (!go[i][member]) Assert.True(known || about.Count > 0, $"Go refuses log {member}: {mutants[i].What}");
                if (about.Any(finding => IsGos(finding, mutants[i].What))) Assert.False(go[i][member], $"Go takes log {member}: {mutants[i].What}");
            }

        // Where the largest kept checkpoint is lost, we look for the tiles of an older one; Go goes by the newest.
        static bool IsGos(VerifyFinding finding, string what) =>
            finding.Code is VerifyCode.Bundle or VerifyCode.Tile
            || (finding.Code is VerifyCode.MissingFile or VerifyCode.NotAFile && what.Contains(finding.Ref, StringComparison.Ordinal)
                && (finding.Ref.Contains("/tile/", StringComparison.Ordinal) || finding.Ref.EndsWith("/checkpoint", StringComparison.Ordinal)));
    }

    [Fact]
    public void Go_reads_the_tiles_of_a_log_of_many()
    {
        using var pair = RecordExportTests.Long(66_000);
        var folder = Path.Combine(root, "many");
        Assert.Null(RecordExport.Write(pair.Record, folder));
        NoteKey[] keys = [.. pair.Sides.Select(s => s.Charter.LogKey(1))];
        Assert.Equal([true, true], Assert.Single(OtherCheckers.Go([folder], keys)));
        var tile = Path.Combine(folder, "log/1.0/tile/1/000");
        File.WriteAllBytes(tile, Keys.Mutated(File.ReadAllBytes(tile), 0, 4711));
        Assert.Equal([false, true], Assert.Single(OtherCheckers.Go([folder], keys)));
        using var later = new ExportFixture(SealedPair.InTwoEpochs());
        Assert.Equal([true, true], Assert.Single(OtherCheckers.Go([later.Folder], later.Pair.Sides.Select(s => s.Charter.LogKey(2)))));
        Assert.Equal(["tile log/1.0/tile/1/000"], RecordVerifier.Verify(folder, pair.Fingerprints).Findings.Select(f => $"{f.Spelling} {f.Ref}"));
    }

    [Fact]
    public void An_export_of_three_members_is_taken_by_all_with_three_fingerprints()
    {
        using var three = SealedPair.OfThree();
        var folder = Path.Combine(root, "three");
        Assert.Null(RecordExport.Write(three.Record, folder));
        var ours = RecordVerifier.Verify(folder, three.Fingerprints);
        Assert.True(ours.Ok, string.Join('\n', ours.Findings.Select(f => $"{f.Spelling} {f.Ref}")));
        Assert.Contains("sealed 1.1#2 review 1.1#3", ours.Checked.Select(c => c.ToString()));
        Assert.Equal(OtherCheckers.Said.Of(ours), Assert.Single(OtherCheckers.Python([folder], three.Fingerprints)));
        Assert.Equal([true, true, true], Assert.Single(OtherCheckers.Go([folder], three.Sides.Select(s => s.Charter.LogKey(1)))));

        // With two fingerprints of three it is self-consistent only, and with a wrong third one it is not that dialogue.
        foreach (var known in new[] { three.Fingerprints.Take(2), three.Fingerprints.Take(2).Append(new(three.Sides[2].Charter.Side, three.Sides[0].Charter.Fingerprint)) })
        {
            var asked = known.ToDictionary();
            Assert.False(RecordVerifier.Verify(folder, asked).Ok);
            Assert.Equal(OtherCheckers.Said.Of(RecordVerifier.Verify(folder, asked)), Assert.Single(OtherCheckers.Python([folder], asked)));
        }
    }

    [Fact]
    public void Fingerprints_and_charters_of_three_epochs_lead_all_to_the_same()
    {
        var two = SealedPair.InTwoEpochs();
        var three = two.GoesOn(two.Lines[0].Count, two.Lines[1].Count);
        for (var m = 0; m < 2; m++) three.Write(m, "dialogue.open", three.Open);
        three.Checkpoint();
        using var export = new ExportFixture(three);
        Is(three.Fingerprints, []);
        Is(two.Fingerprints, "fingerprint hanbit.example", "fingerprint meridian.example");
        Is(two.Before!.Fingerprints.Take(1).Append(three.Fingerprints.Last()), "fingerprint hanbit.example");
        Is(three.Fingerprints.Skip(1), "self-consistent-only hanbit.example");

        // A charter that is good by itself, of the same side, and is not the one that the next goes on from.
        using var stranger = new TestSide(Keys.Hanbit, draw: " drawn anew");
        export.Write("before/before/charter/0", stranger.Charter.File.Span);
        Is(three.Fingerprints, "fingerprint hanbit.example", "members before/charter/0");

        void Is(IEnumerable<KeyValuePair<string, Fingerprint>> known, params string[] findings)
        {
            var asked = known.ToDictionary();
            var ours = export.Verify(asked);
            Assert.Equal(findings.Length == 0, ours.Ok);
            var said = ours.Findings.Where(f => f.Code is VerifyCode.Fingerprint or VerifyCode.SelfConsistentOnly or VerifyCode.Members);
            Assert.Equal(findings, said.Select(f => $"{f.Spelling} {f.Ref}").Order(StringComparer.Ordinal));
            Assert.Equal(OtherCheckers.Said.Of(ours), Assert.Single(OtherCheckers.Python([export.Folder], asked)));
        }
    }

    [Fact]
    public void Changes_of_an_export_of_three_members_are_seen_alike()
    {
        using var export = new ExportFixture(SealedPair.OfThree());
        var files = ExportFixture.Files(export.Folder);
        var random = new Random(Seed + 3);
        List<(string Folder, string What)> mutants = [];
        for (var i = 0; i < 200; i++)
        {
            var folder = Path.Combine(root, $"t{i}");
            mutants.Add((folder, $"seed {Seed + 3}, change {i}: {Mutations.Write(folder, files, files, random).What}"));
        }

        var python = OtherCheckers.Python([.. mutants.Select(m => m.Folder)], export.Pair.Fingerprints);
        var ours = mutants.Select(m => RecordVerifier.Verify(m.Folder, export.Pair.Fingerprints)).ToList();
        for (var i = 0; i < mutants.Count; i++)
            Assert.True(OtherCheckers.Said.Of(ours[i]) == python[i], $"{mutants[i].What}\n{OtherCheckers.Said.Of(ours[i])}\n{python[i]}");
        Assert.True(ours.Count(o => !o.Ok) > 100, "Too few that are seen.");
    }

    /// <summary>The same keys, another history from the proposal on.</summary>
    private static SealedPair Branch()
    {
        var pair = SealedPair.Considered();
        for (var m = 0; m < 2; m++) pair.Lines[m].RemoveRange(4, pair.Lines[m].Count - 4);
        pair.Forget();
        for (var i = 0; i < 8; i++)
        {
            pair.Write(i % 2, "rules", new RulesArg(1));
            if (i % 2 == 1) pair.Checkpoint();
        }

        return pair;
    }
}
