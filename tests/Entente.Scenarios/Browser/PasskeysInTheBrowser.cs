using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Node.Identity;
using Entente.Node.Pages.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>Passkeys as an officer uses them, with Chromium's own virtual device: nothing of the pages, the script or the check is stood in for.</summary>
public sealed class PasskeysInTheBrowser(Chromium chromium) : IAsyncLifetime
{
    private readonly OfficerNode node = new();

    public ValueTask InitializeAsync() => node.InitializeAsync();

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Theory, InlineData(Screen.Laptop, "en"), InlineData(Screen.Laptop, "ko"), InlineData(Screen.Phone, "en"), InlineData(Screen.Phone, "ko")]
    public async Task An_officer_adds_one_signs_out_comes_in_by_it_and_removes_it(Screen screen, string lang)
    {
        var page = await node.SignedIn(chromium, "kim", screen, lang);
        var complaints = page.Complaints();
        await VirtualDevice.Of(page);
        await Ask(page, lang == "ko" ? "업무용 노트북" : "work laptop");
        await Look(page, "passkey-new", screen, lang);
        await page.Locator("form.passkey button").ClickAsync();
        await Assertions.Expect(page.Locator("#passkeys tbody tr")).ToHaveCountAsync(1);
        await Look(page, "passkeys", screen, lang);

        // The device knows that it has one already.
        await Ask(page, "again");
        await page.Locator("form.passkey button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-passkey-there]")).ToBeVisibleAsync();
        await Look(page, "passkey-there", screen, lang);

        await SignOut(page);
        await Look(page, "sign-in-passkey", screen, lang);
        await Enter(page);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/today$"));
        await page.GotoAsync(node.Host.Address + "/officer");
        await Assertions.Expect(page.Locator("#passkeys tbody tr")).Not.ToContainTextAsync(lang == "ko" ? PasskeyLabels.Never.Korean : PasskeyLabels.Never.English);

        await page.Locator("#passkeys tbody button").ClickAsync();
        await Assertions.Expect(page.Locator("#passkeys tbody tr")).ToHaveCountAsync(0);
        await SignOut(page);
        Assert.Empty(complaints);
        await Enter(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(lang == "ko" ? PasskeyLabels.Refused.Korean : PasskeyLabels.Refused.English);
        await Look(page, "passkey-refused", screen, lang);
        // The password remains.
        await OfficerNode.Enter(page, "kim");
        await Assertions.Expect(page.Locator(".officer")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_not_the_officers_own_answer_of_now_and_here_does_not_come_in()
    {
        var page = await node.SignedIn(chromium, "kim", Screen.Laptop, "en");
        var device = await VirtualDevice.Of(page);
        await Ask(page, "work laptop");
        await page.Locator("form.passkey button").ClickAsync();
        await Assertions.Expect(page.Locator("#passkeys tbody tr")).ToHaveCountAsync(1);
        await SignOut(page);

        // Nobody put a finger on it: the browser gives nothing.
        await device.Verifies(false);
        await Enter(page);
        await Assertions.Expect(page.Locator("[data-passkey-failed]")).ToBeVisibleAsync();
        await page.IsAccessible();
        await device.Verifies(true);

        // The page asks for less than the node does: what comes is not enough.
        await device.Verifies(false);
        await Changed(page, options => options.Replace("\"required\"", "\"discouraged\"", StringComparison.Ordinal), async () =>
        {
            await Enter(page);
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(PasskeyLabels.Refused.English);
        });
        await device.Verifies(true);

        // Another relying party, and a challenge that this browser was not given.
        await page.GotoAsync(node.Host.Address + "/sign-in");
        await Changed(page, options => options.Replace("\"localhost\"", "\"elsewhere.example\"", StringComparison.Ordinal), async () =>
        {
            await Enter(page);
            await Assertions.Expect(page.Locator("[data-passkey-failed]")).ToBeVisibleAsync();
        });
        await Changed(page, options => Regex.Replace(options, "\"challenge\":\"[^\"]*\"", $"\"challenge\":\"{new string('A', 43)}\"", RegexOptions.None, TimeSpan.FromSeconds(1)), async () =>
        {
            await Enter(page);
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(PasskeyLabels.Refused.English);
        });

        // A good answer, sent twice with all that it came with.
        var second = 0;
        await page.RouteAsync("**/sign-in/passkey", async route =>
        {
            var headers = await route.Request.AllHeadersAsync();
            var first = await route.FetchAsync(new() { Headers = headers, MaxRedirects = 0 });
            second = (await route.FetchAsync(new() { Headers = headers, MaxRedirects = 0 })).Status;
            await route.FulfillAsync(new() { Response = first });
        });
        await Enter(page);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/today$"));
        Assert.Equal(401, second);
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task At_an_address_of_numbers_and_without_the_script_the_password_remains(string lang)
    {
        var page = await (await chromium.Profile(Screen.Phone, lang)).NewPageAsync();
        await page.GotoAsync(node.Host.Address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal) + "/sign-in");
        await Assertions.Expect(page.GetByText("127.0.0.1", new() { Exact = false })).ToBeVisibleAsync();
        await Look(page, "passkey-numbers", Screen.Phone, lang);
        await page.GetByRole(AriaRole.Link, new() { Name = node.Host.Address }).ClickAsync();
        await Assertions.Expect(page.Locator("form.passkey button")).ToBeVisibleAsync();

        await page.RouteAsync("**/passkeys.js", route => route.AbortAsync());
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("form.passkey")).ToBeHiddenAsync();
        await OfficerNode.Enter(page, "kim");
        await Ask(page, "phone");
        await Assertions.Expect(page.Locator("[data-passkey-unknown]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("form.passkey")).ToBeHiddenAsync();
        await Look(page, "passkey-unknown", Screen.Phone, lang);
        Assert.Empty(node.Host.Services.GetRequiredService<Passkeys>().Of(node.Host.Services.GetRequiredService<Officers>().OfName("kim")!));
        await page.Context.CloseAsync();
    }

    private async Task Ask(IPage page, string name)
    {
        await page.GotoAsync(node.Host.Address + "/officer");
        await page.Locator("#passkey-name").FillAsync(name);
        await page.Locator("#passkey-password").FillAsync(OfficerNode.Password);
        await page.Locator("#passkeys .officer-form button").ClickAsync();
        await Assertions.Expect(page.Locator("form.passkey")).ToBeAttachedAsync();
    }

    private async Task SignOut(IPage page)
    {
        await page.GotoAsync(node.Host.Address + "/officer");
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#password")).ToBeVisibleAsync();
    }

    private static Task Enter(IPage page) => page.Locator("form.passkey button").ClickAsync();

    private static async Task Look(IPage page, string name, Screen screen, string lang)
    {
        await page.Keep($"{name}-{screen}-{lang}".ToLowerInvariant());
        await page.FitsTheScreen();
        await page.IsAccessible();
    }

    // What the node asks of the browser, changed on its way.
    private static async Task Changed(IPage page, Func<string, string> change, Func<Task> then)
    {
        await page.RouteAsync("**/sign-in/passkey/options", async route =>
        {
            var answer = await route.FetchAsync();
            var (told, changed) = (await answer.TextAsync(), change(await answer.TextAsync()));
            Assert.NotEqual(told, changed);
            await route.FulfillAsync(new() { Response = answer, Body = changed });
        });
        await then();
        await page.UnrouteAsync("**/sign-in/passkey/options");
    }

    /// <summary>A device with a fingerprint reader inside the browser's computer; it ends with the page.</summary>
    private sealed class VirtualDevice
    {
        private readonly ICDPSession browser;
        private readonly string id;

        private VirtualDevice(ICDPSession browser, string id) => (this.browser, this.id) = (browser, id);

        public static async Task<VirtualDevice> Of(IPage page)
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("WebAuthn.enable");
            var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            });
            return new VirtualDevice(session, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        /// <summary>Whether the person at it shows a finger that it knows.</summary>
        public Task<JsonElement?> Verifies(bool known) => browser.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = known });
    }
}
