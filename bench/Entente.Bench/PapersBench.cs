using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Node;
using Entente.Node.Desk;
using Entente.Node.Desk.Papers;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Bench;

/// <summary>How long the register and the search take with a thousand papers of fifty sentences: asked over HTTP on the same machine, a page at a time.</summary>
public static partial class PapersBench
{
    private const int Papers = 1_000;
    private const int SentencesEach = 50;
    private const int Requests = 50;
    private const string Id = "bench";
    private static readonly string[] Pages = ["papers", "papers/500", "search"];
    private static readonly string[] Searches = ["학교가", "검토 항만", "considering ports", "\"under review\"", "number 777", "nowhere"];

    public static async Task<int> Run()
    {
        Figures.Header();
        var folder = Directory.CreateTempSubdirectory("entente-papers-");
        try
        {
            await Fill(folder.FullName);
            await Measure(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task Measure(string folder)
    {
        await using var host = ((NodeStart.Started)await NodeHost.Start(new NodeSettings(folder, "desk.example", 0, TimeProvider.System), CancellationToken.None)).Host;
        using var officer = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
        (await officer.GetAsync(new Uri(host.SignInAddress()))).EnsureSuccessStatusCode();
        foreach (var page in Pages) await Page(page, () => officer.GetStringAsync(new Uri($"{host.Address}/{Id}/{page}")));
        var search = new Uri($"{host.Address}/{Id}/search");
        var token = Token().Match(await officer.GetStringAsync(search)).Groups["token"].Value;
        foreach (var words in Searches)
        {
            await Page("search " + words, async () =>
            {
                using var form = new FormUrlEncodedContent([new("__token", token), new("q", words)]);
                using var answer = await officer.PostAsync(search, form);
                await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            });
        }
    }

    private static async Task Page(string name, Func<Task> ask)
    {
        var first = new Figures(name + ", first");
        await first.Step(ask);
        first.Print(1);
        var figures = new Figures(name);
        for (var i = 0; i < Requests; i++) await figures.Step(ask);
        figures.Print(Requests);
    }

    private static async Task Fill(string folder)
    {
        DataFolder.Create(folder);
        var name = new Both("Bench", "Bench");
        var card = new DialogueCard(name, name, name, [new Named("north", name, name, null, null), new Named("south", name, name, null, null)], [], []);
        await using var store = SideStore.Open(DataFolder.Files(folder));
        var begun = new NewDeskFile(LogOrigin.Of("desk.example", Id, 1), card, TimeProvider.System);
        using var file = await DeskFiles.Open(store, TimeProvider.System).Begin(begun, store, "*") ?? throw new InvalidOperationException("The file was not begun.");
        await store.FileAsync(Id, [.. Enumerable.Range(1, Papers).Select(Paper)]);
    }

    private static NewPaper Paper(int n)
    {
        var page = new PaperPage(null, [.. Enumerable.Range(1, SentencesEach).Select(i => new PaperSentence(Sentence((n * SentencesEach) + i), i % 5 == 1))]);
        var about = new PaperAbout(Text("Letter", n), PaperKind.Letter, new DateOnly(2000, 1, 1).AddDays(n * 9), "north", "south", "a.eml", PaperReading.Mail, 10, new PaperTouch("bench", DateTime.UnixEpoch));
        return new NewPaper(Encoding.UTF8.GetBytes(Text("original", n)), PaperPages.WriteAll([page]), about.ToJson());
    }

    private static string Sentence(int n) => (n % 3) switch
    {
        0 => Text("우리 측 학교에서는 아직 준비가 되지 않았으며 항만기술 대화는 검토 중이라고 확인하였음을 알려 드립니다,", n),
        1 => Text("The option of a working group on ports is under review by both capitals, and nothing is decided; they consider it again,", n),
        _ => Text("The questions of whether, when and how remain open, as the ministries said in their letters of the spring,", n),
    };

    private static string Text(string what, int n) => string.Create(CultureInfo.InvariantCulture, $"{what} number {n}.");

    [GeneratedRegex("name=\"__token\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
