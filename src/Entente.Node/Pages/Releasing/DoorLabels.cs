namespace Entente.Node.Pages.Releasing;

/// <summary>Words of the door.</summary>
internal static class DoorLabels
{
    public static readonly Label Nav = new("Door", "문");
    public static readonly Label Title = new("Drafts at the door", "문 앞의 초안");
    public static readonly Label None = new("No draft waits.", "기다리는 초안이 없습니다.");
    public static readonly Label Explain = new("What waits here is ours alone. It leaves by release only.", "여기서 기다리는 것은 우리만의 것입니다. 내보내야만 나갑니다.");
    public static readonly Label What = new("What it says", "내용");
    public static readonly Label Kind = new("Act", "행위");
    public static readonly Label Drafted = new("Drafted", "작성");
    public static readonly Label Cleared = new("Cleared", "승인");
    public static readonly Label NotCleared = new("by nobody yet", "아직 없음");
    public static readonly Label Voided = new("void: the words changed", "무효: 문안이 바뀜");
    public static readonly Label Weight = new("Rule", "규칙");
    public static readonly Label Waits = new("waits {0}", "{0} 기다림");
    public static readonly Label Hours = new("{0} h", "{0}시간");
    public static readonly Label Days = new("{0} days", "{0}일");
    public static readonly Label Risen = new("risen to {0}: it has waited long enough", "{0}에게 올라감: 충분히 기다림");
    public static readonly Label Rules = new("Who releases what", "무엇을 누가 내보내는가");

    public static readonly Label One = new("A draft at the door", "문 앞의 초안");
    public static readonly Label To = new("Leaves to {0}", "{0}에 나감");
    public static readonly Label AsTheySee = new("This is what they will see, word for word. Nothing else goes with it.", "상대측이 보게 될 그대로입니다. 다른 것은 함께 나가지 않습니다.");
    public static readonly Label NoWords = new("It encloses no words.", "첨부된 글이 없습니다.");
    public static readonly Label About = new("About", "대상");
    public static readonly Label Terms = new("In words", "말로 하면");
    public static readonly Label Exactly = new("Exactly what is bound, byte for byte", "묶이는 내용, 바이트 그대로");
    public static readonly Label Digest = new("Intent digest, to compare by telephone", "전화로 견줄 의도 값");
    public static readonly Label Bytes = new("Only what you had seen and the minute are added when it leaves.", "나갈 때 더해지는 것은 본 범위와 시각뿐입니다.");
    public static readonly Label ForEver = new("They will hold this for ever.", "상대측이 이것을 영구히 보관합니다.");
    public static readonly Label NoWayBack = new("It can be withdrawn later, and the withdrawal will stand beside it; it cannot be made unsaid.", "나중에 철회할 수는 있으나 철회도 옆에 남을 뿐, 하지 않은 말이 되지는 않습니다.");
    public static readonly Label Release = new("Release it", "내보내기");
    public static readonly Label ReleaseKnowingly = new("I have read it: release all the same", "읽었습니다: 그래도 내보내기");
    public static readonly Label Clear = new("Clear these words", "이 문안 승인");
    public static readonly Label ClearChange = new("Clear the change", "바뀐 부분 승인");
    public static readonly Label Edit = new("Change it…", "고치기…");
    public static readonly Label Discard = new("Throw it away", "버리기");
    public static readonly Label DiscardSure = new("It is removed for good and leaves no trace with the other side.", "완전히 지워지며 상대측에 흔적이 남지 않습니다.");
    public static readonly Label YouCleared = new("You cleared it.", "승인하셨습니다.");
    public static readonly Label Changed = new("You cleared other words. What changed since:", "승인하신 뒤에 바뀐 부분입니다.");
    public static readonly Label ChangedArg = new("The terms changed; the words did not.", "조건이 바뀌었습니다. 글은 그대로입니다.");
    public static readonly Label Before = new("before", "이전");
    public static readonly Label Now = new("now", "지금");
    public static readonly Label Removed = new("removed:", "지움:");
    public static readonly Label Added = new("added:", "더함:");
    public static readonly Label Since = new("Since this was drafted", "초안을 쓴 뒤에 온 것");
    public static readonly Label SinceOpened = new("Since you opened this…", "이 화면을 여신 뒤…");
    public static readonly Label NotReleased = new("Not released.", "내보내지 않았습니다.");
    public static readonly Label WillRead = new("It will read: {0} {1}", "기록에 남을 말: {0} {1}");
    public static readonly Label Decide = new("What we do with it", "우리의 결정");
    public static readonly Label BackToList = new("All drafts", "모든 초안");
    public static readonly Label WhereWeStand = new("Where we stand", "현황");
    public static readonly Label StandsThere = new("Look at it", "보기");

    public static readonly Label RoutineKinds = new("One officer releases these; all others take two, one of them a head", "담당자 한 명이 내보내는 것. 나머지는 두 명, 그중 한 명은 수석대표");
    public static readonly Label HeadOffices = new("Offices that count as head", "수석대표로 치는 직위");
    public static readonly Label HeadOfficesHint = new("One a line, as the officers' list writes them. Empty: those with the role of head only.", "한 줄에 하나씩, 담당자 명부의 표기대로. 비우면 수석대표 역할이 있는 사람만.");
    public static readonly Label Substitutes = new("Who stands in for whom", "대행");
    public static readonly Label SubstitutesHint = new("One a line: office away; office standing in; first day; last day.", "한 줄에 하나씩: 자리를 비운 직위; 대행 직위; 첫날; 마지막 날.");
    public static readonly Label Deputy = new("Deputy to whom what waits too long rises", "오래 기다린 초안을 맡을 대리");
    public static readonly Label Nobody = new("nobody", "없음");
    public static readonly Label WaitHours = new("Hours after which it rises", "올라가기까지의 시간");
    public static readonly Label Save = new("Set these rules", "규칙 정하기");
    public static readonly Label Saved = new("Set.", "정했습니다.");
    public static readonly Label OnlyHeads = new("Heads set these rules.", "이 규칙은 수석대표가 정합니다.");
    public static readonly Label BadSubstitutes = new("Each line needs two offices and two days: minister; deputy; 2027-07-01; 2027-07-14.", "줄마다 직위 둘과 날짜 둘이 있어야 합니다: 장관; 차관; 2027-07-01; 2027-07-14.");
    public static readonly Label BadHours = new("A number of hours from 1 to 8760.", "1에서 8760까지의 시간.");
}
