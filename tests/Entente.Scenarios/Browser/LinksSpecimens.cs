using Entente.Language;
using Entente.Node.Pages;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Links;

namespace Entente.Scenarios.Browser;

/// <summary>Pages of links between two invented policies.</summary>
internal static class LinksSpecimens
{
    private static readonly (string Id, string Number, string Text)[] Hanbit =
    [
        ("h1", "평화 1", "재난대응 공동훈련을 정례화한다"), ("h2", "평화 2", "특정국을 겨냥하지 않는 개방적 협력을 추구한다"), ("h3", "사람 3", "역내 해양수색구조 교육을 확대하고 연안국 해경 인력을 초청한다"),
        ("h4", "번영 5", "항만 운영의 디지털화를 지원한다"), ("h5", "사람 5", "문화 교류를 확대한다"),
    ];

    private static readonly (string Id, string Number, string Text)[] Meridian =
    [
        ("m1", "M1", "Work with partners to counter coercion at sea"), ("m2", "M2", "Fund trusted port technology with partner ports"),
        ("m4", "M4", "Open a coast-guard schoolhouse for partner officers in maritime search and rescue training"),
        ("m7", "M7", "Publish a yearly calendar of disaster-relief exercises open to partners"), ("m10", "M10", "Co-production of arms"),
    ];

    public static LinksModel Of(string? form, string? link, Tongue t)
    {
        var links = form == "empty" ? [] : Links(t);
        return new LinksModel(
            LadderSpecimens.Frame, "/specimen/links", null,
            Column(T(t, "Hanbit", "한빛"), "남방지평정책", "ko", Hanbit, [.. links.Select(row => row.Left)]),
            Column(T(t, "Meridian", "메리디안"), "Open Seas Strategy", "en", Meridian, [.. links.Select(row => row.Right)]),
            links, LinkFilter.All, new LinkCounts(2, 2, 0), link ?? "l1", CanUndo: true,
            form == "stale" ? T(t, "Hanbit's policy was replaced on 28 Dec 2028: these links rest on the earlier one.", "한빛의 정책은 2028년 12월 28일 바뀌었습니다. 이 연결들은 이전 정책에 근거합니다.") : null,
            form == "refused" ? T(t, "Since you opened this page the link was decided on in another window.", "이 화면을 연 뒤 다른 창에서 이 연결에 대한 결정이 내려졌습니다.") : null,
            null, []);
    }

    private static List<LinkRow> Links(Tongue t) =>
    [
        new("l1", "h3", "m4", 0.91, [Span(Hanbit[2].Text, "해양수색구조"), Span(Hanbit[2].Text, "교육"), Span(Hanbit[2].Text, "해경")], [Span(Meridian[2].Text, "coast-guard"), Span(Meridian[2].Text, "maritime search and rescue"), Span(Meridian[2].Text, "training")],
            ["해양수색구조 = maritime search and rescue " + T(t, "(term base)", "(용어집)"), "해경 = coast guard", "교육 = training"], LinkDecision.Undecided, false, false, null),
        new("l2", "h1", "m7", 0.74, [], [], ["재난 = disaster", "훈련 = exercises"], LinkDecision.Kept, false, false, null),
        new("l3", "h4", "m2", 0.62, [], [], ["항만 = port"], LinkDecision.Kept, false, true, null),
        new("l4", "h2", "m1", null, [], [], [T(t, "opposite in manner: one aims at nobody, the other at a rival", "방식이 반대: 한쪽은 누구도 겨냥하지 않고 다른 쪽은 경쟁국을 겨냥")], LinkDecision.Undecided, true, false, null),
    ];

    private static PolicyColumnModel Column(string owner, string title, string lang, (string Id, string Number, string Text)[] provisions, HashSet<string> linked) =>
        new(owner, title, null, lang, [.. provisions.Select(row => new ProvisionRow(row.Id, row.Number, row.Text, null, linked.Contains(row.Id), row.Id == "m1"))]);

    private static EvidenceSpan Span(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return new EvidenceSpan(at, at + word.Length);
    }

    private static string T(Tongue tongue, string english, string korean) => new Label(english, korean).In(tongue);
}
