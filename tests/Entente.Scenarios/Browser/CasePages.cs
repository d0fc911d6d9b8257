using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>Going through the pages of the public case as its reader does: by day, by slider, by opening what stands behind words.</summary>
internal static class CasePages
{
    /// <summary>The file's id in addresses.</summary>
    public const string Case = "rok-us-2021";

    /// <summary>Turns the page to the end of a day, given as the page writes it in English or Korean.</summary>
    public static async Task AsOf(this IPage page, string day)
    {
        var steps = await page.Steps();
        var at = Array.FindLastIndex(steps, step => step.Day == day);
        Assert.True(at >= 0, $"no step of {day} among {string.Join(", ", steps.Select(step => step.Day).Distinct())}");
        await page.GotoAsync($"{page.Url.Split('?')[0]}?step={at}");
    }

    /// <summary>Every step of the page that is shown, in order.</summary>
    public static Task<Step[]> Steps(this IPage page) => page.EvaluateAsync<Step[]>(
        """
        async () => {
          const steps = [];
          for (let at = 0; ; at++) {
            const there = new DOMParser().parseFromString(await (await fetch(`${location.pathname}?step=${at}`)).text(), "text/html");
            const text = where => there.querySelector(where)?.textContent.trim() ?? "";
            const range = there.querySelector(".as-of input");
            steps.push({ Day: text(".as-of-day b"), Text: range.getAttribute("aria-valuetext"), Headline: text(".headline"), Basis: text(".status .basis"), Open: there.querySelectorAll(".status .question[data-open=true]").length });
            if (at >= Number(range.max)) return steps;
          }
        }
        """);

    /// <summary>The headline, the first of the status card.</summary>
    public static ILocator Headline(this IPage page) => page.Locator(".status .headline");

    /// <summary>The row of an account, by words in it.</summary>
    public static ILocator Account(this IPage page, string words) => page.Locator(".accounts tbody tr").Filter(new() { HasText = words });

    /// <summary>Clicks words and sees that our summary, its source and its basis open; closes them again.</summary>
    /// <returns>What opened, as text.</returns>
    public static async Task<string> OpensItsSource(this IPage page, ILocator words)
    {
        await words.ClickAsync();
        var sheet = page.Locator(".sheet:popover-open");
        await Assertions.Expect(sheet).ToHaveCountAsync(1);
        foreach (var part in new[] { "h3", "p[data-voice=account]", "dd[data-voice=document]", "dd .chip" })
            Assert.False(string.IsNullOrWhiteSpace(await sheet.Locator(part).First.InnerTextAsync()), $"{page.Url}: what opens lacks {part}:\n{await sheet.InnerTextAsync()}");
        var text = await sheet.InnerTextAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(sheet).ToHaveCountAsync(0);
        return text;
    }
}

/// <summary>One step of the slider and what the page says there.</summary>
internal sealed class Step
{
    public string Day { get; set; } = "";
    public string Text { get; set; } = "";
    public string Headline { get; set; } = "";
    public string Basis { get; set; } = "";
    public int Open { get; set; }
}
