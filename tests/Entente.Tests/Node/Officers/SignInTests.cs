using System.Net;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Entente.Tests.Node.Officers;

/// <summary>Signing in, sessions over restarts, and forms that outlive their sign-in.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Written = "We would rather not say when.\r\n둘째 줄 <b>\"굵게\"</b> & co. 📄";
    private readonly List<string> taken = [];
    private TestedNode node = null!;

    // An invented page with a form, as any family of pages brings one.
    public async ValueTask InitializeAsync() => node = await TestedNode.Start(new PageFamily(pages => pages.MapPost("/notes/{id}", async (HttpContext context) =>
    {
        var form = await context.Request.ReadFormAsync();
        taken.Add(form["text"].ToString());
        return Results.Text("taken");
    })));

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_sets_a_password_once_and_comes_in_by_it()
    {
        using var browser = node.Browser();
        var entrance = new Uri(node.Host.EntranceAddress());
        Assert.StartsWith("/set-password/", entrance.AbsolutePath, StringComparison.Ordinal);
        // Looking uses nothing up.
        await browser.Get(entrance.AbsolutePath);
        var page = await browser.Page(entrance.AbsolutePath);
        var weak = await browser.Fill(page, entrance.AbsolutePath, ("password", "short"), ("password-again", "short"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        await browser.Fill(page, entrance.AbsolutePath, ("password", TestedNode.Password), ("password-again", TestedNode.Password));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/people")).StatusCode);
        Assert.Equal("/sign-in", new Uri(node.Host.EntranceAddress()).AbsolutePath);
        using var other = node.Browser();
        Assert.Equal(HttpStatusCode.Gone, (await other.Get(entrance.AbsolutePath)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.SignIn("administrator", TestedNode.Password)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike()
    {
        node.Officer("kim");
        using var browser = node.Browser();
        var (wrong, unknown) = (await browser.SignIn("kim", "not the password at all"), await browser.SignIn("nobody", "not the password at all"));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal(WithoutToken(await wrong.Content.ReadAsStringAsync()), WithoutToken(await unknown.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Get("/node")).StatusCode);
    }

    [Fact]
    public async Task After_too_many_tries_even_the_right_password_waits()
    {
        node.Officer("kim");
        node.Officer("lee");
        using var browser = node.Browser();
        for (var i = 0; i < SignInLimits.TriesForAName; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignIn("kim", "guess number " + i)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.SignIn("KIM", TestedNode.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.SignIn("lee", TestedNode.Password)).StatusCode);
    }

    [Fact]
    public async Task After_signing_in_one_is_where_one_wanted_to_be_and_never_elsewhere()
    {
        node.Officer("kim");
        using var browser = node.Browser();
        var asked = await browser.Get($"/{node.Id}/links?show=all");
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        var page = await asked.Content.ReadAsStringAsync();
        var back = await browser.Fill(page, "/sign-in", ("name", "kim"), ("password", TestedNode.Password));
        Assert.EndsWith($"/{node.Id}/links?show=all", back.RequestMessage!.RequestUri!.PathAndQuery, StringComparison.Ordinal);
        using var lured = node.Browser();
        var landed = await lured.Fill(await lured.Page("/sign-in"), "/sign-in", ("back", "//elsewhere.example/"), ("name", "kim"), ("password", TestedNode.Password));
        Assert.Equal("localhost", landed.RequestMessage!.RequestUri!.Host);
    }

    [Fact]
    public async Task Signing_out_a_new_password_and_being_disabled_end_sessions()
    {
        node.Officer("admin", Roles.Administrator);
        node.Officer("kim");
        using var first = await node.SignedIn("kim");
        using var second = await node.SignedIn("kim");
        var changed = await first.Fill(await first.Page("/officer"), "/officer/password", ("password-now", TestedNode.Password), ("password", "another battery staple"), ("password-again", "another battery staple"));
        Assert.Contains("The password is changed", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await first.Get("/node")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.Get("/node")).StatusCode);
        using var admin = await node.SignedIn("admin");
        var people = await admin.Page("/people");
        await admin.Fill(people, "/people/change", ("officer", node.Officers.OfName("kim")!.Id), ("disabled", "1"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await first.Get("/node")).StatusCode);
        await admin.Fill(await admin.Page("/officer"), "/sign-out");
        Assert.Equal(HttpStatusCode.Unauthorized, (await admin.Get("/node")).StatusCode);
    }

    [Fact]
    public async Task An_administrator_adds_an_officer_who_comes_in_by_the_address_shown()
    {
        node.Officer("admin", Roles.Administrator);
        using var admin = await node.SignedIn("admin");
        var page = await admin.Page("/people");
        var shown = await (await admin.Fill(page, "/people/add", ("name", "Park"), ("display", "박서연"), ("office", "정책과"), ("role", "desk"), ("role", "records"))).Content.ReadAsStringAsync();
        var path = System.Text.RegularExpressions.Regex.Match(shown, "/set-password/[A-Za-z0-9_-]{43}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        using var park = node.Browser();
        await park.Fill(await park.Page(path), path, ("password", TestedNode.Password), ("password-again", TestedNode.Password));
        Assert.Contains("박서연", await park.Page("/officer"), StringComparison.Ordinal);
        Assert.Equal(Roles.Desk | Roles.Records, node.Officers.OfName("park")!.Roles);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.Fill(page, "/people/add", ("name", "PARK"), ("display", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.Fill(page, "/people/change", ("officer", node.Officers.OfName("admin")!.Id))).StatusCode);
    }

    [Fact]
    public async Task A_restart_signs_nobody_out_and_takes_a_form_that_was_open_meanwhile()
    {
        node.Officer("kim");
        using var browser = await node.SignedIn("kim");
        var fields = OfficerBrowser.Hidden(await browser.Page("/officer"), "/sign-out");
        await node.Restart();
        var answer = await browser.Send(HttpMethod.Post, "/notes/7", [.. fields, KeyValuePair.Create("text", Written)]);
        Assert.Equal("taken", await answer.Content.ReadAsStringAsync());
        Assert.Equal([Written], taken);
    }

    [Fact]
    public async Task The_keys_of_sessions_lie_sealed_and_in_no_other_place()
    {
        node.Officer("kim");
        using var browser = await node.SignedIn("kim");
        // Whatever is not locked, with what SQLite has not yet folded in.
        var everything = string.Concat(Directory.EnumerateFiles(node.Folder, "*.db*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".lease", StringComparison.Ordinal)).Select(path => System.Text.Encoding.Latin1.GetString(Bytes(path))));
        Assert.Contains("<sealed", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_after_the_sign_in_has_ended_is_not_lost()
    {
        node.Officer("kim");
        using var browser = await node.SignedIn("kim");
        var fields = OfficerBrowser.Hidden(await browser.Page("/officer"), "/sign-out");
        node.Clock.Advance(TimeSpan.FromHours(13));
        await node.Restart();
        var refused = await browser.Send(HttpMethod.Post, "/notes/7?draft=1", [.. fields, KeyValuePair.Create("text", Written), KeyValuePair.Create("text", "second"), KeyValuePair.Create("name", "not the officer's")]);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Empty(taken);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("What you wrote is not lost", page, StringComparison.Ordinal);

        // A slip at the password does not lose it either.
        var slipped = await browser.Fill(page, "/sign-in", ("name", "kim"), ("password", "no, that was the other one"));
        var again = await browser.Fill(await slipped.Content.ReadAsStringAsync(), "/sign-in", ("name", "kim"), ("password", TestedNode.Password));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Empty(taken);
        var send = await again.Content.ReadAsStringAsync();
        Assert.DoesNotContain(TestedNode.Password, send, StringComparison.Ordinal);
        Assert.Contains(KeyValuePair.Create("name", "not the officer's"), OfficerBrowser.Hidden(send, "/notes/7?draft=1"));
        Assert.Equal("taken", await (await browser.Fill(send, "/notes/7?draft=1")).Content.ReadAsStringAsync());
        Assert.Equal([Written + ",second"], taken);
    }

    [Fact]
    public async Task A_form_whose_token_has_grown_old_is_offered_again()
    {
        node.Officer("kim");
        node.Officer("lee");
        using var browser = await node.SignedIn("kim");
        var fields = OfficerBrowser.Hidden(await browser.Page("/officer"), "/sign-out");
        // Somebody else has signed in at the same browser since.
        await browser.Fill(await browser.Page("/officer"), "/sign-out");
        await browser.SignIn("lee", TestedNode.Password);
        var refused = await browser.Send(HttpMethod.Post, "/notes/7", [.. fields, KeyValuePair.Create("text", Written)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("taken", await (await browser.Fill(await refused.Content.ReadAsStringAsync(), "/notes/7")).Content.ReadAsStringAsync());
        Assert.Equal([Written], taken);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    public async Task A_form_of_another_site_does_not_wait_here_for_a_click(string site)
    {
        node.Officer("kim");
        using var browser = node.Browser();
        var answer = await browser.Send(HttpMethod.Post, "/notes/7", [KeyValuePair.Create("text", Written)], site);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("kept.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_carried()
    {
        node.Officer("kim");
        using var browser = await node.SignedIn("kim");
        var answer = await browser.Send(HttpMethod.Post, "/officer/password", [KeyValuePair.Create("password-now", TestedNode.Password), KeyValuePair.Create("password", "another battery staple")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("staple", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a?b=c", "/a?b=c")]
    [InlineData("/", "/")]
    [InlineData("//host", "/")]
    [InlineData("/\\host", "/")]
    [InlineData("https://host/", "/")]
    [InlineData("/a\r\nb", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void An_address_to_come_back_to_is_a_path_of_this_node(string? address, string taken) => Assert.Equal(taken, OurAddress.Or(address, "/"));

    private static byte[] Bytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string WithoutToken(string page) =>
        System.Text.RegularExpressions.Regex.Replace(page, "name=\"__token\" value=\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
