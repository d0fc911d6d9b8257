using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Pages;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Ladder;

namespace Entente.Scenarios.Browser;

/// <summary>Ladder pages of two invented states, in the states that a page can be in.</summary>
internal static class LadderSpecimens
{
    public static readonly DialogueFrame Frame = new(
        "specimen",
        new("Regional linkage working group", "지역연계 실무협의체"),
        Room.DeskFile,
        new("fictional states · compiled from invented press · no government has signed anything here", "가상 국가 · 지어낸 보도로 엮음 · 어느 정부도 서명하지 않았음"),
        [new(new("Saebyeol", "새별"), "Asia/Seoul"), new(new("Port Alder", "포트올더"), "America/New_York")]);

    public static LadderModel Of(string? form, Tongue tongue) => form switch
    {
        "empty" => Usual(tongue) with { AsOf = null, Status = null, Accounts = new([], 0), Context = [], SourceNotes = [], Policies = null, Figure = Usual(tongue).Figure with { Meetings = [], Moves = [], Body = null } },
        "long" => Long(tongue),
        "many" => Usual(tongue) with { Accounts = new([.. Enumerable.Range(0, 300).Select(i => Row(i, tongue))], 300) },
        "years" => Usual(tongue) with { Figure = Usual(tongue).Figure with { To = new(2030, 3, 1), AsOf = new(2029, 12, 2) } },
        _ => Usual(tongue),
    };

    private static LadderModel Usual(Tongue t) => new(
        Frame,
        new AsOfModel("/specimen", At: 7, Last: 11, T(t, "10 Apr 2027", "2027년 4월 10일"), T(t, "10 April, the ministry", "4월 10일, 부처"), T(t, "14 Apr 2027", "2027년 4월 14일")),
        T(t, "Regional linkage working group", "지역연계 실무협의체"),
        T(t, "지역연계 실무협의체", "Regional linkage working group"),
        [
            new(T(t, "A platform to find a link between the ", "")), new(T(t, "Southern Horizons Policy", "남방지평정책"), IsName: true, "p1"), new(T(t, " (Hanbit) and the ", "(한빛)과 ")),
            new(T(t, "Open Seas Strategy", "열린바다전략"), IsName: true, "p2"), new(T(t, " (Meridian) · proposed, informal", "(메리디안)의 접점을 찾기 위한 틀 · 제안됨, 비공식")),
        ],
        new LadderFigureModel(
            new(2027, 3, 1), new(2027, 7, 20), new(2027, 4, 16), T(t, "16 Apr", "4월 16일"),
            [
                new("m", T(t, "Ministers", "장관급"), T(t, "JSC · yearly", "안보회의 · 연 1회"), false, "b1"),
                new("d", T(t, "Deputy ministers", "차관보급"), T(t, "IPD · biannual", "국방협의체 · 연 2회"), false, "b2"),
                new("w", T(t, "Working level", "실무급"), T(t, "informal · proposed", "비공식 · 제안됨"), true, null),
            ],
            [
                new("ipd", "d", new(2027, 4, 6), new(2027, 4, 7), T(t, "14th IPD, Saebyeol", "제14차 국방협의체, 새별"), T(t, "6–7 Apr", "4월 6–7일"), "b2"),
                new("jsc", "m", new(2027, 6, 24), new(2027, 6, 24), T(t, "31st JSC, Saebyeol", "제31차 안보회의, 새별"), T(t, "24 Jun", "6월 24일"), "b1"),
            ],
            new RungBody("w", new(2027, 4, 7), T(t, "linkage working group", "지역연계 실무협의체"), T(t, "both agreed to consider it", "양측이 검토하기로 함"), true, "a1"),
            [
                new("ipd", MoveKind.BroughtUp, T(t, "pitched by Meridian", "메리디안이 제안"), "a0"),
                new("jsc", MoveKind.Expected, T(t, "expected to come up", "논의될 것으로 예상"), "a4"),
            ]),
        new StatusCardModel(
            T(t, "Both sides agreed to consider it.", "양측은 이를 검토하기로 하였다."), "a1",
            T(t, "on record by one side, 13 Apr · first from a source not named", "한쪽이 공식 확인, 4월 13일 · 처음에는 익명 소식통"),
            [
                new(T(t, "Whether", "할지"), T(t, "undecided", "미정"), true, "a1"),
                new(T(t, "When", "언제"), T(t, "undecided", "미정"), true, "a1"),
                new(T(t, "How", "어떻게"), T(t, "undecided", "미정"), true, "a1"),
            ],
            T(t, "expected at the ministers' meeting later in 2027: an expectation, not a deadline", "2027년 하반기 장관급 회의에서 논의될 것으로 예상됨. 기한이 아니라 예상임"), "a4",
            T(t, "not stated", "밝혀지지 않음"),
            T(t, "that a body will be set up, or that anyone has decided so", "협의체가 생긴다거나 누군가 그렇게 결정했다는 것"),
            "The two sides agreed to consider an informal working group; whether, when and how are undecided.",
            "양측은 비공식 실무협의체를 구성하는 방안을 검토하기로 하였으며, 구성 여부와 시기, 방식은 정해지지 않았다."),
        new([.. Enumerable.Range(0, 6).Select(i => Row(i, t))], 6),
        new PolicyPair(
            [new(T(t, "Southern Horizons Policy", "남방지평정책"), T(t, "Hanbit", "한빛"), "p1"), new(T(t, "Open Seas Strategy", "열린바다전략"), T(t, "Meridian", "메리디안"), "p2")],
            T(t, "They meet at 5 places that we kept; 2 touch a third party.", "우리가 유지한 접점은 5곳이며, 그중 2곳은 제3자와 관련된다."), null, "/specimen/links"),
        [new(T(t, "a third power's initiative, ", "제3국의 구상인 ")), new(T(t, "Belt of Lights", "빛의 띠"), IsName: true, "p2"), new(T(t, ". Links that touch it are marked.", ". 이와 관련된 연결에는 표시가 있다."))],
        [T(t, "A photo caption gives two dates; neither is a day of the 14th IPD.", "사진 설명의 두 날짜는 모두 제14차 회의 날짜가 아니다."), T(t, "A quotation swaps the owners of the two policies.", "인용문에서 두 정책의 주인이 뒤바뀌어 있다.")],
        [Behind("p1", t), Behind("p2", t), Behind("b1", t), Behind("b2", t), .. Enumerable.Range(0, 6).Select(i => Behind("a" + i, t))]);

