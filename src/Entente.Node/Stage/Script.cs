using Entente.Dialogue;
using Entente.Documents;
using Entente.Node.Desk;

namespace Entente.Node.Stage;

/// <summary>The scenario, act by act, as far as both sides agreed to consider. What comes before the walk is said when the demo is first started.</summary>
internal static class Script
{
    /// <summary>Said before the visitor comes, in this order.</summary>
    public static IReadOnlyList<StageAct> Before { get; } =
    [
        new("dmc", Cast.Hanbit, "body.declare", 0, _ => new Spoken(
            new Utterance("body.declare", new BodyArg(Tier.Minister, Cadence.Yearly, Formal: true, Planned: false, null, null)),
            Both(("Ministers; yearly, in November.", "장관급. 해마다 11월."), ("Defence Ministers' Consultation (DMC)", "국방장관협의회의(DMC)")))),
        new("ipd", Cast.Hanbit, "body.declare", 1, scene => scene.At("dmc") is not { } dmc ? null : new Spoken(
            new Utterance("body.declare", new BodyArg(Tier.DeputyMinister, Cadence.Biannual, Formal: true, Planned: false, dmc, null)),
            Both(("In spring at Port Alder, in autumn at Saebyeol.", "봄에는 포트올더, 가을에는 새별."), ("Integrated Policy Dialogue (IPD)", "통합정책협의체(IPD)")))),
        new("ipd15", Cast.Hanbit, "meeting.offer", 0, scene => Meeting(scene, "ipd", new(2027, 9, 7), new(2027, 9, 8), Cast.Hanbit, ("Saebyeol", "새별"), ("15th IPD", "제15차 IPD"))),
        new("dmc30", Cast.Hanbit, "meeting.offer", 1, scene => Meeting(scene, "dmc", new(2027, 11, 9), new(2027, 11, 10), Cast.Hanbit, ("Saebyeol", "새별"), ("30th DMC", "제30차 DMC"))),
        new("horizons", Cast.Hanbit, "policy.share", 0, scene => Policy(scene, "ko", "v1")),
        new("ipd14", Cast.Meridian, "meeting.offer", 0, scene => Meeting(scene, "ipd", new(2027, 4, 13), new(2027, 4, 14), Cast.Meridian, ("Port Alder", "포트올더"), ("14th IPD", "제14차 IPD"))),
        new("seas", Cast.Meridian, "policy.share", 0, scene => Policy(scene, "en", "v1")),
    ];

    /// <summary>What the visitor plays.</summary>
    public static IReadOnlyList<StageAct> Walk { get; } =
    [
        new("link", Cast.Meridian, "link.put", 0, scene => scene.At("seas") is not { } ours || scene.At("horizons") is not { } theirs ? null : new Spoken(
            // Provision 3 of the Hanbit paper's first pillar is its second one; how the two meet is left neutral.
            new Utterance("link.put", new LinkArg(new ProvisionRef(ours, 4), new ProvisionRef(theirs, 2), null, null)),
            Both(("Search-and-rescue training stands on both sides.", "양쪽 모두 수색구조 교육을 담고 있습니다."))))
        {
            Form = "link",
        },
        new("table", Cast.Meridian, "proposal.table", 0, scene => scene.At("link") is not { } link ? null : new Spoken(
            new Utterance("proposal.table", new ProposalArg(scene.At("ipd14"), [link], null, null)),
            Both(
                ("An informal group at working level that looks for links between the two regional policies.", "두 지역정책의 접점을 찾는 실무급 비공식 협의체."),
                ("Regional Linkage Working Group (RLWG)", "지역연계 실무협의체(RLWG)"))))
        {
            Form = "proposal",
        },
        new("consider", Cast.Meridian, "offer", 0, scene => scene.At("table") is not { } proposal ? null : new Spoken(
            new Utterance("offer", new OfferArg(Slot.Review, new Terms(At: scene.At("ipd15"))), proposal),
            Both(("We offer to consider it together and to come back to it at the 15th IPD.", "함께 검토하고 제15차 IPD에서 다시 논의할 것을 제안합니다."))))
        {
            Form = "offer",
        },
        new("take", Cast.Hanbit, "take", 0, scene => scene.At("table") is not { } proposal || scene.At("consider") is not { } offer ? null : new Spoken(
            new Utterance("take", new TakeArg(Slot.Review, offer, [.. scene.View.Act(offer)!.Header.Enclosures.Select(e => e.Commitment)]), proposal), []))
        {
            Form = "take",
        },
        new("expect", Cast.Hanbit, "expect", 0, scene => scene.At("table") is not { } proposal || scene.At("dmc30") is not { } dmc ? null : new Spoken(
            new Utterance("expect", new ExpectArg(dmc, null), proposal),
            Both(("We expect it to come up at the 30th DMC.", "제30차 DMC에서 거론될 것으로 예상합니다."))))
        {
            Form = "expectation",
        },
    ];

    /// <summary>The first act that a visitor plays after both sides agreed to consider.</summary>
    public const string AfterConsidered = "expect";

    /// <summary>The act of that name.</summary>
    public static StageAct? Find(string key) => Before.Concat(Walk).FirstOrDefault(act => act.Key == key);

    private static Spoken? Meeting(Scene scene, string body, DateOnly from, DateOnly to, string host, (string En, string Ko) place, (string En, string Ko) name) =>
        scene.At(body) is not { } at ? null : new Spoken(new Utterance("meeting.offer", new MeetingArg(at, from, to, host, null, null)), Both(place, name));

    private static Spoken? Policy(Scene scene, string language, string version) =>
        scene.Policy.FirstOrDefault(p => p.Language == language) is not { } own ? null : new Spoken(
            new Utterance("policy.share", new PolicyArg(language, version, own.Count, null, default, null)),
            [.. scene.Policy.SelectMany(p => new Wording[] { new(p.Language, p.Lines, ProvisionLines.MediaType), new(p.Language, p.Title) })]);

    // The roles within one language, then the next language.
    private static IReadOnlyList<Wording> Both(params IReadOnlyList<(string En, string Ko)> roles) =>
        [.. roles.Select(r => new Wording("en", r.En)), .. roles.Select(r => new Wording("ko", r.Ko))];
}
