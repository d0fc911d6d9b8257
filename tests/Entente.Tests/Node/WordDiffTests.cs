using CsCheck;
using Entente.Node.Pages.Releasing;

namespace Entente.Tests.Node;

/// <summary>What an officer is shown of a change is all of the change, and nothing else.</summary>
public sealed class WordDiffTests
{
    private static readonly string[] Pieces = ["a", "b", "the group", " ", ", ", ".", "협의체", "를", "\n", "🙂", "é"];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 14].Select(string.Concat);

    [Fact]
    public void Kept_and_removed_is_the_earlier_text_and_kept_and_added_the_later_one() => Gen.Select(Text, Text).Sample((before, now) =>
    {
        var pieces = WordDiff.Of(before, now);
        return string.Concat(pieces.Where(p => p.Change != Change.Added).Select(p => p.Text)) == before
            && string.Concat(pieces.Where(p => p.Change != Change.Removed).Select(p => p.Text)) == now
            && (before != now || pieces.All(p => p.Change == Change.Kept));
    });

    [Fact]
    public void One_comma_is_one_comma() =>
        Assert.Equal([new(Change.Kept, "twice a year"), new(Change.Added, ","), new(Change.Kept, " by video")], WordDiff.Of("twice a year by video", "twice a year, by video"));

    [Fact]
    public void A_word_that_was_replaced_is_shown_whole() =>
        Assert.Equal([new(Change.Kept, "We "), new(Change.Removed, "will"), new(Change.Added, "may"), new(Change.Kept, " meet")], WordDiff.Of("We will meet", "We may meet"));

    [Fact]
    public void Long_texts_are_compared_by_line_and_lose_nothing()
    {
        var before = string.Concat(Enumerable.Range(0, 900).Select(i => $"Line {i} of a long paper, word by word.\n"));
        var now = before.Replace("Line 400 of", "Line 400, of", StringComparison.Ordinal);
        var pieces = WordDiff.Of(before, now);
        Assert.Equal(now, string.Concat(pieces.Where(p => p.Change != Change.Removed).Select(p => p.Text)));
        Assert.Equal("Line 400, of a long paper, word by word.\n", pieces.Single(p => p.Change == Change.Added).Text);
    }
}
