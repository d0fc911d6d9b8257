using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Entente.Node.Identity;
using Entente.Tests.Node.Officers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Tests.Node.Api;

/// <summary>What opens the interface for programs, and what does not.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private const string Dialogues = "/api/dialogues";
    private TestedNode node = null!;

    private string One => Dialogues + "/" + node.Id;

    public async ValueTask InitializeAsync()
    {
        node = await TestedNode.Start();
        node.Officer("kim");
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public async Task An_officer_makes_a_key_sees_it_once_uses_it_and_ends_it()
    {
        using var browser = await node.SignedIn("kim");
        using var made = await browser.Fill(await browser.Page("/officer"), "/officer/keys", ("name", "press desk"), ("days", "30"));
        var key = Regex.Match(await made.Content.ReadAsStringAsync(), "entente_[A-Za-z0-9_-]{43}").Value;
        Assert.NotEmpty(key);
        var page = await browser.Page("/officer");
        Assert.DoesNotContain(key, page, StringComparison.Ordinal);
        Assert.Contains("press desk", page, StringComparison.Ordinal);
        Assert.Contains("never", page, StringComparison.Ordinal);

        using var program = new Caller(node, key);
        Assert.Equal(HttpStatusCode.OK, (await program.Get(Dialogues)).Status);
        Assert.DoesNotContain("never", await browser.Page("/officer"), StringComparison.Ordinal);
        using (await browser.Fill(await browser.Page("/officer"), "/officer/keys/revoke"))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await program.Get(Dialogues)).Status);
        }
    }

    [Theory]
    [InlineData("", "30"), InlineData("x", "0"), InlineData("x", "367"), InlineData("x", "-1"), InlineData("x", "many")]
    public async Task A_key_without_a_name_or_for_no_time_is_not_made(string name, string days)
    {
        using var browser = await node.SignedIn("kim");
        using var answer = await browser.Fill(await browser.Page("/officer"), "/officer/keys", ("name", name), ("days", days));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain("entente_", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_store_holds_its_digest_and_not_the_key()
    {
        var key = Caller.Key(node, "kim");
        using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(node.Folder, "officers.db"), Mode = SqliteOpenMode.ReadOnly }.ToString());
        var stored = file.QuerySingle<(string Name, byte[] Digest)>("SELECT name, digest FROM officer_keys");
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)), stored.Digest);
        SqliteConnection.ClearPool(file);
    }

    [Fact]
    public async Task A_key_ends_on_its_day()
    {
        using var program = new Caller(node, Caller.Key(node, "kim", days: 2));
        node.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await program.Get(Dialogues)).Status);
        node.Clock.Advance(TimeSpan.FromMinutes(1));
        var (status, body, headers) = await program.Get(Dialogues);
        Assert.Equal((HttpStatusCode.Unauthorized, "no-key"), (status, body.GetProperty("code").GetString()));
        Assert.Equal("Bearer", headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task It_ends_with_the_password_and_when_the_officer_signs_in_no_more()
    {
        using var first = new Caller(node, Caller.Key(node, "kim"));
        node.Officers.ChangePassword(node.Officers.OfName("kim")!, TestedNode.Password + "!");
        Assert.Equal(HttpStatusCode.Unauthorized, (await first.Get(Dialogues)).Status);

        node.Officer("boss", Roles.Administrator);
        using var second = new Caller(node, Caller.Key(node, "kim"));
        Assert.True(node.Officers.Change(node.Officers.OfName("kim")!.Id, Roles.Desk, disabled: true));
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.Get(Dialogues)).Status);
        Assert.True(node.Officers.Change(node.Officers.OfName("kim")!.Id, Roles.Desk, disabled: false));
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.Get(Dialogues)).Status);
    }

    [Fact]
    public async Task Another_officer_cannot_end_it()
    {
        using var program = new Caller(node, Caller.Key(node, "kim"));
        using var kim = await node.SignedIn("kim");
        var id = OfficerBrowser.Hidden(await kim.Page("/officer"), "/officer/keys/revoke").Single(field => field.Key == "key");
        node.Officer("other");
        using var other = await node.SignedIn("other");
        await other.Send(HttpMethod.Post, "/officer/keys/revoke", [.. OfficerBrowser.Hidden(await other.Page("/officer"), "/sign-out"), id]);
        Assert.Equal(HttpStatusCode.OK, (await program.Get(Dialogues)).Status);
    }

    [Fact]
    public async Task A_cookie_reads_and_never_acts_even_with_a_form_token()
    {
        using var browser = await node.SignedIn("kim");
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(One)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/api/openapi.json")).StatusCode);
        var tokens = OfficerBrowser.Hidden(await browser.Page("/officer"), "/sign-out");
        foreach (var path in new[] { One + "/acts", One + "/press-check", "/API/dialogues/" + node.Id + "/acts" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Send(HttpMethod.Post, path, tokens)).StatusCode);
    }

    [Theory]
    [InlineData("/officer"), InlineData("/node"), InlineData("/people")]
    public async Task A_key_opens_no_page(string path)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, node.Host.Address + path) { Headers = { Authorization = new("Bearer", Caller.Key(node, "kim")) } };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/api/openapi.json"), InlineData("/api/dialogues"), InlineData("/api/nothing")]
    public async Task Nobody_is_told_nothing(string path)
    {
        using var stranger = new Caller(node, null);
        Assert.Equal((HttpStatusCode.Unauthorized, "no-key"), ((await stranger.Get(path)).Status, (await stranger.Get(path)).Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_key_that_reads_only_asks_and_does_not_act()
    {
        using var program = new Caller(node, Caller.Key(node, "kim", readsOnly: true));
        Assert.Equal(HttpStatusCode.OK, (await program.Get(One)).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.Post(One + "/press-check", """{"line":"Both sides agreed to set it up."}""")).Status);
        var before = (await program.Get(One)).Body.GetProperty("dialogue").GetProperty("acts").GetInt64();
        Assert.Equal(HttpStatusCode.Forbidden, (await program.Post(One + "/acts", ApiTests.Account)).Status);
        Assert.Equal(before, (await program.Get(One)).Body.GetProperty("dialogue").GetProperty("acts").GetInt64());
    }

    [Fact]
    public async Task An_officer_without_a_writing_role_asks_and_does_not_act()
    {
        node.Officer("reader", Roles.None);
        using var program = new Caller(node, Caller.Key(node, "reader"));
        Assert.Equal(HttpStatusCode.OK, (await program.Post(One + "/press-check", """{"line":"Both sides agreed to set it up."}""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.Post(One + "/acts", ApiTests.Account)).Status);
    }

    [Fact]
    public async Task Wrong_keys_are_counted_and_then_not_looked_at()
    {
        var good = Caller.Key(node, "kim");
        using var guesser = new Caller(node, good + "x");
        for (var i = 0; i < KeyLimits.WrongFromAnAddress; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.Get(Dialogues)).Status);
        var (status, body, headers) = await guesser.Get(Dialogues);
        Assert.Equal((HttpStatusCode.TooManyRequests, "too-often"), (status, body.GetProperty("code").GetString()));
        Assert.NotNull(headers.RetryAfter);
        using var program = new Caller(node, good);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await program.Get(Dialogues)).Status);
    }

    [Fact]
    public async Task A_program_that_runs_wild_is_slowed_down()
    {
        using var program = new Caller(node, Caller.Key(node, "kim"));
        Assert.Equal(HttpStatusCode.OK, (await program.Get(Dialogues)).Status);
        var (limits, key) = (node.Host.Services.GetRequiredService<KeyLimits>(), node.Host.Services.GetRequiredService<OfficerKeys>().Of(node.Officers.OfName("kim")!).Single());
        var calls = 1;
        while (limits.Call(key)) calls++;
        Assert.InRange(calls, KeyLimits.CallsOfAKey, KeyLimits.CallsOfAKey + 10);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await program.Get(Dialogues)).Status);
    }
}
