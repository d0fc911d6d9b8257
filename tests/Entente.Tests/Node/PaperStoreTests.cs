using System.Text;
using Entente.Documents;
using Entente.Node.Desk.Papers;
using Entente.Node.Keeping;
using Entente.Node.Store;
using Entente.Tests.Node.Keeping;

namespace Entente.Tests.Node;

/// <summary>Papers at rest: sealed, numbered, never doubled, never silently gone; and found by the doctor when they are not what was filed.</summary>
public sealed class PaperStoreTests
{
    private const string Secret = "This sentence stands in no file on disk.";
    private const string Dialogue = "kr-us";

    private static NewPaper New(string words, int? mail = null) => new(Encoding.UTF8.GetBytes("original " + words), "text " + words, $$"""{"title":"{{words}}"}""", mail);

    [Fact]
    public async Task What_is_filed_comes_back_and_nothing_of_it_lies_in_clear()
    {
        using var folder = new StoreFolder();
        await using (var store = folder.Open())
        {
            var filed = await store.FileAsync(Dialogue, [New("mail " + Secret), New("attached " + Secret, mail: 0)]);
            Assert.Equal([new FiledPaper(1, false), new FiledPaper(2, false)], filed);
            var papers = store.Read.Papers(Dialogue);
            Assert.Equal([(1L, null, "text mail " + Secret), (2L, (long?)1, "text attached " + Secret)], papers.Select(paper => (paper.Number, paper.Mail, paper.Text)));
            Assert.Equal("original attached " + Secret, Encoding.UTF8.GetString(store.Read.PaperOriginal(Dialogue, 2)!));
            Assert.Equal(System.Security.Cryptography.SHA256.HashData(store.Read.PaperOriginal(Dialogue, 2)!), papers[1].Sha256);
            Assert.Null(store.Read.PaperOriginal(Dialogue, 3));
            Assert.Empty(store.Read.Papers("other"));
            Assert.False(folder.Holds(Encoding.UTF8.GetBytes(Secret)));
            Assert.False(folder.Holds(papers[1].Sha256));
        }

        Assert.False(folder.Holds(Encoding.UTF8.GetBytes(Secret)));
    }

    [Fact]
    public async Task The_same_bytes_are_named_and_not_doubled_in_one_dialogue_and_filed_anew_in_another()
    {
        using var folder = new StoreFolder();
        await using var store = folder.Open();
        await store.FileAsync(Dialogue, [New("a")]);
        Assert.Equal([new FiledPaper(1, true), new FiledPaper(2, false), new FiledPaper(2, true)], await store.FileAsync(Dialogue, [New("a"), New("b", mail: 0), New("b", mail: 0)]));
        Assert.Equal(2, store.Read.Papers(Dialogue).Count);
        Assert.Equal(1, store.Read.Papers(Dialogue)[1].Mail);
        Assert.Equal([new FiledPaper(1, false)], await store.FileAsync("other", [New("a")]));
    }

