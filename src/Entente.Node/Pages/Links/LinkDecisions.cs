using System.Globalization;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Store;

namespace Entente.Node.Pages.Links;

/// <summary>One pair of provisions of two policies, by their ordinals; named <c>3-6</c> in addresses.</summary>
/// <param name="A">End in the left policy.</param>
/// <param name="B">End in the right policy.</param>
internal sealed record LinkPair(ProvisionRef A, ProvisionRef B)
{
    /// <summary>Its name among the pairs of the two policies.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{A.Ordinal}-{B.Ordinal}");

    /// <summary>Its name among all pairs of the file.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{A.Policy}:{A.Ordinal}-{B.Policy}:{B.Ordinal}");

    /// <summary>Reads what <see cref="Key"/> wrote; null for another text.</summary>
    public static LinkPair? OfKey(string? key) =>
        key?.Split('-') is [var a, var b] && End(a) is { } from && End(b) is { } to ? new LinkPair(from, to) : null;

    private static ProvisionRef? End(string text) =>
        text.Split(':') is [var at, var ordinal] && ActRef.TryParse(at, out var policy)
            && long.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? new ProvisionRef(policy, n) : null;

    /// <summary>Reads the name of a pair of two policies; null for another text.</summary>
    public static LinkPair? Of(string? id, ActRef left, ActRef right) =>
        id?.Split('-') is [var a, var b] && long.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            && long.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var j)
            ? new LinkPair(new ProvisionRef(left, i), new ProvisionRef(right, j))
            : null;
}

/// <summary>
/// What this desk decided about pairs: a link that is kept is an act of the desk file; one that is dropped is a mark, and no
/// act says so. Undo goes back decision by decision; a link that was kept and is not any more stays visible as struck.
/// </summary>
internal sealed class LinkDecisions
{
    private const string Dropped = "link-dropped";
    private const string History = "link-decisions";
    private const int Remembered = 50;

    private readonly DeskFile file;
    private readonly HashSet<string> dropped;
    private readonly List<Step> history;

    private LinkDecisions(DeskFile file)
    {
        this.file = file;
        dropped = [.. file.Rows(kind: Dropped).Select(row => row.Key)];
        history = file.Rows(kind: History) is [var row] ? JsonSerializer.Deserialize<List<Step>>(row.Json)! : [];
    }

    /// <summary>True when there is a decision to take back.</summary>
    public bool CanUndo => history.Count > 0;

    /// <summary>The decisions of a file.</summary>
    public static LinkDecisions Of(DeskFile file) => new(file);

    /// <summary>The link that keeps a pair; null when none does.</summary>
    public static Link? Keeping(View view, LinkPair pair) => view.Objects<Link>().LastOrDefault(l =>
        !view.IsStruck(l.Ref) && ((l.Arg.A == pair.A && l.Arg.B == pair.B) || (l.Arg.A == pair.B && l.Arg.B == pair.A)));

    /// <summary>What was decided about a pair.</summary>
    public LinkDecision On(View view, LinkPair pair) =>
        Keeping(view, pair) is not null ? LinkDecision.Kept : dropped.Contains(pair.Key) ? LinkDecision.Dropped : LinkDecision.Undecided;

    /// <summary>Decides, and remembers what was before.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="decision">What it is to be.</param>
    /// <param name="link">The act that would keep it.</param>
    /// <param name="by">The officer who decides.</param>
    /// <returns>The rule that stands in the way; null when it is done.</returns>
    public async Task<Refusal?> Decide(LinkPair pair, LinkDecision decision, Utterance link, Officer by)
    {
        var before = file.Read(view => On(view, pair));
        if (before == decision) return null;
        var steps = history.Append(new Step(pair.Key, before)).TakeLast(Remembered).ToList();
        return await Change(pair, decision, link, steps, by);
    }

    /// <summary>Takes the last decision back.</summary>
    /// <param name="linkFor">Makes the act that would keep a pair; null where the pair is not of the policies at hand.</param>
    /// <param name="by">The officer who does.</param>
    public async Task<Refusal?> Undo(Func<string, (LinkPair Pair, Utterance Link)?> linkFor, Officer by)
    {
        if (history.Count == 0 || linkFor(history[^1].Pair) is not { } last) return null;
        return await Change(last.Pair, history[^1].Was, last.Link, history[..^1], by);
    }

    private async Task<Refusal?> Change(LinkPair pair, LinkDecision decision, Utterance link, List<Step> steps, Officer by)
    {
        List<DeskWrite> rows =
        [
            new DeskWrite.Put(new DeskRow(file.Id, "", History, "", JsonSerializer.Serialize(steps))),
            decision == LinkDecision.Dropped
                ? new DeskWrite.Put(new DeskRow(file.Id, "", Dropped, pair.Key, "true"))
                : new DeskWrite.Remove(file.Id, "", Dropped, pair.Key),
        ];
        var kept = file.Read(view => Keeping(view, pair));
        var act = (kept, decision) switch
        {
            (null, LinkDecision.Kept) => link,
            ({ } old, not LinkDecision.Kept) => new Utterance("withdraw", new WithdrawArg(null, Manner.Plain), old.Ref),
            _ => null,
        };
        if (act is null)
        {
            await file.Save(rows);
            return null;
        }

        return await file.Say((act with { Alongside = rows }).By(by)) is Said.Refused refused ? refused.Why : null;
    }

    private sealed record Step(string Pair, LinkDecision Was);
}
