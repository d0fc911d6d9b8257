using System.Diagnostics;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>Every page on paper: what it is stands on each sheet, nothing to click is printed, and every source is.</summary>
public sealed class PrintTests(Chromium chromium, Demo demo, TwoCapitals capitals)
{
    private const string PdfToText = "/usr/bin/pdftotext";

    private static readonly string[] Paths = [.. Demo.Addresses, .. Demo.Forms.Select(form => "/" + Demo.Files[0] + form), .. OfTheNode];

    private static string[] OfTheNode => ["/today", "/node", "/new", "/officer", "/people"];

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task No_navigation_and_no_button_is_printed(string lang)
    {
        await IsPrintedWithoutButtons(await demo.Officer(chromium, Screen.Laptop, lang), demo.Address, Paths);
        await IsPrintedWithoutButtons(await capitals.Open(chromium, Screen.Laptop, lang, "/node"), capitals.Address, [.. capitals.Pages.Select(page => page.Path)]);
    }

    private static async Task IsPrintedWithoutButtons(IPage page, string address, string[] paths)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        // A4 between its margins.
        await page.SetViewportSizeAsync(680, 970);
        foreach (var path in paths)
        {
            await page.GotoAsync(address + path);
            var printed = await Printed(page);
            Assert.True(printed.Length == 0, path + string.Join("\n", printed));
            var cut = await page.EvaluateAsync<string[]>(Cut);
            Assert.True(cut.Length == 0, path + " is cut on paper: " + string.Join("\n", cut));
        }

        await page.Context.CloseAsync();
    }

    // What lies beyond an edge at which the paper shows no more. What is there only to be read out, and columns of one sign, cut nothing.
    private const string Cut = """
        () => [...document.querySelectorAll("body, body *")].filter(element => {
          const style = getComputedStyle(element);
          if (element.getClientRects().length === 0 || element.clientWidth < 8) return false;
          return style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
        }).map(element => `${element.tagName}.${element.className}: ${element.scrollWidth} of ${element.clientWidth}`)
        """;

    private static Task<string[]> Printed(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("nav, button:not(.opens), input, .masthead, .as-of, .ds-skip-link, .colophon, kbd")]
              .filter(element => element.getClientRects().length > 0).map(element => element.outerHTML)
            """);

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task Each_sheet_bears_the_banner_and_its_number(string lang)
    {
        if (!File.Exists(PdfToText) && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip($"needs {PdfToText}: apt-get install poppler-utils");
        var page = await demo.Officer(chromium, Screen.Laptop, lang);
        foreach (var path in Paths) await HasBannerAndNumber(page, demo.Address, path, path, lang);
        await page.Context.CloseAsync();
        page = await capitals.Open(chromium, Screen.Laptop, lang, "/node");
        foreach (var (name, path) in capitals.Pages) await HasBannerAndNumber(page, capitals.Address, path, "/" + name, lang);
        await page.Context.CloseAsync();
    }

    private static async Task HasBannerAndNumber(IPage page, string address, string path, string name, string lang)
    {
        await page.GotoAsync(address + path);
        await page.EvaluateAsync("document.fonts.ready");
        // A page of the node belongs to no file; on paper it says at least that it is not for classified use.
        var banner = OfTheNode.Contains(path) || TwoCapitals.InNoRoom.Contains(path) ? "" : (await page.Locator(".room-band p span").TextContentAsync())!;
        foreach (var format in new[] { "A4", "Letter" })
        {
            var file = Path.Combine(Looking.Root(), "artifacts", "screenshots", $"print{name.Replace('/', '-')}-{format}-{lang}.pdf");
            await page.PdfAsync(new PagePdfOptions { Path = file, Format = format });
            var sheets = (await Text(file)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            Assert.NotEmpty(sheets);
            for (var i = 0; i < sheets.Length; i++)
            {
                foreach (var words in new[] { banner, lang == "en" ? "Not for classified use" : "비밀 자료 취급 불가", $"{i + 1} / {sheets.Length}" })
                    Assert.True(Packed(sheets[i]).Contains(Packed(words), StringComparison.Ordinal), $"{file}, sheet {i + 1} of {sheets.Length}, lacks \"{words}\":\n{sheets[i]}");
            }
        }
    }

    [Theory, InlineData("en", "Sources"), InlineData("ko", "출처")]
    public async Task What_opens_on_screen_is_a_list_of_sources_on_paper(string lang, string sources)
    {
        var page = await demo.Open(chromium, Screen.Laptop, lang, "/" + CasePages.Case);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Locator(".sheets > h2")).ToHaveTextAsync(sources);
        await Assertions.Expect(page.Locator(".sheets > h2")).ToBeVisibleAsync();
        Assert.True(await page.Locator(".sheet").CountAsync() > 15);
        foreach (var sheet in await page.Locator(".sheet").AllAsync()) await Assertions.Expect(sheet).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task<string> Text(string pdf)
    {
        using var reading = Process.Start(new ProcessStartInfo(PdfToText, ["-layout", "-enc", "UTF-8", pdf, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await reading.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await reading.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }

    // Without blanks: where a line was broken says nothing.
    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