    private static LadderModel Long(Tongue t)
    {
        var usual = Usual(t);
        var name = T(t, "Informal interministerial working-level platform for the exploration of policy linkages in the wider southern maritime region", "광역남방해양권정책연계가능성탐색을위한비공식부처간실무급협의플랫폼");
        return usual with
        {
            Title = name,
            Status = usual.Status! with { Sentence = name + ". " + usual.Status.Sentence, Next = string.Concat(Enumerable.Repeat(usual.Status.Next + " ", 4)) },
            Figure = usual.Figure with { Body = usual.Figure.Body! with { Name = name } },
            Accounts = usual.Accounts with { Rows = [.. usual.Accounts.Rows.Select(row => row with { Who = name, InShort = string.Concat(Enumerable.Repeat(row.InShort + " ", 6)) })] },
        };
    }

    private static AccountRow Row(int i, Tongue t) => (i % 6) switch
    {
        0 => new("a" + i % 6, T(t, "6 Apr", "4월 6일"), T(t, "Meridian", "메리디안"), T(t, "pitched a working group at the deputy ministers' meeting", "차관보급 회의에서 실무협의체를 제안"), T(t, "proposed", "제안됨"), T(t, "not attributed", "익명"), Firmness.Unattributed, Differs.No, false),
        1 => new("a1", T(t, "13 Apr", "4월 13일"), T(t, "a source, unnamed", "익명 소식통"), T(t, "agreement on reviewing a platform; not decided when, if, or how", "틀을 검토하기로 합의. 언제, 할지, 어떻게는 미정"), T(t, "agreed to consider", "검토하기로 합의"), T(t, "reported · not attributed", "보도 · 익명"), Firmness.Unattributed, Differs.No, false),
        2 => new("a2", T(t, "13 Apr", "4월 13일"), T(t, "Hanbit, ministry", "한빛 부처"), T(t, "both decided to review an option of forming a working group", "실무협의체를 구성하는 방안을 함께 검토하기로 함"), T(t, "agreed to consider", "검토하기로 합의"), T(t, "reported · on record", "보도 · 공식 발언"), Firmness.Attributed, Differs.No, true),
        3 => new("a3", T(t, "13 Apr", "4월 13일"), T(t, "newspapers", "신문"), T(t, "“pushing ahead” with setting it up", "“설치 추진”"), T(t, "higher, by nobody's word", "누구의 말도 아닌데 앞서감"), T(t, "reported · press", "언론 보도"), Firmness.Unattributed, Differs.Up, false),
        4 => new("a4", T(t, "13 Apr", "4월 13일"), T(t, "newspapers", "신문"), T(t, "expected to come up at the ministers' meeting", "장관급 회의에서 논의될 것으로 예상"), T(t, "names no status", "단계를 말하지 않음"), T(t, "reported · press", "언론 보도"), Firmness.Unattributed, Differs.No, false),
        _ => new("a5", T(t, "14 Apr", "4월 14일"), T(t, "Hanbit, spokesperson", "한빛 대변인"), T(t, "still at a rudimentary level; not aimed at any country", "아직 초보적인 수준이며 특정국을 겨냥하지 않음"), T(t, "same, played down", "같은 단계를 낮추어 말함"), T(t, "reported · on record", "보도 · 공식 발언"), Firmness.Attributed, Differs.Down, false),
    };

    private static Backing Behind(string key, Tongue t) => new(
        key, T(t, "Hanbit, ministry", "한빛 부처"), T(t, "13 Apr 2027", "2027년 4월 13일"),
        T(t, "Both are to review an option of forming an informal working-level group.", "양측이 비공식 실무협의체를 구성하는 방안을 검토하기로 하였다."),
        T(t, "Saebyeol Daily, 13 Apr 2027, page 4", "새별일보, 2027년 4월 13일 4면"), T(t, "reported · on record", "보도 · 공식 발언"), Firmness.Attributed,
        key == "p1" ? [T(t, "A quotation swaps the owners of the two policies.", "인용문에서 두 정책의 주인이 뒤바뀌어 있다.")] : []);

    private static string T(Tongue tongue, string english, string korean) => new Label(english, korean).In(tongue);
}
