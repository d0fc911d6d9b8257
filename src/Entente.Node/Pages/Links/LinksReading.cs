using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Linking;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Ladder;

namespace Entente.Node.Pages.Links;

/// <summary>What the page of links was asked to show.</summary>
/// <param name="Show">Which links.</param>
/// <param name="Link">Which of them in detail.</param>
/// <param name="Step">As of which step of the file.</param>
internal sealed record LinksQuery(string? Show, string? Link, string? Step)
{
    /// <summary>The filter; all for a word that is none.</summary>
    public LinkFilter Filter => Enum.TryParse<LinkFilter>(Show, ignoreCase: true, out var filter) ? filter : LinkFilter.All;
}

/// <summary>Reads the page of links off a desk file: the current policy of each of two parties, and where they meet.</summary>
internal sealed class LinksReading
{
    // Below it, of such pairs experts link fewer than one in seven: not worth an officer's time.
    private const double Worth = 0.15;

    private readonly DeskReading reading;
    private readonly Side left, right;
    private readonly LinkSuggestions.Run run;
    private readonly LinkDecisions decisions;
    private readonly List<Backing> behind = [];

    private LinksReading(DeskReading reading, LinkSuggestions suggestions)
    {
        this.reading = reading;
        (left, right) = (Of(0), Of(1));
        run = suggestions.Of((left.Key, right.Key), left.Provisions, right.Provisions);
        decisions = LinkDecisions.Of(reading.File);
    }

    /// <summary>The page of a file.</summary>
    public static LinksModel Of(DeskFile file, LinkSuggestions suggestions, Tongue tongue, LinksQuery query, Refusal? refusal) => file.Read(view =>
    {
        var (links, steps, at) = At(file, view, suggestions, tongue, query.Step);
        return links.Read(query, steps.Model($"/{file.Id}/links", at, links.reading), refusal);
    });

    /// <summary>What the machine does for this page.</summary>
    public static LinkSuggestions.Run Run(DeskFile file, LinkSuggestions suggestions, Visit visit, string? step) =>
        file.Read(view => At(file, view, suggestions, visit.Tongue, step).Links.run);

    /// <summary>The pair that an address names, and the act that would keep it; null when it names none of the two policies' pairs.</summary>
    public static (LinkPair Pair, Utterance Link)? Pair(DeskFile file, LinkSuggestions suggestions, Visit visit, string? id, string? step) =>
        file.Read(view => At(file, view, suggestions, visit.Tongue, step).Links.Keep(id, visit));

    private static (LinksReading Links, LadderSteps Steps, int At) At(DeskFile file, View view, LinkSuggestions suggestions, Tongue tongue, string? step)
    {
        var steps = LadderSteps.Of(file, view);
        var at = steps.At(step, file.Card.OpensAt);
        return (new LinksReading(new DeskReading(file, view, tongue, steps.Moment(at)), suggestions), steps, at);
    }

    private LinksModel Read(LinksQuery query, AsOfModel? asOf, Refusal? refusal)
    {
        var rows = Rows();
        var touched = rows.Where(r => r.Decision != LinkDecision.Dropped).ToList();
        var shown = rows.Where(r => query.Filter switch
        {
            LinkFilter.Open => r.Decision == LinkDecision.Undecided,
            LinkFilter.Kept => r.Decision == LinkDecision.Kept,
            LinkFilter.Dropped => r.Decision == LinkDecision.Dropped,
            _ => true,
        }).ToList();
        return new LinksModel(
            DeskFrame.Of(reading.File), $"/{reading.File.Id}/links", asOf,
            Column(left, [.. touched.Select(r => r.Left)]), Column(right, [.. touched.Select(r => r.Right)]), shown, query.Filter,
            new LinkCounts(rows.Count(r => r.Decision == LinkDecision.Undecided), rows.Count(r => r.Decision == LinkDecision.Kept), rows.Count(r => r.Decision == LinkDecision.Dropped)),
            query.Link, decisions.CanUndo, rows.Exists(r => r.Stale) ? Words.Text("link.stale", reading.Tongue) : null,
            refusal is { } why ? Words.Of(why, reading.Tongue) : null, run.Links.IsCompleted ? null : run.Done, [.. behind.DistinctBy(b => b.Key)]);
    }

    /// <summary>The machine's proposals, best first, then what people kept without it.</summary>
    private List<LinkRow> Rows()
    {
        var proposed = Proposed().Select(link => (Pair: PairOf(link), Link: (Linking.Link?)link)).ToList();
        var known = proposed.Select(p => p.Pair.Id).ToHashSet();
        var kept = reading.View.Objects<Dialogue.Link>()
            .Where(l => !reading.View.IsStruck(l.Ref)).Select(l => Turned(l.Arg)).OfType<LinkPair>()
            .DistinctBy(p => p.Id).Where(p => !known.Contains(p.Id)).Select(p => (Pair: p, Link: (Linking.Link?)null));
        return [.. proposed.Concat(kept).Select(p => Row(p.Pair, p.Link))];
    }

    /// <summary>What the machine found and is worth a look; pairs that people decided on stay, however low.</summary>
    private IEnumerable<Linking.Link> Proposed() => !run.Links.IsCompletedSuccessfully ? []
        : run.Links.Result.Where(l => l.Score >= Worth || decisions.On(reading.View, PairOf(l)) != LinkDecision.Undecided);

