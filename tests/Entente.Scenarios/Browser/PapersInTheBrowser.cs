using System.Diagnostics;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>What an officer does with papers: files a mail, makes an account of its sentence, finds it again by another word form; and what one outside the list does not see.</summary>
public sealed class PapersInTheBrowser(Chromium chromium, PapersNode node)
{
    public static IEnumerable<TheoryDataRow<Screen, string>> Readers =>
        from screen in Enum.GetValues<Screen>()
        from lang in new[] { "en", "ko" }
        select new TheoryDataRow<Screen, string>(screen, lang);

    [Theory, InlineData("en", "Papers", "File it", "20 Apr 2027", "e-mail"), InlineData("ko", "문서", "접수", "2027년 4월 20일", "전자우편")]
    public async Task A_mail_is_filed_in_three_clicks_with_what_its_headers_say(string lang, string papers, string fileIt, string day, string kind)
    {
        var page = await node.SignedIn(chromium, "kim", Screen.Laptop, lang);
        var complaints = page.Complaints();
        var clicks = 0;
        async Task Click(ILocator what) { clicks++; await what.ClickAsync(); }

        await Click(page.GetByRole(AriaRole.Navigation).First.GetByRole(AriaRole.Link, new() { Name = papers, Exact = true }));
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Click(page.Locator("#papers-file")));
        await chooser.SetFilesAsync(new FilePayload { Name = "mail.eml", MimeType = "message/rfc822", Buffer = PapersNode.Mail("clicks-" + lang) });
        await Click(page.GetByRole(AriaRole.Button, new() { Name = fileIt, Exact = true }));

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("항만기술 대화 clicks-" + lang);
        Assert.True(clicks <= 3, $"{clicks} clicks");
        var head = page.Locator(".subtitle");
        await Assertions.Expect(head).ToContainTextAsync(day);
        await Assertions.Expect(head).ToContainTextAsync(kind);
        await Assertions.Expect(page.Locator(".paper-side dl")).ToContainTextAsync("박지훈 <park@hbt.example>");
        await Assertions.Expect(page.Locator(".attached")).ToHaveCountAsync(2);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task An_account_made_from_marked_sentences_points_back_and_the_paper_at_it(string lang)
    {
        var page = await node.SignedIn(chromium, "kim", Screen.Laptop, lang);
        await File(page, "account-" + lang);
        var paper = new Uri(page.Url).AbsolutePath;
        await page.Locator("#s-3 .place").ClickAsync();
        await page.Locator("#s-4 .place").ClickAsync();
        await Assertions.Expect(page.Locator("[data-marked]")).ToHaveCountAsync(2);
        await page.Keep($"paper-marked-laptop-{lang}");
        await page.Locator(".mark-actions a").First.ClickAsync();

        // Words, day and source are there; the address holds none of them.
        Assert.DoesNotContain("%", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#f-words")).ToHaveValueAsync("우리 측 학교에서는 아직 준비가 되지 않았음을 확인하였습니다. 비공식 채널은 검토 중이며 정해진 것은 없습니다.");
        await Assertions.Expect(page.Locator("#f-on")).ToHaveValueAsync("2027-04-20");
        var number = paper.Split('/')[^1];
        var source = lang == "en" ? $"No. {number}, sentences 3–4" : $"문서 {number}번, 문장 3–4";
        await Assertions.Expect(page.Locator("#f-source")).ToHaveValueAsync(source);
        await page.Locator("#f-obj").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#f-party").SelectOptionAsync("hanbit");
        await page.Locator("#f-basis").SelectOptionAsync("their-paper");
        await page.Locator(".say-form button").ClickAsync();

        // On the record the place is a link, and it leads to the sentences.
        var row = page.Locator("tr[id^=act-]").Filter(new() { HasText = source });
        await row.GetByRole(AriaRole.Link, new() { Name = source }).ClickAsync();
        Assert.EndsWith("#s-3", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("[data-marked]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#s-4 + .told")).ToContainTextAsync("우리 측 학교에서는");
        await page.Keep($"paper-with-account-laptop-{lang}");
        await page.IsAccessible();

        // On the ladder it opens with the account.
        await page.GotoAsync($"{node.Address}/{node.Dialogue}?step=9999");
        await page.Account("우리 측 학교에서는").First.Locator(".opens").First.ClickAsync();
        await page.Locator(".sheet:popover-open").GetByRole(AriaRole.Link, new() { Name = source }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-marked]")).ToHaveCountAsync(2);
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("en", "Search"), InlineData("ko", "검색")]
    public async Task Search_from_anywhere_finds_a_word_with_another_particle_in_its_sentence(string lang, string search)
    {
        var page = await node.SignedIn(chromium, "kim", Screen.Laptop, lang);
        await File(page, "search-" + lang);
        await page.GotoAsync(node.Address + "/node");
        var watch = Stopwatch.StartNew();
        await page.GetByRole(AriaRole.Button, new() { Name = search }).ClickAsync();
        await Assertions.Expect(page.Locator("#search-anywhere")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("학교는 확인했다");
        await page.Keyboard.PressAsync("Enter");
        var hit = page.Locator(".hits li").Filter(new() { HasText = "search-" + lang });
        await Assertions.Expect(hit).ToHaveCountAsync(1);
        Assert.Equal(["학교", "확인"], await hit.Locator("mark").AllTextContentsAsync());
        Assert.DoesNotContain("?", page.Url, StringComparison.Ordinal);
        await page.Keep($"search-found-laptop-{lang}");
        await page.IsAccessible();
        await hit.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("#s-3[data-marked]")).ToHaveCountAsync(1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");

        // An account and a provision are found by an English form; the year narrows.
        await page.GotoAsync($"{node.Address}/{node.Dialogue}/search");
        await page.Locator("#search-words").FillAsync("considering");
        await page.Locator(".search-form button").First.ClickAsync();
        var all = await page.Locator(".hits li").CountAsync();
        await page.Locator("select[name=year]").SelectOptionAsync("2027");
        await page.Locator(".search-form button").First.ClickAsync();
        Assert.InRange(await page.Locator(".hits li").CountAsync(), 1, all);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_officer_outside_the_list_finds_nothing_and_reaches_no_paper()
    {
        var inside = await node.SignedIn(chromium, "kim", Screen.Laptop, "ko");
        await File(inside, "outside");
        var paper = new Uri(inside.Url).AbsolutePath;
        var outside = await node.SignedIn(chromium, "outsider", Screen.Laptop, "ko");
        await outside.GotoAsync(node.Address + "/search");
        await outside.Locator("#search-words").FillAsync("학교");
        await outside.Locator(".search-form button").First.ClickAsync();
        await Assertions.Expect(outside.Locator(".empty")).ToBeVisibleAsync();
        await Assertions.Expect(outside.Locator(".hits li")).ToHaveCountAsync(0);
        Assert.DoesNotContain(node.Dialogue, await outside.ContentAsync(), StringComparison.Ordinal);
        foreach (var path in new[] { paper, paper + "/original", $"/{node.Dialogue}/papers", $"/{node.Dialogue}/search" })
            Assert.Equal(404, (await outside.GotoAsync(node.Address + path))!.Status);
        // Not vacuous: who is on the list finds it.
        await inside.GotoAsync(node.Address + "/search");
        await inside.Locator("#search-words").FillAsync("학교");
        await inside.Locator(".search-form button").First.ClickAsync();
        await Assertions.Expect(inside.Locator(".hits li").First).ToBeVisibleAsync();
        await inside.Context.CloseAsync();
        await outside.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Every_page_of_papers_is_without_barriers_and_fits_its_screen(Screen screen, string lang)
    {
        var page = await node.SignedIn(chromium, "kim", screen, lang);
        await File(page, $"looks-{screen}-{lang}");
        var paper = new Uri(page.Url).AbsolutePath;
        var number = int.Parse(paper.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await page.HoldsUp(page.Url, "paper-filed", screen, lang);
        await page.HoldsUp($"{node.Address}/{node.Dialogue}/papers", "papers", screen, lang);
        await page.HoldsUp($"{node.Address}{paper}?at={number}.3-4", "paper", screen, lang);
        await page.HoldsUp($"{node.Address}/{node.Dialogue}/papers/{number + 2}", "paper-without-text", screen, lang);
        await page.HoldsUp($"{node.Address}/{node.Dialogue}/search", "search", screen, lang);
        await page.Locator("#search-words").FillAsync("항만");
        await page.Locator(".search-form button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".hits li").First).ToBeVisibleAsync();
        await page.Keep($"search-hits-{screen}-{lang}".ToLowerInvariant());
        await page.FitsTheScreen();
        await page.IsAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = lang == "en" ? "Search" : "검색", Exact = true }).First.ClickAsync();
        await page.Keep($"search-box-{screen}-{lang}".ToLowerInvariant(), whole: false);
        await page.FitsTheScreen();
        await page.IsAccessible();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_there_is_the_text_with_its_numbers_and_nothing_to_click()
    {
        var page = await node.SignedIn(chromium, "kim", Screen.Laptop, "en");
        await File(page, "print");
        var paper = new Uri(page.Url).AbsolutePath;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.GotoAsync($"{node.Address}{paper}?at={paper.Split('/')[^1]}.3");
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('nav, button, input, select, summary, .masthead, .ds-button')].filter(element => element.getClientRects().length > 0).map(element => element.outerHTML)"));
        await Assertions.Expect(page.Locator(".room-band")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#s-3")).ToContainTextAsync("학교에서는");
        await page.Keep("paper-print-en");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_takes_longer_says_so_and_what_is_refused_says_what_to_do()
    {
        var page = await node.SignedIn(chromium, "kim", Screen.Laptop, "en");
        await page.GotoAsync($"{node.Address}/{node.Dialogue}/papers");
        await page.Locator("#papers-file").SetInputFilesAsync(
        [
            new FilePayload { Name = "empty.txt", MimeType = "text/plain", Buffer = [] },
            new FilePayload { Name = "scan.png", MimeType = "image/png", Buffer = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3] },
        ]);
        // The answer waits until the page has said that it takes a while, and its button cannot be clicked again.
        var said = new TaskCompletionSource();
        await page.ExposeFunctionAsync("said", () => said.TrySetResult());
        await page.EvaluateAsync(
            """
            new MutationObserver(() => { if (!document.querySelector(".file-busy").hidden && document.querySelector(".file-form button").disabled) said(); })
              .observe(document.querySelector(".file-form"), { attributes: true, subtree: true })
            """);
        await page.RouteAsync("**/papers", async route =>
        {
            if (route.Request.Method == "POST") await said.Task.WaitAsync(TimeSpan.FromSeconds(10));
            await route.ContinueAsync();
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "File it" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice").Filter(new() { HasText = "empty.txt" })).ToContainTextAsync("Save it again with its content");
        await Assertions.Expect(page.Locator(".notice").Filter(new() { HasText = "scan.png" })).ToContainTextAsync("filed as No.");
        await page.Keep("papers-refused-laptop-en");
        await page.IsAccessible();
        await page.Context.CloseAsync();
    }

    private async Task File(IPage page, string about)
    {
        await page.GotoAsync($"{node.Address}/{node.Dialogue}/papers");
        await page.Locator("#papers-file").SetInputFilesAsync(new FilePayload { Name = "mail.eml", MimeType = "message/rfc822", Buffer = PapersNode.Mail(about) });
        await page.Locator(".file-form button").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(about);
    }
}
