using Entente.Node;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Scenarios.Browser;

/// <summary>No page of a file is left out of what is asked of every page: barriers, screens, paper.</summary>
public sealed class DemoPagesTests
{
    [Fact]
    public async Task Every_page_of_a_file_is_in_the_list()
    {
        var folder = Directory.CreateTempSubdirectory("entente-pages-");
        await using (var host = ((NodeStart.Started)await NodeHost.Start(new NodeSettings(folder.FullName, "pages", 0, TimeProvider.System), TestContext.Current.CancellationToken)).Host)
        {
            var pages = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
                .Select(route => route.RoutePattern.RawText!).Where(pattern => pattern.StartsWith("/{dialogue}", StringComparison.Ordinal) && !pattern.EndsWith(".csv", StringComparison.Ordinal))
                .Select(pattern => pattern["/{dialogue}".Length..]);
            Assert.Empty(pages.Where(page => !page.Contains('{', StringComparison.Ordinal)).Except(Demo.Pages));
            // Of the pages of one thing among many one is there; "/proposal/{index}" is the page "/proposal" of another proposal.
            foreach (var page in pages.Where(page => page.Contains('{', StringComparison.Ordinal)))
                Assert.Contains(Demo.Pages, one => one.StartsWith(page[..page.IndexOf("/{", StringComparison.Ordinal)], StringComparison.Ordinal));
        }

        folder.Delete(recursive: true);
    }
}
