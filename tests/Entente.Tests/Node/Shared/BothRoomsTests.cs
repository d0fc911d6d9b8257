using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Tests.Node.Officers;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Our own file and the shared dialogue on the same matter: each page shows both, each in its own frame, to whom it may.</summary>
public sealed class BothRoomsTests : IAsyncLifetime
{
    private const string File = "hanbit-meridian-2027";
    private const string Root = "/with/" + TwoCapitals.Id;

    private static readonly string[] Pages = ["", "/proposal", "/links", "/meetings", "/press", "/record", "/papers", "/notes", "/say", "/say/account"];

    private TwoCapitals both = null!;
    private ActRef agreed, tabled, link, meeting;

    public async ValueTask InitializeAsync()
    {
        both = await TwoCapitals.Start(File);
        var (ours, theirs) = (await Policy(both.Hanbit, "Ours"), await Policy(both.Meridian, "Theirs"));
        await both.Exchange();
        link = await both.Hanbit.Say("link.put", new LinkArg(new ProvisionRef(ours, 1), new ProvisionRef(theirs, 1), null, null));
        var body = await both.Hanbit.Say("body.declare", new BodyArg(Tier.Minister, Cadence.Yearly, true, false, null, null), null, new Wording("en", ""), new Wording("en", "Harbour Board"));
        agreed = await both.Hanbit.Say("proposal.table", new ProposalArg(null, [], null, null), null, new Wording("en", "A group on harbours."), new Wording("en", "Harbour Group"));
        await both.Exchange();
        meeting = await both.Meridian.Say("meeting.offer", new MeetingArg(body, new DateOnly(2027, 9, 7), new DateOnly(2027, 9, 8), null, null, null), null, new Wording("en", ""), new Wording("en", "3rd Board"));
        var offer = await both.Meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), agreed);
        await both.Exchange();
        await both.Hanbit.Say("take", new TakeArg(Slot.Review, offer, []), agreed);
        await both.Exchange();
        tabled = await both.Meridian.Say("proposal.table", new ProposalArg(null, [], null, null), null, new Wording("en", "A periwinkle fund."), new Wording("en", "Fund"));
        await both.Exchange();
        await both.Hanbit.Officer("noh", Roles.Desk | Roles.Head);
    }

    public ValueTask DisposeAsync() => both.DisposeAsync();

    [Fact]
    public async Task Every_page_of_the_file_frames_what_both_hold_once_and_leads_to_where_one_acts()
    {
        using var noh = await both.Hanbit.SignedIn("noh");
        foreach (var path in Pages)
        {
            var room = Assert.Single(Shared(await noh.Page("/" + File + path)));
            Assert.Contains("both hold the same up to 11", room.QuerySelector(".room-tag")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(room.QuerySelectorAll($"a[href^='{Root}']"));
            // Nothing is said from here, and nothing of our own file stands in the frame.
            Assert.Empty(room.QuerySelectorAll("form, .take-up, .actions"));
            Assert.DoesNotContain("Southern Horizons", room.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_page_shows_its_own_subject_in_the_words_of_the_shared_page()
    {
        using var noh = await both.Hanbit.SignedIn("noh");
        var there = Read(await noh.Page(Root));
        var sentences = there.QuerySelectorAll(".matter-sentence").Select(s => s.TextContent).ToList();
        Assert.Equal(2, sentences.Distinct().Count());
        foreach (var path in new[] { "", "/proposal", "/press" })
        {
            var room = Shared(await noh.Page("/" + File + path)).Single();
            Assert.Equal(sentences, room.QuerySelectorAll(".matter-sentence").Select(s => s.TextContent));
            // Sealed is what one of them is: that one bears its basis.
            Assert.Equal("co-signed", Assert.Single(room.QuerySelectorAll(".matter .basis")).TextContent.Trim());
            Assert.NotEmpty(room.QuerySelectorAll($"a[href='{Root}#matter-{Key(agreed)}']"));
        }

        Assert.Equal(6, Shared(await noh.Page($"/{File}/proposal")).Single().QuerySelectorAll(".matter .question").Length);
        foreach (var (path, at, delivery) in new[] { ("/links", link, "at their node"), ("/meetings", meeting, "at both nodes"), ("", meeting, "at both nodes") })
        {
            var things = Shared(await noh.Page("/" + File + path)).Single().QuerySelectorAll(".things > li");
            var thing = things.Single(li => li.QuerySelector($"a[href='{Root}#{Key(at)}']") is not null);
            Assert.Equal(delivery, thing.QuerySelector(".delivery")!.TextContent);
            Assert.Contains(thing.QuerySelector(".thing-name")!.TextContent, there.QuerySelectorAll(".thing-name").Select(n => n.TextContent));
        }

        Assert.Contains("Both nodes hold the same up to 11, checked", Shared(await noh.Page($"/{File}/record")).Single().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_need_to_know_the_dialogue_sees_our_file_and_nothing_of_it()
    {
        await both.Hanbit.Officer("outside", knows: false);
        using var outside = await both.Hanbit.SignedIn("outside");
        foreach (var path in Pages)
        {
            var page = await outside.Page("/" + File + path);
            Assert.Empty(Shared(page));
            Assert.DoesNotContain(TwoCapitals.Id, page, StringComparison.Ordinal);
        }

        Assert.Empty(Read(await Sent(outside, $"/{File}/search", ("q", "periwinkle"))).QuerySelectorAll(".hits li"));
        Assert.Empty(Read(await Sent(outside, "/search", ("q", "periwinkle"))).QuerySelectorAll(".hits li"));
        Assert.Single(Read(await Sent(outside, $"/{File}", $"/{File}/press", ("line", "The two sides agreed to set up a fund."))).QuerySelectorAll(".press-verdict"));
    }

    [Fact]
    public async Task A_press_line_is_held_against_our_file_and_against_every_proposal_that_both_hold()
    {
        using var noh = await both.Hanbit.SignedIn("noh");
        const string line = "The two sides agreed to consider it.";
        foreach (var (path, answers) in new[] { (Root, new[] { "says-more", "fits" }), ($"/{File}", new[] { "fits", "says-more", "fits" }) })
        {
            var verdicts = Read(await Sent(noh, path, path + "/press", ("line", line))).QuerySelectorAll("#press-verdict .press-verdict");
            Assert.Equal(answers, verdicts.Select(v => v.GetAttribute("data-answer")));
            Assert.Contains("Fund", verdicts[^2].TextContent, StringComparison.Ordinal);
            Assert.Contains("Harbour Group", verdicts[^1].TextContent, StringComparison.Ordinal);
            // Our line is ours alone: what came of it stands in no shared frame.
            Assert.All(verdicts, verdict => Assert.Null(verdict.Closest("[data-room=Shared]")));
        }
    }

    [Fact]
    public async Task Search_finds_words_of_both_rooms_and_says_which()
    {
        using var noh = await both.Hanbit.SignedIn("noh");
        foreach (var where in new[] { "/search", $"/{File}/search" })
        {
            var hit = Assert.Single(Read(await Sent(noh, where, ("q", "periwinkle"))).QuerySelectorAll(".hits li"));
            Assert.Equal("Shared", hit.QuerySelector(".hit-room")!.GetAttribute("data-room"));
            var address = hit.QuerySelector("a")!.GetAttribute("href")!;
            Assert.NotNull(Read(await noh.Page(address.Split('#')[0])).GetElementById(address.Split('#')[1]));
            var rooms = Read(await Sent(noh, where, ("q", "policy"))).QuerySelectorAll(".hit-room").Select(r => r.GetAttribute("data-room")).Distinct();
            Assert.Contains("DeskFile", rooms);
        }

        var named = Read(await Sent(noh, "/search", ("q", "harbours"), ("party", "meridian"))).QuerySelectorAll(".hits li");
        Assert.Empty(named);
        Assert.All(Read(await Sent(noh, "/search", ("q", "harbours"), ("party", "hanbit"))).QuerySelectorAll(".hits li"), hit => Assert.Contains("hanbit", hit.TextContent, StringComparison.Ordinal));
        Assert.Empty(Read(await Sent(noh, "/search", ("q", "harbours"), ("year", "1999"))).QuerySelectorAll(".hits li"));
    }

    [Fact]
    public async Task Who_of_ours_released_an_act_stands_in_our_room_and_in_no_shared_frame()
    {
        var noh = both.Hanbit.Officers.OfName("noh")!;
        var door = both.Hanbit.Door;
        Assert.IsType<AtTheDoor.Kept>(await door.Keep("0123456789abcdef0123456789abcdef", new Utterance("taken-up", new NoArg(), tabled), [], noh));
        Assert.IsType<AtTheDoor.Released>(await door.Release("0123456789abcdef0123456789abcdef", door.DigestOf(door.Find("0123456789abcdef0123456789abcdef")!), both.Hanbit.Dialogue.Read(r => r.Now.Frontier), noh));
        using var browser = await both.Hanbit.SignedIn("noh");
        var page = Read(await browser.Page(Root + "/record"));
        var released = Assert.Single(page.QuerySelectorAll("[data-room=Ours] .releases li"));
        Assert.Contains("Released by noh", released.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("main [data-room=Shared]"), room => Assert.DoesNotContain("noh", room.TextContent, StringComparison.Ordinal));
    }

    private static string Key(ActRef at) => $"a{at.Member}-{at.Index}";

    private static IDocument Read(string html) => new HtmlParser().ParseDocument(html);

    private static IReadOnlyList<IElement> Shared(string html) => [.. Read(html).QuerySelectorAll("main section.room[data-room=Shared]")];

    private static Task<string> Sent(OfficerBrowser officer, string path, params (string, string)[] fields) => Sent(officer, path, path, fields);

    private static async Task<string> Sent(OfficerBrowser officer, string page, string action, params (string Name, string Value)[] fields)
    {
        var answer = await officer.Fill(await officer.Page(page), action, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static Task<ActRef> Policy(Capital at, string text) => at.Say("policy.share", new PolicyArg("en", "v1", 1, null, default, null), null,
        new Wording("en", $"{{\"id\":\"1\",\"number\":\"1\",\"headings\":[],\"lang\":\"en\",\"text\":\"{text}\",\"page\":null,\"offset\":0}}\n", "application/jsonl"), new Wording("en", text));
}
