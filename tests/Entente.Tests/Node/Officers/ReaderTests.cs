using System.Net;
using System.Text.RegularExpressions;
using Entente.Node.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Tests.Node.Officers;

/// <summary>What roles mean on pages: who may read and write nothing down is shown no form that would refuse him, and nobody writes over a note.</summary>
public sealed partial class ReaderTests : IAsyncLifetime
{
    private TestedNode node = null!;

    public async ValueTask InitializeAsync()
    {
        node = await TestedNode.Start();
        var (writer, reader) = (node.Officer("writer"), node.Officer("reader", Roles.None));
        await node.NeedToKnow.Save(node.Id, [writer.Id, reader.Id], writer.Id);
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public async Task No_page_of_a_dialogue_shows_him_a_form_that_answers_403()
    {
        using var reader = await node.SignedIn("reader");
        using var writer = await node.SignedIn("writer");
        await writer.Fill(await writer.Page($"/{node.Id}/notes"), $"/{node.Id}/notes", ("text", "A note."), ("day", "2020-01-01"));
        var (shown, refused) = (0, new List<string>());
        foreach (var page in Pages().Append("/today"))
        {
            foreach (var action in Actions(await reader.Page(page)))
            {
                shown++;
                var answer = await reader.Fill(await reader.Page(page), action);
                if (answer.StatusCode == HttpStatusCode.Forbidden) refused.Add($"{page} → {action}");
            }
        }

        Assert.Empty(refused);
        // Looking for words and checking a line are his, and who may write is shown more.
        Assert.True(shown > 0);
        Assert.NotEmpty(Actions(await writer.Page($"/{node.Id}/notes")).Except(Actions(await reader.Page($"/{node.Id}/notes"))));
    }

    [Fact]
    public async Task A_note_is_never_written_over_by_another_of_its_name()
    {
        using var writer = await node.SignedIn("writer");
        foreach (var text in new[] { "The first.", "The second." })
            await writer.Fill(await writer.Page($"/{node.Id}/notes"), $"/{node.Id}/notes", ("text", text), ("key", "0123456789abcdef0123456789abcdef"));
        var page = await writer.Page($"/{node.Id}/notes");
        Assert.Contains("The first.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The second.", page, StringComparison.Ordinal);
    }

    private IEnumerable<string> Pages() => node.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.RoutePattern.RawText!.StartsWith("/{dialogue}", StringComparison.Ordinal) && route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(route => route.RoutePattern.RawText!.Replace("{dialogue}", node.Id, StringComparison.Ordinal).Replace("{kind}", "account", StringComparison.Ordinal))
        .Where(path => !path.Contains('{'));

    private static IEnumerable<string> Actions(string page) => Form().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["action"].Value)).Where(action => action != "/sign-out").Distinct();

    [GeneratedRegex("<form[^>]*method=\"post\"[^>]*action=\"(?<action>[^\"]*)\"")]
    private static partial Regex Form();
}
