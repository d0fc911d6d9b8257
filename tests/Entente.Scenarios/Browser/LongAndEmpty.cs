using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>Desk files at the ends of what may come: nothing in them, hundreds of accounts, words without end, words that attack.</summary>
public sealed class LongAndEmpty(Chromium chromium, LongAndEmpty.Files files) : IClassFixture<LongAndEmpty.Files>
{
    public static IEnumerable<TheoryDataRow<Screen, string>> Visits =>
        from visit in new[] { (Screen.Laptop, "en"), (Screen.Phone, "en"), (Screen.Phone, "ko") }
        select new TheoryDataRow<Screen, string>(visit.Item1, visit.Item2);

    [Theory, MemberData(nameof(Visits))]
    public async Task A_file_of_any_length_and_any_words_has_pages_that_hold_up(Screen screen, string lang)
    {
        var page = await files.Node.Open(chromium, screen, lang, "/node");
        foreach (var file in new[] { "empty", "many", "long", "attacks" })
        {
            foreach (var below in Demo.Pages)
            {
                var status = await page.HoldsUp(files.Node.Address + "/" + file + below, file + below.Replace('/', '-'), screen, lang);
                // A proposal has a page where there is one.
                Assert.Equal(file == "empty" && below == "/proposal" ? 404 : 200, status);
                Assert.False(await page.EvaluateAsync<bool>("'broken' in window"));
            }
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Three_hundred_accounts_are_turned_page_by_page_and_each_opens()
    {
        var page = await files.Node.Open(chromium, Screen.Laptop, "en", "/many");
        var seen = new HashSet<string>();
        for (var turned = 0; ; turned++)
        {
            seen.UnionWith(await page.Locator(".accounts td.short").AllInnerTextsAsync());
            await page.OpensItsSource(page.Locator(".accounts td.short").Last.GetByRole(AriaRole.Button));
            var older = page.GetByRole(AriaRole.Link, new() { Name = "Earlier accounts" });
            if (await older.CountAsync() == 0) break;
            Assert.True(turned < 10);
            await older.ClickAsync();
        }

        // The proposal tabled is told in a row as well.
        Assert.Equal(301, seen.Count);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_they_were_written_and_nothing_of_them_runs()
    {
        var page = await files.Node.Open(chromium, Screen.Laptop, "en", "/attacks");
        foreach (var words in GeneratedFacts.Hostile)
        {
            var row = page.Locator(".accounts td.short").Filter(new() { HasText = words }).First;
            Assert.Equal(words, (await row.TextContentAsync())!.Trim());
            await page.OpensItsSource(row.GetByRole(AriaRole.Button));
        }

        // The page's own markup and no other: no element and no attribute came out of a word.
        Assert.Equal(0, await page.Locator("main img, main script, main [onerror], main [onload], main [hx-on\\:click], svg[onload]").CountAsync());
        Assert.False(await page.EvaluateAsync<bool>("'broken' in window"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_that_run_backwards_turn_no_other_words_around()
    {
        var page = await files.Node.Open(chromium, Screen.Laptop, "en", "/attacks");
        var row = page.Locator(".accounts td.short").Filter(new() { HasText = "\u202E" }).First;
        Assert.Equal("isolate", await row.GetByRole(AriaRole.Button).EvaluateAsync<string>("words => getComputedStyle(words).unicodeBidi"));
        await page.Context.CloseAsync();
    }

    /// <summary>One node with all the files, for all tests: nobody changes anything in them.</summary>
    public sealed class Files : IAsyncLifetime
    {
        private readonly List<string> folders = [GeneratedFacts.Empty(), GeneratedFacts.Many(300), GeneratedFacts.Long(), GeneratedFacts.Attacks()];

        internal InProcessNode Node { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Node = await InProcessNode.Start(folders);

        public async ValueTask DisposeAsync()
        {
            await Node.DisposeAsync();
            foreach (var folder in folders) Directory.Delete(folder, recursive: true);
        }
    }
}
