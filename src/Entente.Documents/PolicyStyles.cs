using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.Documents;

/// <summary>The styles of a policy that is written as DOCX: Word's own heading styles, and one for provisions.</summary>
internal static class PolicyStyles
{
    /// <summary>Id of the style of a provision.</summary>
    public const string Provision = "Provision";

    private const int Deepest = 9;

    // In half points, from the title down; deeper ones are as large as the text.
    private static readonly int[] Sizes = [40, 28, 24];
    private const int TextSize = 21;

    /// <summary>Id of the style of a heading.</summary>
    /// <param name="level">From 1; Word knows nine.</param>
    public static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"Heading{Math.Min(level, Deepest)}");

    /// <summary>All of them, for a text in a language.</summary>
    /// <param name="lang">Two-letter code, or <c>und</c>.</param>
    public static Styles Of(string lang)
    {
        var language = lang == "ko" ? new Languages { Val = "en-GB", EastAsia = "ko-KR" } : new Languages { Val = lang == "en" ? "en-GB" : lang };
        // Fonts that come with Word in Korea; elsewhere Word takes what it has.
        var fonts = new RunFonts { Ascii = "Malgun Gothic", HighAnsi = "Malgun Gothic", EastAsia = "Malgun Gothic" };
        var styles = new Styles(
            new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(fonts, new FontSize { Val = Text(TextSize) }, language)), new ParagraphPropertiesDefault()),
            new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
        for (var level = 1; level <= Deepest; level++) styles.Append(OfHeading(level));
        styles.Append(new Style(
            new StyleName { Val = "Provision" }, new BasedOn { Val = "Normal" }, new PrimaryStyle(),
            new StyleParagraphProperties(new SpacingBetweenLines { After = "120", Line = "312", LineRule = LineSpacingRuleValues.Auto }))
        { Type = StyleValues.Paragraph, StyleId = Provision, CustomStyle = true });
        return styles;
    }

    private static Style OfHeading(int level) => new(
        new StyleName { Val = string.Create(CultureInfo.InvariantCulture, $"heading {level}") }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = Provision }, new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = level == 1 ? "0" : "360", After = "160" }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(new Bold(), new FontSize { Val = Text(level <= Sizes.Length ? Sizes[level - 1] : TextSize) }))
    { Type = StyleValues.Paragraph, StyleId = Heading(level) };

    private static StringValue Text(int halfPoints) => halfPoints.ToString(CultureInfo.InvariantCulture);
}
