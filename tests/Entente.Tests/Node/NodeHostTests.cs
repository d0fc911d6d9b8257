using System.Net;
using Entente.Node;
using Entente.Node.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node;

public sealed class NodeHostTests : IDisposable
{
    private const string Secret = "the-minister-said-so";
    private readonly string folder = Directory.CreateTempSubdirectory("entente-host-").FullName;

    [Fact]
    public async Task A_folder_has_one_running_node_and_is_free_again_afterwards()
    {
        await using (await Started())
        {
            Assert.Equal(new NodeStart.Refused(StartTrouble.DataFolderInUse, folder), await NodeHost.Start(Settings(0), CancellationToken.None));
        }

        await using var again = await Started();
        Assert.StartsWith("http://localhost:", again.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_trouble_with_its_number_and_frees_the_folder()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var refused = Assert.IsType<NodeStart.Refused>(await NodeHost.Start(Settings(port), CancellationToken.None));
        Assert.Equal(StartTrouble.PortTaken, refused.Trouble);
        await (await Started()).DisposeAsync();
    }

    [Fact]
    public async Task A_sign_in_survives_a_restart()
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        await using (var first = await Started()) await browser.GetAsync(first.SignInAddress());
        await using var second = await Started();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(second.Address + "/node")).StatusCode);
    }

    [Fact]
    public async Task The_log_names_method_pattern_and_status_and_never_content()
    {
        var written = new StringWriter();
        var console = Console.Error;
        Console.SetError(written);
        try
        {
            await using var host = await Started(new PageFamily(pages => pages.MapGet("/broken/{what}", IResult (string what) => throw new InvalidOperationException(what)).AllowAnonymous()));
            using var browser = new HttpClient();
            Assert.Equal(HttpStatusCode.InternalServerError, (await browser.GetAsync($"{host.Address}/broken/{Secret}")).StatusCode);
            await browser.GetAsync($"{host.Address}/{Secret}?q={Secret}");
            await browser.PostAsync($"{host.Address}/sign-in/{Secret}", new StringContent(Secret));
        }
        finally
        {
            Console.SetError(console);
        }

        Assert.Contains("GET /broken/{what} 500", written.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), written.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_Korean_in_Korean_letters()
    {
        await using var host = await Started();
        using var browser = new HttpClient();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ko-KR,ko;q=0.9,en;q=0.5");
        var html = await (await browser.GetAsync(host.Address)).Content.ReadAsStringAsync();
        Assert.Contains("로그인하는 방법", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_no_demo_started_has_no_door_for_one()
    {
        await using var host = await Started();
        using var http = new HttpClient();
        foreach (var (method, path) in new[] { (HttpMethod.Get, "report"), (HttpMethod.Post, "persona?who=Head"), (HttpMethod.Post, "pouch") })
            foreach (var secret in new[] { "Stage", "Stage 0", "Stage null" })
            {
                using var there = await Asked("/stage/" + path);
                using var nowhere = await Asked("/nowhere/" + path);
                Assert.Equal(nowhere.StatusCode, there.StatusCode);
                Assert.False(there.Headers.Contains("Set-Cookie"));

                async Task<HttpResponseMessage> Asked(string at)
                {
                    using var request = new HttpRequestMessage(method, host.Address + at);
                    request.Headers.TryAddWithoutValidation("Authorization", secret);
                    return await http.SendAsync(request);
                }
            }
    }

    [Fact]
    public async Task Style_sheets_and_fonts_come_with_their_type_and_bytes_and_may_be_kept()
    {
        await using var host = await Started();
        using var browser = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All });
        var html = await (await browser.GetAsync(host.Address)).Content.ReadAsStringAsync();
        var sheet = html.Split('"').First(part => part.EndsWith("/base.css", StringComparison.Ordinal));
        foreach (var (path, type) in new[] { (sheet, "text/css"), (sheet.Replace("base.css", "vendor/htmx.js", StringComparison.Ordinal), "text/javascript"), (sheet.Replace("base.css", "vendor/pretendard/woff2-dynamic-subset/PretendardVariable.subset.0.woff2", StringComparison.Ordinal), "font/woff2") })
        {
            using var answer = await browser.GetAsync(host.Address + path);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 1000, path);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<NodeHost> Started(params PageFamily[] more) =>
        Assert.IsType<NodeStart.Started>(await NodeHost.Start(Settings(0), more, CancellationToken.None)).Host;

    private NodeSettings Settings(int port) => new(folder, "tested", port, new FakeTimeProvider(DateTimeOffset.UtcNow));
}
