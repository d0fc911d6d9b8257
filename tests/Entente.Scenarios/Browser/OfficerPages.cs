using Entente.Node;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Entente.Scenarios.Browser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(OfficerNode))]

namespace Entente.Scenarios.Browser;

/// <summary>A node with an administrator and an officer who have passwords, and the invented pair of states.</summary>
public sealed class OfficerNode : IAsyncLifetime
{
    public const string Password = "correct horse battery staple";

    private readonly string folder = Directory.CreateTempSubdirectory("entente-officers-").FullName;

    public NodeHost Host { get; private set; } = null!;

    /// <summary>The node's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string Dialogue => Host.Services.GetRequiredService<DialogueCatalogue>().All.Single().Id;

    public async ValueTask InitializeAsync()
    {
        await Start(0);
        var officers = Host.Services.GetRequiredService<Officers>();
        officers.SetPassword(officers.InviteFirst()!, Password);
        foreach (var (officer, token) in officers.Add([new NewOfficer("kim", "김민서", "동북아정책과", Roles.Desk), new NewOfficer("outsider", "Ashford Lindqvist-Featherstonehaugh", "Directorate for Long Names", Roles.Desk)]).Added)
            officers.SetPassword(token, Password);
    }

    /// <summary>Stops the node and starts it on the same port, as an operator does.</summary>
    public async Task Restart()
    {
        var port = new Uri(Host.Address).Port;
        await Host.DisposeAsync();
        await Start(port);
    }

    /// <summary>A page of an officer who has signed in by name and password.</summary>
    public async Task<IPage> SignedIn(Chromium chromium, string name, Screen screen, string lang)
    {
        var page = await (await chromium.Profile(screen, lang)).NewPageAsync();
        await page.GotoAsync(Host.Address + "/sign-in");
        await Enter(page, name);
        return page;
    }

    /// <summary>Fills in the sign-in page.</summary>
    public static async Task Enter(IPage page, string name)
    {
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#password").FillAsync(Password);
        await page.Locator("form[action='/sign-in'] button").ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Start(int port) => Host = ((NodeStart.Started)await NodeHost.Start(
        new NodeSettings(folder, "officers", port, Time, [Path.Combine(Looking.Root(), "samples", "hanbit-meridian-2027")]), CancellationToken.None)).Host;
}

/// <summary>Officers at a browser: coming in, being kept out, a restart in the middle of a form.</summary>
public sealed class OfficerPages(Chromium chromium, OfficerNode node)
{
    public static IEnumerable<TheoryDataRow<string, Screen, string>> Visits =>
        from path in new[] { "/people", "/officer" }
        from screen in Enum.GetValues<Screen>()
        from lang in new[] { "en", "ko" }
        select new TheoryDataRow<string, Screen, string>(path, screen, lang);

