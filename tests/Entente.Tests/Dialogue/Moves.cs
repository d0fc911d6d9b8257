using System.Collections.Immutable;
using System.Globalization;
using Entente.Dialogue;

namespace Entente.Tests.Dialogue;

/// <summary>The acts of the tests, in the words of the table. In a desk file each creating act says whose, when, on what basis.</summary>
internal static class Moves
{
    internal static readonly Digest Leaf = Digest.Of("a leaf"u8), Petal = Digest.Of("a petal"u8);

    internal static Enclosed Wording(Digest digest) => new(digest, 12, "text/markdown", "ko");

    internal static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Provenance Said(int by, string on = "2021-10-13", Basis basis = Basis.OnRecord) => new(Stage.Side(by), Day(on), basis);

    internal static Move Opened(int by, Func<OpenArg, OpenArg>? but = null) => new(by, "dialogue.open", s =>
        (but ?? (a => a))(new OpenArg("channel", 1, 1, DialogueKind.Shared, Sides(s.Members),
            [.. Sides(s.Members).Select(side => new Member(side, Leaf))], [])));

    internal static Move OpenedDesk(Func<OpenArg, OpenArg>? but = null) => new(0, "dialogue.open", _ =>
        (but ?? (a => a))(new OpenArg("channel", 1, 1, DialogueKind.Desk, ["hanbit", "meridian"], [new Member("hanbit", null)], [])));

    internal static Move Acked(int by, ImmutableArray<Digest> got = default, ImmutableArray<RefusedEnclosure> refused = default) =>
        new(by, "ack", _ => new AckArg(got.IsDefault ? [] : got, refused.IsDefault ? [] : refused));

    internal static Move Knows(int by, long rules) => new(by, "rules", _ => new RulesArg(rules));

    internal static Move Shared(string name, int by, long provisions = 9, string? replaces = null, ImmutableArray<Kept> kept = default, Provenance? said = null) =>
        new(by, "policy.share", s => new PolicyArg("en", "2021", provisions, s.Maybe(replaces), kept, said)) { Name = name };

    internal static Move Declared(string name, int by, bool planned = false, string? parent = null, Provenance? said = null) =>
        new(by, "body.declare", s => new BodyArg(Tier.DeputyMinister, Cadence.Biannual, true, planned, s.Maybe(parent), said)) { Name = name };

    internal static Move Met(string name, string body, int by, string from = "2021-12-01", string to = "2021-12-02", Provenance? said = null) =>
        new(by, "meeting.offer", s => new MeetingArg(s.Ref(body), Day(from), Day(to), "hanbit", Mode.Hybrid, said)) { Name = name };

    internal static Move Linked(string name, string a, string b, int by, long first = 1, long second = 1, Provenance? said = null) =>
        new(by, "link.put", s => new LinkArg(new(s.Ref(a), first), new(s.Ref(b), second), Relation.Complementary, said)) { Name = name };

    internal static Move Tabled(string name, int by, string? at = null, string[]? links = null, string? about = null, Provenance? said = null) =>
        new(by, "proposal.table", s => new ProposalArg(s.Maybe(at), [.. (links ?? []).Select(s.Ref)], s.Maybe(about), said)) { Name = name };

    internal static Move Offered(string name, Slot slot, string on, int by, Terms? terms = null, string? at = null) =>
        new(by, "offer", s => new OfferArg(slot, (terms ?? new Terms()) with { At = s.Maybe(at) })) { Name = name, Obj = on };

    internal static Move Took(string what, Slot slot, string on, int by, ImmutableArray<Digest> has = default) =>
        new(by, "take", s => new TakeArg(slot, s.Ref(what), has.IsDefault ? [] : has)) { Obj = on };

    internal static Move Withdrew(string on, int by, Slot? slot = null, Manner manner = Manner.Plain) =>
        new(by, "withdraw", _ => new WithdrawArg(slot, manner)) { Obj = on };

    internal static Move Declined(string on, int by, Manner manner = Manner.NotNow) =>
        new(by, "decline", _ => new DeclineArg(manner)) { Obj = on };

    internal static Move Worded(string name, string dueBy, int owner, int by, Provenance? said = null) =>
        new(by, "commitment.word", s => new CommitmentArg(Stage.Side(owner), s.Ref(dueBy), 3, null, said)) { Name = name };

    internal static Move Expected(string on, string at, int by, Provenance? said = null) =>
        new(by, "expect", s => new ExpectArg(s.Ref(at), said)) { Obj = on, Name = "expectation" };

    internal static Move TookUp(string on, int by) => new(by, "taken-up", _ => new NoArg()) { Obj = on };

    internal static Move Redacted(string on, int by) => new(by, "redact", _ => new RedactArg("privacy")) { Obj = on };

    internal static Move Recalled(string name, string on, int by) => new(by, "recall", _ => new NoArg()) { Obj = on, Name = name };

    internal static Move AnsweredRecall(string on, int by) => new(by, "recall.answer", _ => new RecallAnswerArg(true)) { Obj = on };

    internal static Move Heard(string on, string? party, string day, Says says, Basis basis = Basis.OnRecord, Slot? slot = null, string? at = null, Use? use = null) =>
        new(0, "account", s => new AccountArg(slot, party, Day(day), says with { Ref = s.Maybe(at) }, basis, use)) { Obj = on };

    /// <summary>Offered by the first, taken by the others, and each log shows that it knew.</summary>
    internal static Move[] Agreed(string name, Slot slot, string on, Terms? terms = null, params int[] parties) =>
    [
        Offered(name, slot, on, parties[0], terms),
        .. parties[1..].Select(p => Took(name, slot, on, p)),
        .. parties.Select(p => TookUp(on, p)),
    ];

    internal static ActRef Ref(this Stage stage, string name) =>
        name.Contains('#') && ActRef.TryParse(name, out var other) ? other : stage[name];

    private static ActRef? Maybe(this Stage stage, string? name) => name is null ? null : stage.Ref(name);

    private static ImmutableArray<string> Sides(int members) => [.. Enumerable.Range(0, members).Select(Stage.Side)];
}
