using CsCheck;
using Entente.Dialogue;
using Entente.Language;

namespace Entente.Tests.Language;

/// <summary>What a new version of a policy keeps, word for word.</summary>
public sealed class KeptProvisionsTests
{
    private static readonly Gen<List<string>> Texts = Gen.Char['a', 'd'].Select(c => c.ToString()).List[0, 12];

    [Fact]
    public void A_run_is_one_range_and_a_changed_comma_ends_it() =>
        Assert.Equal([new Kept(1, 1, 2), new Kept(4, 4, 1)], KeptProvisions.Of(["one", "two", "three, four", "five"], ["one", "two", "three four", "five"]));

    [Fact]
    public void What_moved_is_kept_where_it_stands_now() => Assert.Equal([new Kept(3, 1, 1), new Kept(1, 2, 2)], KeptProvisions.Of(["a", "b", "c"], ["c", "a", "b"]));

    [Fact]
    public void Line_breaks_are_no_wording() => Assert.Equal([new Kept(1, 1, 1)], KeptProvisions.Of(["to work\ntogether"], ["to work together"]));

    [Fact]
    public void Whatever_is_kept_has_equal_words_lies_in_both_and_is_kept_once() =>
        Gen.Select(Texts, Texts).Sample((before, now) =>
        {
            var pairs = KeptProvisions.Of(before, now).SelectMany(k => Enumerable.Range(0, (int)k.Count).Select(i => (From: (int)k.From + i, To: (int)k.To + i))).ToList();
            Assert.All(pairs, p => Assert.Equal(before[p.From - 1], now[p.To - 1]));
            Assert.Equal(pairs.Count, pairs.DistinctBy(p => p.From).Count());
            Assert.Equal(pairs.Count, pairs.DistinctBy(p => p.To).Count());
            // As many of each as both have.
            Assert.Equal("abcd".Sum(c => Math.Min(before.Count(b => b[0] == c), now.Count(n => n[0] == c))), pairs.Count);
        });
}
