using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>From an empty node to a file of one's own; two real documents read in and linked. What it takes is counted.</summary>
public sealed class FirstFile(Chromium chromium)
{
    private const int MostFields = 40;

    private static readonly (string, string[])[] Ours =
    [
        ("평화", ["테러, 사이버, 해양안보의 위협에 공동으로 대응한다.", "국방과 방위산업에서 협력한다."]),
        ("사람", ["인적 자원의 역량을 키우도록 돕는다.", "관광과 문화 교류를 넓힌다."]),
    ];

    private static readonly (string, string[])[] Theirs =
    [
        ("Security", ["Counter threats to maritime security and cyber threats together.", "Build defence cooperation with partners."]),
        ("People", ["Invest in human resources and their capacity.", "Keep sea lanes open to trade."]),
    ];

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task From_an_empty_node_to_two_policies_a_ladder_and_a_first_proposal(string lang)
    {
        await using var desk = await FreshDesk.Start(chromium, Screen.Laptop, lang);
        await desk.Click(".switcher summary");
        await desk.Click(".switcher a[href='/new']");
        await FillIn(desk, everything: true);
        await desk.Attach("#f-document-ours", "southern.docx", FreshDesk.Docx("남방정책", Ours));
        await desk.Attach("#f-document-theirs", "seas.pdf", await FreshDesk.Pdf(chromium, "Open Seas Strategy", Theirs));
        await desk.Page.Keep($"wizard-filled-laptop-{lang}");
        // Nothing was filled in behind the count: what the form holds beyond it is the day of today alone.
        Assert.Equal(await Filled(desk.Page), desk.Fields - 2 + 1);
        await desk.Click("form.say-form button");

        Assert.EndsWith("/harbour-talks", desk.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Harbour talks");
        desk.Report($"wizard to the first proposal ({lang})");
        Assert.InRange(desk.Fields, 1, MostFields);
        Assert.InRange(desk.Clicks, 1, 5);

        await desk.Page.Keep($"wizard-first-page-laptop-{lang}");
        foreach (var body in new[] { "Ministers of both sides", "Policy dialogue" }) await Assertions.Expect(desk.Page.Locator(".hangs")).ToContainTextAsync(body);
        await Assertions.Expect(desk.Page.Locator(".policies")).ToContainTextAsync("Southern policy");
        await Assertions.Expect(desk.Page.Locator(".policies")).ToContainTextAsync("Open Seas Strategy");
        await Assertions.Expect(desk.Page.Locator(".may-i-say")).ToBeVisibleAsync();
        await desk.Page.IsAccessible();
        await desk.Page.GotoAsync(desk.Address + "/harbour-talks/links");
        await Assertions.Expect(desk.Page.Locator(".link-map")).ToContainTextAsync("해양안보");
        await Assertions.Expect(desk.Page.Locator(".link-map")).ToContainTextAsync("Keep sea lanes open to trade.");
    }

    [Theory]
    [InlineData("en", "The document cannot be read")]
    [InlineData("ko", "문서를 읽을 수 없습니다")]
    public async Task A_document_that_cannot_be_read_is_named_at_its_field_and_nothing_is_half_made(string lang, string fault)
    {
        await using var desk = await FreshDesk.Start(chromium, Screen.Phone, lang);
        await desk.Page.GotoAsync(desk.Address + "/new");
        await FillIn(desk, everything: true);
        await desk.Attach("#f-document-ours", "southern.docx", FreshDesk.Docx("남방정책", Ours));
        await desk.Attach("#f-document-theirs", "seas.pdf", [.. "%PDF-1.7 and no more"u8]);
        await desk.Click("form.say-form button");
        await Assertions.Expect(desk.Page.Locator("#f-document-theirs-fault")).ToContainTextAsync(fault);
        await Assertions.Expect(desk.Page.Locator(".fault")).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Page.Locator("#f-words")).ToHaveValueAsync("A harbour group at working level.");
        await desk.Page.Keep($"wizard-refused-phone-{lang}");
        await desk.Page.FitsTheScreen();
        await desk.Page.IsAccessible();
        Assert.Equal(404, (await desk.Page.GotoAsync(desk.Address + "/harbour-talks"))!.Status);
        await desk.Page.GotoAsync(desk.Address + "/node");
        Assert.DoesNotContain("harbour-talks", await desk.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData("en", "Keep"), InlineData("ko", "유지")]
    public async Task Two_documents_are_imported_their_links_proposed_and_a_pair_linked(string lang, string keep)
    {
        await using var desk = await FreshDesk.Start(chromium, Screen.Laptop, lang);
        await desk.Page.GotoAsync(desk.Address + "/new");
        await FillIn(desk, everything: false);
        await desk.Click("form.say-form button");
        await Import(desk, "ours", "Southern policy", "ko", "southern.docx", FreshDesk.Docx("남방정책", Ours));
        await Import(desk, "theirs", "Open Seas Strategy", "en", "seas.pdf", await FreshDesk.Pdf(chromium, "Open Seas Strategy", Theirs));

        await desk.Page.GotoAsync(desk.Address + "/harbour-talks/links");
        await desk.Page.Keep($"imported-laptop-{lang}");
        // The machine proposes: sea and cyber threats on either side meet, and it says by which words.
        var proposed = desk.Page.Locator(".link-list li[data-decision='Undecided'][data-left='left-1'][data-right='right-1']");
        await Assertions.Expect(proposed).ToHaveCountAsync(1);
        await Assertions.Expect(proposed.Locator(".why")).Not.ToBeEmptyAsync();
        var clicks = desk.Clicks;
        await desk.Click(".link-list li[data-left='left-1'][data-right='right-1'] a");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = keep, Exact = true }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".link-list li[data-left='left-1'][data-right='right-1']")).ToHaveAttributeAsync("data-decision", "Kept");
        desk.Report($"two documents imported; {desk.Clicks + 1 - clicks} clicks from the links to a pair linked ({lang})");
        await desk.Page.GotoAsync(desk.Address + "/harbour-talks/links?show=kept");
        await Assertions.Expect(desk.Page.Locator(".link-list li")).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Page.Locator(".link-list li")).ToHaveAttributeAsync("data-decision", "Kept");
        await desk.Page.Keep($"imported-and-linked-laptop-{lang}");
        await desk.Page.IsAccessible();
    }

    private static async Task FillIn(FreshDesk desk, bool everything)
    {
        await desk.Fill("#f-title", "Harbour talks");
        await desk.Fill("#f-id", "harbour-talks");
        await desk.Choose("#f-profile", "diplomatic");
        await desk.Fill("#f-ours-name", "Hanbit");
        await desk.Fill("#f-theirs-name", "Meridian");
        await desk.Fill("#f-lower", "Policy dialogue");
        await desk.Fill("#f-proposal", "A harbour group");
        await desk.Choose("#f-by", "theirs");
        await desk.Choose("#f-basis", "our-note");
        await desk.Fill("#f-words", "A harbour group at working level.");
        if (!everything) return;
        await desk.Fill("#f-subtitle", "Where our sea policies meet.");
        await desk.Fill("#f-ours-capital", "Saebyeol");
        await desk.Fill("#f-ours-zone", "Asia/Seoul");
        await desk.Fill("#f-theirs-capital", "Port Alder");
        await desk.Fill("#f-theirs-zone", "America/New_York");
        await desk.Fill("#f-upper", "Ministers of both sides");
        await desk.Fill("#f-planned", "Harbour group");
        await desk.Fill("#f-policy-ours", "Southern policy");
        await desk.Fill("#f-policy-theirs", "Open Seas Strategy");
        await desk.Fill("#f-source", "Our note of the talk, page 1");
    }

    private static async Task Import(FreshDesk desk, string party, string title, string language, string name, byte[] document)
    {
        await desk.Page.GotoAsync(desk.Address + "/harbour-talks/say/policy");
        await desk.Fill("#f-title", title);
        await desk.Fill("#f-version", "1");
        await desk.Attach("#f-document", name, document);
        await desk.Choose("#f-lang", language);
        await desk.Choose("#f-party", party);
        await desk.Choose("#f-basis", "their-paper");
        await desk.Click("form.say-form button");
        await Assertions.Expect(desk.Page.Locator(".record-acts tbody tr").Last).ToContainTextAsync(title);
    }

    private static Task<int> Filled(IPage page) =>
        page.EvaluateAsync<int>("""[...document.querySelectorAll(".say-form :is(input, select, textarea):not([type=hidden])")].filter(field => field.type === "file" ? field.files.length > 0 : field.type === "checkbox" ? field.checked : field.value !== "").length""");
}
