using System.Net;
using Entente.Dialogue;
using Entente.Node;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Scenarios.TwoNodes;

/// <summary>The demo of two capitals without a browser: how it begins, what it leaves in both folders, how it ends.</summary>
public sealed class CapitalsDemoTests : IDisposable
{
    private static readonly string[] Sides = ["hanbit.example", "meridian.example"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-capitals-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Considered_is_played_and_both_folders_hold_the_same_also_when_started_again()
    {
        string before;
        string[] prints;
        await using (var demo = await CapitalsProcess.Start(folder.FullName, "--play", "considered"))
        {
            Assert.True(demo.Ready.Ready);
            Assert.Equal(Sides, demo.Ready.Sides.Select(s => s.Side));
            prints = [.. demo.Ready.Sides.Select(s => s.Fingerprint)];
            Assert.All(prints, print => Assert.Matches("^[0-9a-f]{64}$", print));
            before = demo.DigestOf(Sides[0]);
            Assert.Equal(before, demo.DigestOf(Sides[1]));
            foreach (var side in Sides)
            {
                Assert.Equal(Path.Combine(folder.FullName, "demo", "capitals", side), demo.Side(side).Data);
                Assert.Equal(Status.AgreedToConsider, StatusIn(demo, side));
                // Nothing of it was written by one process for both: each folder has its own files and keys.
                Assert.True(File.Exists(Path.Combine(demo.Side(side).Data, "node.key")));
            }

            Assert.Equal(2, demo.Nodes().Distinct().Count());
            Assert.Equal(130, await demo.CtrlC());
            Assert.False(demo.AnyLeft());
            // Nodes ended as asked, not by an error.
            Assert.DoesNotContain("exception", demo.Errors, StringComparison.OrdinalIgnoreCase);
        }

        await using (var again = await CapitalsProcess.Start(folder.FullName))
        {
            Assert.Equal(prints, again.Ready.Sides.Select(s => s.Fingerprint));
            Assert.All(Sides, side => Assert.Equal(before, again.DigestOf(side)));
            Assert.Equal(130, await again.CtrlC());
        }

        await using var fresh = await CapitalsProcess.Start(folder.FullName, "--fresh");
        Assert.Empty(fresh.Ready.Sides.Select(s => s.Fingerprint).Intersect(prints));
        // This process still has the removed databases open.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.All(Sides, side => Assert.Null(StatusIn(fresh, side)));
    }

    [Fact]
    public async Task A_node_that_dies_is_named_and_everything_ends()
    {
        await using var demo = await CapitalsProcess.Start(folder.FullName);
        using (var node = System.Diagnostics.Process.GetProcessById(demo.Nodes()[1])) node.Kill();
        Assert.Equal(3, await demo.Ended());
        Assert.Contains(Sides[1] + " ended", demo.Errors, StringComparison.Ordinal);
        Assert.False(demo.AnyLeft());
    }

    [Fact]
    public async Task Nodes_end_by_themselves_when_the_demo_was_killed()
    {
        await using var demo = await CapitalsProcess.Start(folder.FullName);
        await demo.Kill();
        await Poll(() => !demo.AnyLeft());
    }

    [Fact]
    public async Task Nobody_comes_in_without_the_entrance_and_nobody_orders_a_node_without_the_secret()
    {
        await using var demo = await CapitalsProcess.Start(folder.FullName);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        var page = new Uri(demo.Ready.Url).GetLeftPart(UriPartial.Authority);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(page, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.PostAsync(page + "/cut", null, Cancel)).StatusCode);
        foreach (var guess in new[] { "0", new string('a', demo.Ready.Url.Length - demo.Ready.Url.LastIndexOf('/') - 1) })
        {
            using var refused = await http.GetAsync($"{page}/enter/{guess}", Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.False(refused.Headers.Contains("Set-Cookie"));
        }

        var entered = await http.GetAsync(demo.Ready.Url, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        // With the browser's cookie, but from the page of somebody else.
        using var foreign = new HttpRequestMessage(HttpMethod.Post, page + "/cut");
        foreign.Headers.Add("Cookie", entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("entente-stage=", StringComparison.Ordinal)).Split(';')[0]);
        foreign.Headers.Add("Origin", "http://localhost:1");
        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(foreign, Cancel)).StatusCode);

        foreach (var side in demo.Ready.Sides)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(side.Url + "/stage/report", Cancel)).StatusCode);
            using var guess = new HttpRequestMessage(HttpMethod.Post, side.Url + "/stage/cut");
            guess.Headers.TryAddWithoutValidation("Authorization", "Stage 0");
            Assert.Equal(HttpStatusCode.NotFound, (await http.SendAsync(guess, Cancel)).StatusCode);
            var answer = await http.GetAsync(side.Url + "/sign-in", Cancel);
            Assert.Contains("frame-ancestors " + page, string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("X-Frame-Options"));
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Status? StatusIn(CapitalsProcess demo, string side)
    {
        var view = SharedDialogues.RecordIn(StoreReader.Open(DataFolder.Files(demo.Side(side).Data)), demo.Ready.Dialogue, RuleBook.Standard)!.Now;
        return view.Objects<Proposal>().FirstOrDefault() is { } proposal ? Standing.Of(view, proposal).Status : null;
    }

    private static async Task Poll(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds()) await Task.Delay(50, patience.Token);
    }
}
