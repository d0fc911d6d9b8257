using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>What is my move, what changed since I was away; notes of our own. Two officers of one desk, on 20 April 2027.</summary>
public sealed class TodayPages(Chromium chromium, TodayPages.Desk desk) : IClassFixture<TodayPages.Desk>
{
    private static readonly Dictionary<string, (string Seen, string NoChange, string Nothing, string Keep, string Write)> Words = new()
    {
        ["en"] = ("I have seen this", "Nothing was written down in your files since you last looked.", "Nothing needs you.", "Keep the note", "Write it down"),
        ["ko"] = ("확인했습니다", "마지막으로 보신 뒤 새로 적힌 것이 없습니다.", "지금 하실 일이 없습니다.", "메모 남기기", "적어 두기"),
    };

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task What_another_officer_wrote_is_new_until_seen_and_what_one_wrote_oneself_is_not(string lang)
    {
        var words = Words[lang];
        var (kim, lindqvist) = (await Open("kim", Screen.Laptop, lang), await Open("outsider", Screen.Phone, lang));
        foreach (var page in new[] { kim, lindqvist })
        {
            // Who comes in by the sign-in page stands on this page.
            Assert.EndsWith("/today", page.Url, StringComparison.Ordinal);
            if (await page.Locator(".changes").CountAsync() > 0) await Press(page, words.Seen);
            await Assertions.Expect(page.GetByText(words.NoChange)).ToBeVisibleAsync();
        }

        var said = "They will send a paper (" + lang + ").";
        await SayAccount(kim, said, words.Write);
        await kim.GotoAsync(desk.Node.Host.Address + "/today");
        await Assertions.Expect(kim.GetByText(words.NoChange)).ToBeVisibleAsync();

        await lindqvist.ReloadAsync();
        var news = lindqvist.Locator(".changes .latest li");
        await Assertions.Expect(news).ToHaveCountAsync(1);
        await Assertions.Expect(news).ToContainTextAsync(said);
        await Assertions.Expect(news).ToContainTextAsync("김민서");
        await lindqvist.Keep($"today-news-phone-{lang}");
        await lindqvist.IsAccessible();
        await Press(lindqvist, words.Seen);
        await Assertions.Expect(lindqvist.GetByText(words.NoChange)).ToBeVisibleAsync();
        await Close(kim, lindqvist);
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task A_note_in_three_lines_on_a_phone_comes_up_on_its_day_and_is_put_away(string lang)
    {
        var page = await Open("kim", Screen.Phone, lang);
        await page.GotoAsync($"{desk.Node.Host.Address}/{desk.Node.Dialogue}");
        await page.Locator(".accounts .opens").First.ClickAsync();
        await page.Locator(".sheet:popover-open .own-notes a").ClickAsync();
        var text = $"first ({lang})\nsecond\nthird";
        await page.Locator("#note-text").FillAsync(text + "\nfourth");
        await Press(page, Words[lang].Keep);
        await Assertions.Expect(page.Locator(".notice")).ToBeVisibleAsync();
        // Nothing that was written is lost by the refusal.
        Assert.Equal(text + "\nfourth", await page.Locator("#note-text").InputValueAsync());
        await page.Locator("#note-text").FillAsync(text);
        await page.Locator("#note-day").FillAsync("2027-04-20");
        await Press(page, Words[lang].Keep);
        await Assertions.Expect(page.Locator(".note-text").Filter(new() { HasText = $"first ({lang})" })).ToHaveTextAsync(text);
        await page.FitsTheScreen();
        await page.IsAccessible();
        await page.Keep($"note-phone-{lang}");

        await page.GotoAsync(desk.Node.Host.Address + "/today");
        var reminder = page.Locator(".moves.Ours li").Filter(new() { HasText = $"first ({lang})" });
        await reminder.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/today$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(reminder).ToHaveCountAsync(0);
        await page.GotoAsync($"{desk.Node.Host.Address}/{desk.Node.Dialogue}/notes");
        await Assertions.Expect(page.Locator(".away .note-text").Filter(new() { HasText = $"first ({lang})" })).ToBeVisibleAsync();
        await Close(page);
    }

    [Theory, InlineData("en", "15th IPD", "Report on the review (Hanbit)"), InlineData("ko", "제15차 IPD", "검토 결과 보고(한빛)")]
    public async Task Our_move_is_our_promise_and_it_leads_to_its_meeting(string lang, string meeting, string promise)
    {
        var page = await Open("kim", Screen.Laptop, lang);
        await page.Locator(".moves.Ours a").Filter(new() { HasText = promise }).First.ClickAsync();
        var card = page.Locator(".meeting").Filter(new() { HasText = meeting }).First;
        await Assertions.Expect(card.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(card).ToContainTextAsync(promise);
        await Close(page);
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task Whoever_has_no_file_is_told_what_to_do(string lang)
    {
        await using var bare = await InProcessNode.Start();
        var visitor = await bare.Open(chromium, Screen.Laptop, lang, "/today");
        await Assertions.Expect(visitor.Locator(".empty a.ds-button")).ToBeVisibleAsync();
        await visitor.IsAccessible();
        await Close(visitor);
    }

    private async Task<IPage> Open(string officer, Screen screen, string lang) => await desk.Node.SignedIn(chromium, officer, screen, lang);

    private async Task SayAccount(IPage page, string words, string write)
    {
        await page.GotoAsync($"{desk.Node.Host.Address}/{desk.Node.Dialogue}/say/account");
        await page.Locator("#f-obj").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#f-party").SelectOptionAsync("meridian");
        await page.Locator("#f-basis").SelectOptionAsync("our-note");
        await page.Locator("#f-words").FillAsync(words);
        await Press(page, write);
        Assert.Contains("/record", page.Url, StringComparison.Ordinal);
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    private static async Task Close(params IPage[] pages)
    {
        foreach (var page in pages) await page.Context.CloseAsync();
    }

    /// <summary>A node of two officers with the invented pair of states, a few days after their meeting.</summary>
    public sealed class Desk : IAsyncLifetime
    {
        internal OfficerNode Node { get; } = new() { Time = new Standing(new DateTimeOffset(2027, 4, 20, 1, 0, 0, TimeSpan.Zero)) };

        public ValueTask InitializeAsync() => Node.InitializeAsync();

        public ValueTask DisposeAsync() => Node.DisposeAsync();
    }

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
