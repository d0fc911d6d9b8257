namespace Entente.Node.Pages.Say;

/// <summary>Words of the forms by which a desk file says things.</summary>
internal static class SayLabels
{
    public static readonly Label Nav = new("Write down", "적기");
    public static readonly Label Title = new("Write down what was said", "나온 말을 적기");
    public static readonly Label Intro = new("Each form adds one act to this desk file. It stays on this node. A wrong one is struck later: it stays visible and counts no more.", "양식마다 이 내부 자료철에 행위 하나가 더해집니다. 이 노드를 떠나지 않습니다. 잘못 적은 것은 나중에 지울 수 있으며, 보이지만 효력은 없습니다.");
    public static readonly Label Save = new("Write it down", "적어 두기");
    public static readonly Label ReadsOnly = new("Your roles let you read this file and write nothing down. An administrator gives roles.", "이 자료철을 읽을 수만 있고 적을 수는 없습니다. 역할은 관리자가 정합니다.");
    public static readonly Label NotSaved = new("Not written down.", "적지 못했습니다.");
    public static readonly Label Optional = new("may be left empty", "비워 둘 수 있음");
    public static readonly Label FillIn = new("Fill this in.", "이 항목을 채우십시오.");
    public static readonly Label NoDay = new("Give a day as 2027-04-13.", "날짜를 2027-04-13처럼 적으십시오.");
    public static readonly Label NotInList = new("Choose from the list.", "목록에서 고르십시오.");
    public static readonly Label Choose = new("– choose –", "– 고르십시오 –");
    public static readonly Label Nothing = new("nothing", "없음");
    public static readonly Label Nobody = new("nobody is named", "이름이 밝혀지지 않음");
    public static readonly Label NeedsFirst = new("This needs something to point at first: {0}.", "먼저 가리킬 것이 있어야 합니다: {0}.");
    public static readonly Label Strike = new("Strike", "지우기");
    public static readonly Label StrikeSure = new("Strike this act? It stays visible and counts no more.", "이 행위를 지우시겠습니까? 보이지만 효력은 없게 됩니다.");

    public static readonly Label Account = new("An account: what somebody said", "진술 기록: 누가 무엇을 말했는가");
    public static readonly Label Body = new("A body of the ladder", "협의체");
    public static readonly Label Meeting = new("A meeting", "회의");
    public static readonly Label Proposal = new("A proposal", "제안");
    public static readonly Label Expect = new("An expectation: where it is expected to come up", "예상: 어디에서 다루어질 것으로 보이는가");
    public static readonly Label Commitment = new("A commitment by a meeting", "회의까지의 약속");
    public static readonly Label Policy = new("A policy, or a third party's initiative", "정책 또는 제3자의 구상");

    public static readonly Label About = new("About", "대상");
    public static readonly Label Whose = new("Whose word", "누구의 말");
    public static readonly Label Speaker = new("Who exactly", "구체적으로 누구");
    public static readonly Label SpeakerHint = new("An office, in our words: “a ministry official”.", "직위를 우리 말로: “국방부 관계자”.");
    public static readonly Label On = new("Said on", "말한 날");
    public static readonly Label Basis = new("Basis", "근거");
    public static readonly Label Status = new("Status that it names", "말한 단계");
    public static readonly Label SaysFrom = new("First day that it names", "말한 첫날");
    public static readonly Label SaysFromHint = new("Of a meeting: its days by this account.", "회의라면 이 진술에 따른 날짜.");
    public static readonly Label SaysTo = new("Last day that it names", "말한 마지막 날");
    public static readonly Label EndsBefore = new("Give a first day, not after the last.", "첫날을 적으십시오. 마지막 날보다 늦을 수 없습니다.");
    public static readonly Label Into = new("Became part of, or was followed by", "통합되거나 뒤를 이은 협의체");
    public static readonly Label RestsOn = new("Rests on these links", "바탕이 되는 연결");
    public static readonly Label SeveralHint = new("Several: with Ctrl or ⌘ held.", "여럿을 고르려면 Ctrl 또는 ⌘를 누른 채.");
    public static readonly Label RunsFrom = new("Runs from", "시작하는 날");
    public static readonly Label Use = new("How we may use it in public", "대외 활용");
    public static readonly Label Words = new("In our words", "우리 말로 옮기면");
    public static readonly Label Source = new("Source", "출처");
    public static readonly Label SourceHint = new("Where it can be found: number, paper, page.", "찾을 수 있는 곳: 번호, 문서, 쪽.");
    public static readonly Label Name = new("Name", "이름");
    public static readonly Label Tier = new("Level", "급");
    public static readonly Label Cadence = new("Cadence", "주기");
    public static readonly Label Formal = new("Formal, with a mandate", "공식 협의체");
    public static readonly Label Planned = new("Planned: it does not stand yet", "계획 단계: 아직 없음");
    public static readonly Label Parent = new("Hangs under", "상위 협의체");
    public static readonly Label OfBody = new("Meeting of", "어느 협의체의 회의");
    public static readonly Label From = new("First day", "첫날");
    public static readonly Label To = new("Last day", "마지막 날");
    public static readonly Label Host = new("Host", "주최측");
    public static readonly Label Mode = new("How it meets", "방식");
    public static readonly Label Place = new("Place", "장소");
    public static readonly Label At = new("At the meeting", "회의");
    public static readonly Label SetsUp = new("Would set up", "설치하려는 협의체");
    public static readonly Label Matter = new("What a press line calls it", "대외 문장에서 부르는 이름");
    public static readonly Label MatterHint = new("A noun phrase with its article: “an informal working group”.", "명사구로: “비공식 실무그룹”.");
    public static readonly Label Owner = new("Who promises", "약속한 측");
    public static readonly Label DueBy = new("Due by the meeting", "언제까지(회의)");
    public static readonly Label Strength = new("Strength of its verb", "동사의 세기");
    public static readonly Label Language = new("Language of the document", "문서의 언어");
    public static readonly Label Version = new("Version", "판");
    public static readonly Label VersionHint = new("One word: 2027, v2.", "한 낱말로: 2027, v2.");
    public static readonly Label Document = new("Document", "문서");
    public static readonly Label DocumentHint = new("Its provisions are read on this machine; left empty, only the title is kept.", "조항은 이 컴퓨터에서 읽습니다. 비워 두면 제목만 남습니다.");
    public static readonly Label Replaces = new("Takes the place of", "대체하는 정책");
    public static readonly Label Unreadable = new("The document cannot be read: {0}", "문서를 읽을 수 없습니다: {0}");
}
