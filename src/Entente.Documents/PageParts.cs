using AngleSharp.Dom;

namespace Entente.Documents;

/// <summary>Which part of a web page is the document, and what around it is furniture.</summary>
internal static class PageParts
{
    // Words that name furniture in class and id; compared with the parts of the name, so that "discover" is no cover.
    private static readonly HashSet<string> Furniture =
    [
        "nav", "navbar", "navigation", "menu", "gnb", "lnb", "snb", "breadcrumb", "breadcrumbs", "share", "sharing", "sns", "social", "cookie", "cookies", "consent", "banner", "popup", "modal",
        "sidebar", "footer", "skip", "pagination", "pager", "paging", "related", "advert", "ads", "search", "login", "toolbar", "print", "satisfaction", "newsletter", "subscribe", "copyright", "quickmenu",
    ];

    private static readonly HashSet<string> FurnitureTags = ["NAV", "ASIDE", "FOOTER", "BUTTON", "FORM", "SELECT", "INPUT", "TEXTAREA", "DIALOG", "MENU"];
    private static readonly HashSet<string> FurnitureRoles = ["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "button"];

    /// <summary>The element that holds the document; the body where the page does not say.</summary>
    public static IElement Main(IElement body)
    {
        foreach (var selector in new[] { "main", "[role=main]", "article", "#content, #contents, #main, #main-content, .main-content, .contents" })
        {
            var found = body.QuerySelectorAll(selector).Where(element => !IsInFurniture(element)).ToArray();
            // Several articles are a list of news, or sections of one document: what holds them all is the document.
            var best = found.Length == 1 ? found[0] : null;
            if (best is not null && best.TextContent.Length * 5 >= BodyLength(body)) return best;
        }
        return body;
    }

    public static bool IsBoilerplate(IElement element)
    {
        if (FurnitureTags.Contains(element.TagName)) return element.TagName != "FORM" || element.TextContent.Length < 400;
        if (element.HasAttribute("hidden") || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)) return true;
        if (FurnitureRoles.Contains((element.GetAttribute("role") ?? "").ToLowerInvariant())) return true;
        if (element.TagName == "HEADER" && element.QuerySelector("h1, h2, h3") is null) return true;
        if (element.TagName is "BODY" or "MAIN" or "ARTICLE" or "P" or "LI" or "TR" or "TD" or "TH" or "H1" or "H2" or "H3" or "H4") return false;
        // Furniture is short beside the document; a policy on cookies is no cookie bar.
        return Names(element).Any(Furniture.Contains) && element.TextContent.Length < 1500;
    }

    /// <summary>The words of an element in the pieces that a reader sees.</summary>
    public static IEnumerable<string> Pieces(IElement element)
    {
        var pieces = new List<string>();
        Collect(element, pieces);
        return pieces;
    }

    /// <summary>False for tables that only lay out a page: one column, or tables within.</summary>
    public static bool IsDataTable(IElement table) =>
        table.QuerySelector("table") is null && table.QuerySelectorAll("tr").Any(row => row.Children.Length > 1)
        && !table.QuerySelectorAll("td").Any(cell => cell.QuerySelector("h1, h2, h3, h4, ul, ol") is not null || cell.QuerySelectorAll("p").Length > 3);

    private static void Collect(IElement element, List<string> pieces)
    {
        if (element.TagName is "SCRIPT" or "STYLE" or "TEMPLATE" or "NOSCRIPT") return;
        var isLeaf = element.TagName is "A" or "BUTTON" || !element.Children.Any(child => child.TagName is not ("B" or "I" or "EM" or "STRONG" or "SPAN" or "BR" or "SUP" or "SUB" or "SMALL" or "IMG"));
        if (isLeaf)
        {
            var text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length > 0) pieces.Add(text);
            return;
        }
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child) Collect(child, pieces);
            else if (node is IText words && words.Data.Trim() is { Length: > 0 } loose) pieces.Add(loose);
        }
    }

    private static bool IsInFurniture(IElement element)
    {
        for (var at = element.ParentElement; at is not null && at.TagName != "BODY"; at = at.ParentElement) if (IsBoilerplate(at)) return true;
        return false;
    }

    private static int BodyLength(IElement body) => body.TextContent.Length - body.QuerySelectorAll("script, style, noscript").Sum(element => element.TextContent.Length);

    private static IEnumerable<string> Names(IElement element) =>
        $"{element.Id} {element.ClassName}".Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Select(name => name.ToLowerInvariant());
}
