using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Documents;

namespace Entente.Tests.Documents;

public sealed class DocxNumberingTests
{
    private static Level LevelOf(int at, string text, NumberFormatValues format, int start = 1, string? style = null) =>
        new(new StartNumberingValue { Val = start }, new NumberingFormat { Val = format }, style is null ? null! : new ParagraphStyleIdInLevel { Val = style }, new LevelText { Val = text }) { LevelIndex = at };

    private static Paragraph Item(int list, int level, string text = "Ports are open.") =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), new Run(new Text(text)));

    private static string?[] Numbers(Numbering numbering, Styles? styles, params Paragraph[] paragraphs)
    {
        using var buffer = new MemoryStream();
        using var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.Document = new Document(new Body(paragraphs));
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
        if (styles is not null) main.AddNewPart<StyleDefinitionsPart>().Styles = styles;
        var counter = new DocxNumbering(main, new DocxStyles(main));
        return [.. paragraphs.Select(paragraph => counter.Next(paragraph)?.Printed)];
    }

    private static AbstractNum Kind(int id, params Level[] levels) => new(levels) { AbstractNumberId = id };

    private static NumberingInstance List(int id, int kind, params LevelOverride[] over) => new([new AbstractNumId { Val = kind }, .. over]) { NumberID = id };

    [Fact]
    public void Deeper_levels_begin_anew_and_name_the_levels_above()
    {
        var numbering = new Numbering(Kind(0, LevelOf(0, "%1.", NumberFormatValues.Decimal), LevelOf(1, "%1.%2", NumberFormatValues.Decimal), LevelOf(2, "(%3)", NumberFormatValues.LowerLetter)), List(1, 0));
        Assert.Equal(["1.", "1.1", "(a)", "(b)", "1.2", "(a)", "2.", "2.1"], Numbers(numbering, null, Item(1, 0), Item(1, 1), Item(1, 2), Item(1, 2), Item(1, 1), Item(1, 2), Item(1, 0), Item(1, 1)));
    }

    [Fact]
    public void A_level_that_is_told_to_go_on_does()
    {
        var second = LevelOf(1, "%2)", NumberFormatValues.Decimal);
        second.Append(new LevelRestart { Val = 0 });
        Assert.Equal(["I.", "1)", "II.", "2)"], Numbers(new Numbering(Kind(0, LevelOf(0, "%1.", NumberFormatValues.UpperRoman), second), List(1, 0)), null, Item(1, 0), Item(1, 1), Item(1, 0), Item(1, 1)));
    }

    [Fact]
    public void Two_lists_of_one_kind_go_on_and_an_override_begins_anew_once()
    {
        var numbering = new Numbering(Kind(0, LevelOf(0, "%1.", NumberFormatValues.Decimal)), List(1, 0), List(2, 0), List(3, 0, new LevelOverride(new StartOverrideNumberingValue { Val = 7 }) { LevelIndex = 0 }));
        Assert.Equal(["1.", "2.", "3.", "7.", "8."], Numbers(numbering, null, Item(1, 0), Item(1, 0), Item(2, 0), Item(3, 0), Item(3, 0)));
    }

    [Fact]
    public void Legal_levels_print_Arabic_digits_throughout()
    {
        var legal = LevelOf(1, "%1.%2", NumberFormatValues.LowerLetter);
        legal.Append(new IsLegalNumberingStyle());
        Assert.Equal(["IV.", "4.1"], Numbers(new Numbering(Kind(0, LevelOf(0, "%1.", NumberFormatValues.UpperRoman, start: 4), legal), List(1, 0)), null, Item(1, 0), Item(1, 1)));
    }

    [Fact]
    public void A_style_numbers_through_its_base_and_the_list_says_the_level()
    {
        var styles = new Styles(
            new Style(new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }))) { Type = StyleValues.Paragraph, StyleId = "Chapter" },
            new Style(new BasedOn { Val = "Chapter" }, new StyleParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 1 }))) { Type = StyleValues.Paragraph, StyleId = "Clause" });
        static Paragraph Styled(string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text("Ports")));
        var numbering = new Numbering(Kind(0, LevelOf(0, "제%1장", NumberFormatValues.Decimal, style: "Chapter"), LevelOf(1, "제%2조", NumberFormatValues.Decimal, style: "Clause")), List(1, 0));
        Assert.Equal(["제1장", "제1조", "제2조", "제2장"], Numbers(numbering, styles, Styled("Chapter"), Styled("Clause"), Styled("Clause"), Styled("Chapter")));
    }

    [Fact]
    public void A_numbering_style_leads_to_the_levels()
    {
        var behind = new AbstractNum(new StyleLink { Val = "Legal" }, LevelOf(0, "%1항", NumberFormatValues.Decimal)) { AbstractNumberId = 0 };
        var empty = new AbstractNum(new NumberingStyleLink { Val = "Legal" }) { AbstractNumberId = 1 };
        Assert.Equal(["1항", "2항"], Numbers(new Numbering(behind, empty, List(1, 0), List(2, 1)), null, Item(2, 0), Item(2, 0)));
    }

    [Fact]
    public void Empty_paragraphs_count_and_number_zero_takes_a_paragraph_out()
    {
        var numbering = new Numbering(Kind(0, LevelOf(0, "%1.", NumberFormatValues.Decimal)), List(1, 0));
        Assert.Equal(["1.", "2.", null, "3."], Numbers(numbering, null, Item(1, 0), Item(1, 0, ""), Item(0, 0), Item(1, 0)));
    }

    [Theory]
    [InlineData(3, "ganada", "다")]
    [InlineData(2, "chosung", "ㄴ")]
    [InlineData(10, "koreanDigital", "일영")]
    [InlineData(21, "koreanCounting", "이십일")]
    [InlineData(11, "koreanLegal", "열하나")]
    [InlineData(12, "koreanDigital2", "一二")]
    [InlineData(20, "decimalEnclosedCircle", "⑳")]
    [InlineData(21, "decimalEnclosedCircle", "㉑")]
    [InlineData(36, "decimalEnclosedCircle", "㊱")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(49, "upperRoman", "XLIX")]
    [InlineData(4, "decimalZero", "04")]
    [InlineData(22, "ordinal", "22nd")]
    [InlineData(21, "ordinalText", "Twenty-first")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(5, "a format of tomorrow", "5")]
    public void Formats_print_as_Word_does(int count, string format, string printed) => Assert.Equal(printed, PrintedNumber.Of(count, format));
}
