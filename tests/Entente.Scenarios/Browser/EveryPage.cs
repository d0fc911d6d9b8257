using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>What holds for every page in every state, on both screens, in both languages.</summary>
public sealed class EveryPage(Chromium chromium, SpecimenNode node, Demo demo, TwoCapitals capitals)
{
    private static readonly (string Name, string Path)[] Specimens =
    [
        ("specimen-ladder", "/specimen"), ("ladder-empty", "/specimen?form=empty"), ("ladder-long", "/specimen?form=long"), ("ladder-many", "/specimen?form=many"), ("ladder-years", "/specimen?form=years"),
        ("specimen-links", "/specimen/links"), ("links-empty", "/specimen/links?form=empty"), ("links-stale", "/specimen/links?form=stale"), ("links-refused", "/specimen/links?form=refused"),
        ("missing", "/nothing-here"),
    ];

    private static readonly (string Name, string Path)[] DemoPages =
    [
        .. Demo.Addresses.Select(address => (address[1..].Replace('/', '-'), address)),
        ("rok-us-2021-first", "/rok-us-2021?step=0"), ("rok-us-2021-last", "/rok-us-2021?step=999"), ("rok-us-2021-proposal-first", "/rok-us-2021/proposal?step=0"),
        ("rok-us-2021-links-first", "/rok-us-2021/links?step=0"), ("rok-us-2021-links-last", "/rok-us-2021/links?step=999"), ("rok-us-2021-meetings-last", "/rok-us-2021/meetings?step=999"),
        ("today", "/today"), ("new-file", "/new"), ("node", "/node"), ("officer-demo", "/officer"), ("people-demo", "/people"), ("two-capitals", "/two-capitals"),
        .. Demo.Forms.Select(form => (Demo.Files[0] + form.Replace('/', '-'), "/" + Demo.Files[0] + form)),
    ];

    public static IEnumerable<TheoryDataRow<Screen, string>> Readers =>
        from screen in Enum.GetValues<Screen>()
        from lang in new[] { "en", "ko" }
        select new TheoryDataRow<Screen, string>(screen, lang);

    [Theory, MemberData(nameof(Readers))]
    public async Task Of_the_specimens_is_without_barriers_and_fits_its_screen(Screen screen, string lang) =>
        await HoldUp(await node.Open(chromium, screen, lang, "/node"), Specimens, screen, lang);

    [Theory, MemberData(nameof(Readers))]
    public async Task Of_the_demo_is_without_barriers_and_fits_its_screen(Screen screen, string lang) =>
        await HoldUp(await demo.Open(chromium, screen, lang, "/node"), DemoPages, screen, lang);

    [Theory, MemberData(nameof(Readers))]
    public async Task Of_a_shared_dialogue_is_without_barriers_and_fits_its_screen(Screen screen, string lang) =>
        await HoldUp(await capitals.Open(chromium, screen, lang, "/node"), [.. capitals.Pages], screen, lang);

    // One profile for all of them: its cache holds the fonts.
    private static async Task HoldUp(IPage page, (string Name, string Path)[] pages, Screen screen, string lang)
    {
        var origin = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
        foreach (var (name, path) in pages) await page.HoldsUp(origin + path, name, screen, lang);
        await page.Context.CloseAsync();
    }
}
