using Entente.Dialogue;
using Entente.Documents;
using Entente.Node;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Scenarios.Browser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(TwoCapitals))]

namespace Entente.Scenarios.Browser;

/// <summary>
/// Two nodes in this process that have confirmed one another, with a live dialogue: policies, links, a proposal and an offer from the other
/// side, a draft of ours whose clearance a changed comma made void. Invented states.
/// </summary>
public sealed class TwoCapitals : IAsyncLifetime
{
    /// <summary>The dialogue's id.</summary>
    public const string Dialogue = "hanbit-meridian-talks";

    /// <summary>Address of its pages.</summary>
    public const string Root = "/with/" + Dialogue;

    /// <summary>Our own file on the matter.</summary>
    public const string OurFile = "hanbit-meridian-2027";

    /// <summary>Pages that belong to no dialogue and so to no room.</summary>
    public static readonly string[] InNoRoom = ["/today", "/with", Root + "/ceremony"];

    /// <summary>Pages of our own file, on which the shared dialogue stands in its frame.</summary>
    public static readonly string[] OurPages = ["", "/proposal", "/links", "/meetings", "/press", "/record"];

    private readonly string[] folders = [Directory.CreateTempSubdirectory("entente-hanbit-").FullName, Directory.CreateTempSubdirectory("entente-meridian-").FullName];
    private NodeHost hanbit = null!, meridian = null!;
    private string proposal = "", offer = "", draft = "";

    /// <summary>Pages that show something, by name.</summary>
    public IReadOnlyList<(string Name, string Path)> Pages =>
    [
        ("together", Root), ("door", Root + "/door"), ("door-draft", $"{Root}/door/{draft}"), ("door-edit", $"{Root}/door/{draft}/edit"), ("door-rules", Root + "/door/rules"), ("record-shared", Root + "/record"),
        ("today-shared", "/today"), ("say-take", $"{Root}/say/take?obj={proposal}&slot=review&for={offer}"), ("say-offer", $"{Root}/say/offer?obj={proposal}&slot=review"),
        ("say-decline", $"{Root}/say/decline?obj={proposal}"), ("say-proposal", Root + "/say/proposal"), ("say-link", Root + "/say/link"), ("say-meeting", Root + "/say/meeting"), ("say-policy", Root + "/say/policy"),
        ("say-body", Root + "/say/body"), ("with", "/with"), ("pouches", Root + "/pouches"), ("ceremony", Root + "/ceremony"),
        .. OurPages.Select(page => ("rooms" + page.Replace('/', '-'), "/" + OurFile + page)),
    ];

    /// <summary>Address of our node.</summary>
    public string Address => hanbit.Address;

    public async ValueTask InitializeAsync()
    {
        (hanbit, meridian) = (await Start(folders[0], "hanbit"), await Start(folders[1], "meridian"));
        var (one, other) = (Of<SharedDialogues>(hanbit), Of<SharedDialogues>(meridian));
        var invited = (await one.Invite(Dialogue, "Hanbit–Meridian talks", "hanbit", ["meridian"], OurFile))!;
        var replied = Assert.IsType<Opened.Made>(await other.Accept(invited.File, "meridian", null)).Row;
        await one.Confirm(replied.File, replied.Ours.Fingerprint.ToString());
        await other.Confirm(invited.File, invited.Ours.Fingerprint.ToString());
        foreach (var host in new[] { hanbit, meridian })
        {
            await Of<NeedToKnow>(host).Save(Dialogue, [NeedToKnow.Everyone], "");
            await Of<SideStore>(host).SaveAsync([new DeskWrite.Card(Dialogue, Card(host == hanbit).ToJson())]);
        }

        await Exchange();
        await Seed();
    }

    /// <summary>A page of the officer whom a demo signs in, at an address of our node.</summary>
    public async Task<IPage> Open(Chromium chromium, Screen screen, string lang, string path)
    {
        var page = await (await chromium.Profile(screen, lang)).NewPageAsync();
        await page.GotoAsync(hanbit.SignInAddress());
        await page.GotoAsync(Address + path);
        await page.EvaluateAsync("document.fonts.ready");
        return page;
    }