    [Fact]
    public async Task What_is_said_of_a_paper_changes_and_its_bytes_and_text_never_do()
    {
        using var folder = new StoreFolder();
        await using (var store = folder.Open())
        {
            await store.FileAsync(Dialogue, [New("a")]);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.MendPaperAsync(Dialogue, 1, about => about + "+")));
            Assert.Equal("""{"title":"a"}""" + new string('+', 20), store.Read.Papers(Dialogue).Single().About);
            Assert.Equal("original a", Encoding.UTF8.GetString(store.Read.PaperOriginal(Dialogue, 1)!));
            Assert.Null(await store.MendPaperAsync(Dialogue, 9, about => about));
        }

        Assert.ThrowsAny<Exception>(() => folder.Tamper("DELETE FROM papers"));
        Assert.ThrowsAny<Exception>(() => folder.Tamper("UPDATE papers SET original = x'00'"));
    }

    [Theory]
    [InlineData("about")]
    [InlineData("text")]
    [InlineData("original")]
    [InlineData("data_key")]
    [InlineData("mark")]
    public async Task The_doctor_names_a_paper_of_which_any_part_was_changed_or_taken_from_another(string part)
    {
        using var folder = await KeptFolder.Make();
        await using (var store = SideStore.Open(folder.Files)) await store.FileAsync("rok-us-2021", [New("a"), New("b")]);
        Assert.DoesNotContain(folder.Examine().Findings, finding => finding.Kind == FindingKind.DamagedPaper);
        // The part of the first stands where the second's should.
        folder.Tamper($"DROP TRIGGER papers_never_change; UPDATE papers SET {part} = (SELECT {(part == "mark" ? "CAST(mark || x'00' AS BLOB)" : part)} FROM papers WHERE number = 1) WHERE number = 2");
        Assert.Equal([new Finding(FindingKind.DamagedPaper, "rok-us-2021", "2")], folder.Examine().Findings);
    }

    [Fact]
    public async Task A_paper_that_does_not_open_takes_no_other_along()
    {
        using var folder = await KeptFolder.Make();
        await using (var store = SideStore.Open(folder.Files)) await store.FileAsync("rok-us-2021", [New("a"), New("b"), New("c")]);
        folder.Tamper("DROP TRIGGER papers_never_change; UPDATE papers SET text = x'00' WHERE number = 2");
        await using var opened = SideStore.Open(folder.Files);
        Assert.Equal([(1L, true), (2L, false), (3L, true)], opened.Read.Papers("rok-us-2021").Select(paper => (paper.Number, paper.Opens)));
    }

    [Fact]
    public async Task Backup_and_restore_carry_papers()
    {
        using var folder = await KeptFolder.Make();
        await using (var store = SideStore.Open(folder.Files)) await store.FileAsync("rok-us-2021", [New("a")]);
        Backup.Make(folder.Path, folder.Beside("b.entente"), folder.Beside("b.key"), folder.Clock);
        Restore.Run(folder.Beside("b.entente"), folder.Beside("b.key"), folder.Beside("restored"));
        var reader = StoreReader.Open(Entente.Node.DataFolder.Files(folder.Beside("restored")));
        Assert.Equal("original a", Encoding.UTF8.GetString(reader.PaperOriginal("rok-us-2021", 1)!));
        Assert.DoesNotContain(new Doctor(folder.Beside("restored"), folder.Clock).Examine().Findings, finding => finding.Kind == FindingKind.DamagedPaper);
    }

    [Theory]
    [InlineData("3.p2.5-7", 3, 2, 5, 7)]
    [InlineData("3.p2.5", 3, 2, 5, 5)]
    [InlineData("12.5", 12, null, 5, 5)]
    public void A_place_reads_as_it_is_written(string text, long paper, int? page, int first, int last)
    {
        var mark = new PaperMark(paper, page, first, last);
        Assert.Equal((text, mark), (mark.ToString(), PaperMark.Parse(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0.1")]
    [InlineData("3.0")]
    [InlineData("3.7-5")]
    [InlineData("3.p.5")]
    [InlineData("３.5")]
    [InlineData("3.99999999999")]
    [InlineData("3.5 ")]
    [InlineData("3.5\n")]
    public void What_is_no_place_is_none(string text) => Assert.Null(PaperMark.Parse(text));

    [Theory]
    [InlineData(false, "비공식 문서: 항만기술 대화", "", PaperKind.NonPaper)]
    [InlineData(false, "Untitled", "The Embassy presents its compliments to the Ministry", PaperKind.NoteVerbale)]
    [InlineData(false, "회의록(3차)", "", PaperKind.Record)]
    [InlineData(false, "scan0001", "", PaperKind.Other)]
    [InlineData(true, "Non-paper attached", "", PaperKind.Mail)]
    public void A_kind_is_proposed_by_what_a_paper_calls_itself(bool isMail, string title, string beginning, PaperKind kind) => Assert.Equal(kind, PaperKinds.Propose(isMail, title, beginning));

    [Fact]
    public void What_is_said_of_a_paper_survives_being_written()
    {
        var about = new PaperAbout("제목", PaperKind.AideMemoire, new DateOnly(2027, 4, 20), "a", "b", "c.eml", "message/rfc822", 5, new PaperTouch("김", new DateTime(2027, 4, 21, 1, 2, 3, DateTimeKind.Utc)))
        {
            NoText = UnreadableReason.UnreadableText,
            Page = new PageReading(2, 3, PageTrouble.Garbled, "Batang"),
            Struck = new PaperTouch("이", new DateTime(2027, 4, 22, 0, 0, 0, DateTimeKind.Utc), "두 번"),
        };
        Assert.Equal(about, PaperAbout.OfJson(about.ToJson()));
    }
}
