using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Entente.Documents;

/// <summary>What the fonts of a page say of their characters, before any letter is believed.</summary>
internal static class PdfFonts
{
    private const int DeepestForm = 6;
    private const int DeepestTree = 40;

    // Orderings whose glyphs Adobe has numbered for all: their characters are known without a map in the file.
    private static readonly string[] KnownOrderings = ["Korea1", "KR", "Japan1", "GB1", "CNS1"];

    /// <summary>Names of fonts whose codes are glyph numbers, without a map that says which characters these are (ISO 32000-1, 9.10.2).</summary>
    public static HashSet<string> WithoutCharacterMap(PdfDocument document, Page page) =>
        [.. Fonts(document, page.Dictionary).Where(font => IsWithoutMap(document, font)).Select(font => Name(document, font, "BaseFont")).OfType<string>()];

    /// <summary>The font whose character map the reader does not have.</summary>
    /// <param name="document">The document; its page could not be read.</param>
    /// <param name="page">From 1.</param>
    /// <param name="complaint">What the reader said, the map's name in it.</param>
    public static string? OfMissingMap(PdfDocument document, int page, string complaint)
    {
        foreach (var font in Fonts(document, PageDictionary(document, page)))
            if (Name(document, font, "Encoding") is { } map && complaint.Contains(map, StringComparison.Ordinal)) return Plain((Name(document, font, "BaseFont") ?? map).Replace($"-{map}", "", StringComparison.Ordinal));
        return null;
    }

    /// <summary>Without the tag of a subset: ABCDEF+DejaVuSans is DejaVuSans.</summary>
    public static string Plain(string name) => name.Length > 7 && name[6] == '+' ? name[7..] : name;

    private static bool IsWithoutMap(PdfDocument document, DictionaryToken font)
    {
        if (Name(document, font, "Subtype") != "Type0" || font.ContainsKey(NameToken.ToUnicode)) return false;
        if (Name(document, font, "Encoding") is { } encoding && !encoding.StartsWith("Identity", StringComparison.Ordinal)) return false;
        var descendant = Get<ArrayToken>(document, font, "DescendantFonts") is { Length: > 0 } list ? Resolve<DictionaryToken>(document, list[0]) : null;
        var system = descendant is null ? null : Get<DictionaryToken>(document, descendant, "CIDSystemInfo");
        var ordering = system is not null && system.TryGet(NameToken.Create("Ordering"), out var token) ? Words(Resolve<IToken>(document, token)) : null;
        return ordering is null || !KnownOrderings.Contains(ordering);
    }

    private static List<DictionaryToken> Fonts(PdfDocument document, DictionaryToken? page)
    {
        // Resources are inherited from the nodes above.
        for (var steps = 0; page is not null && steps < 30; steps++)
        {
            if (Get<DictionaryToken>(document, page, "Resources") is { } resources) return FontsOf(document, resources, 0);
            page = Get<DictionaryToken>(document, page, "Parent");
        }
        return [];
    }

    private static List<DictionaryToken> FontsOf(PdfDocument document, DictionaryToken resources, int depth)
    {
        var found = new List<DictionaryToken>();
        foreach (var (_, token) in Get<DictionaryToken>(document, resources, "Font")?.Data ?? new Dictionary<string, IToken>())
            if (Resolve<DictionaryToken>(document, token) is { } font) found.Add(font);
        if (depth == DeepestForm) return found;
        foreach (var (_, token) in Get<DictionaryToken>(document, resources, "XObject")?.Data ?? new Dictionary<string, IToken>())
            if (Resolve<StreamToken>(document, token) is { } form && Get<DictionaryToken>(document, form.StreamDictionary, "Resources") is { } inner) found.AddRange(FontsOf(document, inner, depth + 1));
        return found;
    }

    private static DictionaryToken? PageDictionary(PdfDocument document, int page)
    {
        var left = page;
        return Get<DictionaryToken>(document, document.Structure.Catalog.CatalogDictionary, "Pages") is { } root ? Find(document, root, ref left, 0) : null;
    }

    private static DictionaryToken? Find(PdfDocument document, DictionaryToken node, ref int left, int depth)
    {
        if (Get<ArrayToken>(document, node, "Kids") is not { } kids) return --left == 0 ? node : null;
        foreach (var kid in kids.Data)
            if (depth < DeepestTree && Resolve<DictionaryToken>(document, kid) is { } below && Find(document, below, ref left, depth + 1) is { } found) return found;
        return null;
    }

    private static string? Name(PdfDocument document, DictionaryToken dictionary, string key) => Get<NameToken>(document, dictionary, key)?.Data;

    private static string? Words(IToken? token) => token switch { StringToken words => words.Data, HexToken hex => hex.Data, _ => null };

    private static T? Get<T>(PdfDocument document, DictionaryToken dictionary, string key) where T : class, IToken =>
        dictionary.TryGet(NameToken.Create(key), out var token) ? Resolve<T>(document, token) : null;

    private static T? Resolve<T>(PdfDocument document, IToken token) where T : class, IToken
    {
        for (var steps = 0; token is IndirectReferenceToken reference && steps < 10; steps++)
        {
            if (document.Structure.GetObject(reference.Data) is not { } found) return null;
            token = found.Data;
        }
        return token as T;
    }
}
