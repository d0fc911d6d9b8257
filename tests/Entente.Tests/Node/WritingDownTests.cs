using System.Net;
using System.Text.RegularExpressions;
using Entente.Node;
using Entente.Node.Pages.NewFile;
using Entente.Node.Pages.Say;

namespace Entente.Tests.Node;

/// <summary>What a desk file can say is said by forms: each is served in both languages, and what it cannot take it hands back filled in.</summary>
public sealed class WritingDownTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-say-").FullName;
    private readonly HttpClient browser = new(new HttpClientHandler { CookieContainer = new CookieContainer() });
    private NodeHost host = null!;

    public async ValueTask InitializeAsync()
    {
        var settings = new NodeSettings(folder, "desk.example", 0, TimeProvider.System, [Path.Combine(Shared.Root(), "samples", "hanbit-meridian-2027")]);
        host = Assert.IsType<NodeStart.Started>(await NodeHost.Start(settings, CancellationToken.None)).Host;
        await browser.GetAsync(host.SignInAddress());
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public static TheoryData<string> Forms => [.. SayKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_form_is_served_and_hands_back_what_is_not_filled_in(string form)
    {
        foreach (var language in new[] { "en", "ko" })
        {
            await browser.GetAsync($"{host.Address}/language/{language}?back=%2Fnode");
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Address($"/say/{form}"))).StatusCode);
            var (status, page) = await Post(Address($"/say/{form}"), ("source", "a paper, page 4"), ("on", "13 April"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains("a paper, page 4", page, StringComparison.Ordinal);
            Assert.Contains(language == "en" ? SayLabels.NoDay.English : SayLabels.NoDay.Korean, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_account_with_a_status_and_an_answer_is_two_acts_and_one_row()
    {
        var acts = await Acts();
        var (status, _) = await Account("They look at it; the day is open.", ("status", "agreed-to-consider"), ("when", "undecided"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(acts + 2, await Acts());
        var ladder = await browser.GetStringAsync(Address("?step=9999"));
        Assert.Equal(1, Regex.Count(ladder, "class=\"short\"[^>]*>(?:(?!</td>).)*They look at it; the day is open", RegexOptions.Singleline));
    }

    [Fact]
    public async Task The_same_form_sent_twice_writes_once()
    {
        var acts = await Acts();
        await Account("Said once.", ("key", "one-click"));
        await Account("Said once.", ("key", "one-click"));
        Assert.Equal(acts + 1, await Acts());
    }

    [Fact]
    public async Task A_struck_account_stays_visible_and_counts_no_more()
    {
        var acts = await Acts();
        await Account("It is launched.", ("status", "launched"), ("basis", "published-both"));
        Assert.Contains("launched", await browser.GetStringAsync(Address("?step=9999")), StringComparison.Ordinal);
        var (status, record) = await Post(Address($"/strike/{acts}"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("It is launched.", record, StringComparison.Ordinal);
        Assert.DoesNotContain("It has been launched", await browser.GetStringAsync(Address("?step=9999")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_an_act_would_break_is_said_in_words_and_nothing_is_written()
    {
        var acts = await Acts();
        var meeting = Regex.Match(await browser.GetStringAsync(Address("/say/meeting")), "name=\"body\"(?:(?!</select>).)*?<option value=\"(?<ref>[^\"]+)\"", RegexOptions.Singleline).Groups["ref"].Value;
        var (status, page) = await Post(Address("/say/meeting"), ("title", "A meeting"), ("body", meeting), ("from", "2027-05-02"), ("to", "2027-05-01"), ("party", "hanbit"), ("on", "2027-04-20"), ("basis", "on-record"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("ends before it begins", page, StringComparison.Ordinal);
        Assert.Equal(acts, await Acts());
    }

    [Fact]
    public async Task A_file_of_ones_own_begins_in_one_page_of_at_most_forty_fields()
    {
        Assert.InRange(NewFileForm.Parts(Entente.Language.Tongue.English).Sum(part => part.Fields.Count), 10, 40);
        var (status, page) = await Post(
            host.Address + "/new", ("title", "Harbour talks"), ("id", "harbour"), ("profile", "organisation"), ("ours-name", "City of Saebyeol"), ("theirs-name", "City of Port Alder"),
            ("ours-zone", "Asia/Seoul"), ("ours-capital", "Saebyeol"), ("lower", "Twin-city board"), ("planned", "Harbour group"), ("proposal", "A harbour group"), ("by", "theirs"),
            ("on", "2027-04-13"), ("basis", "their-paper"), ("words", "They propose a group on harbours."));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("City of Port Alder proposed it", page, StringComparison.Ordinal);
        Assert.DoesNotContain("inister", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_name_and_with_an_unknown_zone_is_not_begun()
    {
        var (status, page) = await Post(host.Address + "/new", ("ours-zone", "Mars/Olympus"), ("words", "kept as it was"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(NewFileLabels.NoZone.English, page, StringComparison.Ordinal);
        Assert.Contains("kept as it was", page, StringComparison.Ordinal);
    }

    private string Address(string below) => host.Address + "/hanbit-meridian-2027" + below;

    private async Task<int> Acts() => int.Parse(
        Regex.Match(await browser.GetStringAsync(Address("/record")), @"<dd>(?<n>\d+)</dd>").Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(HttpStatusCode, string)> Account(string words, params (string, string)[] more)
    {
        var proposal = Regex.Match(await browser.GetStringAsync(Address("/say/account")), "name=\"obj\"(?:(?!</select>).)*?<option value=\"(?<ref>[^\"]+)\"", RegexOptions.Singleline).Groups["ref"].Value;
        return await Post(Address("/say/account"), [("obj", proposal), ("party", "hanbit"), ("on", "2027-04-20"), ("words", words), .. more, .. more.Any(m => m.Item1 == "basis") ? [] : new[] { ("basis", "on-record") }]);
    }

    private async Task<(HttpStatusCode Status, string Page)> Post(string address, params (string Name, string Value)[] fields)
    {
        var token = Regex.Match(await browser.GetStringAsync(host.Address + "/new"), "name=\"__token\" value=\"(?<token>[^\"]+)\"").Groups["token"].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__token" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        using var answer = await browser.PostAsync(address, form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
