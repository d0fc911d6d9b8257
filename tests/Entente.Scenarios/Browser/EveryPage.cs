namespace Entente.Scenarios.Browser;

/// <summary>What holds for every page in every state, on both screens, in both languages.</summary>
public sealed class EveryPage(Chromium chromium, SpecimenNode node)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("ladder", "/specimen"), ("ladder-empty", "/specimen?form=empty"), ("ladder-long", "/specimen?form=long"), ("ladder-many", "/specimen?form=many"), ("ladder-years", "/specimen?form=years"),
        ("links", "/specimen/links"), ("links-empty", "/specimen/links?form=empty"), ("links-stale", "/specimen/links?form=stale"), ("links-refused", "/specimen/links?form=refused"),
        ("node", "/node"), ("missing", "/nothing-here"),
    ];

    public static IEnumerable<TheoryDataRow<string, string, Screen, string>> Visits =>
        from page in Pages
        from screen in Enum.GetValues<Screen>()
        from lang in new[] { "en", "ko" }
        select new TheoryDataRow<string, string, Screen, string>(page.Name, page.Path, screen, lang);

    [Theory, MemberData(nameof(Visits))]
    public async Task Is_without_barriers_and_fits_its_screen(string name, string path, Screen screen, string lang)
    {
        var page = await node.Open(chromium, screen, lang, path);
        var complaints = page.Complaints();
        await page.ReloadAsync();
        await page.EvaluateAsync("document.fonts.ready");
        await page.Keep($"{name}-{screen}-{lang}".ToLowerInvariant());
        Assert.Equal(lang, await page.Locator("html").GetAttributeAsync("lang"));
        await page.FitsTheScreen();
        await page.IsAccessible();
        // Nothing refused by the content policy, no script error. That a page is missing the console says as well.
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
