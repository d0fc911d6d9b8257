using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>The page of links under the hand: letters, plain forms, the drawn bands.</summary>
public sealed class LinksPages(Chromium chromium, SpecimenNode node)
{
    [Fact]
    public async Task The_letters_go_through_the_links_and_decide_without_leaving_the_page()
    {
        var page = await node.Open(chromium, Screen.Laptop, "en", "/specimen/links");
        var complaints = page.Complaints();
        await page.EvaluateAsync("window.sameDocument = true");
        var detail = page.Locator("#link-detail");
        await Assertions.Expect(detail).ToContainTextAsync("사람 3 ↔ M4");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(detail).ToContainTextAsync("평화 1 ↔ M7");
        await Assertions.Expect(page.Locator("path.band.chosen")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(detail).ToContainTextAsync("사람 3 ↔ M4");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(detail).ToContainTextAsync("평화 1 ↔ M7");
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument === true"));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_letters_can_be_switched_off()
    {
        var page = await node.Open(chromium, Screen.Laptop, "en", "/specimen/links");
        await page.GetByLabel("keys j k a r u").UncheckAsync();
        await page.Keyboard.PressAsync("j");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#link-detail")).ToContainTextAsync("사람 3 ↔ M4");
        await Assertions.Expect(page.GetByLabel("keys j k a r u")).Not.ToBeCheckedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_link_has_its_band_and_one_that_touches_a_third_party_is_dotted()
    {
        var page = await node.Open(chromium, Screen.Laptop, "ko", "/specimen/links");
        await Assertions.Expect(page.Locator("path.band")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("path.band.third")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }
}
