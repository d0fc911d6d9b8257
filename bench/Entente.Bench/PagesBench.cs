using System.Globalization;
using System.Net;
using Entente.Dialogue;
using Entente.Node;
using Entente.Node.Desk;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Bench;

/// <summary>How long a node takes for a page of a desk file with so many acts: asked over HTTP on the same machine, a page at a time.</summary>
public static class PagesBench
{
    private const int Requests = 50;
    private const string Id = "bench";
    private static readonly string[] Languages = ["en", "ko"];

    public static async Task<int> Run()
    {
        Figures.Header();
        foreach (var acts in new[] { 1_000, 10_000 })
        {
            var folder = Directory.CreateTempSubdirectory("entente-pages-");
            try
            {
                await Fill(folder.FullName, acts);
                await Measure(folder.FullName, acts);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static async Task Measure(string folder, int acts)
    {
        var start = new Figures(string.Create(CultureInfo.InvariantCulture, $"{acts} acts: start"));
        NodeHost? started = null;
        await start.Step(async () => started = ((NodeStart.Started)await NodeHost.Start(new NodeSettings(folder, "desk.example", 0, TimeProvider.System), CancellationToken.None)).Host);
        start.Print(1);
        await using var host = started!;
        using var officer = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
        (await officer.GetAsync(new Uri(host.SignInAddress()))).EnsureSuccessStatusCode();
        foreach (var page in new[] { $"/{Id}", $"/{Id}?step=0", $"/{Id}/proposal", $"/{Id}/links", $"/{Id}/meetings", $"/{Id}/record", $"/{Id}/record?page=1", "/today" })
        {
            var address = new Uri(host.Address + page);
            var bytes = 0L;
            var first = new Figures(string.Create(CultureInfo.InvariantCulture, $"{acts} acts: {page}, first"));
            await first.Step(async () => bytes = (await officer.GetByteArrayAsync(address)).Length);
            first.Print(1);
            var figures = new Figures(string.Create(CultureInfo.InvariantCulture, $"{acts} acts: {page}, {bytes / 1000} kB"));
            for (var i = 0; i < Requests; i++) await figures.Step(() => officer.GetByteArrayAsync(address));
            figures.Print(Requests);
        }
    }

    /// <summary>Two policies with links between them, a ladder, a proposal, and accounts of it day by day.</summary>
    private static async Task Fill(string folder, int acts)
    {
        DataFolder.Create(folder);
        var card = new DialogueCard(Both("Bench"), Both("Made for measuring"), Both("generated"), [Party("north", "Etc/GMT-9"), Party("south", "America/New_York")], [], []);
        var file = new NewDeskFile(LogOrigin.Of("desk.example", Id, 1), card, TimeProvider.System);
        var day = new DateOnly(2000, 1, 1);
        var left = Policy(file, "north", day);
        var right = Policy(file, "south", day);
        var scm = Done(file.Say(new Utterance("body.declare", new BodyArg(Tier.Minister, Cadence.Yearly, true, false, null, From("north", day))) { Enclosures = Words("Yearly meeting") }));
        var group = Done(file.Say(new Utterance("body.declare", new BodyArg(Tier.Working, Cadence.None, false, true, scm, From("north", day))) { Enclosures = Words("Working group") }));
        var matter = Done(file.Say(new Utterance("proposal.table", new ProposalArg(null, [], group, From("south", day))) { Enclosures = Words("A matter") }));
        for (var i = 6; i < acts; i++)
        {
            if (i % 100 == 0)
                Done(file.Say(new Utterance("link.put", new LinkArg(new ProvisionRef(left, 1 + i / 100 % 20), new ProvisionRef(right, 1 + i / 300 % 20), null, From("desk.example", day))) { Enclosures = Words(Text("link", i)) }));
            else
                Done(file.Say(new Utterance("account", new AccountArg(null, i % 2 == 0 ? "north" : "south", day.AddDays(i / 2), new Says(i % 3 == 0 ? new StatusWord(Status.AgreedToConsider, null) : null), i % 5 == 0 ? Basis.OnRecord : Basis.Press, null), matter) { Enclosures = Words(Text("account", i)) }));
        }

        await using var store = SideStore.Open(DataFolder.Files(folder));
        using var begun = await DeskFiles.Open(store, TimeProvider.System).Begin(file, store, "*") ?? throw new InvalidOperationException("The file was not begun.");
    }

    private static ActRef Policy(NewDeskFile file, string party, DateOnly day)
    {
        var lines = string.Concat(Enumerable.Range(1, 20).Select(n => Provision(party, n)));
        var words = Languages.SelectMany(lang => new[] { new Wording(lang, lines, Documents.ProvisionLines.MediaType), new Wording(lang, "Policy of " + party), new Wording(lang, "source"), new Wording(lang, "words") });
        return Done(file.Say(new Utterance("policy.share", new PolicyArg("en", "1", 20, null, default, From(party, day))) { Enclosures = Utterance.Enclose(words) }));
    }

    private static string Provision(string party, int n) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"id\":\"{party}-{n}\",\"number\":\"{n}\",\"headings\":[],\"lang\":\"en\",\"text\":\"Provision {n} on maritime training, ports and digital trade with partners of region {n % 7}\",\"page\":1,\"offset\":{n * 100}}}\n");

    private static IReadOnlyList<NewEnclosure> Words(string text) =>
        Utterance.Enclose(Languages.SelectMany(lang => new[] { new Wording(lang, text), new Wording(lang, text), new Wording(lang, "a source, page 4") }));

    private static string Text(string what, int i) => string.Create(CultureInfo.InvariantCulture, $"The {what} number {i}: the option of a working group is under review, and nothing is decided.");

    private static Provenance From(string party, DateOnly day) => new(party, day, Basis.OnRecord);

    private static ActRef Done(Said said) => said is Said.Done done ? done.At : throw new InvalidOperationException(said.ToString());

    private static Both Both(string text) => new(text, text);

    private static Named Party(string id, string zone) => new(id, Both(id), Both(id), Both(id + " city"), zone);
}
