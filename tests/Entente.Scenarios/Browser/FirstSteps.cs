using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>The first minutes of a visitor, on the real command in a process of its own.</summary>
public sealed class FirstSteps(Chromium chromium, Demo demo)
{
    [Fact]
    public async Task Who_is_not_signed_in_is_told_how_to()
    {
        var profile = await chromium.Profile(Screen.Laptop, "en");
        var page = await profile.NewPageAsync();
        var answer = await page.GotoAsync(demo.Address + "/node");
        Assert.Equal(401, answer!.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("How to sign in");
        await page.Keep("sign-in-laptop-en");
        await page.IsAccessible();
        await profile.CloseAsync();
    }

    [Fact]
    public async Task The_sign_in_address_works_once()
    {
        var first = await demo.Officer(chromium, Screen.Laptop, "en");
        Assert.Equal(200, (await first.GotoAsync(demo.Address + "/node"))!.Status);

        var stranger = await (await chromium.Profile(Screen.Laptop, "ko")).NewPageAsync();
        Assert.Equal(410, (await stranger.GotoAsync(demo.SignIn))!.Status);
        await Assertions.Expect(stranger.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("이미 사용된 주소입니다");
        await stranger.Keep("sign-in-used-laptop-ko");
        await stranger.IsAccessible();
        Assert.Equal(401, (await stranger.GotoAsync(demo.Address + "/node"))!.Status);
        await first.Context.CloseAsync();
        await stranger.Context.CloseAsync();
    }

    [Fact]
    public async Task The_language_is_the_browsers_until_it_is_chosen()
    {
        var page = await demo.Officer(chromium, Screen.Phone, "ko");
        await page.GotoAsync(demo.Address + "/node");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("이 노드");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This node");
        Assert.EndsWith("/node", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_header()
    {
        var page = await demo.Officer(chromium, Screen.Laptop, "en");
        await page.GotoAsync(demo.Address + "/node");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_without_its_pages_token_changes_nothing_and_is_answered_400()
    {
        var page = await demo.Officer(chromium, Screen.Laptop, "en");
        var answer = await page.APIRequest.PostAsync(demo.Address + "/node");
        Assert.Equal(400, answer.Status);
        Assert.Contains("Nothing was changed", await answer.TextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
