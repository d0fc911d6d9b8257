using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>How the ladder page behaves under the hand, on paper and without any script.</summary>
public sealed class LadderPages(Chromium chromium, SpecimenNode node)
{
    [Fact]
    public async Task Every_statement_opens_its_summary_source_and_basis_without_script()
    {
        var page = await node.Open(chromium, Screen.Laptop, "en", "/specimen");
        foreach (var words in new[] { "Both sides agreed to consider it.", "14th IPD, Saebyeol", "pitched by Meridian", "“pushing ahead” with setting it up", "Southern Horizons Policy" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync();
            var sheet = page.Locator(".sheet:popover-open");
            await Assertions.Expect(sheet).ToContainTextAsync("Saebyeol Daily");
            await Assertions.Expect(sheet.Locator(".chip")).ToHaveTextAsync("reported · on record");
            if (words.StartsWith("14th", StringComparison.Ordinal))
            {
                await page.Keep("ladder-opened-laptop-en", whole: false);
                await page.IsAccessible();
            }

            if (words.StartsWith('“')) await page.Keep("ladder-opened-row-laptop-en", whole: false);

            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(sheet).ToHaveCountAsync(0);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_slider_shows_another_step_at_once()
    {
        var page = await node.Open(chromium, Screen.Laptop, "en", "/specimen");
        await page.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.WaitForURLAsync(url => url.EndsWith("step=6", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_there_is_a_banner_and_no_navigation_and_the_sources_are_listed()
    {
        var page = await node.Open(chromium, Screen.Laptop, "en", "/specimen");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Locator(".masthead")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".room-band")).ToContainTextAsync("no government has signed anything here");
        var banner = await page.Locator("link[href^='/print-banner/']").GetAttributeAsync("href");
        Assert.Contains("no government has signed anything here", await page.EvaluateAsync<string>("async address => (await fetch(address)).text()", banner), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".sheet").First).ToBeVisibleAsync();
        await page.PdfAsync(new PagePdfOptions { Path = Path.Combine(Looking.Root(), "artifacts", "screenshots", "ladder-en.pdf"), PreferCSSPageSize = true });
        await page.Context.CloseAsync();
    }
}
