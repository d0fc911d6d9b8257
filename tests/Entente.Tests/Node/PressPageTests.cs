using System.Net;
using System.Text.RegularExpressions;
using Entente.Node;

namespace Entente.Tests.Node;

/// <summary>A line is held against the record as of the step that is shown, and against nothing that may not be used in public.</summary>
public sealed class PressPageTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-press-").FullName;
    private readonly HttpClient browser = new(new HttpClientHandler { CookieContainer = new CookieContainer() });
    private NodeHost host = null!;

    public async ValueTask InitializeAsync()
    {
        string[] samples = [Path.Combine(Shared.Root(), "samples", "rok-us-2021")];
        host = Assert.IsType<NodeStart.Started>(await NodeHost.Start(new NodeSettings(folder, "desk.example", 0, TimeProvider.System, samples), CancellationToken.None)).Host;
        await browser.GetAsync(host.SignInAddress());
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("The two sides agreed to launch a working-level defence dialogue.", null, "says-more")]
    [InlineData("The two sides agreed to consider a working-level defence dialogue.", null, "fits")]
    [InlineData("양측은 실무급 국방대화를 설치하기로 합의하였다.", null, "says-more")]
    [InlineData("양측은 실무급 국방대화를 검토하기로 하였다.", null, "fits")]
    [InlineData("The two sides agreed to consider a working-level defence dialogue.", "4", "says-more")]
    [InlineData("The two sides have launched a working-level defence dialogue.", "999", "fits")]
    public async Task A_line_is_held_against_the_step_that_is_shown(string line, string? step, string answer)
    {
        var page = await Checked(line, step);
        Assert.Contains($"data-answer=\"{answer}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_that_carry_the_verdict_are_marked_and_the_closed_questions_named()
    {
        var page = await Checked("The two sides agreed to launch it by the end of the year.", null);
        Assert.Matches("<mark[^>]*>[^<]*launch", page);
        Assert.Matches("(?s)Closes an open question.*Whether.*When", page);
    }

    [Theory]
    [InlineData("양측은 연말까지 실무급 국방대화를 설치하기로 합의하였다.", "합의하였다” is a decision", "연말까지” closes when")]
    [InlineData("The two sides agreed to launch it by the end of the year.", "agreed to launch” is a decision", "end of the year” closes when")]
    public async Task The_verb_is_called_the_decision_and_the_date_what_closes_the_question(string line, string decision, string date)
    {
        var page = WebUtility.HtmlDecode(await Checked(line, null));
        Assert.Contains(decision, page, StringComparison.Ordinal);
        Assert.Contains(date, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_stands_in_no_address_and_nothing_of_it_is_kept()
    {
        await Checked("A line that nobody keeps.", null);
        Assert.DoesNotContain("A line that nobody keeps.", await browser.GetStringAsync(host.Address + "/rok-us-2021/press"), StringComparison.Ordinal);
    }

    private async Task<string> Checked(string line, string? step)
    {
        var address = host.Address + "/rok-us-2021/press";
        var token = Regex.Match(await browser.GetStringAsync(address), "name=\"__token\" value=\"(?<token>[^\"]+)\"").Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("__token", token), new("line", line), new("step", step ?? "")]);
        using var answer = await browser.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
