namespace Entente.Scenarios.Browser;

/// <summary>What holds for every page in every state, on both screens, in both languages.</summary>
public sealed class EveryPage(Chromium chromium, SpecimenNode node, Demo demo)
{
    private static readonly (string Name, string Path)[] Specimens =
    [
        ("ladder", "/specimen"), ("ladder-empty", "/specimen?form=empty"), ("ladder-long", "/specimen?form=long"), ("ladder-many", "/specimen?form=many"), ("ladder-years", "/specimen?form=years"),
        ("links", "/specimen/links"), ("links-empty", "/specimen/links?form=empty"), ("links-stale", "/specimen/links?form=stale"), ("links-refused", "/specimen/links?form=refused"),
        ("missing", "/nothing-here"),
    ];

    public static IEnumerable<TheoryDataRow<string, string, Screen, string>> SpecimenVisits => Visits(Specimens);

    public static IEnumerable<TheoryDataRow<string, string, Screen, string>> DemoVisits => Visits(
    [
        .. from file in Demo.Files
           from page in Demo.Pages
           select (file + page.Replace('/', '-'), "/" + file + page),
        ("rok-us-2021-first", "/rok-us-2021?step=0"), ("rok-us-2021-last", "/rok-us-2021?step=999"), ("rok-us-2021-links-last", "/rok-us-2021/links?step=999"),
        ("node", "/node"),
    ]);

    [Theory, MemberData(nameof(SpecimenVisits))]
    public async Task Of_the_specimens_is_without_barriers_and_fits_its_screen(string name, string path, Screen screen, string lang)
    {
        var page = await node.Open(chromium, screen, lang, path);
        await page.HoldsUp(name, screen, lang);
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(DemoVisits))]
    public async Task Of_the_demo_is_without_barriers_and_fits_its_screen(string name, string path, Screen screen, string lang)
    {
        var page = await demo.Open(chromium, screen, lang, path);
        await page.HoldsUp(name, screen, lang);
        await page.Context.CloseAsync();
    }

    private static IEnumerable<TheoryDataRow<string, string, Screen, string>> Visits(IEnumerable<(string Name, string Path)> pages) =>
        from page in pages
        from screen in Enum.GetValues<Screen>()
        from lang in new[] { "en", "ko" }
        select new TheoryDataRow<string, string, Screen, string>(page.Name, page.Path, screen, lang);
}
