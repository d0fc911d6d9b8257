using System.Text.RegularExpressions;
using Entente.Language;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>
/// Two officers at two real nodes, by their pages alone: invite, reply, compare, confirm; then pouches by hand, and what the page says after a node was put on another machine.
/// One goes in English at a laptop, the other in Korean on a phone.
/// </summary>
public sealed partial class OpeningInTheBrowser(Chromium chromium) : IAsyncLifetime
{
    private const string Talks = "harbour-talks";

    private readonly OpeningNode hanbit = new("hanbit"), meridian = new("meridian");
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("entente-files-");

    public async ValueTask InitializeAsync()
    {
        await hanbit.Start();
        await meridian.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await hanbit.DisposeAsync();
        await meridian.DisposeAsync();
        files.Delete(recursive: true);
    }

    [Fact]
    public async Task A_dialogue_is_opened_carried_by_hand_and_stands_still_after_a_move_by_the_pages_alone()
    {
        var (ours, theirs) = (new Visit(hanbit, await hanbit.Open(chromium, Screen.Laptop, "en"), Screen.Laptop, "en"), new Visit(meridian, await meridian.Open(chromium, Screen.Phone, "ko"), Screen.Phone, "ko"));
        await IsOpened(ours, theirs);
        await GoesByHand(ours, theirs);
        Assert.Empty(ours.Complaints);
        Assert.Empty(theirs.Complaints);
        await StandsStill(theirs);
        await ours.Page.Context.CloseAsync();
    }

    private async Task IsOpened(Visit ours, Visit theirs)
    {
        foreach (var (visit, id) in new[] { (ours, "hanbit.example"), (theirs, "meridian.example") })
        {
            await visit.Go("/with");
            await visit.Looks("opening-first");
            await visit.Page.Locator("#our-side").FillAsync(id);
            await visit.Send("form[action='/with/side']");
        }

        await ours.Page.Locator("#invite-title").FillAsync("Harbour talks");
        await ours.Page.Locator("#invite-for").FillAsync("meridian.example");
        await ours.Send("form[action='/with/invite']");
        await ours.Looks("opening-invited");
        var invitation = await Downloaded(ours.Page, $"a[href='/with/{Talks}/our-file']");

        // What is no invitation is named and leaves nothing.
        await theirs.Upload("#accept-file", Written("a mail", "letter.txt"));
        await theirs.Send("form[action='/with/accept']");
        await theirs.Says("opening.wrong-file");
        await theirs.Looks("opening-wrong-file");
        await theirs.Upload("#accept-file", invitation);
        await theirs.Send("form[action='/with/accept']");
        await theirs.Looks("opening-replied");
        var reply = await Downloaded(theirs.Page, $"a[href='/with/{Talks}/our-file']");

        // Our own fingerprint is not theirs; what was typed is still there.
        var (own, heard) = (await Groups(ours.Page), await Groups(theirs.Page));
        await Confirm(ours, reply, own);
        await ours.Says("opening.fingerprint-differs");
        Assert.Equal(own, await ours.Page.Locator($"[id='heard-{Talks}']").InputValueAsync());
        await ours.Looks("opening-differs");

        await theirs.Go($"/with/{Talks}/ceremony");
        await Assertions.Expect(theirs.Page.Locator(".ceremony")).ToContainTextAsync(heard.Split(' ')[7]);
        await Assertions.Expect(theirs.Page.Locator(".ceremony")).Not.ToContainTextAsync(own.Split(' ')[0]);
        await Assertions.Expect(theirs.Page.Locator(".groups.blank > span")).ToHaveCountAsync(8);
        await theirs.Looks("opening-sheet");

        await Confirm(ours, reply, heard.ToUpperInvariant());
        await theirs.Go("/with");
        await Confirm(theirs, invitation, own);
        foreach (var (visit, groups) in new[] { (ours, heard), (theirs, own) })
        {
            await Assertions.Expect(visit.Page.Locator($"[id='seat-{Talks}']")).ToContainTextAsync(groups.Split(' ')[3]);
            await Assertions.Expect(visit.Page.Locator($"[id='seat-{Talks}'] form[action$='/keys']")).ToHaveCountAsync(0);
            await visit.Looks("opening-confirmed");
        }
    }

