using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>A line held against the record before a journalist's second question: from the first page, and from the press page.</summary>
public sealed class PressInTwoClicks(Chromium chromium, Demo demo)
{
    public static IEnumerable<TheoryDataRow<string, string, string, string, Screen>> Lines =>
        from page in new[] { "", "/press" }
        from screen in Enum.GetValues<Screen>()
        from line in new[]
        {
            ("en", "The two sides agreed to set up a defence dialogue.", "says-more"), ("en", "The two sides agreed to consider it.", "fits"),
            ("ko", "양국은 국방대화를 신설하기로 합의했다.", "says-more"), ("ko", "양측은 이를 검토해 나가기로 하였다.", "fits"),
        }
        select new TheoryDataRow<string, string, string, string, Screen>(page, line.Item1, line.Item2, line.Item3, screen);

    [Theory, MemberData(nameof(Lines))]
    public async Task A_line_has_its_verdict_in_at_most_two_clicks(string path, string lang, string line, string verdict, Screen screen)
    {
        var page = await demo.Open(chromium, screen, lang, "/" + CasePages.Case + path);
        var clicks = 1;
        await page.Locator("#press-line").ClickAsync();
        await page.Locator("#press-line").PressSequentiallyAsync(line);
        clicks++;
        await page.Locator(".press-form button").ClickAsync();
        await Assertions.Expect(page.Locator(".press-verdict")).ToHaveAttributeAsync("data-answer", verdict);
        await Assertions.Expect(page.Locator(".press-verdict")).ToBeInViewportAsync();
        Assert.InRange(clicks, 1, 2);
        await page.Keep($"press-verdict{path.Replace('/', '-')}-{verdict}-{screen}-{lang}".ToLowerInvariant(), whole: false);
        await page.IsAccessible();
        await page.Context.CloseAsync();
    }
}