    /// <summary>The same officer without a browser, who asks in one language.</summary>
    public async Task<HttpClient> Officer(string lang)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new System.Net.CookieContainer() }) { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.Add("Accept-Language", lang);
        (await client.GetAsync(new Uri(hanbit.SignInAddress()))).EnsureSuccessStatusCode();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await hanbit.DisposeAsync();
        await meridian.DisposeAsync();
        foreach (var folder in folders) Directory.Delete(folder, recursive: true);
    }

    private async Task Seed()
    {
        var ours = await Policy(hanbit, "southern-horizons-policy.md", "ko", new Wording("ko", "남방지평정책"), new Wording("en", "Southern Horizons Policy"));
        var theirs = await Policy(meridian, "open-seas-strategy.md", "en", new Wording("en", "Open Seas Strategy"));
        await Exchange();
        await Sealed();
        var link = await Say(hanbit, "link.put", new LinkArg(new ProvisionRef(ours, 3), new ProvisionRef(theirs, 4), null, null), null, new Wording("en", "Both train people for search and rescue."), new Wording("ko", "양측 모두 수색구조 인력을 교육한다."));
        var body = await Say(hanbit, "body.declare", new BodyArg(Tier.DeputyMinister, Cadence.Biannual, true, false, null, null), null, new Wording("en", ""), new Wording("en", "Integrated Policy Dialogue"), new Wording("ko", ""), new Wording("ko", "통합정책협의체"));
        await Exchange();
        var meeting = await Say(meridian, "meeting.offer", new MeetingArg(body, new DateOnly(2027, 9, 7), new DateOnly(2027, 9, 8), "hanbit", Mode.Person, null), null, new Wording("en", "Saebyeol"), new Wording("en", "15th IPD"));
        var tabled = await Say(meridian, "proposal.table", new ProposalArg(null, [link], null, null), null, new Wording("en", "A working group at working level that looks for points where the two policies meet."), new Wording("en", "Regional Linkage Working Group"), new Wording("ko", "두 정책이 만나는 곳을 찾는 실무급 협의체."), new Wording("ko", "지역연계 실무협의체"));
        await Exchange();
        var offered = await Say(meridian, "offer", new OfferArg(Slot.Review, new Entente.Dialogue.Terms(At: meeting)), tabled, new Wording("en", "We offer to look at it together and to come back to it at the 15th IPD."));
        await Exchange();
        (proposal, offer) = (Uri.EscapeDataString(tabled.ToString()), Uri.EscapeDataString(offered.ToString()));
        await Draft(tabled, offered);
        await Ours(link);
    }

    // A proposal that both have agreed to consider.
    private async Task Sealed()
    {
        var tabled = await Say(hanbit, "proposal.table", new ProposalArg(null, [], null, null), null, new Wording("en", "Crews train together for search and rescue."), new Wording("en", "Search and rescue exchange"), new Wording("ko", "수색구조 인력이 함께 훈련한다."), new Wording("ko", "수색구조 교류"));
        await Exchange();
        var offered = await Say(meridian, "offer", new OfferArg(Slot.Review, new Entente.Dialogue.Terms()), tabled);
        await Exchange();
        await Say(hanbit, "take", new TakeArg(Slot.Review, offered, []), tabled);
        await Exchange();
    }

    // Drafted by one officer, cleared by the visitor, changed by a comma since.
    private async Task Draft(ActRef tabled, ActRef offered)
    {
        var officers = Of<Officers>(hanbit);
        var noh = officers.Add([new NewOfficer("noh", "노가람 Noh Garam", "desk", Roles.Desk)]).Added.Single().Officer;
        var dialogue = Of<SharedDialogues>(hanbit).Find(Dialogue)!;
        var door = Of<Doors>(hanbit).Of(dialogue);
        var take = new TakeArg(Slot.Review, offered, [.. dialogue.Read(r => r.Now.Act(offered)!.Header.Enclosures.Select(e => e.Commitment))]);
        draft = Guid.NewGuid().ToString("n");
        Assert.IsType<AtTheDoor.Kept>(await door.Keep(draft, new Utterance("take", take, tabled), [new Wording("en", "We take it up for consideration at working level."), new Wording("ko", "실무급에서 이를 검토해 나가고자 한다.")], noh));
        await door.Clear(draft, door.DigestOf(door.Find(draft)!), officers.Visitor());
        await door.Change(draft, take, [new Wording("en", "We take it up for consideration, at working level."), new Wording("ko", "실무급에서 이를 검토해 나가고자 한다.")], noh);
    }

    private async Task Ours(ActRef link)
    {
        var visitor = new WrittenBy("visitor", "노가람 Noh Garam");
        await Of<SideStore>(hanbit).SaveAsync(
        [
            new LinkInterest(Interest.Worth, Relation.Overlapping, visitor).Row(Dialogue, link),
            new Entente.Node.Desk.Position("Fallback: video only, twice a year. Red line: nothing aimed at a third country.", visitor, DateTimeOffset.UtcNow).Row(Dialogue),
        ]);
    }

    private static async Task<ActRef> Policy(NodeHost host, string file, string lang, params Wording[] titles)
    {
        var path = Path.Combine(InProcessNode.Sample("hanbit-meridian-2027"), file);
        var provisions = Assert.IsType<Reading>(PolicyFile.Read(file, await File.ReadAllBytesAsync(path))).Provisions;
        return await Say(host, "policy.share", new PolicyArg(lang, "v1", provisions.Count, null, default, null), null,
            [new(lang, ProvisionLines.WriteAll(provisions), ProvisionLines.MediaType), titles[0], .. titles.Skip(1).SelectMany(t => new[] { t with { Text = "" }, t })]);
    }

    private static async Task<ActRef> Say(NodeHost host, string kind, Arg arg, ActRef? obj, params Wording[] words) => Assert.IsType<Released.Done>(
        await Of<SharedDialogues>(host).Find(Dialogue)!.Release([new Utterance(kind, arg, obj) { Enclosures = Utterance.Enclose(words) }])).At;

    private async Task Exchange()
    {
        var nodes = new[] { hanbit, meridian }.Select(host => Of<SharedDialogues>(host).Find(Dialogue)!).ToList();
        for (var round = 0; round < 20; round++)
            foreach (var (from, to) in new[] { (nodes[0], nodes[1]), (nodes[1], nodes[0]) })
                if (from.IsDue(to.Seat.Me, timer: false)) Assert.IsType<PouchOpened.Taken>(await to.Take((await from.Make(to.Seat.Me)).Bytes));
    }

    private static DialogueCard Card(bool oursFirst)
    {
        Named ours = new("hanbit", new("Republic of Hanbit", "한빛공화국"), new("Hanbit", "한빛"), new("Saebyeol", "새별"), "Asia/Seoul");
        Named theirs = new("meridian", new("Meridian Federation", "메리디아 연방"), new("Meridian", "메리디아"), new("Port Alder", "포트올더"), "America/New_York");
        return new DialogueCard(new("Hanbit–Meridian talks", "한빛–메리디아 대화"), new("", ""), new("", ""), oursFirst ? [ours, theirs] : [theirs, ours], [], []);
    }

    private static T Of<T>(NodeHost host)
        where T : notnull => host.Services.GetRequiredService<T>();

    private static async Task<NodeHost> Start(string folder, string side) => Assert.IsType<NodeStart.Started>(
        await NodeHost.Start(new NodeSettings(folder, side, 0, TimeProvider.System, side == "hanbit" ? [InProcessNode.Sample(OurFile)] : []), CancellationToken.None)).Host;
}
