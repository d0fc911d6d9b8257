using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Store;

namespace Entente.Node.Pages.Say;

/// <summary>The forms of what hangs on the ladder: bodies, meetings, proposals, expectations, commitments.</summary>
internal static class SayObjects
{
    public static SayKind Body { get; } = Of("body", SayLabels.Body, "body.declare", lists =>
    [
        SayLists.Field("title", SayLabels.Name, FieldKind.Line),
        SayLists.List("tier", SayLabels.Tier, lists.Tiers),
        SayLists.List("cadence", SayLabels.Cadence, lists.Of<Cadence>()),
        SayLists.Field("formal", SayLabels.Formal, FieldKind.Tick, required: false),
        SayLists.Field("planned", SayLabels.Planned, FieldKind.Tick, required: false),
        SayLists.List("parent", SayLabels.Parent, lists.OrNothing(lists.Objects<Body>()), required: false),
        .. lists.Said, Words,
    ], input => (new BodyArg(input.One<Tier>("tier"), input.One<Cadence>("cadence"), input.Tick("formal"), input.Tick("planned"), input.RefOrNone("parent"), input.Said()), null, []));

    public static SayKind Meeting { get; } = Of("meeting", SayLabels.Meeting, "meeting.offer", lists => lists.Objects<Body>().Count == 0 ? null :
    [
        SayLists.Field("title", SayLabels.Name, FieldKind.Line),
        SayLists.List("body", SayLabels.OfBody, lists.Objects<Body>()),
        SayLists.Field("from", SayLabels.From, FieldKind.Day),
        SayLists.Field("to", SayLabels.To, FieldKind.Day, required: false),
        SayLists.Field("place", SayLabels.Place, FieldKind.Line, required: false),
        SayLists.List("host", SayLabels.Host, lists.OrNothing(lists.Parties), required: false),
        SayLists.List("mode", SayLabels.Mode, lists.OrNothing(lists.Of<Mode>()), required: false),
        .. lists.Said, Words,
    ], input =>
    {
        var from = input.Day("from");
        var host = input.Text("host") is { Length: > 0 } party ? party : null;
        return (new MeetingArg(input.Ref("body"), from, input.DayOrNone("to") ?? from, host, input.OneOrNone<Mode>("mode"), input.Said()), null, [(DeskText.Place, input.Text("place"))]);
    });

    public static SayKind Proposal { get; } = Of("proposal", SayLabels.Proposal, "proposal.table", lists =>
    [
        SayLists.Field("title", SayLabels.Name, FieldKind.Line),
        SayLists.Field("matter", SayLabels.Matter, FieldKind.Line, required: false, SayLabels.MatterHint),
        SayLists.List("at", SayLabels.At, lists.OrNothing(lists.Objects<Meeting>()), required: false),
        SayLists.List("about", SayLabels.SetsUp, lists.OrNothing(lists.Objects<Body>()), required: false),
        .. lists.Links.Count == 0 ? Array.Empty<SayField>() : [SayLists.Several("links", SayLabels.RestsOn, lists.Links)],
        .. lists.Said, Words,
    ], input => (new ProposalArg(input.RefOrNone("at"), [.. input.Refs("links")], input.RefOrNone("about"), input.Said()), null, [(DeskText.Matter, input.Text("matter"))]));

    public static SayKind Commitment { get; } = Of("commitment", SayLabels.Commitment, "commitment.word", lists => lists.Objects<Meeting>().Count == 0 ? null :
    [
        SayLists.Field("title", SayLabels.Name, FieldKind.Line),
        SayLists.List("owner", SayLabels.Owner, lists.Parties),
        SayLists.List("due", SayLabels.DueBy, lists.Objects<Meeting>()),
        SayLists.Field("from", SayLabels.RunsFrom, FieldKind.Day, required: false),
        SayLists.List("strength", SayLabels.Strength, [.. "012345".Select(n => new Choice(n.ToString(), n.ToString()))]),
        .. lists.Said, Words,
    ], input =>
    {
        var strength = input.Need("strength") is [var digit] && digit is >= '0' and <= '5' ? digit - '0' : 0;
        return (new CommitmentArg(input.Need("owner"), input.Ref("due"), strength, input.DayOrNone("from"), input.Said()), null, []);
    });

    public static SayKind Expectation { get; } = new("expectation", SayLabels.Expect, lists => lists.Objects<Meeting>().Count == 0 || lists.Objects<Proposal>().Count == 0 ? null :
    [
        SayLists.List("obj", SayLabels.About, lists.Objects<Proposal>()),
        SayLists.List("at", SayLabels.At, lists.Objects<Meeting>()),
        .. lists.Said, Words,
    ], input => Task.FromResult<IReadOnlyList<Utterance>>(
        [new Utterance("expect", new ExpectArg(input.Ref("at"), input.Said()), input.Ref("obj")) { Enclosures = input.Enclose(input.Text("words"), input.Text("source")) }]));

    private static SayField Words => SayLists.Field("words", SayLabels.Words, FieldKind.Words, required: false);

    /// <summary>A form of a kind with words, title and source, in this order of roles.</summary>
    private static SayKind Of(
        string name, Label title, string kind, Func<SayLists, IReadOnlyList<SayField>?> fields, Func<SayInput, (Arg Arg, ActRef? Obj, (string Kind, string Text)[] Rows)> read) =>
        new(name, title, fields, input =>
        {
            var (arg, obj, rows) = read(input);
            var utterance = new Utterance(kind, arg, obj)
            {
                Enclosures = input.Enclose(input.Text("words"), input.Need("title"), input.Text("source")),
                Alongside = [.. rows.Where(r => r.Text.Length > 0).Select(r => new DeskWrite.Put(new DeskRow("", Utterance.ThisAct, r.Kind, "", DeskText.Json(new Both(r.Text, r.Text)))))],
            };
            return Task.FromResult<IReadOnlyList<Utterance>>([utterance]);
        });
}
