using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Entente.Documents;

/// <summary>The paragraphs of a mail. Mail programs break lines to a width: such breaks stay inside a paragraph, a break that the writer made ends one.</summary>
internal static class MailText
{
    // In columns, of which a Korean sign takes two. Where a line is longer than this, the writer's program broke none.
    private const int WrapWidth = 110;

    private static readonly HashSet<string> Silent = ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "TITLE", "SVG", "IFRAME", "OBJECT"];
    private static readonly HashSet<string> Blocks =
        ["P", "DIV", "SECTION", "ARTICLE", "UL", "OL", "LI", "DL", "DT", "DD", "TABLE", "TR", "TD", "TH", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "PRE", "ADDRESS", "HR", "CENTER"];

    /// <summary>The paragraphs, each as it stands.</summary>
    public static IEnumerable<string> Paragraphs(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var widest = lines.Max(Columns);
        var paragraph = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (paragraph.Length > 0) paragraph.Append('\n');
            paragraph.Append(line);
            var next = i + 1 < lines.Length ? lines[i + 1] : "";
            if (!Ends(line, next, widest)) continue;
            if (!string.IsNullOrWhiteSpace(paragraph.ToString())) yield return paragraph.ToString().Trim();
            paragraph.Clear();
        }

        if (!string.IsNullOrWhiteSpace(paragraph.ToString())) yield return paragraph.ToString().Trim();
    }

    /// <summary>The words of an HTML mail: blocks a line each, nothing left out but what nobody sees.</summary>
    public static string OfHtml(string html)
    {
        var text = new StringBuilder();
        if (new HtmlParser().ParseDocument(html).Body is not { } body) return "";
        // Without recursion: a hostile mail nests as deep as it likes.
        for (INode? node = body; node is not null;)
        {
            if (node is IText words) Append(text, words.Data);
            else if (node is IElement { TagName: "BR" } || IsBlock(node)) text.Append('\n');
            if (node.HasChildNodes && node is not IElement { TagName: var tag } || node is IElement element && element.HasChildNodes && !Silent.Contains(element.TagName)) { node = node.FirstChild; continue; }
            while (node is not null && node != body && node.NextSibling is null) node = Leave(node, text);
            node = node is null || node == body ? null : node.NextSibling;
        }

        return text.ToString();
    }

    private static INode? Leave(INode node, StringBuilder text)
    {
        if (node.Parent is { } parent && IsBlock(parent)) text.Append("\n\n");
        return node.Parent;
    }

    private static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.TagName);

    private static void Append(StringBuilder text, string words)
    {
        foreach (var sign in words)
        {
            var isBlank = char.IsWhiteSpace(sign) && sign != '\u00A0';
            if (!isBlank) text.Append(sign);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private static bool Ends(string line, string next, int widest)
    {
        if (string.IsNullOrWhiteSpace(line) || string.IsNullOrWhiteSpace(next) || widest > WrapWidth) return true;
        if (Quotes(line) != Quotes(next) || Begins(next.TrimStart(' ', '>'))) return true;
        // The next word would have fitted: the writer broke the line himself.
        var word = next.TrimStart();
        var end = word.IndexOf(' ');
        return Columns(line) + 1 + Columns(end < 0 ? word : word[..end]) <= widest * 4 / 5;
    }

    private static int Columns(string text) => text.Sum(sign => sign is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF60' ? 2 : 1);

    private static int Quotes(string line) => line.TakeWhile(sign => sign is '>' or ' ').Count(sign => sign == '>');

    // Marks of a list.
    private static bool Begins(string line) => line is ['-' or '*' or '•' or '·' or 'o' or '○' or '□' or '※', ' ', ..]
        || line.TakeWhile(char.IsAsciiDigit).Count() is var digits and > 0 and < 4 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] == ' ';
}
