using System.Net;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Entente.Node.Store;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Tests.Node.Officers;

/// <summary>An officer outside a dialogue's list sees nothing of it, on whatever route.</summary>
public sealed class NeedToKnowTests : IAsyncLifetime
{
    private const string Nowhere = "no-such-dialogue";
    private TestedNode node = null!;

    public async ValueTask InitializeAsync()
    {
        node = await TestedNode.Start();
        var inside = node.Officer("inside");
        node.Officer("outside", Roles.Desk | Roles.Head | Roles.Records | Roles.Administrator);
        await node.NeedToKnow.Save(node.Id, [inside.Id], inside.Id);
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public async Task Every_route_of_a_dialogue_answers_the_outsider_as_if_there_were_none()
    {
        using var outsider = await node.SignedIn("outside");
        var tokens = OfficerBrowser.Hidden(await outsider.Page("/officer"), "/sign-out");
        // What programs change asks for a key: see below.
        var routes = Routes().Where(route => !IsApi(route.Pattern) || route.Method == HttpMethod.Get).ToList();
        Assert.Contains(routes, route => route.Pattern == "/{dialogue}");
        Assert.Contains(routes, route => route.Method == HttpMethod.Post);
        foreach (var (method, pattern) in routes)
        {
            var (there, nowhere) = (await Ask(outsider, method, pattern, node.Id, tokens), await Ask(outsider, method, pattern, Nowhere, tokens));
            Assert.True(there.Status == HttpStatusCode.NotFound, $"{method} {pattern}: {there.Status}");
            Assert.Equal(nowhere.Status, there.Status);
            // The address stands in the language switch; nothing else may differ.
            Assert.Equal(nowhere.Body.Replace(Nowhere, node.Id, StringComparison.Ordinal), there.Body);
        }
    }

    [Fact]
    public async Task Every_route_for_programs_answers_the_outsiders_key_as_if_there_were_none()
    {
        var keys = node.Host.Services.GetRequiredService<OfficerKeys>();
        var (outside, inside) = (keys.Make(node.Officers.OfName("outside")!, "all", 1, readsOnly: false)!, keys.Make(node.Officers.OfName("inside")!, "all", 1, readsOnly: false)!);
        var routes = Routes().Where(route => IsApi(route.Pattern)).ToList();
        Assert.Contains(routes, route => route.Method == HttpMethod.Post);
        foreach (var (method, pattern) in routes)
        {
            var (there, nowhere) = (await Call(method, pattern, node.Id, outside), await Call(method, pattern, Nowhere, outside));
            Assert.True(there.Status == HttpStatusCode.NotFound, $"{method} {pattern}: {there.Status}");
            Assert.Equal(nowhere, there);
            Assert.NotEqual(HttpStatusCode.NotFound, (await Call(method, pattern, node.Id, inside)).Status);
        }

        Assert.DoesNotContain(node.Id, (await Call(HttpMethod.Get, "/api/dialogues", "", outside)).Body, StringComparison.Ordinal);
        Assert.Contains(node.Id, (await Call(HttpMethod.Get, "/api/dialogues", "", inside)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_insider_reaches_what_the_outsider_does_not()
    {
        using var insider = await node.SignedIn("inside");
        // Pages of shared dialogues have no desk file to show: DoorPagesTests asks for them.
        foreach (var (_, pattern) in Routes().Where(route => route.Method == HttpMethod.Get && route.Pattern.Count(c => c == '{') == 1 && !route.Pattern.StartsWith(DialogueFrame.SharedRoot, StringComparison.Ordinal)))
            Assert.True((await insider.Get(Address(pattern, node.Id))).StatusCode == HttpStatusCode.OK, pattern);
    }

    [Fact]
    public void A_route_whose_first_part_varies_names_a_dialogue()
    {
        // So that the guard knows it: it goes by the parameter's name.
        foreach (var pattern in All().Select(one => one.RoutePattern))
            if (pattern.PathSegments is [{ Parts: [Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart first] }, ..]) Assert.Equal("dialogue", first.Name);
    }

    [Fact]
    public async Task It_is_absent_from_switcher_first_page_printed_banner_and_files()
    {
        using var outsider = await node.SignedIn("outside");
        using var insider = await node.SignedIn("inside");
        var title = node.Host.Services.GetRequiredService<DialogueCatalogue>().All.Single().Title.English;
        Assert.EndsWith("/" + node.Id, (await insider.Get("/")).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith("/node", (await outsider.Get("/")).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.DoesNotContain(node.Id, await outsider.Page("/node"), StringComparison.Ordinal);
        Assert.Contains(node.Id, await insider.Page("/node"), StringComparison.Ordinal);
        Assert.NotEqual(await insider.Page("/print-banner/en.css?dialogue=" + node.Id), await outsider.Page("/print-banner/en.css?dialogue=" + node.Id));
        Assert.Equal(await outsider.Page("/print-banner/en.css?dialogue=" + Nowhere), await outsider.Page("/print-banner/en.css?dialogue=" + node.Id));
        // An administrator may write the list of a dialogue that he does not see, by its id alone.
        var people = await outsider.Page("/people");
        Assert.Contains(node.Id, people, StringComparison.Ordinal);
        Assert.DoesNotContain(WebUtility.HtmlEncode(title), people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_desk_files_a_request_gets_those_that_its_officer_needs_to_know()
    {
        using var scope = node.Host.Services.CreateScope();
        var http = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>();
        http.HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        http.HttpContext.Features.Set(node.Officers.OfName("outside"));
        Assert.Empty(scope.ServiceProvider.GetRequiredService<DeskFiles>().All);
        Assert.Null(scope.ServiceProvider.GetRequiredService<DeskFiles>().Find(node.Id));
        http.HttpContext.Features.Set(node.Officers.OfName("inside"));
        Assert.NotNull(scope.ServiceProvider.GetRequiredService<DeskFiles>().Find(node.Id));
        http.HttpContext.Features.Set<Officer>(null);
        Assert.Empty(scope.ServiceProvider.GetRequiredService<DeskFiles>().All);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_list_is_changed_by_heads_and_administrators_and_at_once()
    {
        using var insider = await node.SignedIn("inside");
        Assert.Equal(HttpStatusCode.Forbidden, (await insider.Get("/people")).StatusCode);
        var tokens = OfficerBrowser.Hidden(await insider.Page("/officer"), "/sign-out");
        Assert.Equal(HttpStatusCode.Forbidden, (await insider.Send(HttpMethod.Post, "/people/need-to-know", tokens)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await insider.Send(HttpMethod.Post, "/people/add", tokens)).StatusCode);

        using var administrator = await node.SignedIn("outside");
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get("/" + node.Id)).StatusCode);
        var page = await administrator.Page("/people");
        await administrator.Fill(page, "/people/need-to-know", ("list-of", node.Id), ("officer", node.Officers.OfName("outside")!.Id), ("officer", "somebody-else"));
        Assert.Equal(HttpStatusCode.OK, (await administrator.Get("/" + node.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await insider.Get("/" + node.Id)).StatusCode);
        Assert.Equal([node.Officers.OfName("outside")!.Id], node.NeedToKnow.List(node.Id));
        await administrator.Fill(page, "/people/need-to-know", ("list-of", node.Id), ("officer", NeedToKnow.Everyone));
        Assert.Equal(HttpStatusCode.OK, (await insider.Get("/" + node.Id)).StatusCode);
    }

    [Fact]
    public async Task A_head_writes_lists_of_dialogues_that_he_sees_and_no_others()
    {
        var head = node.Officer("head", Roles.Head);
        using var browser = await node.SignedIn("head");
        var tokens = OfficerBrowser.Hidden(await browser.Page("/officer"), "/sign-out");
        KeyValuePair<string, string>[] form = [.. tokens, KeyValuePair.Create("list-of", node.Id), KeyValuePair.Create("officer", head.Id)];
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Send(HttpMethod.Post, "/people/need-to-know", form)).StatusCode);
        Assert.DoesNotContain(node.Id, await browser.Page("/people"), StringComparison.Ordinal);
        await node.NeedToKnow.Save(node.Id, [head.Id], head.Id);
        Assert.Contains(node.Id, await browser.Page("/people"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Send(HttpMethod.Post, "/people/add", tokens)).StatusCode);
    }

    [Fact]
    public async Task Who_has_no_role_that_writes_reads_only()
    {
        var reader = node.Officer("reader", Roles.Administrator);
        await node.NeedToKnow.Save(node.Id, [reader.Id], reader.Id);
        using var browser = await node.SignedIn("reader");
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/{node.Id}/links")).StatusCode);
        var tokens = OfficerBrowser.Hidden(await browser.Page("/officer"), "/sign-out");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Send(HttpMethod.Post, $"/{node.Id}/links/undo", tokens)).StatusCode);
    }

    [Fact]
    public async Task Who_begins_a_file_sees_it_and_nobody_else_until_it_is_said()
    {
        node.Officer("reader", Roles.None);
        using var reader = await node.SignedIn("reader");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Get("/new")).StatusCode);
        using var insider = await node.SignedIn("inside");
        var begun = await insider.Fill(await insider.Page("/new"), "/new", ("title", "Mine"), ("id", "mine"), ("profile", "diplomatic"), ("ours-name", "Hanbit"), ("theirs-name", "Meridian"),
            ("lower", "Working talks"), ("proposal", "A channel"), ("by", "ours"), ("on", "2027-03-01"), ("basis", "on-record"), ("words", "They agreed to consider it."));
        Assert.Equal((HttpStatusCode.OK, "/mine"), (begun.StatusCode, begun.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Equal([node.Officers.OfName("inside")!.Id], node.NeedToKnow.List("mine"));
        using var outsider = await node.SignedIn("outside");
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.Get("/mine")).StatusCode);
        await node.Restart();
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.Get("/mine")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await insider.Get("/mine")).StatusCode);
    }

