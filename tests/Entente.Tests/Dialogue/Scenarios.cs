using Entente.Dialogue;

namespace Entente.Tests.Dialogue;

/// <summary>What a scenario showed: a kind of act, and its verdict.</summary>
internal sealed record Shown(string Kind, Refusal? Refusal);

/// <summary>
/// Base of the scenario classes: <c>Given(…).When(…).IsVoid(…)</c>. What each scenario shows is recorded, so that a kind or
/// a refusal without one is found.
/// </summary>
public abstract class Scenarios : Stories
{
    private static readonly AsyncLocal<List<Shown>?> Recording = new();

    /// <summary>Runs an action and tells what its scenarios showed.</summary>
    internal static List<Shown> Record(Action scenario)
    {
        var shown = new List<Shown>();
        Recording.Value = shown;
        scenario();
        Recording.Value = null;
        return shown;
    }

    internal static void Show(string kind, Refusal? refusal) => Recording.Value?.Add(new Shown(kind, refusal));
}

/// <summary>Acts played in a dialogue: given ones are valid, and are seen by each later author unless the act says otherwise.</summary>
public abstract class Stories
{
    private protected const int Hanbit = Stage.Hanbit, Meridian = Stage.Meridian, Solano = Stage.Solano;

    /// <summary>A reference that points at nothing yet.</summary>
    private protected const string Nowhere = "nowhere";

    /// <summary>A reference into another dialogue.</summary>
    private protected const string Elsewhere = "other/1.0#3";

    /// <summary>Two members, both open.</summary>
    private protected static Past Given(params IEnumerable<Move> acts) => Open(2, m => Moves.Opened(m)).And(acts);

    /// <summary>Three members, all open.</summary>
    private protected static Past GivenThree(params IEnumerable<Move> acts) => Open(3, m => Moves.Opened(m)).And(acts);

    /// <summary>Three members of which the third is no party.</summary>
    private protected static Past GivenObserved(params IEnumerable<Move> acts) =>
        Open(3, m => Moves.Opened(m, o => o with { Parties = ["hanbit", "meridian"] })).And(acts);

    /// <summary>Hanbit's own file about itself and Meridian.</summary>
    private protected static Past GivenDesk(params IEnumerable<Move> acts) => Open(1, _ => Moves.OpenedDesk()).And(acts);

    /// <summary>Logs in which nobody has opened anything.</summary>
    private protected static Past GivenUnopened(int members, params IEnumerable<Move> acts) => new Past(new Stage(members)).And(acts);

    /// <summary>All members have opened, and know it of each other.</summary>
    internal static Past Open(int members, Func<int, Move> opening, RuleBook? rules = null)
    {
        var past = new Past(new Stage(members, rules)).And(Enumerable.Range(0, members).Select(opening));
        past.Stage.AllHaveSeenAll();
        return past;
    }
}

/// <summary>Acts that were played and are all valid.</summary>
internal sealed class Past(Stage stage)
{
    internal Stage Stage => stage;

    internal Past And(params IEnumerable<Move> acts)
    {
        foreach (var act in acts)
        {
            var verdict = stage.Play(act).Void;
            Assert.True(verdict is null, $"given {act.Kind} {act.Name} is void: {verdict}");
        }

        return this;
    }

    /// <summary>As <see cref="And"/>, for an act that is to be void.</summary>
    internal Past AndVoid(Move act)
    {
        Assert.NotNull(stage.Play(act).Void);
        return this;
    }

    internal Outcome When(Move act) => new(stage, act);
}

/// <summary>The verdict of the act under test.</summary>
internal sealed class Outcome
{
    private readonly Move act;
    private readonly Refusal? verdict;

    internal Outcome(Stage stage, Move act)
    {
        this.act = act;
        Stage = stage;
        verdict = stage.Play(act).Void;
    }

    internal Stage Stage { get; }

    internal void IsVoid(Refusal because)
    {
        Assert.Equal(because, verdict);
        Scenarios.Show(act.Kind, because);
    }

    internal Stage IsValid()
    {
        Assert.Null(verdict);
        Scenarios.Show(act.Kind, null);
        return Stage;
    }
}
