using System.Diagnostics;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>Every page on paper: what it is stands on each sheet, nothing to click is printed, and every source is.</summary>
public sealed class PrintTests(Chromium chromium, Demo demo)
{
    private const string PdfToText = "/usr/bin/pdftotext";

    public static IEnumerable<TheoryDataRow<string, string>> Visits =>
        from path in Demo.Files.SelectMany(file => Demo.Pages.Select(page => "/" + file + page)).Append("/node")
        from lang in new[] { "en", "ko" }
        select new TheoryDataRow<string, string>(path, lang);

    [Theory, MemberData(nameof(Visits))]
    public async Task No_navigation_and_no_button_is_printed(string path, string lang)
    {
        var page = await demo.Open(chromium, Screen.Laptop, lang, path);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var printed = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("nav, button:not(.opens), input, .masthead, .as-of, .ds-skip-link, .colophon, kbd")]
              .filter(element => element.getClientRects().length > 0).map(element => element.outerHTML)
            """);
        Assert.Empty(printed);
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Visits))]
    public async Task Each_sheet_bears_the_banner_and_its_number(string path, string lang)
    {
        if (!File.Exists(PdfToText) && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip($"needs {PdfToText}: apt-get install poppler-utils");
        var page = await demo.Open(chromium, Screen.Laptop, lang, path);
        // A page of the node belongs to no file; on paper it says at least that it is not for classified use.
        var banner = path == "/node" ? "" : (await page.Locator(".room-band p span").TextContentAsync())!;
        foreach (var format in new[] { "A4", "Letter" })
        {
            var file = Path.Combine(Looking.Root(), "artifacts", "screenshots", $"print{path.Replace('/', '-')}-{format}-{lang}.pdf");
            await page.PdfAsync(new PagePdfOptions { Path = file, Format = format });
            var sheets = (await Text(file)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
            Assert.NotEmpty(sheets);
            for (var i = 0; i < sheets.Length; i++)
            {
                foreach (var words in new[] { banner, lang == "en" ? "Not for classified use" : "비밀 자료 취급 불가", $"{i + 1} / {sheets.Length}" })
                    Assert.True(Packed(sheets[i]).Contains(Packed(words), StringComparison.Ordinal), $"{file}, sheet {i + 1} of {sheets.Length}, lacks \"{words}\":\n{sheets[i]}");
            }
        }

        await page.Context.CloseAsync();
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
