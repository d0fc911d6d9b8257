using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>An officer keeps, drops and takes back links of the public case, on a demo of his own. What he decided outlives the process.</summary>
public sealed class LinkDecisionsInTheBrowser(Chromium chromium) : IAsyncLifetime
{
    private const string Links = "/" + CasePages.Case + "/links";

    private readonly string folder = Directory.CreateTempSubdirectory("entente-decisions-").FullName;
    private DemoProcess demo = null!;

    public async ValueTask InitializeAsync() => demo = await DemoProcess.Start(folder);

    public async ValueTask DisposeAsync()
    {
        await demo.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("en", "Keep", "Drop", "Undo", "kept", "dropped", "undecided")]
    [InlineData("ko", "유지", "제외", "되돌리기", "유지함", "제외함", "미정")]
    public async Task By_mouse_a_link_is_kept_dropped_and_each_taken_back(string lang, string keep, string drop, string undo, string kept, string dropped, string undecided)
    {
        var page = await Open(lang);
        var before = await Counts(page);
        await ChooseUndecided(page);
        await Click(keep);
        await Decided(kept);
        Assert.Equal((before.Open - 1, before.Kept + 1, before.Dropped), await Counts(page));
        await Click(drop);
        await Decided(dropped);
        Assert.Equal((before.Open - 1, before.Kept, before.Dropped + 1), await Counts(page));
        await Click(undo);
        await Decided(kept);
        await Click(undo);
        await Decided(undecided);
        Assert.Equal(before, await Counts(page));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = undo })).ToBeDisabledAsync();
        await page.Context.CloseAsync();

        Task Click(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        Task Decided(string word) => Assertions.Expect(page.Locator(".link-detail h2 small")).ToContainTextAsync(word);
    }

    [Fact]
    public async Task By_keyboard_alone_from_the_first_page_to_a_decision_and_back()
    {
        var page = await demo.Officer(chromium, Screen.Laptop, "en");
        await page.GotoAsync($"{demo.Address}/{CasePages.Case}");
        await TabTo("Policies & links");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(demo.Address + Links);
        await Computed(page);

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();

        var chosen = page.Locator(".link-list li[data-chosen]");
        var (first, second) = (await Id(0), await Id(1));
        await Press("j", second);
        await Press("k", first);
        // On to the first that nobody has decided on.
        var at = 0;
        while (await page.Locator(".link-list li").Nth(at).GetAttributeAsync("data-decision") != "Undecided") await Press("j", await Id(++at));
        await Decision("a", "Kept");
        await Decision("u", "Undecided");
        await Decision("r", "Dropped");
        await Decision("u", "Undecided");

        // The buttons too, and the focus stays where the work is.
        await TabTo("Keep");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chosen).ToHaveAttributeAsync("data-decision", "Kept");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keep" })).ToBeFocusedAsync();
        await page.Context.CloseAsync();

        async Task<string> Id(int place) => (await page.Locator(".link-list li").Nth(place).GetAttributeAsync("data-link"))!;

        async Task Press(string letter, string id)
        {
            await page.Keyboard.PressAsync(letter);
            await Assertions.Expect(chosen).ToHaveAttributeAsync("data-link", id);
        }

        async Task Decision(string letter, string decision)
        {
            await page.Keyboard.PressAsync(letter);
            await Assertions.Expect(chosen).ToHaveAttributeAsync("data-decision", decision);
        }

        async Task TabTo(string name)
        {
            for (var stops = 0; stops < 200; stops++)
            {
                await page.Keyboard.PressAsync("Tab");
                if ((await page.EvaluateAsync<string>("document.activeElement.textContent.trim()")).StartsWith(name, StringComparison.Ordinal)) return;
            }

            Assert.Fail($"the tabulator never came to {name}");
        }

    }

    [Fact]
    public async Task A_decision_outlives_the_page_and_the_process_and_so_does_the_sign_in()
    {
        var page = await Open("en");
        var id = await ChooseUndecided(page);
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(Row(page, id)).ToHaveAttributeAsync("data-decision", "Kept");
        await page.ReloadAsync();
        await Assertions.Expect(Row(page, id)).ToHaveAttributeAsync("data-decision", "Kept");

        // Killed, not closed; the new one listens on another port, which cookies do not know.
        await demo.DisposeAsync();
        demo = await DemoProcess.Start(folder);
        Assert.Equal(200, (await page.GotoAsync(demo.Address + Links))!.Status);
        await Computed(page);
        await Assertions.Expect(Row(page, id)).ToHaveAttributeAsync("data-decision", "Kept");
        await page.GotoAsync($"{demo.Address}{Links}?link={id}");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(Row(page, id)).ToHaveAttributeAsync("data-decision", "Undecided");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "link", "withdrawal", "valid", "struck: stays visible, counts no more")]
    [InlineData("ko", "접점", "철회", "유효", "지움: 보이지만 효력 없음")]
    public async Task What_is_kept_is_an_act_of_the_record_and_what_is_taken_back_stays_visible_as_struck(string lang, string link, string withdrawal, string valid, string struck)
    {
        var page = await Open(lang);
        var id = await ChooseUndecided(page);
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(Row(page, id)).ToHaveAttributeAsync("data-decision", "Kept");
        var acts = await Record();
        var act = await acts.Last.GetAttributeAsync("id");
        await Assertions.Expect(acts.Last.Locator("td").Nth(1)).ToHaveTextAsync(link);
        await Assertions.Expect(acts.Last.Locator("td").Nth(5)).ToHaveTextAsync(valid);

        await page.GotoAsync($"{demo.Address}{Links}?link={id}");
        await Computed(page);
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(Row(page, id)).ToHaveAttributeAsync("data-decision", "Undecided");
        acts = await Record();
        await Assertions.Expect(acts.Last.Locator("td").Nth(1)).ToHaveTextAsync(withdrawal);
        var old = page.Locator("#" + act);
        await Assertions.Expect(old).ToBeVisibleAsync();
        await Assertions.Expect(old).ToHaveAttributeAsync("data-counts", "false");
        await Assertions.Expect(old.Locator("td").Nth(5)).ToHaveTextAsync(struck);
        await page.Context.CloseAsync();

        async Task<ILocator> Record()
        {
            await page.GotoAsync($"{demo.Address}/{CasePages.Case}/record");
            return page.Locator(".record-acts tbody tr");
        }
    }

    [Fact]
    public async Task A_decision_without_its_pages_token_is_answered_400_and_changes_nothing()
    {
        var page = await Open("en");
        var id = await ChooseUndecided(page);
        var before = await Counts(page);
        foreach (var act in new[] { "keep", "drop", "undo" })
        {
            var form = page.APIRequest.CreateFormData();
            form.Set("link", id);
            Assert.Equal(400, (await page.APIRequest.PostAsync(demo.Address + Links + "/" + act, new() { Form = form })).Status);
        }

        await page.ReloadAsync();
        Assert.Equal(before, await Counts(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_answer_that_tells_of_trouble_takes_the_place_of_the_page()
    {
        var page = await Open("en");
        await page.RouteAsync("**/links/keep", route => route.FulfillAsync(new() { Status = 500, ContentType = "text/html", Body = "<!DOCTYPE html><title>Trouble</title><main><h1>Trouble</h1></main>" }));
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("main")).ToHaveTextAsync("Trouble");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> Open(string lang)
    {
        var page = await demo.Officer(chromium, Screen.Laptop, lang);
        await page.GotoAsync(demo.Address + Links);
        await Computed(page);
        return page;
    }

    /// <summary>Waits until the machine has compared the two policies.</summary>
    private static Task Computed(IPage page) => Assertions.Expect(page.Locator("[hx-trigger^=load]")).ToHaveCountAsync(0);

    private static async Task<string> ChooseUndecided(IPage page)
    {
        var id = (await page.Locator(".link-list li[data-decision=Undecided]").First.GetAttributeAsync("data-link"))!;
        await Row(page, id).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(Row(page, id)).ToHaveAttributeAsync("data-chosen", "true");
        return id;
    }

    private static ILocator Row(IPage page, string id) => page.Locator($".link-list li[data-link='{id}']");

    private static async Task<(int Open, int Kept, int Dropped)> Counts(IPage page)
    {
        var numbers = (await page.Locator(".filters a").AllInnerTextsAsync())
            .Select(text => int.Parse(Regex.Match(text, "[0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(1)).Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers[0], numbers[1] + numbers[2] + numbers[3]);
        return (numbers[1], numbers[2], numbers[3]);
    }
}
