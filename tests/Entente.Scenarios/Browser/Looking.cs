using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>What tests do with a page beside using it: check it for barriers, keep a picture, watch its console.</summary>
internal static class Looking
{
    /// <summary>
    /// What is asked of every page: its language, no barrier, nothing wider than the screen, no complaint of the browser, no
    /// colour of alarm. Keeps a picture.
    /// </summary>
    /// <returns>The answer's status.</returns>
    public static async Task<int> HoldsUp(this IPage page, string address, string name, Screen screen, string lang)
    {
        var complaints = page.Complaints();
        var status = (await page.GotoAsync(address))!.Status;
        await page.EvaluateAsync("document.fonts.ready");
        await page.Keep($"{name}-{screen}-{lang}".ToLowerInvariant());
        Assert.Equal(lang, await page.Locator("html").GetAttributeAsync("lang"));
        await page.FitsTheScreen();
        await page.IsAccessible();
        Assert.Empty(await page.EvaluateAsync<string[]>(Red));
        // Nothing refused by the content policy, no script error. That a page is missing the console says as well.
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
        return status;
    }

    // Elements with a colour between hue 345 and 15 of more than half saturation. A side is never told that it is to blame.
    private const string Red = """
        () => {
          const paints = ["color", "backgroundColor", "borderTopColor", "borderLeftColor", "borderRightColor", "borderBottomColor", "outlineColor", "fill", "stroke", "textDecorationColor", "accentColor"];
          const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const isRed = colour => {
            brush.clearRect(0, 0, 1, 1);
            brush.fillStyle = "#000";
            brush.fillStyle = colour;
            brush.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
            const most = Math.max(r, g, b), least = Math.min(r, g, b), span = most - least;
            if (a < 8 || span === 0 || most !== r) return false;
            const hue = ((g - b) / span * 60 + 360) % 360, light = (most + least) / 510;
            return (hue >= 345 || hue <= 15) && span / 255 / (1 - Math.abs(2 * light - 1)) > .5;
          };
          const seen = new Map();
          return [...document.querySelectorAll("body, body *")].flatMap(element => {
            const style = getComputedStyle(element);
            return paints.map(paint => style[paint]).filter(colour => colour && colour !== "none" && colour !== "auto" && !colour.startsWith("url")).filter(colour => {
              if (!seen.has(colour)) seen.set(colour, isRed(colour));
              return seen.get(colour);
            }).map(colour => `${element.tagName}.${element.getAttribute("class")}: ${colour}`);
          });
        }
        """;

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
