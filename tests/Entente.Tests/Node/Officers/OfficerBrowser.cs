using System.Net;
using System.Text.RegularExpressions;
using Entente.Node;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Officers;

/// <summary>A node on a folder of its own, with the invented pair of states, whose clock a test turns.</summary>
internal sealed class TestedNode : IAsyncDisposable
{
    public const string Dialogue = "hanbit-meridian";
    public const string Password = "correct horse battery staple";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-officers-");
    private readonly PageFamily[] more;

    private TestedNode(PageFamily[] more) => this.more = more;

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public NodeHost Host { get; private set; } = null!;

    public string Folder => folder.FullName;

    public string Id { get; private set; } = "";

    public Entente.Node.Identity.Officers Officers => Host.Services.GetRequiredService<Entente.Node.Identity.Officers>();

    public NeedToKnow NeedToKnow => Host.Services.GetRequiredService<NeedToKnow>();

    public static async Task<TestedNode> Start(params PageFamily[] more)
    {
        var node = new TestedNode(more);
        await node.Begin();
        return node;
    }

    public async Task Restart()
    {
        await Host.DisposeAsync();
        await Begin();
    }

    /// <summary>An officer with the password of all tests.</summary>
    public Officer Officer(string name, Roles roles = Roles.Desk)
    {
        var (officer, token) = Officers.Add([new NewOfficer(name, name, "", roles)]).Added.Single();
        Assert.NotNull(Officers.SetPassword(token, Password));
        return Officers.OfId(officer.Id)!;
    }

    public OfficerBrowser Browser() => new(() => Host.Address);

    /// <summary>A browser in which the officer is signed in.</summary>
    public async Task<OfficerBrowser> SignedIn(string name)
    {
        var browser = Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.SignIn(name, Password)).StatusCode);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task Begin()
    {
        var sample = Path.Combine(Shared.Root(), "samples", "hanbit-meridian-2027");
        Host = Assert.IsType<NodeStart.Started>(await NodeHost.Start(new NodeSettings(Folder, "desk.example", 0, Clock, [sample]), more, CancellationToken.None)).Host;
        Id = Host.Services.GetRequiredService<DialogueCatalogue>().All.Single(one => one.Id != "mine").Id;
    }
}

/// <summary>What a browser does: keeps cookies, sends forms with the fields that their page gave them, says where a form came from.</summary>
/// <param name="address">Address of the node: another one after it was started again.</param>
internal sealed partial class OfficerBrowser(Func<string> address) : IDisposable
{
    private readonly CookieContainer jar = new();
    private HttpClient? client;

    /// <summary>The cookies that it keeps now.</summary>
    public IReadOnlyList<Cookie> Cookies => [.. jar.GetCookies(new Uri(address())).Select(kept => new Cookie(kept.Name, kept.Value, "/", "localhost"))];

    private HttpClient Client => client ??= new HttpClient(new HttpClientHandler { CookieContainer = jar });

    /// <summary>Puts cookies of another time or browser into this one.</summary>
    public void Bring(IEnumerable<Cookie> cookies)
    {
        foreach (var cookie in cookies) jar.Add(cookie);
    }

    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(address() + path);

    public async Task<string> Page(string path) => await (await Get(path)).Content.ReadAsStringAsync();

    /// <summary>Sends a form as a page of this node would.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>> fields, string site = "same-origin")
    {
        using var request = new HttpRequestMessage(method, address() + path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Sec-Fetch-Site", site);
        return await Client.SendAsync(request);
    }

    /// <summary>Fills in the form of a page that goes to <paramref name="action"/> and sends it.</summary>
    public async Task<HttpResponseMessage> Fill(string page, string action, params (string Name, string Value)[] fields) =>
        await Send(HttpMethod.Post, action, [.. Hidden(page, action).Where(hidden => fields.All(field => field.Name != hidden.Key)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    public async Task<HttpResponseMessage> SignIn(string name, string password) => await Fill(await Page("/sign-in"), "/sign-in", ("name", name), ("password", password));

    /// <summary>Hidden fields of the form that goes to an address.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Hidden(string page, string action)
    {
        var form = Forms().Matches(page).Select(match => match.Value).First(form => WebUtility.HtmlDecode(form).Contains($"action=\"{action}\"", StringComparison.Ordinal));
        return [.. Inputs().Matches(form).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))];
    }

    public void Dispose() => client?.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Inputs();
}