    [Theory, MemberData(nameof(Visits))]
    public async Task Is_without_barriers_and_fits_its_screen(string path, Screen screen, string lang)
    {
        var page = await node.SignedIn(chromium, "administrator", screen, lang);
        await page.GotoAsync(node.Host.Address + path);
        await page.EvaluateAsync("document.fonts.ready");
        await page.Keep($"{path[1..]}-{screen}-{lang}".ToLowerInvariant());
        await page.FitsTheScreen();
        await page.IsAccessible();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "Sign in")]
    [InlineData("ko", "로그인")]
    public async Task An_officer_comes_in_by_name_and_password_to_where_he_wanted_to_be(string lang, string title)
    {
        var page = await (await chromium.Profile(Screen.Laptop, lang)).NewPageAsync();
        Assert.Equal(401, (await page.GotoAsync($"{node.Host.Address}/{node.Dialogue}/links"))!.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await page.Keep($"sign-in-form-laptop-{lang}");
        await page.IsAccessible();
        await OfficerNode.Enter(page, "kim");
        Assert.EndsWith("/links", page.Url, StringComparison.Ordinal);
        await page.Locator("a.officer").ClickAsync();
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        Assert.Equal(401, (await page.GotoAsync(node.Host.Address + "/node"))!.Status);
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task A_second_officer_is_kept_out(string lang)
    {
        var list = node.Host.Services.GetRequiredService<NeedToKnow>();
        var kim = node.Host.Services.GetRequiredService<Officers>().OfName("kim")!.Id;
        var before = list.List(node.Dialogue);
        await list.Save(node.Dialogue, [kim], kim);
        var (inside, outside) = (await node.SignedIn(chromium, "kim", Screen.Laptop, lang), await node.SignedIn(chromium, "outsider", Screen.Laptop, lang));
        foreach (var path in Demo.Pages)
        {
            Assert.Equal(200, (await inside.GotoAsync($"{node.Host.Address}/{node.Dialogue}{path}"))!.Status);
            Assert.Equal(404, (await outside.GotoAsync($"{node.Host.Address}/{node.Dialogue}{path}"))!.Status);
        }

        foreach (var table in new[] { "links", "accounts", "commitments" })
        {
            Assert.Equal(200, (await inside.APIRequest.GetAsync($"{node.Host.Address}/{node.Dialogue}/{table}.csv")).Status);
            Assert.Equal(404, (await outside.APIRequest.GetAsync($"{node.Host.Address}/{node.Dialogue}/{table}.csv")).Status);
        }

        await outside.Keep($"kept-out-laptop-{lang}");
        foreach (var page in new[] { "/", "/node", "/new", "/officer", "/api/dialogues" })
        {
            await outside.GotoAsync(node.Host.Address + page);
            Assert.DoesNotContain(node.Dialogue, await outside.ContentAsync(), StringComparison.Ordinal);
        }

        await list.Save(node.Dialogue, before, kim);
        await inside.Context.CloseAsync();
        await outside.Context.CloseAsync();
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_a_form_loses_nothing_signed_in_or_not()
    {
        var page = await node.SignedIn(chromium, "administrator", Screen.Laptop, "ko");
        await page.GotoAsync(node.Host.Address + "/people");
        await Fill(page, "one");
        await node.Restart();
        await Submit(page);
        await Assertions.Expect(page.GetByText("한 사람 one").First).ToBeVisibleAsync();

        await page.GotoAsync(node.Host.Address + "/people");
        await Fill(page, "two");
        await page.Context.ClearCookiesAsync(new() { Name = "entente-officers" });
        await node.Restart();
        await Submit(page);
        await page.Keep("form-kept-laptop-ko");
        await page.IsAccessible();
        await OfficerNode.Enter(page, "administrator");
        await page.Keep("form-sent-again-laptop-ko");
        await page.IsAccessible();
        await page.Locator("form button").First.ClickAsync();
        await Assertions.Expect(page.GetByText("한 사람 two").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("en", "Send it now"), InlineData("ko", "지금 보내기")]
    public async Task An_account_half_written_survives_a_restart_and_a_sign_in_that_ended(string lang, string send)
    {
        var page = await node.SignedIn(chromium, "kim", Screen.Phone, lang);
        foreach (var (words, signedOut) in new[] { ($"restart in mid-form, {lang}", false), ($"signed out in mid-form, {lang}", true) })
        {
            await page.GotoAsync($"{node.Host.Address}/{node.Dialogue}/say/account");
            await page.Locator("#f-obj").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await page.Locator("#f-basis").SelectOptionAsync("our-note");
            await page.Locator("#f-words").FillAsync(words);
            if (signedOut) await page.Context.ClearCookiesAsync(new() { Name = "entente-officers" });
            await node.Restart();
            await page.Locator("form.say-form button").ClickAsync();
            if (signedOut)
            {
                await OfficerNode.Enter(page, "kim");
                await page.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();
            }

            await Assertions.Expect(page.Locator(".record-acts tbody tr").Last).ToContainTextAsync(words);
            Assert.Contains("/record", page.Url, StringComparison.Ordinal);
        }

        await page.Context.CloseAsync();
    }

    [Theory, InlineData(Screen.Laptop, "en"), InlineData(Screen.Phone, "ko")]
    public async Task An_officer_makes_a_key_and_ends_it(Screen screen, string lang)
    {
        var page = await node.SignedIn(chromium, "kim", screen, lang);
        await page.GotoAsync(node.Host.Address + "/officer");
        await page.Locator("#key-name").FillAsync("press desk, nightly");
        await page.Locator("#keys .officer-form button").ClickAsync();
        var key = await page.Locator(".one-time").TextContentAsync();
        Assert.StartsWith("entente_", key, StringComparison.Ordinal);
        await page.Keep($"officer-key-made-{screen}-{lang}".ToLowerInvariant());
        await page.FitsTheScreen();
        await page.IsAccessible();
        await page.GotoAsync(node.Host.Address + "/officer");
        Assert.DoesNotContain(key!, await page.ContentAsync(), StringComparison.Ordinal);
        await page.Keep($"officer-keys-{screen}-{lang}".ToLowerInvariant());
        await page.IsAccessible();
        await page.Locator("#keys .rows button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#keys .rows")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static async Task Fill(IPage page, string name)
    {
        await page.Locator("#new-name").FillAsync(name);
        await page.Locator("#new-display").FillAsync("한 사람 " + name);
    }

    private static Task Submit(IPage page) => page.Locator("form[action='/people/add'] button").ClickAsync();
}
