using System.Net;
using System.Text.Json;
using Entente.Node.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Tests.Node.Officers;

/// <summary>Passkeys of officers: adding, signing in, and what is refused.</summary>
public sealed class PasskeyTests : IAsyncLifetime
{
    private TestedNode node = null!;
    private Officer kim = null!;

    public async ValueTask InitializeAsync()
    {
        node = await TestedNode.Start();
        kim = node.Officer("kim");
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    private string Origin => node.Host.Address;

    private Passkeys Passkeys => node.Host.Services.GetRequiredService<Passkeys>();

    [Fact]
    public async Task An_officer_adds_a_passkey_signs_in_by_it_and_removes_it()
    {
        using var first = await node.SignedIn("kim");
        var device = new SoftDevice();
        var asked = await first.AskForNew("kim's <laptop>");
        using (var options = JsonDocument.Parse(asked))
        {
            Assert.Equal("localhost", options.RootElement.GetProperty("rp").GetProperty("id").GetString());
            var chosen = options.RootElement.GetProperty("authenticatorSelection");
            Assert.Equal("required", chosen.GetProperty("residentKey").GetString());
            Assert.Equal("required", chosen.GetProperty("userVerification").GetString());
        }

        Assert.Contains("kim&#x27;s &lt;laptop&gt;", await (await first.Add(device.Create(asked, Origin))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var added = Passkeys.Of(kim).Single();
        Assert.Null(added.Used);

        node.Clock.Advance(TimeSpan.FromDays(3));
        using var second = node.Browser();
        asked = await second.AskForSignIn();
        using (var options = JsonDocument.Parse(asked))
        {
            // The device finds it by itself: the node names no officer and no passkey to whoever asks.
            Assert.Empty(options.RootElement.GetProperty("allowCredentials").EnumerateArray());
            Assert.Equal("required", options.RootElement.GetProperty("userVerification").GetString());
        }

        Assert.Equal(HttpStatusCode.OK, (await second.SignInBy(device.Get(asked, Origin))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.Get("/officer")).StatusCode);
        Assert.Equal(node.Clock.GetUtcNow().ToUnixTimeSeconds(), Passkeys.Of(kim).Single().Used!.Value.ToUnixTimeSeconds());

        await second.Fill(await second.Page("/officer"), "/officer/passkeys/remove", ("passkey", added.Id));
        Assert.Empty(Passkeys.Of(kim));
        using var third = node.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await third.SignInBy(device.Get(await third.AskForSignIn(), Origin))).StatusCode);
    }

    [Fact]
    public async Task Adding_takes_the_password_and_a_name_and_no_more_than_twenty()
    {
        using var browser = await node.SignedIn("kim");
        var page = await browser.Page("/officer");
        foreach (var (name, password) in new[] { ("laptop", "not the password at all"), ("laptop", ""), (" ", TestedNode.Password), (new string('x', 81), TestedNode.Password) })
        {
            var refused = await browser.Fill(page, "/officer/passkeys/new", ("name", name), ("password-now", password));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.DoesNotContain("data-options", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        // Without the page that asked for the password there is nothing to answer.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Add(new SoftDevice().Create(await Foreign(), Origin))).StatusCode);
        for (var i = 0; i < Passkeys.Most; i++)
            Assert.True(Passkeys.Add(kim, "one", new([(byte)i, 1], [1], default, 0, null, true, false, false, [], [])));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Fill(page, "/officer/passkeys/new", ("name", "x"), ("password-now", TestedNode.Password))).StatusCode);
        Assert.False(Passkeys.Add(kim, "one", new([99], [1], default, 0, null, true, false, false, [], [])));
    }

    [Fact]
    public async Task Guessing_the_password_when_adding_is_limited_as_at_sign_in()
    {
        using var browser = await node.SignedIn("kim");
        var page = await browser.Page("/officer");
        for (var i = 0; i < SignInLimits.TriesForAName; i++) await browser.Fill(page, "/officer/passkeys/new", ("name", "x"), ("password-now", "guess number " + i));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Fill(page, "/officer/passkeys/new", ("name", "x"), ("password-now", TestedNode.Password))).StatusCode);
    }

    [Fact]
    public async Task Tries_by_passkey_are_counted_for_the_address()
    {
        using var browser = node.Browser();
        for (var i = 0; i < SignInLimits.TriesFromAnAddress; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInBy("{}")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.SignInBy("{}")).StatusCode);
    }

    public static TheoryData<string> Lies => ["relying party", "origin", "port", "cross-origin", "not verified", "not present", "another officer", "another key", "garbage"];

    [Theory, MemberData(nameof(Lies))]
    public async Task A_sign_in_is_refused_that_is(string lie)
    {
        var device = await Added();
        var lee = node.Officer("lee");
        using var browser = node.Browser();
        var asked = await browser.AskForSignIn();
        var answer = Lying(device, lie, lee.Id).Get(asked, Origin);
        if (lie == "garbage") answer = answer.Replace("signature\":\"", "signature\":\"AAAA", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInBy(answer)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Get("/officer")).StatusCode);
        // The truth from the same browser comes in, and nothing of the lie was noted.
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInBy(device.Get(await browser.AskForSignIn(), Origin))).StatusCode);
        Assert.Null(Passkeys.Of(kim).Single().WentBack);
    }

    [Theory, InlineData("relying party"), InlineData("origin"), InlineData("port"), InlineData("cross-origin"), InlineData("not verified"), InlineData("not present")]
    public async Task A_new_passkey_is_refused_that_is(string lie)
    {
        using var browser = await node.SignedIn("kim");
        var device = new SoftDevice();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Add(Lying(device, lie, "").Create(await browser.AskForNew(), Origin))).StatusCode);
        Assert.Empty(Passkeys.Of(kim));
        Assert.Equal(HttpStatusCode.OK, (await browser.Add(device.Create(await browser.AskForNew(), Origin))).StatusCode);
        Assert.Single(Passkeys.Of(kim));
    }

    [Fact]
    public async Task An_answer_counts_once_also_with_its_cookie_brought_back()
    {
        var device = await Added();
        using var browser = node.Browser();
        var answer = device.Get(await browser.AskForSignIn(), Origin);
        var kept = browser.Cookies;
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInBy(answer)).StatusCode);
        Assert.Contains("sent twice", await (await browser.SignInBy(answer)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var thief = node.Browser();
        thief.Bring(kept);
        Assert.Contains("sent twice", await (await thief.SignInBy(answer)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.Get("/officer")).StatusCode);
        // Nor after a restart, which forgets what was used.
        await node.Restart();
        thief.Bring(kept);
        Assert.Contains("sent twice", await (await thief.SignInBy(answer)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_challenge_belongs_to_its_browser_its_officer_and_its_purpose()
    {
        var device = await Added();
        using var one = node.Browser();
        using var other = node.Browser();
        var foreign = await one.AskForSignIn();
        await other.AskForSignIn();
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SignInBy(device.Get(foreign, Origin))).StatusCode);
        // A challenge to sign in adds nothing, one to add signs nobody in, and what one officer asked for another does not get.
        using var signedIn = await node.SignedIn("kim");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await signedIn.Add(new SoftDevice().Create(await Foreign(signedIn), Origin))).StatusCode);
        node.Officer("lee");
        var asked = await signedIn.AskForNew();
        var kept = signedIn.Cookies;
        using var lee = await node.SignedIn("lee");
        lee.Bring(kept.Where(cookie => cookie.Name.EndsWith("-passkey", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lee.Add(new SoftDevice().Create(asked, Origin))).StatusCode);
        Assert.Single(Passkeys.Of(kim));
        Assert.Empty(Passkeys.Of(node.Officers.OfName("lee")!));
    }

    [Fact]
    public async Task A_challenge_is_good_for_five_minutes()
    {
        var device = await Added();
        using var browser = node.Browser();
        var early = await browser.AskForSignIn();
        node.Clock.Advance(PasskeyChallenges.Lasts - TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInBy(device.Get(early, Origin))).StatusCode);
        using var slow = node.Browser();
        var late = await slow.AskForSignIn();
        // The browser would have dropped the cookie; somebody else may not.
        var kept = slow.Cookies;
        node.Clock.Advance(PasskeyChallenges.Lasts);
        slow.Bring(kept);
        Assert.Contains("five minutes", await (await slow.SignInBy(device.Get(late, Origin))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_that_goes_back_is_refused_and_noted()
    {
        var device = await Added();
        var copy = device.Copy();
        using var browser = node.Browser();
        await browser.SignInBy(device.Get(await browser.AskForSignIn(), Origin));
        await browser.SignInBy(device.Get(await browser.AskForSignIn(), Origin));
        using var thief = node.Browser();
        var refused = await thief.SignInBy(copy.Get(await thief.AskForSignIn(), Origin));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("there may be a copy of it", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(Passkeys.Of(kim).Single().WentBack);
        Assert.Contains("its count was no higher than before", await browser.Page("/officer"), StringComparison.Ordinal);
        // A device that does not count at all is no copy.
        var (plain, uncounted) = (await Added(), 0u);
        for (var i = 0; i < 2; i++)
        {
            using var next = node.Browser();
            plain.Count = unchecked(uncounted - 1);
            Assert.Equal(HttpStatusCode.OK, (await next.SignInBy(plain.Get(await next.AskForSignIn(), Origin))).StatusCode);
        }
    }

    [Fact]
    public async Task Who_signs_in_no_more_has_no_passkey_and_a_removed_passkey_of_another_stays()
    {
        var device = await Added();
        node.Officer("lee");
        using var lee = await node.SignedIn("lee");
        await lee.Send(HttpMethod.Post, "/officer/passkeys/remove", [.. OfficerBrowser.Hidden(await lee.Page("/officer"), "/sign-out"), KeyValuePair.Create("passkey", Passkeys.Of(kim).Single().Id)]);
        Assert.Single(Passkeys.Of(kim));
        node.Officer("admin", Roles.Administrator);
        Assert.True(node.Officers.Change(kim.Id, Roles.Desk, disabled: true));
        using var browser = node.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInBy(device.Get(await browser.AskForSignIn(), Origin))).StatusCode);
    }

    [Fact]
    public async Task A_passkey_is_nobody_elses_to_add()
    {
        var device = await Added();
        node.Officer("lee");
        using var lee = await node.SignedIn("lee");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lee.Add(device.Create(await lee.AskForNew(), Origin))).StatusCode);
    }

    [Fact]
    public async Task A_passkey_ends_with_the_session_rules_of_a_password()
    {
        var device = await Added();
        using var browser = node.Browser();
        await browser.SignInBy(device.Get(await browser.AskForSignIn(), Origin));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/{node.Id}")).StatusCode);
        await node.NeedToKnow.Save(node.Id, [node.Officer("lee").Id], kim.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/{node.Id}")).StatusCode);
        node.Officers.ChangePassword(kim, "another password that is long");
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Get("/officer")).StatusCode);
    }

    [Fact]
    public async Task At_an_address_of_numbers_the_page_says_where_passkeys_work()
    {
        using var client = new HttpClient();
        var numbers = Origin.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        var page = await client.GetStringAsync(new Uri(numbers + "/sign-in"));
        Assert.DoesNotContain("data-passkey", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Origin}/sign-in\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"password\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_waited_is_sent_after_a_sign_in_by_passkey_too()
    {
        var device = await Added();
        using var browser = node.Browser();
        var fields = OfficerBrowser.Hidden(await browser.Page("/sign-in"), "/sign-in");
        var refused = await browser.Send(HttpMethod.Post, "/people/add", [.. fields, KeyValuePair.Create("text", "what somebody wrote")]);
        var page = await refused.Content.ReadAsStringAsync();
        var asked = await browser.AskForSignIn();
        var again = await browser.Fill(page, "/sign-in/passkey", ("password-passkey", device.Get(asked, Origin)));
        Assert.Contains("what somebody wrote", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Send it now", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static SoftDevice Lying(SoftDevice device, string lie, string other) => lie switch
    {
        "relying party" => device.Copy(rpId: "elsewhere.example"),
        "origin" => device.Copy(origin: "http://elsewhere.example"),
        "port" => device.Copy(origin: "http://localhost:1"),
        "cross-origin" => device.Copy(crossOrigin: true),
        "not verified" => device.Copy(verified: false),
        "not present" => device.Copy(present: false),
        "another officer" => device.Copy(userHandle: Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(other))),
        "another key" => new SoftDevice { Id = device.Id, UserHandle = device.UserHandle },
        _ => device.Copy(),
    };

    // Options to sign in with what only options to add have beside: as if a page had mixed the two up.
    private async Task<string> Foreign(OfficerBrowser? browser = null)
    {
        using var own = node.Browser();
        var options = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await (browser ?? own).AskForSignIn())!;
        return JsonSerializer.Serialize(new { challenge = options["challenge"], rp = new { id = "localhost" }, user = new { id = "a2lt" } });
    }

    private async Task<SoftDevice> Added()
    {
        var device = new SoftDevice();
        using var browser = await node.SignedIn("kim");
        Assert.Equal(HttpStatusCode.OK, (await browser.Add(device.Create(await browser.AskForNew(), Origin))).StatusCode);
        return device;
    }
}