    [Fact]
    public async Task What_was_there_before_there_were_lists_stays_open_to_all()
    {
        using var folder = new StoreFolder();
        await using (var store = folder.Open()) await store.SaveAsync([new DeskWrite.Card("kr-us", "{}")]);
        folder.Tamper("DROP TABLE papers; DROP TABLE shared_enclosures; DROP TABLE next_seats; DROP TABLE seats; DROP TABLE checkpoints; DROP TABLE counterparts; DROP TABLE two_histories; PRAGMA user_version = 1; UPDATE node SET value = value");
        await using var upgraded = folder.Open();
        Assert.Equal([NeedToKnow.Everyone], new NeedToKnow(upgraded).List("kr-us"));
        Assert.Empty(new NeedToKnow(upgraded).List("other"));
    }

    private IEnumerable<RouteEndpoint> All() => node.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<(HttpMethod Method, string Pattern)> Routes() =>
        from endpoint in All()
        where endpoint.RoutePattern.GetParameter("dialogue") is not null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (new HttpMethod(method), endpoint.RoutePattern.RawText!);

    private static async Task<(HttpStatusCode Status, string Body)> Ask(OfficerBrowser browser, HttpMethod method, string pattern, string dialogue, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var answer = method == HttpMethod.Get ? await browser.Get(Address(pattern, dialogue)) : await browser.Send(method, Address(pattern, dialogue), fields);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Body)> Call(HttpMethod method, string pattern, string dialogue, string key)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, node.Host.Address + Address(pattern, dialogue)) { Headers = { Authorization = new("Bearer", key) } };
        if (method == HttpMethod.Post) request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static bool IsApi(string pattern) => pattern.StartsWith("/api/", StringComparison.Ordinal);

    // Other parameters: a number fits every constraint that there is.
    private static string Address(string pattern, string dialogue) =>
        System.Text.RegularExpressions.Regex.Replace(pattern.Replace("{dialogue}", dialogue, StringComparison.Ordinal), @"\{[^}]*\}", "1", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
