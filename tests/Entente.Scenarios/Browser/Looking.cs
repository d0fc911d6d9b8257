using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>What tests do with a page beside using it: check it for barriers, keep a picture, watch its console.</summary>
internal static class Looking
{
    /// <summary>No violation of WCAG 2.2 A and AA or of the best practices that axe knows.</summary>
    public static async Task IsAccessible(this IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, page.Url + "\n" + string.Join("\n", result.Violations.Select(Describe)));
    }

    /// <summary>Nothing is wider than the screen.</summary>
    public static async Task FitsTheScreen(this IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} px wider than the screen");
    }

    /// <summary>Keeps a picture in artifacts/screenshots.</summary>
    public static Task Keep(this IPage page, string name, bool whole = true) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Root(), "artifacts", "screenshots", name + ".png"), FullPage = whole });

    /// <summary>A list that fills with what the browser complains about: refused styles and scripts, errors, answers 400 and above.</summary>
    public static List<string> Complaints(this IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    /// <summary>The project's root, where Entente.slnx lies.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("not inside the project");
    }

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n  " + string.Join("\n  ", item.Nodes.Select(node => $"{node.Html}\n    {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}"));
}
