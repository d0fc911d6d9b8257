using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Together;

/// <summary>Forms that put something new on the record that both hold.</summary>
internal static class ObjectForms
{
    public static DraftForm Proposal { get; } = new(
        "proposal", "proposal.table", SayLabels.Proposal,
        (lists, _) =>
        [
            .. DraftWording.Titles, .. DraftWording.Words,
            SayLists.List("at", SayLabels.At, lists.OrNothing(lists.Objects<Meeting>()), required: false), SayLists.List("about", SayLabels.SetsUp, lists.OrNothing(lists.Objects<Body>()), required: false),
            .. lists.Objects<Link>() is { Count: > 0 } links ? [SayLists.Several("links", SayLabels.RestsOn, links)] : Array.Empty<SayField>(),
        ],
        (_, input, _) => Named(new ProposalArg(input.RefOrNone("at"), [.. input.Refs("links")], input.RefOrNone("about"), null), input),
        arg => arg is ProposalArg p ? [("at", p.At?.ToString() ?? ""), ("about", p.About?.ToString() ?? ""), ("links", string.Join(',', p.Links))] : []);

    /// <summary>Neutral: how the two meet and whether we care stays in our room.</summary>
    public static DraftForm Link { get; } = new(
        "link", "link.put", TogetherLabels.PutLink,
        (lists, _) => lists.Provisions(own: true) is { Count: > 0 } ours && lists.Provisions(own: false) is { Count: > 0 } theirs
            ? [SayLists.List("a", TogetherLabels.OurProvision, ours), SayLists.List("b", TogetherLabels.TheirProvision, theirs), .. DraftWording.Words]
            : null,
        (_, input, _) => new Filled(new LinkArg(End(input, "a"), End(input, "b"), null, null), DraftWording.Said(input)),
        arg => arg is LinkArg l ? [("a", End(l.A)), ("b", End(l.B))] : []);

    public static DraftForm Meeting { get; } = new(
        "meeting", "meeting.offer", TogetherLabels.OfferDates,
        (lists, _) => lists.Objects<Body>() is { Count: > 0 } bodies
            ?
            [
                .. DraftWording.Titles, SayLists.List("body", SayLabels.OfBody, bodies), SayLists.Field("from", SayLabels.From, FieldKind.Day), SayLists.Field("to", SayLabels.To, FieldKind.Day, required: false),
                SayLists.List("host", SayLabels.Host, lists.OrNothing(lists.Sides), required: false), SayLists.List("mode", SayLabels.Mode, lists.OrNothing(lists.Of<Mode>()), required: false), .. DraftWording.Words,
            ]
            : null,
        (_, input, _) =>
        {
            var from = input.Day("from");
            return Named(new MeetingArg(input.Ref("body"), from, input.DayOrNone("to") ?? from, input.Text("host") is { Length: > 0 } host ? host : null, input.OneOrNone<Mode>("mode"), null), input);
        },
        arg => arg is MeetingArg m
            ? [("body", m.Body.ToString()), ("from", AnswerForms.Day(m.From)), ("to", AnswerForms.Day(m.To)), ("host", m.Host ?? ""), ("mode", m.Mode is { } mode ? Spelled.Of(mode) : "")]
            : []);

    public static DraftForm Body { get; } = new(
        "body", "body.declare", SayLabels.Body,
        (lists, _) =>
        [
            .. DraftWording.Titles, SayLists.List("tier", SayLabels.Tier, lists.Tiers), SayLists.List("cadence", SayLabels.Cadence, lists.Of<Cadence>()),
            SayLists.Field("formal", SayLabels.Formal, FieldKind.Tick, required: false), SayLists.Field("planned", SayLabels.Planned, FieldKind.Tick, required: false),
            SayLists.List("parent", SayLabels.Parent, lists.OrNothing(lists.Objects<Body>()), required: false), .. DraftWording.Words,
        ],
        (_, input, _) => Named(new BodyArg(input.One<Tier>("tier"), input.One<Cadence>("cadence"), input.Tick("formal"), input.Tick("planned"), input.RefOrNone("parent"), null), input),
        arg => arg is BodyArg b
            ? [("tier", Spelled.Of(b.Tier)), ("cadence", Spelled.Of(b.Cadence)), ("formal", b.Formal ? "yes" : ""), ("planned", b.Planned ? "yes" : ""), ("parent", b.Parent?.ToString() ?? "")]
            : []);

    public static DraftForm Expectation { get; } = new(
        "expectation", "expect", SayLabels.Expect,
        (lists, about) => about.Obj is not null && lists.Objects<Meeting>() is { Count: > 0 } meetings ? [SayLists.List("at", SayLabels.At, meetings), .. DraftWording.Words] : null,
        (_, input, _) => new Filled(new ExpectArg(input.Ref("at"), null), DraftWording.Said(input)),
        arg => arg is ExpectArg e ? [("at", e.At.ToString())] : []);

    public static DraftForm Commitment { get; } = new(
        "commitment", "commitment.word", SayLabels.Commitment,
        (lists, _) => lists.Objects<Meeting>() is { Count: > 0 } meetings
            ?
            [
                .. DraftWording.Titles, SayLists.List("owner", SayLabels.Owner, lists.Sides), SayLists.List("due", SayLabels.DueBy, meetings),
                SayLists.Field("begins", SayLabels.RunsFrom, FieldKind.Day, required: false), SayLists.List("strength", SayLabels.Strength, [.. "012345".Select(n => new Choice(n.ToString(), n.ToString()))]), .. DraftWording.Words,
            ]
            : null,
        (_, input, _) =>
        {
            var strength = input.Need("strength") is [var digit] && digit is >= '0' and <= '5' ? digit - '0' : 0;
            return Named(new CommitmentArg(input.Need("owner"), input.Ref("due"), strength, input.DayOrNone("begins"), null), input);
        },
        arg => arg is CommitmentArg c
            ? [("owner", c.Owner), ("due", c.DueBy.ToString()), ("begins", c.From is { } from ? AnswerForms.Day(from) : ""), ("strength", c.Strength.ToString(CultureInfo.InvariantCulture))]
            : []);

    private static ProvisionRef End(SayInput input, string name)
    {
        if (input.Need(name).Split(':') is [var at, var ordinal] && ActRef.TryParse(at, out var policy) && long.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0)
            return new ProvisionRef(policy, n);
        input.Complain(name, SayLabels.NotInList);
        return default;
    }

    private static string End(ProvisionRef end) => string.Create(CultureInfo.InvariantCulture, $"{end.Policy}:{end.Ordinal}");

    private static Filled Named(Arg arg, SayInput input) => new(arg, DraftWording.Named(input));
}
