using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Entente.Scenarios.Browser;
using Microsoft.Playwright;

namespace Entente.Scenarios.TwoNodes;

/// <summary>The whole walk of the two capitals, by a visitor who does nothing but what the bar asks, with real nodes as processes of their own.</summary>
public sealed class CapitalsInTheBrowser(Chromium chromium) : IDisposable
{
    private const string Hanbit = "hanbit.example";
    private const string Meridian = "meridian.example";

    // What a visitor has, reading included.
    private static readonly TimeSpan ThreeMinutes = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-walk-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(Screen.Laptop, "en", "agreed to consider", "We expect", "not encrypted to our key")]
    [InlineData(Screen.Phone, "ko", "검토해 나가기로", "예상합니다", "우리 키로 암호화된 것이 아닙니다")]
    public async Task The_walk_alone_leads_to_what_both_sealed_and_to_a_verified_record(Screen screen, string lang, string agreed, string expected, string refusal)
    {
        await using var demo = await CapitalsProcess.Start(folder.FullName);
        var page = await (await chromium.Profile(screen, lang)).NewPageAsync();
        var complaints = page.Complaints();
        var visit = Stopwatch.StartNew();
        await page.GotoAsync(demo.Ready.Url);
        await StandsAt(page, 1);
        await page.Keep($"capitals-first-{screen}-{lang}".ToLowerInvariant());
        await page.Locator(".walk-next").ClickAsync();

        foreach (var step in new[] { 2, 3, 4 })
        {
            await StandsAt(page, step);
            await Draft(page, Meridian);
            await Release(page, Meridian);
        }

        await StandsAt(page, 5);
        foreach (var side in new[] { Hanbit, Meridian })
        {
            await Lead(page, demo, side);
            await Frame(page, side).Locator(".matter-sentence").WaitForAsync();
            await Frame(page, side).Locator("html").EvaluateAsync("html => html.ownerDocument.defaultView.scrollTo(0, 0)");
        }

        await page.Keep($"capitals-offer-{screen}-{lang}".ToLowerInvariant());
        await Draft(page, Hanbit);
        await page.Keep($"capitals-taking-{screen}-{lang}".ToLowerInvariant());
        // Not by one side's word: what Hanbit has only drafted neither line calls agreed.
        foreach (var side in new[] { Hanbit, Meridian }) Assert.DoesNotContain(agreed, await Sentence(page, demo, side), StringComparison.Ordinal);
        await Release(page, Hanbit);
        await StandsAt(page, 6);
        Assert.InRange(visit.Elapsed, TimeSpan.Zero, ThreeMinutes);
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{lang}: agreed to consider on both sides after {visit.Elapsed.TotalSeconds:0.0} s of a machine's hands"));
        foreach (var side in new[] { Hanbit, Meridian })
        {
            await Lead(page, demo, side);
            await Assertions.Expect(Frame(page, side).Locator(".matter-sentence")).ToContainTextAsync(agreed);
        }

        await WarnTheirPress(page);
        await CutAndCarry(page, demo, screen, expected, refusal);
        await StandsAt(page, 8);
        await page.Locator(".walk .walk-do").ClickAsync();
        await StandsAt(page, 9);
        var verdict = await page.Locator(".walk-verdict pre").TextContentAsync() ?? "";
        Assert.StartsWith("+ ", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain("\n- ", verdict, StringComparison.Ordinal);
        Assert.Equal(demo.DigestOf(Hanbit), demo.DigestOf(Meridian));

        foreach (var (width, height) in new[] { (1280, 940), (390, 844) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.Keep($"capitals-last-{width}-{lang}");
            await page.FitsTheScreen();
            await IsAccessible(page);
        }

        // A form in a pane does not take the focus from the page: the browser says so, and that is as it should be.
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("autofocus", StringComparison.OrdinalIgnoreCase));
        await page.Context.CloseAsync();
        Assert.Equal(130, await demo.CtrlC());
        Assert.False(demo.AnyLeft());
    }

    [Fact]
    public async Task From_the_public_demo_both_capitals_are_one_click_away_and_end_with_it()
    {
        await using (var demo = await DemoProcess.Start(folder.FullName))
        {
            var page = await demo.Officer(chromium, Screen.Laptop, "en");
            await page.GotoAsync(demo.Address + "/two-capitals");
            await page.Locator("main form button").ClickAsync(new LocatorClickOptions { Timeout = 60_000 });
            await page.Locator("main a.ds-button").ClickAsync(new LocatorClickOptions { Timeout = 60_000 });
            await StandsAt(page, 1);
            await Assertions.Expect(Frame(page, Meridian).Locator("main")).ToBeVisibleAsync();
            Assert.True(CapitalsProcess.AnyRuns(folder.FullName));
            await page.Context.CloseAsync();
        }

        await Poll(() => !CapitalsProcess.AnyRuns(folder.FullName));
    }

    // Cuts the line, says something behind it, shows that nothing passes, and carries it over by hand.
    private static async Task CutAndCarry(IPage page, CapitalsProcess demo, Screen screen, string expected, string refusal)
    {
        await StandsAt(page, 7);
        await page.Locator("#line form[action='/cut'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#line")).ToHaveAttributeAsync("data-cut", "true");
        await Draft(page, Hanbit);
        var before = demo.DigestOf(Meridian);
        await Release(page, Hanbit, plays: false);
        await page.Locator("#line button[name='from'][value='hanbit.example']").WaitForAsync();
        // Longer than the nodes wait before they send again what is not known to have arrived.
        for (var look = 0; look < 12; look++) await page.WaitForResponseAsync(r => r.Url.EndsWith("/live", StringComparison.Ordinal));
        Assert.Equal(before, demo.DigestOf(Meridian));
        Assert.NotEqual(before, demo.DigestOf(Hanbit));

        await page.Locator("#line button[name='from'][value='hanbit.example']").ClickAsync();
        await page.Locator(".made").WaitForAsync();
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n") + ".pouch");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".made a").ClickAsync());
        await download.SaveAsAsync(file);
        // To whom it is not addressed it is nothing, and he is told so.
        if (screen == Screen.Phone) await Hand(page, Hanbit, file);
        else await DropFile(page, Hanbit, file);
        await Assertions.Expect(page.Locator(".opened")).ToContainTextAsync(refusal);
        Assert.Equal(before, demo.DigestOf(Meridian));
        if (screen == Screen.Phone) await Hand(page, Meridian, file);
        else await Drag(page, Meridian);
        await StandsAt(page, 8);
        File.Delete(file);
        await Lead(page, demo, Meridian);
        await Assertions.Expect(Frame(page, Meridian).Locator("main")).ToContainTextAsync(expected);
        await page.Keep($"capitals-carried-{screen}".ToLowerInvariant());
        await page.Locator("#line form[action='/heal'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#line")).ToHaveAttributeAsync("data-cut", "false");
        await Poll(() => demo.DigestOf(Hanbit) == demo.DigestOf(Meridian));
    }

    private static async Task WarnTheirPress(IPage page)
    {
        await page.Locator(".walk .walk-do").ClickAsync();
        var frame = Frame(page, Meridian);
        // The page of who only reads has no form for notes: the pane is the press officer's by now.
        await Assertions.Expect(frame.Locator("#own-note")).ToHaveCountAsync(0);
        await Assertions.Expect(frame.Locator("#press-line")).Not.ToHaveValueAsync("");
        await frame.Locator(".press-form button").ClickAsync();
        // The first check of a process reads all its words.
        await Assertions.Expect(frame.Locator(".press-verdict")).ToHaveAttributeAsync("data-answer", "says-more", new LocatorAssertionsToHaveAttributeOptions { Timeout = 20_000 });
    }

    private static async Task Draft(IPage page, string side)
    {
        await page.Locator(".walk .walk-do").ClickAsync();
        await Frame(page, side).Locator(".say-form .actions button").ClickAsync();
        await Frame(page, side).Locator(".leaving").WaitForAsync();
    }

    private static async Task Release(IPage page, string side, bool plays = true)
    {
        if (plays)
        {
            // The bar asks for the other officer once the draft waits.
            await page.Locator(".walk button.walk-do[value='Head']").ClickAsync();
        }

        await Frame(page, side).Locator("form.release button").ClickAsync();
    }

    // The page by every rule; with both panes by all but one: two documents of the same kind have landmarks of the same names.
    private static async Task IsAccessible(IPage page)
    {
        var alone = await page.RunAxe(new AxeRunOptions { Iframes = false });
        Assert.True(alone.Violations.Length == 0, string.Join('\n', alone.Violations.Select(v => v.Id + ": " + string.Join(" | ", v.Nodes.Select(n => n.Html)))));
        var both = await page.RunAxe(new AxeRunOptions { Rules = new() { ["landmark-unique"] = new RuleOptions { Enabled = false } } });
        Assert.True(both.Violations.Length == 0, string.Join('\n', both.Violations.Select(v => v.Id + ": " + string.Join(" | ", v.Nodes.Select(n => n.Html)))));
    }

    private static async Task Hand(IPage page, string side, string file)
    {
        await page.Locator($"[id='file-{side}']").SetInputFilesAsync(file);
        await page.Locator($"form[action='/open/{side}'] button").ClickAsync();
    }

    // A file from the desktop: the places to drop it show themselves once it comes over the page.
    private static async Task DropFile(IPage page, string side, string file)
    {
        var drop = page.Locator($"[id='capital-{side}'] .drop");
        await Assertions.Expect(drop).ToBeHiddenAsync();
        var carried = await page.EvaluateHandleAsync(
            "([name, text]) => { const carried = new DataTransfer(); carried.items.add(new File([Uint8Array.from(atob(text), c => c.charCodeAt(0))], name)); return carried; }",
            new[] { Path.GetFileName(file), Convert.ToBase64String(await File.ReadAllBytesAsync(file)) });
        await page.Locator("main").DispatchEventAsync("dragenter", new { dataTransfer = carried });
        await Assertions.Expect(drop).ToBeVisibleAsync();
        await drop.DispatchEventAsync("drop", new { dataTransfer = carried });
        await Assertions.Expect(drop).ToBeHiddenAsync();
    }

    private static async Task Drag(IPage page, string side)
    {
        await page.Locator(".made").HoverAsync(new LocatorHoverOptions { Position = new Microsoft.Playwright.Position { X = 4, Y = 4 } });
        await page.Mouse.DownAsync();
        var pane = await page.Locator($"[id='capital-{side}']").BoundingBoxAsync() ?? throw new InvalidOperationException("no pane");
        await page.Mouse.MoveAsync(pane.X + 200, pane.Y + 200, new MouseMoveOptions { Steps = 8 });
        await page.Locator($"[id='capital-{side}'] .drop").WaitForAsync();
        await page.Mouse.MoveAsync(pane.X + 220, pane.Y + 220, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    private static IFrameLocator Frame(IPage page, string side) => page.FrameLocator($"iframe[name='pane-{side}']");

    private static Task StandsAt(IPage page, int step) =>
        Assertions.Expect(page.Locator("#walk")).ToHaveAttributeAsync("data-current", step.ToString(System.Globalization.CultureInfo.InvariantCulture), new LocatorAssertionsToHaveAttributeOptions { Timeout = 20_000 });

    // Where it stands on a side, in a pane that the visitor has led elsewhere.
    private static async Task Lead(IPage page, CapitalsProcess demo, string side) => await page.Locator($"iframe[name='pane-{side}']")
        .EvaluateAsync("(frame, address) => { frame.src = address; }", $"{demo.Side(side).Url}/with/{demo.Ready.Dialogue}");

    private static async Task<string> Sentence(IPage page, CapitalsProcess demo, string side)
    {
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"{demo.Side(side).Url}/with/{demo.Ready.Dialogue}");
        var sentence = await other.Locator(".matter-sentence").First.InnerTextAsync();
        await other.CloseAsync();
        return sentence;
    }

    private static async Task Poll(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds()) await Task.Delay(50, patience.Token);
    }
}