    private LinkRow Row(LinkPair pair, Linking.Link? link)
    {
        var kept = LinkDecisions.Keeping(reading.View, pair);
        var machine = link is null ? [] : link.Reasons.Select(Say).Distinct().Take(5).ToList();
        var reasons = kept is null ? machine.Count == 0 ? [Words.Text("reason.none", reading.Tongue)] : machine : [reading.Words(kept), .. machine];
        return new LinkRow(
            pair.Id, Id(pair.A.Ordinal), Id(pair.B.Ordinal), link?.Score, Spans(link?.LeftEvidence), Spans(link?.RightEvidence), reasons,
            decisions.On(reading.View, pair), Touches(left, pair.A.Ordinal) || Touches(right, pair.B.Ordinal),
            kept?.State(reading.View, reading.AsOf).Standing == LinkStanding.Stale, kept is null ? null : Opens(kept), kept?.Ref.ToString());
    }

    private string Opens(Dialogue.Link kept)
    {
        behind.Add(reading.Behind(kept, reading.Name(kept.Said!.Party)));
        return DeskReading.Key(kept.Ref);
    }

    private PolicyColumnModel Column(Side side, HashSet<string> touched)
    {
        if (side.Policy is { } policy) behind.Add(reading.Behind(policy, reading.Title(policy)));
        return new PolicyColumnModel(
            side.Owner, side.Title, side.Policy is { } shared ? DeskReading.Key(shared.Ref) : null, side.Lang,
            [.. side.Provisions.Select((p, i) => new ProvisionRow(
                Id(i + 1), DeskReading.Label(p), p.Text, i < side.Translated.Count ? side.Translated[i].Text : null, touched.Contains(Id(i + 1)), Touches(side, i + 1)))], side.Policy?.Ref.ToString());
    }

    /// <summary>The act that keeps a pair: the machine's reasons in both languages, on our own note.</summary>
    private (LinkPair Pair, Utterance Link)? Keep(string? id, Visit visit)
    {
        if (left.Policy is null || right.Policy is null || (LinkPair.OfKey(id) ?? LinkPair.Of(id, left.Policy.Ref, right.Policy.Ref)) is not { } pair) return null;
        var found = run.Links.IsCompletedSuccessfully ? run.Links.Result.FirstOrDefault(l => PairOf(l) == pair) : null;
        var wording = new[] { Tongue.English, Tongue.Korean }.SelectMany(t => new[]
        {
            new Wording(t.Code(), found is null || found.Reasons.Count == 0 ? Words.Text("reason.none", t) : string.Join(" · ", found.Reasons.Select(r => Say(r, t)).Distinct().Take(5))),
            new Wording(t.Code(), Words.Text("basis.ours-alone", t)),
        });
        var said = new Provenance(reading.File.Origin.Side, DateOnly.FromDateTime(visit.Now.UtcDateTime), Basis.OurNote);
        return (pair, new Utterance("link.put", new LinkArg(pair.A, pair.B, null, said)) { Enclosures = Utterance.Enclose(wording) });
    }

    private LinkPair PairOf(Linking.Link link) => new(
        new ProvisionRef(left.Policy!.Ref, left.OrdinalOf(link.Left)), new ProvisionRef(right.Policy!.Ref, right.OrdinalOf(link.Right)));

    /// <summary>A kept link between these two policies, left end first; null for one between others.</summary>
    private LinkPair? Turned(LinkArg arg) =>
        arg.A.Policy == left.Policy?.Ref && arg.B.Policy == right.Policy?.Ref ? new LinkPair(arg.A, arg.B)
        : arg.B.Policy == left.Policy?.Ref && arg.A.Policy == right.Policy?.Ref ? new LinkPair(arg.B, arg.A)
        : null;

    private string Say(Reason reason) => Say(reason, reading.Tongue);

    private static string Say(Reason reason, Tongue tongue)
    {
        var (a, b) = reason switch
        {
            TermPair r => (r.Left, r.Right),
            AlikeWords r => (r.Left, r.Right),
            OftenTogether r => (r.Left, r.Right),
            SamePlace r => (r.Left, r.Right),
            SharedWord r => (r.Word, r.Word),
            _ => ("", ""),
        };
        return Words.Say("reason." + reason.Key, tongue, ("left", a), ("right", b));
    }

    private bool Touches(Side side, long ordinal)
    {
        var provision = side.Provisions[(int)ordinal - 1];
        return reading.File.Card.Third.Any(third => (provision.Lang == "ko" ? third.Ko : third.En).Any(word => provision.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The latest policy of a party that has provisions here, and those provisions in the document's language.</summary>
    private Side Of(int place)
    {
        var party = reading.File.Card.Parties[place];
        var policy = reading.All<Policy>().LastOrDefault(p => p.Said!.Party == party.Id && p.Arg.Provisions > 0);
        return policy is null
            ? new Side(null, reading.In(party.Name), reading.In(party.Name), "und", [], [])
            : new Side(policy, reading.In(party.Name), reading.Title(policy), policy.Arg.Language, reading.File.Provisions(policy, policy.Arg.Language),
                policy.Arg.Language == reading.Tongue.Code() ? [] : reading.File.Provisions(policy, reading.Tongue.Code()));
    }

    private static string Id(long ordinal) => ordinal.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<EvidenceSpan> Spans(IReadOnlyList<Span>? spans) => [.. (spans ?? []).Select(s => new EvidenceSpan(s.From, s.To))];

    private sealed record Side(Policy? Policy, string Owner, string Title, string Lang, IReadOnlyList<Provision> Provisions, IReadOnlyList<Provision> Translated)
    {
        private readonly Dictionary<string, int> ordinals = Provisions.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i + 1);

        public string Key => Policy?.Ref.ToString() ?? Owner;

        public int OrdinalOf(string id) => ordinals[id];
    }
}
