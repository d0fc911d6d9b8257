using Entente.Dialogue;
using Entente.Node.Door;
using Entente.Node.Identity;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Who may release what: the door's rules by themselves, and whose move a draft is.</summary>
public sealed class DoorJudgementTests
{
    private const string These = "these words", Others = "other words";

    private static readonly DateTimeOffset Drafted = new(2027, 4, 13, 9, 0, 0, TimeSpan.Zero);
    private static readonly Officer Noh = Officer("noh", Roles.Desk), Ma = Officer("ma", Roles.Desk, "legal"), Seo = Officer("seo", Roles.Head), Tak = Officer("tak", Roles.Desk);
    private static readonly DoorRules Rules = DoorRules.Usual with { Deputy = Tak.Id, WaitHours = 5 };

    [Fact]
    public void Substance_is_released_by_nobody_alone_whoever_he_is_and_however_often_he_cleared_it()
    {
        foreach (var one in new[] { Noh, Seo, Tak })
            foreach (var hours in new[] { 0, 1000 })
            {
                Assert.Equal(DoorAnswer.NeedsSecond, Of(By(one), one, hours: hours));
                Assert.Equal(DoorAnswer.NeedsSecond, Of(By(one, (one, These), (one, Others)), one, hours: hours));
            }
    }

    [Fact]
    public void Two_of_whom_none_is_a_head_do_not_release_substance()
    {
        Assert.Equal(DoorAnswer.NeedsHead, Of(By(Noh), Ma));
        Assert.Equal(DoorAnswer.NeedsHead, Of(By(Noh, (Ma, These)), Noh));
        Assert.Equal(DoorAnswer.NeedsHead, Of(By(Noh, (Ma, These), (Tak, These)), Noh));
    }

    [Fact]
    public void A_head_is_enough_where_he_drafted_cleared_or_releases()
    {
        Assert.Equal(DoorAnswer.MayRelease, Of(By(Noh), Seo));
        Assert.Equal(DoorAnswer.MayRelease, Of(By(Noh, (Seo, These)), Noh));
        Assert.Equal(DoorAnswer.MayRelease, Of(By(Seo), Noh));
        Assert.Equal(DoorAnswer.MayRelease, Of(By(Noh, (Seo, These)), Ma));
    }

    [Fact]
    public void A_clearance_of_other_words_counts_for_nothing()
    {
        Assert.Equal(DoorAnswer.NeedsSecond, Of(By(Noh, (Seo, Others)), Noh));
        Assert.Equal(DoorAnswer.NeedsHead, Of(By(Noh, (Seo, Others), (Ma, These)), Noh));
    }

    [Fact]
    public void What_is_routine_takes_one_officer()
    {
        Assert.Equal(DoorAnswer.MayRelease, Of(By(Noh) with { Kind = "taken-up" }, Noh));
        Assert.Equal(DoorAnswer.NeedsSecond, Of(By(Noh) with { Kind = "taken-up" }, Noh, Rules with { Routine = [] }));
    }

    [Fact]
    public void The_deputy_and_nobody_else_has_a_heads_word_once_it_has_waited_and_not_a_minute_before()
    {
        var draft = By(Noh);
        Assert.Equal(DoorAnswer.NeedsHead, Of(draft, Tak, hours: 0));
        Assert.Equal(DoorAnswer.NeedsHead, Of(draft, Tak, hours: 5 - 1 / 60.0));
        Assert.Equal(DoorAnswer.MayRelease, Of(draft, Tak, hours: 5));
        Assert.Equal(DoorAnswer.NeedsHead, Of(draft, Ma, hours: 1000));
        Assert.Equal(DoorAnswer.NeedsHead, Of(draft, Tak, Rules with { Deputy = null }, hours: 1000));
        // Whoever drafted it does not become a second by waiting.
        Assert.Equal(DoorAnswer.NeedsSecond, Of(By(Tak), Tak, hours: 1000));
    }

    [Fact]
    public void A_substitute_is_a_head_from_his_first_day_to_his_last()
    {
        var day = DateOnly.FromDateTime(Drafted.UtcDateTime);
        DoorAnswer On(int first, int last) => Of(By(Noh), Ma, Rules with { HeadOffices = ["minister"], Substitutes = [new Substitute("minister", "legal", day.AddDays(first), day.AddDays(last))] });
        Assert.Equal(DoorAnswer.MayRelease, On(0, 0));
        Assert.Equal(DoorAnswer.MayRelease, On(-3, 3));
        Assert.Equal(DoorAnswer.NeedsHead, On(1, 3));
        Assert.Equal(DoorAnswer.NeedsHead, On(-3, -1));
        Assert.Equal(DoorAnswer.NeedsHead, Of(By(Noh), Ma, Rules with { Substitutes = [new Substitute("minister", "legal", day, day)] }));
    }

    [Fact]
    public void A_draft_is_his_move_who_may_release_or_clear_it_and_who_did_waits_for_others()
    {
        Assert.Equal((Whose.Ours, DraftStep.Release), Move(By(Noh), Seo));
        Assert.Equal((Whose.Superiors, DraftStep.Wait), Move(By(Noh), Noh));
        // Two without a head: their own word is given, so they wait.
        Assert.Equal((Whose.Superiors, DraftStep.Wait), Move(By(Noh), Ma));
        Assert.Equal((Whose.Superiors, DraftStep.Wait), Move(By(Noh, (Ma, These)), Ma));
        // Nobody's name is on it yet but his own of other words: he is asked again.
        var taken = By(Noh, (Ma, Others)) with { By = new Signatory("gone", "gone", "") };
        Assert.Equal(DraftStep.Clear, DraftMoves.Of([(taken, DoorAnswer.NeedsSecond, These)], Ma).Single().Step);
        Assert.Equal(DraftStep.Wait, DraftMoves.Of([(By(Noh, (Ma, These)), DoorAnswer.NeedsSecond, These)], Ma).Single().Step);
        Assert.Equal(DraftStep.Wait, DraftMoves.Of([(By(Noh), DoorAnswer.NeedsHead, These)], Ma).Single().Step);
    }

    private static (Whose, DraftStep) Move(Draft draft, Officer officer)
    {
        var move = DraftMoves.Of([(draft, Of(draft, officer), These)], officer).Single();
        return (move.Whose, move.Step);
    }

    private static DoorAnswer Of(Draft draft, Officer officer, DoorRules? rules = null, double hours = 0)
    {
        var (asked, now) = (rules ?? Rules, Drafted + TimeSpan.FromHours(hours));
        var all = new[] { Noh, Ma, Seo, Tak }.ToDictionary(o => o.Id);
        return DoorJudgement.Of(draft, These, asked, officer, id => all.TryGetValue(id, out var other) && asked.IsHead(other, DateOnly.FromDateTime(now.UtcDateTime)), now);
    }

    private static Draft By(Officer drafter, params (Officer By, string Digest)[] cleared) => new(
        "draft", "hanbit-meridian", "offer", "{}", null, [], Of(drafter), Drafted, [0, 0], [.. cleared.Select(c => new Clearance(Of(c.By), Drafted, c.Digest, []))]);

    private static Signatory Of(Officer officer) => new(officer.Id, officer.Display, officer.Office);

    private static Officer Officer(string name, Roles roles, string office = "") => new("id-" + name, name, name, office, roles, "", HasPassword: true, Disabled: false);
}
