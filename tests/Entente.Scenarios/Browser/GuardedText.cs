using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Entente.Language;

namespace Entente.Scenarios.Browser;

/// <summary>A guarded word on a page.</summary>
/// <param name="Word">The word, as the list has it.</param>
/// <param name="Text">The text in which it stands.</param>
/// <param name="Voice">Whose voice it is: account, document, press, name; null for the page's own.</param>
/// <param name="Room">In which room's frame it stands; null in none.</param>
internal sealed record GuardedHit(string Word, string Text, string? Voice, string? Room);

/// <summary>Walks the decoded text of a page, and what is read out or shown from attributes, for words that only a marked element may say.</summary>
internal static class GuardedText
{
    private static readonly string[] Voices = ["account", "document", "press", "name"];
    private static readonly string[] Said = ["title", "aria-label", "aria-description", "aria-valuetext", "alt", "placeholder", "label", "summary", "data-copied", "data-label"];

    /// <summary>Every guarded word of a page, with the voice that says it.</summary>
    public static IReadOnlyList<GuardedHit> In(string html) =>
        [.. Texts(html).SelectMany(piece => GuardedWords.Find(piece.Text.Normalize()).Select(word => new GuardedHit(word.Word, piece.Text.Trim(), Voice(piece.Of), piece.Of.Closest("section.room")?.GetAttribute("data-room"))))];

    /// <summary>Everything that a page says: its text, decoded, and the attributes that somebody sees or hears.</summary>
    public static IEnumerable<(string Text, IElement Of)> Texts(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var text in page.Descendants<IText>())
            if (text.ParentElement is { } parent && parent.LocalName is not ("script" or "style")) yield return (text.Data, parent);
        foreach (var element in page.All)
        {
            foreach (var name in Said)
                if (element.GetAttribute(name) is { Length: > 0 } value) yield return (value, element);
            if (element.LocalName is "input" or "button" && element.GetAttribute("type") != "hidden" && element.GetAttribute("value") is { Length: > 0 } shown) yield return (shown, element);
        }
    }

    private static string? Voice(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
            if (at.GetAttribute("data-voice") is { } voice && Voices.Contains(voice)) return voice;
        return null;
    }
}
