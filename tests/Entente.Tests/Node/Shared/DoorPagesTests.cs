using System.Net;
using System.Text.RegularExpressions;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Tests.Node.Officers;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>From "Meridian offers to consider it" to "both sides agreed to consider it", by the pages and the door alone.</summary>
public sealed class DoorPagesTests : IAsyncLifetime
{
    private const string Root = "/with/" + TwoCapitals.Id;
    private TwoCapitals both = null!;
    private ActRef proposal, offer;

    private Capital Hanbit => both.Hanbit;

    public async ValueTask InitializeAsync()
    {
        both = await TwoCapitals.Start();
        proposal = await both.Meridian.Say("proposal.table", new ProposalArg(null, [], null, null), null, new Wording("en", "A working group on links."), new Wording("en", "Regional Linkage Working Group"));
        offer = await both.Meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), proposal, new Wording("en", "We would look at it, at working level."));
        await both.Exchange();
    }

    public ValueTask DisposeAsync() => both.DisposeAsync();

    [Fact]
    public async Task An_offer_is_taken_by_two_officers_and_agreed_only_when_both_logs_show_it()
    {
        await Hanbit.Officer("noh");
        await Hanbit.Officer("seo", Roles.Head);
        using var noh = await Hanbit.SignedIn("noh");
        using var seo = await Hanbit.SignedIn("seo");
        var page = await noh.Page(Root);
        Assert.Contains("meridian offers to consider it. We have not answered.", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("undecided", page, StringComparison.Ordinal);

        var id = await Drafted(noh);
        var draft = await noh.Page(Door(id));
        Assert.Contains("They will hold this for ever.", await seo.Page(Door(id)), StringComparison.Ordinal);
        Assert.DoesNotContain(Door(id) + "/release", draft, StringComparison.Ordinal);
        Assert.Contains("A second officer has to clear these very words first.", draft, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await seo.Fill(await seo.Page(Door(id)), Door(id) + "/clear")).StatusCode);
        Assert.Contains("You may release it.", await noh.Page(Door(id)), StringComparison.Ordinal);
        await noh.Fill(await noh.Page(Door(id)), Door(id) + "/release");
        var taken = await noh.Page(Root);
        Assert.Contains("Both have taken it; receipt is outstanding, so it is not agreed yet.", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("Both sides agreed", taken, StringComparison.Ordinal);

        await both.Exchange();
        var agreed = await noh.Page(Root);
        Assert.Contains("Both sides agreed to consider it.", agreed, StringComparison.Ordinal);
        Assert.Contains("at their node", agreed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_changed_comma_voids_the_clearance_and_is_shown_alone_to_who_cleared()
    {
        await Hanbit.Officer("noh");
        await Hanbit.Officer("seo", Roles.Head);
        using var noh = await Hanbit.SignedIn("noh");
        using var seo = await Hanbit.SignedIn("seo");
        var id = await Drafted(noh, ("words-en", "We take it up at working level."), ("words-ko", "실무급에서 검토합니다."));
        await seo.Fill(await seo.Page(Door(id)), Door(id) + "/clear");
        var before = Hanbit.Door.Find(id)!;

        await noh.Fill(await noh.Page(Door(id) + "/edit"), Door(id) + "/edit", ("words-en", "We take it up, at working level."), ("words-ko", "실무급에서 검토합니다."));
        var after = Hanbit.Door.Find(id)!;
        Assert.NotEqual(before.Words[0].Salt, after.Words[0].Salt);
        Assert.Equal(before.Words[1].Salt, after.Words[1].Salt);
        Assert.DoesNotContain(Door(id) + "/release", await noh.Page(Door(id)), StringComparison.Ordinal);

        var seen = await seo.Page(Door(id));
        Assert.Matches(@"<ins><span class=""said-only"">added:(?:&#32;|\s)*</span>,</ins>", seen);
        Assert.DoesNotContain("<del>", seen, StringComparison.Ordinal);
        await seo.Fill(seen, Door(id) + "/clear");
        Assert.Contains("You may release it.", await noh.Page(Door(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_released_once_however_often_it_is_sent()
    {
        await Hanbit.Officer("noh");
        await Hanbit.Officer("seo", Roles.Head);
        using var noh = await Hanbit.SignedIn("noh");
        using var seo = await Hanbit.SignedIn("seo");
        var id = await Drafted(noh);
        var page = await seo.Page(Door(id));
        var own = Own();
        foreach (var _ in Enumerable.Range(0, 3)) await seo.Fill(page, Door(id) + "/release");
        Assert.Equal(own + 1, Own());
        Assert.Null(Hanbit.Door.Find(id));
    }

    [Fact]
    public async Task What_the_other_side_said_meanwhile_stops_the_release_until_it_was_read()
    {
        await Hanbit.Officer("noh");
        await Hanbit.Officer("seo", Roles.Head);
        using var noh = await Hanbit.SignedIn("noh");
        using var seo = await Hanbit.SignedIn("seo");
        var id = await Drafted(noh);
        var page = await seo.Page(Door(id));
        await both.Meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), proposal, new Wording("en", "On better thought: at director level."));
        await both.Exchange();

        var own = Own();
        var stopped = await seo.Fill(page, Door(id) + "/release");
        var words = await stopped.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, stopped.StatusCode);
        Assert.Contains("at director level", words, StringComparison.Ordinal);
        Assert.Equal(own, Own());
        await seo.Fill(words, Door(id) + "/release");
        Assert.Equal(own + 1, Own());
    }

    [Fact]
    public async Task A_form_that_names_no_frontier_has_seen_nothing()
    {
        await Hanbit.Officer("noh");
        await Hanbit.Officer("seo", Roles.Head);
        using var noh = await Hanbit.SignedIn("noh");
        using var seo = await Hanbit.SignedIn("seo");
        var id = await Drafted(noh);
        Assert.Equal(HttpStatusCode.Conflict, (await seo.Fill(await seo.Page(Door(id)), Door(id) + "/release", ("seen", ""))).StatusCode);
    }

    [Fact]
    public async Task Who_only_reads_is_shown_no_form_and_who_need_not_know_finds_nothing()
    {
        await Hanbit.Officer("noh");
        await Hanbit.Officer("reader", Roles.None);
        await Hanbit.Officer("stranger", Roles.Head, knows: false);
        using var noh = await Hanbit.SignedIn("noh");
        using var reader = await Hanbit.SignedIn("reader");
        using var stranger = await Hanbit.SignedIn("stranger");
        var id = await Drafted(noh);
        foreach (var path in new[] { Root, Door(id), Root + "/door", Root + "/door/rules", Door(id) + "/edit", Root + "/say/proposal" })
        {
            var page = await reader.Page(path);
            // Checking a line is his: it changes nothing.
            var forms = Regex.Matches(page, "<form[^>]*method=\"post\"[^>]*action=\"(?<a>[^\"]*)\"").Select(m => m.Groups["a"].Value).Where(a => !a.EndsWith("/press", StringComparison.Ordinal) && !a.EndsWith("/search", StringComparison.Ordinal) && !a.EndsWith("/door/rules", StringComparison.Ordinal));
            Assert.Empty(forms);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(path)).StatusCode);
        }

        var token = OfficerBrowser.Hidden(await reader.Page(Root), Root + "/press");
        foreach (var step in new[] { "/discard", "/clear", "/release", "/edit" })
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.Send(HttpMethod.Post, Door(id) + step, token)).StatusCode);
        Assert.NotNull(Hanbit.Door.Find(id));
        // Nor does the desk make the rules that it is held to.
        var rules = new Dictionary<string, string> { ["heads"] = "", ["substitutes"] = "", ["hours"] = "1", ["deputy"] = Hanbit.Officers.OfName("noh")!.Id };
        Assert.Equal(HttpStatusCode.Forbidden, (await noh.Send(HttpMethod.Post, Root + "/door/rules", [.. OfficerBrowser.Hidden(await noh.Page(Root), Root + "/press"), .. rules])).StatusCode);
        Assert.Null(Hanbit.Door.Rules.Deputy);
    }

    [Fact]
    public async Task A_form_makes_a_draft_and_says_nothing_even_of_what_one_officer_may_release()
    {
        await Hanbit.Officer("seo", Roles.Head);
        using var seo = await Hanbit.SignedIn("seo");
        var (own, sent) = (Own(), Hanbit.Dialogue.IsDue(1, timer: false));
        var address = $"{Root}/say/taken-up?obj={Uri.EscapeDataString(proposal.ToString())}";
        Assert.Contains("/door/", (await seo.Fill(await seo.Page(address), Root + "/say/taken-up")).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        await seo.Fill(await seo.Page(Root + "/say/proposal"), Root + "/say/proposal", ("title-en", "A title"));
        Assert.Equal((own, sent, 2), (Own(), Hanbit.Dialogue.IsDue(1, timer: false), Hanbit.Door.Drafts.Count));
        // From there one button, and no other, says it.
        var draft = Hanbit.Door.Drafts.Single(d => d.Kind == "taken-up");
        var page = await seo.Page(Door(draft.Id));
        foreach (var step in new[] { "/clear", "/discard" }) Assert.Contains($"action=\"{Door(draft.Id)}{step}\"", page, StringComparison.Ordinal);
        await seo.Fill(page, Door(draft.Id) + "/clear");
        Assert.Equal(own, Own());
        await seo.Fill(page, Door(draft.Id) + "/release");
        Assert.Equal(own + 1, Own());
    }

    [Fact]
    public async Task Every_page_stands_in_its_own_room_and_says_so()
    {
        await Hanbit.Officer("seo", Roles.Head);
        using var seo = await Hanbit.SignedIn("seo");
        var draft = Door(await Drafted(seo));
        const string ours = "nothing on this page has left this node", shared = "what stands in this frame both hold, for ever", each = "what both hold and what is ours alone, each in its own frame";
        foreach (var (path, room, banner) in new[]
        {
            (Root, "Both", each), (Root + "/record", "Both", each), (Root + "/door", "Ours", ours), (draft, "Ours", ours), (draft + "/edit", "Ours", ours),
            (Root + "/door/rules", "Ours", ours), (Root + "/say/proposal", "Ours", ours), (Root + "/pouches", "Ours", ours),
        })
        {
            var band = Regex.Match(await seo.Page(path), "<section class=\"room-band\" data-room=\"(?<room>[^\"]*)\".*?</section>", RegexOptions.Singleline);
            Assert.Equal((path, room), (path, band.Groups["room"].Value));
            Assert.Equal([banner], new[] { ours, shared, each }.Where(b => band.Value.Contains(b, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Who_saw_other_words_is_shown_those_and_clears_nothing()
    {
        await Hanbit.Officer("noh");
        await Hanbit.Officer("seo", Roles.Head);
        using var noh = await Hanbit.SignedIn("noh");
        using var seo = await Hanbit.SignedIn("seo");
        var id = await Drafted(noh, ("words-en", "We take it up."));
        var page = await seo.Page(Door(id));
        await noh.Fill(await noh.Page(Door(id) + "/edit"), Door(id) + "/edit", ("words-en", "We take it up, gladly."));
        foreach (var step in new[] { "/clear", "/release" })
        {
            var answer = await seo.Fill(page, Door(id) + step);
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            Assert.Contains("gladly", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(Hanbit.Door.Find(id)!.Clearances);
    }

    [Fact]
    public async Task A_substitute_counts_as_head_on_his_days_only()
    {
        await Hanbit.Officer("noh");
        await Hanbit.Officer("ma", office: "legal");
        await Hanbit.Officer("seo", Roles.Head, office: "deputy-minister");
        using var noh = await Hanbit.SignedIn("noh");
        using var ma = await Hanbit.SignedIn("ma");
        using var seo = await Hanbit.SignedIn("seo");
        var id = await Drafted(noh);
        Assert.Contains("It needs a head", await ma.Page(Door(id)), StringComparison.Ordinal);

        var day = DateOnly.FromDateTime(both.Clock.GetUtcNow().UtcDateTime);
        await seo.Fill(await seo.Page(Root + "/door/rules"), Root + "/door/rules", ("heads", "deputy-minister"), ("substitutes", $"deputy-minister; legal; {day.AddDays(1):yyyy-MM-dd}; {day.AddDays(2):yyyy-MM-dd}"), ("hours", "24"), ("deputy", ""));
        Assert.Contains("It needs a head", await ma.Page(Door(id)), StringComparison.Ordinal);
        both.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("You may release it.", await Seen("ma", Door(id)), StringComparison.Ordinal);
        both.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains("It needs a head", await Seen("ma", Door(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_too_long_rises_to_the_deputy()
    {
        await Hanbit.Officer("noh");
        var deputy = await Hanbit.Officer("tak");
        await Hanbit.Officer("seo", Roles.Head);
        using var noh = await Hanbit.SignedIn("noh");
        using var tak = await Hanbit.SignedIn("tak");
        using var seo = await Hanbit.SignedIn("seo");
        await seo.Fill(await seo.Page(Root + "/door/rules"), Root + "/door/rules", ("heads", ""), ("substitutes", ""), ("hours", "5"), ("deputy", deputy.Id));
        var id = await Drafted(noh);
        Assert.DoesNotContain(Door(id) + "/release", await tak.Page(Door(id)), StringComparison.Ordinal);
        both.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Contains("risen to tak", await noh.Page(Root + "/door"), StringComparison.Ordinal);
        var own = Own();
        await tak.Fill(await tak.Page(Door(id)), Door(id) + "/release");
        Assert.Equal(own + 1, Own());
    }

    // Sessions end sooner than a day.
    private async Task<string> Seen(string name, string path)
    {
        using var officer = await Hanbit.SignedIn(name);
        return await officer.Page(path);
    }

    private static string Door(string id) => $"{Root}/door/{id}";

    private long Own() => Hanbit.Dialogue.Read(r => r.Own.Size);

    /// <summary>The form that takes the offer, filled in by an officer: the draft's id.</summary>
    private async Task<string> Drafted(OfficerBrowser officer, params (string, string)[] words)
    {
        var form = await officer.Page($"{Root}/say/take?obj={Uri.EscapeDataString(proposal.ToString())}&slot=review&for={Uri.EscapeDataString(offer.ToString())}");
        Assert.Contains("We would look at it, at working level.", form, StringComparison.Ordinal);
        var answer = await officer.Fill(form, Root + "/say/take", words);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[^1];
    }
}
