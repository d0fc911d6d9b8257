using System.Net;
using System.Text.Json;
using Entente.Tests.Node.Officers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Tests.Node.Api;

/// <summary>What programs ask and say: true to its description, through the same guard as the pages.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    /// <summary>An account that the file's guard finds valid; "obj" is the proposal of the sample.</summary>
    internal const string Account =
        """{"kind":"account","obj":"1.0#16","arg":{"basis":"on-record","says":{"status":"agreed-to-consider"},"party":"hanbit","on":"2027-04-15"},"words":[{"role":"speaker","language":"ko","text":"대변인"},{"role":"words","language":"ko","text":"검토해 나가기로 했다."}]}""";

    private TestedNode node = null!;
    private Caller program = null!;

    private string One => "/api/dialogues/" + node.Id;

    public async ValueTask InitializeAsync()
    {
        node = await TestedNode.Start();
        node.Officer("kim");
        program = new Caller(node, Caller.Key(node, "kim"));
    }

    public async ValueTask DisposeAsync()
    {
        program.Dispose();
        await node.DisposeAsync();
    }

    [Fact]
    public async Task The_description_names_every_route_for_programs_and_no_other()
    {
        var routes = node.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) && route.RoutePattern.RawText != "/api/openapi.json")
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => method.ToLowerInvariant() + " " + route.RoutePattern.RawText!.Replace(":long", "", StringComparison.Ordinal)));
        var document = await Document();
        Assert.Equal(routes.Order(StringComparer.Ordinal), document.Paths.SelectMany(path => document.Methods(path).Select(method => method + " " + path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_is_as_described()
    {
        var document = await Document();
        await Said(Strike("1.0#7"));
        foreach (var step in new[] { "", "?step=0", "?step=3", "?step=999" }) await Holds(document, "/api/dialogues/{dialogue}", One + step);
        await Holds(document, "/api/dialogues", "/api/dialogues");
        await Holds(document, "/api/dialogues/{dialogue}/acts", One + "/acts?count=500");
        await Holds(document, "/api/dialogues/{dialogue}/acts", One + "/acts?from=5&count=3");
        await Holds(document, "/api/dialogues/{dialogue}/acts/{index}", One + "/acts/0");
        await Holds(document, "/api/dialogues/{dialogue}/acts/{index}", One + "/acts/99999", 404);
        await Holds(document, "/api/dialogues/{dialogue}/objects", One + "/objects?count=500");
        await Holds(document, "/api/dialogues/{dialogue}/objects", One + "/objects?kind=account");
        await Holds(document, "/api/dialogues/{dialogue}/links", One + "/links");
        await Holds(document, "/api/dialogues/{dialogue}/links", One + "/links?show=kept&step=0");
        await Holds(document, "/api/dialogues/{dialogue}", "/api/dialogues/nothing", 404);
        const string Acts = "/api/dialogues/{dialogue}/acts", Press = "/api/dialogues/{dialogue}/press-check";
        await Holds(document, Acts, One + "/acts", 201, Account);
        await Holds(document, Acts, One + "/acts", 422, """{"kind":"nothing","arg":{}}""");
        await Holds(document, Acts, One + "/acts", 400, """{"arg":{}}""");
        await Holds(document, Press, One + "/press-check", 200, """{"line":"Both sides agreed to set it up."}""");
        await Holds(document, Press, One + "/press-check", 200, """{"line":"양국은 신설하기로 합의했다.","step":9}""");
        await Holds(document, Press, One + "/press-check", 400, """{"line":" "}""");
        using var stranger = new Caller(node, "entente_no");
        var (status, body, _) = await stranger.Get(One);
        Assert.Empty(document.Faults("/api/dialogues/{dialogue}", "get", (int)status, "application/problem+json", body));
    }

    [Fact]
    public async Task What_differs_from_the_description_is_found()
    {
        var document = await Document();
        var (_, body, _) = await program.Get(One);
        foreach (var (from, to) in new[] { ("\"proposal\":", "\"other\":"), ("\"agreed-to-consider\"", "\"agreed\""), ("\"acts\":", "\"acts\":1.5,\"no\":"), ("\"carriedBy\":[\"", "\"carriedBy\":[1,\""), ("\"day\":\"2027", "\"day\":\"27") })
        {
            var broken = body.GetRawText();
            Assert.Contains(from, broken, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(broken.Replace(from, to, StringComparison.Ordinal));
            Assert.True(document.Faults("/api/dialogues/{dialogue}", "get", 200, "application/json", json.RootElement).Count > 0, from);
        }
    }

    [Fact]
    public async Task Where_it_stands_is_what_the_first_page_says()
    {
        using var browser = await node.SignedIn("kim");
        foreach (var step in new[] { "", "?step=2", "?step=9999" })
        {
            var standing = (await program.Get(One + step)).Body;
            var page = WebUtility.HtmlDecode(await browser.Page("/" + node.Id + step));
            if (standing.GetProperty("sentence").ValueKind == JsonValueKind.Null) continue;
            foreach (var words in new[] { "sentence", "basisWords", "doesNotMean" }) Assert.Contains(standing.GetProperty(words).GetProperty("en").GetString()!, page, StringComparison.Ordinal);
            Assert.Equal(standing.GetProperty("undecided").GetArrayLength(), standing.GetProperty("questions").EnumerateArray().Count(q => q.GetProperty("open").GetBoolean()));
        }

        Assert.Equal("agreed-to-consider", (await program.Get(One)).Body.GetProperty("status").GetString());
        Assert.Equal(3, (await program.Get(One)).Body.GetProperty("undecided").GetArrayLength());
    }

    [Fact]
    public async Task An_act_is_said_and_read_back_with_its_words_and_moves_no_more_than_on_the_page()
    {
        var (status, said, _) = await program.Post(One + "/acts", Account);
        Assert.Equal(HttpStatusCode.Created, status);
        var act = (await program.Get(said.GetProperty("address").GetString()!)).Body;
        Assert.Equal("account", act.GetProperty("kind").GetString());
        // In the one spelling of the table, whatever the order in which it was sent.
        Assert.Equal("""{"party":"hanbit","on":"2027-04-15","says":{"status":"agreed-to-consider"},"basis":"on-record"}""", act.GetProperty("arg").GetRawText());
        Assert.Equal(["words:검토해 나가기로 했다.", "source:", "speaker:대변인"], act.GetProperty("words").EnumerateArray().Select(w => w.GetProperty("role").GetString() + ":" + w.GetProperty("text").GetString()));
        using var browser = await node.SignedIn("kim");
        // The record says whose key it was.
        Assert.Contains("Written down by <span data-voice=\"name\">kim</span>", await browser.Page($"/{node.Id}/record"), StringComparison.Ordinal);
        Assert.Contains("검토해 나가기로 했다.", WebUtility.HtmlDecode(await browser.Page($"/{node.Id}?step=9999")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_again_adds_nothing_and_another_act_under_it_is_refused()
    {
        var key = ("Idempotency-Key", "night-run-1");
        var (first, said, _) = await program.Post(One + "/acts", Account, key);
        var (second, again, _) = await program.Post(One + "/acts", Account, key);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first, second));
        Assert.Equal(said.GetProperty("ref").GetString(), again.GetProperty("ref").GetString());
        var (other, problem, _) = await program.Post(One + "/acts", Account.Replace("검토", "숙고", StringComparison.Ordinal), key);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "key-used"), (other, problem.GetProperty("code").GetString()));
        node.Officer("lee");
        using var another = new Caller(node, Caller.Key(node, "lee"));
        Assert.Equal(HttpStatusCode.Created, (await another.Post(One + "/acts", Account, key)).Status);
    }

    [Theory]
    [InlineData("""{"kind":"account","obj":"1.0#9999","arg":{"on":"2027-04-15","says":{},"basis":"press"}}""", "not-in-the-past")]
    [InlineData("""{"kind":"account","arg":{"on":"2027-04-15","says":{},"basis":"press"}}""", "object-missing-or-not-expected")]
    [InlineData("""{"kind":"account","obj":"1.0#16","arg":{"on":"15 April","says":{},"basis":"press"}}""", "argument-of-another-shape")]
    [InlineData("""{"kind":"account","obj":"1.0#16","arg":{"on":"2027-04-15","says":{},"basis":"press","more":1}}""", "argument-of-another-shape")]
    [InlineData("""{"kind":"account","obj":"1.0#16","arg":{"on":"2027-04-15","on":"2027-04-15","says":{},"basis":"press"}}""", "argument-of-another-shape")]
    [InlineData("""{"kind":"account","obj":"1.0#16","arg":{"party":"hanbit\",\"on\":\"2027-04-15","says":{},"basis":"press"}}""", "argument-of-another-shape")]
    [InlineData("""{"kind":"account","obj":"1.0#16","arg":[]}""", "argument-of-another-shape")]
    [InlineData("""{"kind":"account","obj":"nine","arg":{"on":"2027-04-15","says":{},"basis":"press"}}""", "no-reference")]
    [InlineData("""{"kind":"account","obj":"1.0#16","arg":{"on":"2027-04-15","says":{},"basis":"press"},"words":[{"role":"title","language":"ko","text":"x"}]}""", "no-such-role")]
    [InlineData("""{"kind":"account","obj":"1.0#16","arg":{"on":"2027-04-15","says":{},"basis":"press"},"words":[{"role":"words","language":"KO \"","text":"x"}]}""", "no-such-role")]
    [InlineData("""{"kind":"dialogue.open","arg":{"dialogue":"x","epoch":1,"rules":1,"kind":"desk","parties":["a"],"members":[],"closes":[]}}""", "act-of-the-node")]
    [InlineData("""{"kind":"rules","arg":{"n":9}}""", "act-of-the-node")]
    [InlineData("""{"kind":"offer","obj":"1.0#16","arg":{"slot":"review","terms":{}}}""", "not-in-desk-files")]
    [InlineData("""{"kind":"redact","obj":"1.0#16","arg":{"ground":"privacy"}}""", "nothing-destroyed")]
    [InlineData("""{"kind":"nothing","arg":{}}""", "unknown-kind")]
    [InlineData("""{"kind":"policy.share","arg":{"lang":"en","version":"1","provisions":2,"party":"hanbit","on":"2027-04-15","basis":"our-note"}}""", "provisions-not-enclosed")]
    [InlineData("""{"kind":"policy.share","arg":{"lang":"en","version":"1","provisions":1,"party":"hanbit","on":"2027-04-15","basis":"our-note"},"words":[{"role":"provisions","language":"en","text":"1. Peace"}]}""", "provisions-not-enclosed")]
    [InlineData("""{"kind":"link.put","arg":{"a":["1.0#1",1],"b":["1.0#1",2],"party":"hanbit","on":"2027-04-15","basis":"our-note"}}""", "links-one-party")]
    public async Task What_the_guard_does_not_take_is_refused_in_both_languages_and_changes_nothing(string act, string code)
    {
        var before = await Acts();
        var (status, problem, _) = await program.Post(One + "/acts", act);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (status, problem.GetProperty("code").GetString()));
        Assert.Matches("[a-z]", problem.GetProperty("words").GetProperty("en").GetString()!);
        Assert.Matches("[가-힣]", problem.GetProperty("words").GetProperty("ko").GetString()!);
        Assert.Equal(before, await Acts());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"kind":"account"}""")]
    [InlineData("""{"kind":null,"arg":{}}""")]
    [InlineData("""{"kind":"account","arg":{},"who":"me"}""")]
    public async Task What_is_not_as_described_is_answered_400(string body)
    {
        var (status, problem, _) = await program.Post(One + "/acts", body);
        Assert.Equal((HttpStatusCode.BadRequest, "not-usable"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_line_too_long_for_the_log_is_refused_and_the_file_opens_again()
    {
        var words = string.Join(',', Enumerable.Range(0, 200).Select(i => $$"""{"role":"words","language":"x-{{i}}","text":"x"}"""));
        var (status, problem, _) = await program.Post(One + "/acts", $$"""{"kind":"account","obj":"1.0#16","arg":{"on":"2027-04-15","says":{},"basis":"press"},"words":[{{words}}]}""");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "line-too-long"), (status, problem.GetProperty("code").GetString()));
        await node.Restart();
        Assert.Equal(HttpStatusCode.OK, (await program.Get(One)).Status);
    }

    [Fact]
    public async Task Every_kind_of_act_of_a_desk_file_is_said_and_every_page_still_opens()
    {
        const string Said = "\"party\":\"hanbit\",\"on\":\"2027-04-15\",\"basis\":\"our-note\"";
        string Words(params string[] roles) => "[" + string.Join(',', roles.Select(role => $$"""{"role":"{{role}}","language":"en","text":"{{role}} of ours"}""")) + "]";
        var provision = """{\"id\":\"1\",\"number\":\"1\",\"headings\":[],\"lang\":\"en\",\"text\":\"Peace.\",\"page\":null,\"offset\":0}\n""";
        var policy = await this.Said($$$"""{"kind":"policy.share","arg":{"lang":"en","version":"9","provisions":1,{{{Said}}}},"words":[{"role":"provisions","language":"en","text":"{{{provision}}}"},{"role":"title","language":"en","text":"Ninth"}]}""");
        var body = await this.Said($$$"""{"kind":"body.declare","arg":{"tier":1,"cadence":"none","formal":false,"planned":false,{{{Said}}}},"words":{{{Words("title")}}}}""");
        var meeting = await this.Said($$$"""{"kind":"meeting.offer","arg":{"body":"{{{body}}}","from":"2027-05-01","to":"2027-05-02",{{{Said}}}},"words":{{{Words("title")}}}}""");
        var proposal = await this.Said($$$"""{"kind":"proposal.table","arg":{"links":[],{{{Said}}}},"words":{{{Words("words", "title")}}}}""");
        await this.Said($$$"""{"kind":"expect","obj":"{{{proposal}}}","arg":{"at":"{{{meeting}}}",{{{Said}}}},"words":{{{Words("words")}}}}""");
        await this.Said($$$"""{"kind":"commitment.word","arg":{"owner":"hanbit","dueBy":"{{{meeting}}}","strength":2,{{{Said}}}},"words":{{{Words("words", "title")}}}}""");
        await this.Said($$$"""{"kind":"account","obj":"{{{proposal}}}","arg":{"slot":"when","on":"2027-04-15","says":{"answer":"undecided"},"basis":"press"}}""");
        await this.Said($$$"""{"kind":"taken-up","obj":"{{{proposal}}}","arg":{}}""");
        await this.Said(Strike(policy));
        using var browser = await node.SignedIn("kim");
        foreach (var page in new[] { "", "/proposal", "/links", "/press", "/record", "/accounts.csv", "/commitments.csv", "/links.csv" })
            Assert.True((await browser.Get("/" + node.Id + page)).StatusCode == HttpStatusCode.OK, page);
        var objects = (await program.Get(One + "/objects?kind=policy.share")).Body.GetProperty("objects");
        Assert.True(objects.EnumerateArray().Single(o => o.GetProperty("ref").GetString() == policy).GetProperty("struck").GetBoolean());
    }

    [Fact]
    public async Task The_verdict_on_a_line_is_that_of_the_page()
    {
        using var browser = await node.SignedIn("kim");
        var tokens = OfficerBrowser.Hidden(await browser.Page("/officer"), "/sign-out");
        foreach (var line in new[] { "Both sides agreed to set up the working group.", "양측은 검토해 나가기로 하였다.", "The weather was fine." })
        {
            var verdict = (await program.Post(One + "/press-check", JsonSerializer.Serialize(new { line }))).Body;
            using var checkedLine = await browser.Send(HttpMethod.Post, $"/{node.Id}/press", [.. tokens, KeyValuePair.Create("line", line)]);
            var page = WebUtility.HtmlDecode(await checkedLine.Content.ReadAsStringAsync());
            Assert.Contains(verdict.GetProperty("words").GetProperty("en").GetString()!, page, StringComparison.Ordinal);
            Assert.Contains(verdict.GetProperty("advice").GetProperty("en").GetString()!, page, StringComparison.Ordinal);
        }
    }

    private static string Strike(string at) => $$$"""{"kind":"withdraw","obj":"{{{at}}}","arg":{"manner":"plain"}}""";

    private async Task<string> Said(string act)
    {
        var (status, said, _) = await program.Post(One + "/acts", act);
        Assert.True(status == HttpStatusCode.Created, act + said);
        return said.GetProperty("ref").GetString()!;
    }

    private async Task<long> Acts() => (await program.Get(One + "/acts?count=1")).Body.GetProperty("total").GetInt64();

    private async Task<Described> Document() => new((await program.Get("/api/openapi.json")).Body);

    private async Task Holds(Described document, string path, string address, int status = 200, string? json = null)
    {
        var (answered, body, _) = json is null ? await program.Get(address) : await program.Post(address, json);
        Assert.Equal(status, (int)answered);
        Assert.Empty(document.Faults(path, json is null ? "get" : "post", status, status < 400 ? "application/json" : "application/problem+json", body));
    }
}
