using System.Collections.Immutable;
using System.Globalization;
using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Linking;
using Entente.Node.Desk;
using Entente.Node.Desk.Facts;
using Entente.Node.Store;

namespace Entente.Tests.Node;

/// <summary>The public case and the invented pair, played from their facts files into a real store.</summary>
public sealed class CaseTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-case-").FullName;
    private SideStore store = null!;
    private DeskFile rok = null!;
    private DeskFile hanbit = null!;

    public async ValueTask InitializeAsync()
    {
        store = SideStore.Open(new StoreFiles(Path.Combine(folder, "side.db"), Path.Combine(folder, "node.key")));
        rok = await Played("rok-us-2021");
        hanbit = await Played("hanbit-meridian-2027");
    }

    public async ValueTask DisposeAsync()
    {
        rok.Dispose();
        hanbit.Dispose();
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("2021-09-26", "none", null)]
    [InlineData("2021-09-27", "proposed", Basis.NotAttributed)]
    [InlineData("2021-10-12", "proposed", Basis.NotAttributed)]
    [InlineData("2021-10-13", "agreed-to-consider", Basis.OnRecord)]
    [InlineData("2021-10-14", "agreed-to-consider", Basis.OnRecord)]
    [InlineData("2024-10-29", "agreed-to-consider", Basis.OnRecord)]
    [InlineData("2024-10-30", "launched", Basis.PublishedBoth)]
    public void The_public_case_has_the_headline_of_its_day(string day, string word, Basis? basis)
    {
        var headline = Headline(rok, day);
        Assert.Equal(word, headline.Word.ToString());
        Assert.Equal(basis, headline.Basis);
    }

    [Fact]
    public void Whether_when_and_how_are_undecided_until_the_launch_closes_them()
    {
        foreach (var question in Enum.GetValues<Question>())
        {
            Assert.Equal(Answer.Undecided, Headline(rok, "2021-10-14").On(question).Answer);
            Assert.Equal(Answer.Undecided, Headline(rok, "2024-10-29").On(question).Answer);
            Assert.Equal(Answer.Yes, Headline(rok, "2024-10-30").On(question).Answer);
        }
    }

    [Fact]
    public void No_press_account_moves_the_headline()
    {
        var all = Headline(rok, "2024-12-31").All;
        Assert.Contains(all, h => h.Basis == Basis.Press && h.Word is not null);
        foreach (var day in all.Select(h => h.On).Distinct())
        {
            var heard = all.Where(h => h.On <= day).ToImmutableArray();
            var without = Entente.Dialogue.Headline.Of([.. heard.Where(h => h.Basis != Basis.Press)]);
            Assert.Equal(without.Word, Entente.Dialogue.Headline.Of(heard).Word);
        }
    }

    [Fact]
    public void Links_on_the_superseded_policy_go_stale_on_28_december_2022() => rok.Read(view =>
    {
        var links = view.Objects<Entente.Dialogue.Link>().ToList();
        Assert.True(links.Count >= 5);
        Assert.All(links, l => Assert.Equal(LinkStanding.Current, l.State(view, new AsOf(new DateOnly(2022, 12, 27))).Standing));
        Assert.All(links, l => Assert.Equal(LinkStanding.Stale, l.State(view, new AsOf(new DateOnly(2022, 12, 28))).Standing));
        return true;
    });

    [Fact]
    public void At_least_five_confirmed_links_are_among_the_first_fifteen_of_the_two_digests()
    {
        var (nsp, ips) = (Provisions("new-southern-policy.md"), Provisions("indo-pacific-strategy.md"));
        var first = Linker.Link([.. nsp.Select(LinkText.Of)], [.. ips.Select(LinkText.Of)], new LinkOptions { Top = 15 })
            .Select(l => (Ordinal(nsp, l.Left), Ordinal(ips, l.Right))).ToHashSet();
        var confirmed = rok.Read(view => view.Objects<Entente.Dialogue.Link>().Select(l => (l.Arg.A.Ordinal, l.Arg.B.Ordinal)).ToList());
        Assert.True(confirmed.Count >= 5);
        var found = confirmed.Where(c => first.Contains(c)).ToList();
        Assert.True(found.Count >= 5, $"only {found.Count} of {confirmed.Count}: {string.Join(", ", confirmed.Except(found))} are missing");
    }

    private static IReadOnlyList<Provision> Provisions(string file) => Digest(Path.Combine(Shared.Root(), "samples", "rok-us-2021", file));

    private static long Ordinal(IReadOnlyList<Provision> all, string id) => all.ToList().FindIndex(p => p.Id == id) + 1;

    [Fact]
    public void The_invented_pair_is_read_by_the_same_rules()
    {
        Assert.Equal("agreed-to-consider", Headline(hanbit, "2027-04-16").Word.ToString());
        Assert.All(Enum.GetValues<Question>(), q => Assert.True(Headline(hanbit, "2027-04-16").On(q).IsOpen));
    }

    [Fact]
    public void Every_act_of_both_files_is_valid_and_its_words_can_be_read()
    {
        foreach (var file in new[] { rok, hanbit })
            file.Read(view =>
            {
                Assert.All(view.Log(0), e => Assert.Null(e.Void));
                Assert.All(view.Log(0).SelectMany(e => e.Act.Header.Enclosures), e => Assert.NotNull(file.Text(e)));
                return true;
            });
    }

    [Fact]
    public void A_file_opened_again_has_the_same_state()
    {
        using var again = DeskFile.Open(store, rok.Origin, TimeProvider.System);
        Assert.Equal(rok.Read(StateDigest.Of), again.Read(StateDigest.Of));
    }

    private static ActRef Pitch(View view) => view.Objects<Proposal>().First().Ref;

    private static Headline Headline(DeskFile file, string day) =>
        file.Read(view => Entente.Dialogue.Headline.Of(view, Pitch(view), new AsOf(DateOnly.Parse(day, CultureInfo.InvariantCulture))));

    private async Task<DeskFile> Played(string name) =>
        (await Play.Folder(Path.Combine(Shared.Root(), "samples", name), Digest, TimeProvider.System).Save(store))!;

    private static IReadOnlyList<Provision> Digest(string path) =>
        Assert.IsType<Reading>(PolicyFile.Read(Path.GetFileName(path), File.ReadAllBytes(path))).Provisions;
}
