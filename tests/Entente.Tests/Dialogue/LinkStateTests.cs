using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>Links follow kept provisions into later versions; others go stale.</summary>
public sealed class LinkStateTests : Stories
{
    [Fact]
    public void A_link_joins_what_it_was_put_on() => Assert.Equal((LinkStanding.Current, "N", 3L), State(Linked3()));

    [Fact]
    public void A_link_on_a_kept_provision_moves_along() =>
        Assert.Equal((LinkStanding.Current, "N2", 6L), State(Linked3(Shared("N2", Hanbit, 12, "N", [new(1, 1, 1), new(2, 5, 3)]))));

    [Fact]
    public void A_link_moves_along_through_versions() => Assert.Equal(
        (LinkStanding.Current, "N3", 1L), State(Linked3(Shared("N2", Hanbit, 12, "N", [new(2, 5, 3)]), Shared("N3", Hanbit, 1, "N2", [new(6, 1, 1)]))));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(4, 2)]
    public void A_link_on_a_provision_that_is_not_kept_goes_stale(long from, long count) =>
        Assert.Equal((LinkStanding.Stale, "N", 3L), State(Linked3(Shared("N2", Hanbit, 12, "N", [new(from, from, count)]))));

    [Fact]
    public void A_version_that_keeps_nothing_makes_links_stale() => Assert.Equal((LinkStanding.Stale, "N", 3L), State(Linked3(Shared("N2", Hanbit, 12, "N"))));

    [Fact]
    public void The_other_end_counts_as_well() => Assert.Equal((LinkStanding.Stale, "N", 3L), State(Linked3(Shared("S2", Meridian, 12, "S"))));

    [Fact]
    public void A_struck_link_stays_visible_as_struck() => Assert.Equal((LinkStanding.Struck, "N", 3L), State(Linked3(Withdrew("L", Hanbit))));

    [Fact]
    public void A_version_of_another_policy_moves_nothing() =>
        Assert.Equal((LinkStanding.Current, "N", 3L), State(Linked3(Shared("M", Hanbit, 12), Shared("M2", Hanbit, 12, "M"))));

    [Fact]
    public void A_desk_file_shows_links_as_of_a_day()
    {
        var stage = GivenDesk(
            Shared("N", Hanbit, said: Said(Hanbit, "2017-11-09")), Shared("S", Hanbit, said: Said(Meridian, "2019-06-01")),
            Linked("L", "N", "S", Hanbit, said: Said(Hanbit, "2021-10-13")), Shared("N2", Hanbit, replaces: "N", said: Said(Hanbit, "2022-12-28"))).Stage;
        var link = stage.Now.Object<Link>(stage["L"])!;
        Assert.Equal(LinkStanding.Current, link.State(stage.Now, new AsOf(Day("2022-12-27"))).Standing);
        Assert.Equal(LinkStanding.Stale, link.State(stage.Now, new AsOf(Day("2022-12-28"))).Standing);
        Assert.Equal(LinkStanding.Current, link.State(stage.Now, new AsOf(Day("2022-12-28"), stage["L"].Index)).Standing);
        Assert.Equal(LinkStanding.Stale, link.State(stage.Now).Standing);
    }

    [Fact]
    public void A_struck_version_replaces_nothing()
    {
        var stage = GivenDesk(
            Shared("N", Hanbit, said: Said(Hanbit)), Shared("S", Hanbit, said: Said(Meridian)), Linked("L", "N", "S", Hanbit, said: Said(Hanbit)),
            Shared("N2", Hanbit, replaces: "N", said: Said(Hanbit)), Withdrew("N2", Hanbit)).Stage;
        Assert.Equal(LinkStanding.Current, stage.Now.Object<Link>(stage["L"])!.State(stage.Now).Standing);
    }

    private static Stage Linked3(params Move[] acts) =>
        Given([Shared("N", Hanbit, 9), Shared("S", Meridian, 9), Linked("L", "N", "S", Hanbit, 3, 1), .. acts]).Stage;

    private static (LinkStanding Standing, string Policy, long Ordinal) State(Stage stage)
    {
        var state = stage.Now.Object<Link>(stage["L"])!.State(stage.Now);
        return (state.Standing, new[] { "N", "N2", "N3" }.Single(n => stage[n] == state.A.Policy), state.A.Ordinal);
    }
}