    private async Task GoesByHand(Visit ours, Visit theirs)
    {
        foreach (var visit in new[] { ours, theirs }) await visit.Go($"/with/{Talks}/pouches");
        // Made is fetched at once; loaded again it is not.
        var made = await ours.Page.RunAndWaitForDownloadAsync(() => ours.Page.Locator("form[action$='/make'] button").ClickAsync());
        var pouch = Path.Combine(files.FullName, made.SuggestedFilename);
        await made.SaveAsAsync(pouch);
        var shown = (await ours.Page.Locator(".made .groups > span").AllInnerTextsAsync()).ToList();
        Assert.Equal(8, shown.Count);
        await ours.Looks("pouch-made");
        var cover = await File.ReadAllTextAsync(await Downloaded(ours.Page, ".made a[href$='/cover']"));
        Assert.All(shown, group => Assert.Contains(group, cover, StringComparison.Ordinal));

        // By the form there, by dropping it here.
        await theirs.Upload("#pouch-file", pouch);
        await theirs.Send("form[action$='/open']");
        await Assertions.Expect(theirs.Page.Locator(".notice").First).ToContainTextAsync("새 행위 1건");
        await theirs.Looks("pouch-opened");
        var answer = await theirs.Page.RunAndWaitForDownloadAsync(() => theirs.Page.Locator("form[action$='/make'] button").ClickAsync());
        var back = Path.Combine(files.FullName, answer.SuggestedFilename);
        await answer.SaveAsAsync(back);
        await Drop(ours.Page, back);
        await Assertions.Expect(ours.Page.Locator(".notice").First).ToContainTextAsync("New acts: 1.");
        await Assertions.Expect(ours.Page.Locator(".came tbody tr").First).ToContainTextAsync("meridian.example");
        // Its own comes back to it: refused by name, and said to be of no harm.
        await Drop(ours.Page, pouch);
        await Assertions.Expect(ours.Page.Locator(".notice").First).ToContainTextAsync(Words.Text("record.encrypted-to-others", Tongue.English));
        await ours.Looks("pouch-refused");
    }

    private async Task StandsStill(Visit theirs)
    {
        await meridian.MoveToAnotherMachine(Talks);
        await theirs.Page.Context.CloseAsync();
        foreach (var (screen, lang) in new[] { (Screen.Laptop, "en"), (Screen.Phone, "ko") })
        {
            var visit = new Visit(meridian, await meridian.Open(chromium, screen, lang), screen, lang);
            await visit.Go($"/with/{Talks}/pouches");
            await visit.Says("stand-still.confirm-first", ".trouble");
            await visit.Looks("pouches-trouble");
            await visit.Page.Context.CloseAsync();
        }
    }

    private static async Task Confirm(Visit visit, string file, string heard)
    {
        await visit.Upload($"[id='file-{Talks}']", file);
        await visit.Page.Locator($"[id='heard-{Talks}']").FillAsync(heard);
        await visit.Send($"form[action='/with/{Talks}/keys']");
    }

    private static async Task Drop(IPage page, string file)
    {
        var carried = await page.EvaluateHandleAsync(
            "([name, text]) => { const carried = new DataTransfer(); carried.items.add(new File([Uint8Array.from(atob(text), c => c.charCodeAt(0))], name)); return carried; }",
            new[] { Path.GetFileName(file), Convert.ToBase64String(await File.ReadAllBytesAsync(file)) });
        await Leave(page, () => page.Locator("h1").DispatchEventAsync("drop", new { dataTransfer = carried }));
    }

    // Until another page stands there.
    private static async Task Leave(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("document.body.dataset.left = ''");
        await act();
        await Assertions.Expect(page.Locator("body:not([data-left])")).ToBeAttachedAsync(new LocatorAssertionsToBeAttachedOptions { Timeout = 20_000 });
        await page.WaitForLoadStateAsync();
    }

    // In the eight groups that the page shows: read out, they would be typed so.
    private static async Task<string> Groups(IPage page) => Blanks().Replace((await page.Locator($"[id='seat-{Talks}'] .groups").First.InnerTextAsync()).Trim(), " ");

    private async Task<string> Downloaded(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(link).ClickAsync());
        var path = Path.Combine(files.FullName, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    private string Written(string text, string name)
    {
        var path = Path.Combine(files.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    /// <summary>An officer at a page of one node.</summary>
    private sealed record Visit(OpeningNode Node, IPage Page, Screen Screen, string Lang)
    {
        // A file that was not taken is answered with 422, which the console says as well.
        private readonly List<string> all = Page.Complaints();

        public IEnumerable<string> Complaints => all.Where(complaint => !complaint.Contains("422", StringComparison.Ordinal));

        public Task<IResponse?> Go(string path) => Page.GotoAsync(Node.Address + path);

        public Task Upload(string field, string file) => Page.Locator(field).SetInputFilesAsync(file);

        public Task Send(string form) => Leave(Page, () => Page.Locator(form + " button").ClickAsync());

        public Task Says(string words, string where = ".notice") => Assertions.Expect(Page.Locator(where).First).ToContainTextAsync(Words.Text(words, Lang == "ko" ? Tongue.Korean : Tongue.English));

        public async Task Looks(string name)
        {
            await Page.EvaluateAsync("document.fonts.ready");
            await Page.Keep($"{name}-{Screen}-{Lang}".ToLowerInvariant());
            await Page.FitsTheScreen();
            await Page.IsAccessible();
        }
    }
}
