using Entente.Dialogue;

namespace Entente.Node.Pages.Today;

/// <summary>Words of the page of today.</summary>
internal static class TodayLabels
{
    public static readonly Label Nav = new("Today", "오늘");
    public static readonly Label Title = new("Today", "오늘");
    public static readonly Label NothingNeedsYou = new("Nothing needs you.", "지금 하실 일이 없습니다.");
    public static readonly Label NothingOfOurs = new("No move of ours.", "우리 차례인 일이 없습니다.");
    public static readonly Label NoFile = new("No file is open to you yet. Begin one, or ask the head of your delegation to write you on a file's list.", "볼 수 있는 자료철이 아직 없습니다. 새로 시작하거나 수석대표에게 열람 명단에 올려 달라고 하십시오.");
    public static readonly Label Begin = new("Begin a file", "자료철 시작하기");
    public static readonly Label Next = new("Next: {0}.", "다음: {0}.");
    public static readonly Label Reckoned = new("Reckoned from the files as of today; no deadline is meant that a file does not name.", "오늘 기준으로 자료철에서 헤아린 것이며, 자료철에 없는 기한을 뜻하지 않습니다.");
    public static readonly Label Since = new("Since you were away", "자리를 비운 사이");
    public static readonly Label New = new("{0} acts new to you", "새로운 행위 {0}건");
    public static readonly Label NeverSeen = new("You have not looked through this file yet: {0} acts", "아직 살펴보지 않은 자료철: 행위 {0}건");
    public static readonly Label NoChange = new("Nothing was written down in your files since you last looked.", "마지막으로 보신 뒤 새로 적힌 것이 없습니다.");
    public static readonly Label Seen = new("I have seen this", "확인했습니다");
    public static readonly Label All = new("all of them in the record", "기록에서 모두 보기");
    public static readonly Label Before = new("before: {0}", "이전: {0}");
    public static readonly Label Why = new("Why it is here", "여기에 있는 까닭");

    public static readonly Label AnswerOurs = new("{0} tabled it on {1}. No account on file says what we make of it.", "{0}측이 {1}에 제안했습니다. 우리의 입장을 적은 진술이 자료철에 없습니다.");
    public static readonly Label AnswerTheirs = new("Tabled on {1}. No account on file says what {0} makes of it.", "{1}에 제안되었습니다. {0}측의 입장을 적은 진술이 자료철에 없습니다.");
    public static readonly Label Settle = new("Still open: {0}.", "아직 열려 있음: {0}.");
    public static readonly Label SettleAt = new("Still open: {0}. Expected to come up at {1}.", "아직 열려 있음: {0}. {1}에서 다루어질 것으로 예상됩니다.");
    public static readonly Label Prepare = new("To prepare. Expected to come up: {0}; due by it: {1}.", "준비할 회의. 다루어질 것으로 예상되는 안건 {0}건, 이때까지인 약속 {1}건.");
    public static readonly Label WriteDown = new("It is over, and nothing of it is on file.", "끝난 회의인데 자료철에 적힌 것이 없습니다.");
    public static readonly Label Fulfil = new("{0}: by {1}.", "{0}: {1}까지.");
    public static readonly Label AskAfter = new("{0}: by {1}, which is over. No account since then says what became of it.", "{0}: {1}까지였고 그 회의는 끝났습니다. 그 뒤 어떻게 되었는지 적은 진술이 없습니다.");
    public static readonly Label LookAgain = new("A link rests on a policy that was replaced.", "대체된 정책에 걸린 연결이 있습니다.");
    public static readonly Label Noted = new("Our own note, by {0}.", "우리 메모, {0}.");

    public static readonly Label SharedAnswerOurs = new("{0} tabled it. We have said nothing to it.", "{0}측이 상정했습니다. 우리는 아직 말하지 않았습니다.");
    public static readonly Label SharedAnswerTheirs = new("Tabled. {0} has said nothing to it.", "상정되었습니다. {0}측은 아직 말하지 않았습니다.");
    public static readonly Label OfferOurs = new("{0} made an offer ({1}). We have not answered.", "{0}측이 제의했습니다({1}). 우리는 답하지 않았습니다.");
    public static readonly Label OfferTheirs = new("Offered ({1}). {0} has not answered.", "제의했습니다({1}). {0}측은 답하지 않았습니다.");
    public static readonly Label ChangeOurs = new("{0} asks for something else than what stands ({1}).", "{0}측이 지금 것과 다른 것을 요청합니다({1}).");
    public static readonly Label ChangeTheirs = new("We ask for something else than what stands ({1}). {0} has not answered.", "우리가 지금 것과 다른 것을 요청했습니다({1}). {0}측은 답하지 않았습니다.");
    public static readonly Label Crossed = new("Crossed ({1}): neither had seen what the other said. Speak again.", "엇갈렸습니다({1}). 서로의 말을 보기 전에 말했습니다. 다시 말하십시오.");
    public static readonly Label SharedSettle = new("Whether, when or how is still open, and nothing is offered on it.", "여부·시기·방식 가운데 아직 열려 있고 제의도 없는 것이 있습니다.");
    public static readonly Label MayRelease = new("A draft by {0} waits at the door: you may release it.", "{0}의 초안이 문 앞에 있습니다. 내보내실 수 있습니다.");
    public static readonly Label MayClear = new("A draft by {0} waits at the door for a second officer.", "{0}의 초안이 문 앞에서 두 번째 담당자를 기다립니다.");
    public static readonly Label WaitsForUs = new("A draft by {0} waits at the door for somebody else of our side.", "{0}의 초안이 문 앞에서 우리 쪽 다른 사람을 기다립니다.");

    public static readonly Label WriteAnswer = new("Write down an answer", "답 적기");
    public static readonly Label WriteAccount = new("Write down what was said", "나온 말 적기");
    public static readonly Label ToLinks = new("Look at the links", "연결 보기");

    /// <summary>Heading of a group.</summary>
    public static Label Of(Whose whose) => whose switch
    {
        Whose.Ours => new("Ours", "우리 차례"),
        Whose.Superiors => new("Others of our side", "우리 쪽 다른 사람"),
        Whose.Theirs => new("Theirs", "상대 차례"),
        _ => new("Together", "함께"),
    };
}
