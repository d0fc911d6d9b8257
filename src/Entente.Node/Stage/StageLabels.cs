using Entente.Node.Pages;

namespace Entente.Node.Stage;

/// <summary>What the demo of two capitals says beside its walk.</summary>
internal static class StageLabels
{
    public static readonly Label Title = new("Two capitals", "두 수도");
    public static readonly Label Beside = new("Two invented states side by side, each with its own node, keys, data and people. You play both: one puts a link forward, the other takes it up; then the line is cut and a pouch goes by hand.", "가상의 두 국가가 각자의 노드, 키, 자료, 사람을 가지고 나란히 있습니다. 양쪽을 모두 맡아 한쪽이 접점을 제시하고 다른 쪽이 받아들이며, 선이 끊기면 행낭을 직접 나릅니다.");
    public static readonly Label StartBoth = new("Start both capitals", "두 수도 시작하기");
    public static readonly Label Enter = new("Go to both capitals", "두 수도로 가기");
    public static readonly Label ByCommand = new("Or by the command:", "또는 명령으로:");
    public static readonly Label NotStarted = new("They could not be started. The terminal says why.", "시작하지 못했습니다. 터미널에 이유가 나와 있습니다.");
    public static readonly Label Motto = new("demo: both capitals in one page", "시연: 한 화면의 두 수도");
    public static readonly Label Practise = new("Practise it", "따라 하기");
    public static readonly Label Step = new("Step {0} of {1}", "{1}단계 중 {0}단계");
    public static readonly Label StepDone = new("done", "마침");
    public static readonly Label StepNow = new("now", "지금");
    public static readonly Label PlayAs = new("Play {0}", "{0} 맡기");
    public static readonly Label OpenForm = new("Open the form, filled in", "채워진 양식 열기");
    public static readonly Label OpenDraft = new("Open the draft", "초안 열기");
    public static readonly Label FillLine = new("Fill in the line", "문장 채우기");
    public static readonly Label Next = new("Next", "다음");
    public static readonly Label DoVerify = new("Export and verify", "내보내어 검증");
    public static readonly Label Personas = new("Whom you play in {0}", "{0}에서 맡은 사람");
    public static readonly Label Pane = new("{0}: its own node", "{0}: 자체 노드");
    public static readonly Label Line = new("The line between the capitals", "두 수도 사이의 선");
    public static readonly Label LinkUp = new("link up", "연결됨");
    public static readonly Label LinkNotYet = new("no pouch yet", "행낭 없음");
    public static readonly Label CutSince = new("cut since {0}", "{0}부터 끊김");
    public static readonly Label Pouch = new("pouch {0}", "행낭 {0}");
    public static readonly Label Sealed = new("{0} KB sealed", "{0}KB 봉인");
    public static readonly Label Cut = new("Cut", "끊기");
    public static readonly Label Heal = new("Heal", "잇기");
    public static readonly Label ByHand = new("By hand", "직접 나르기");
    public static readonly Label MakeAt = new("Make a pouch at {0}", "{0}에서 행낭 만들기");
    public static readonly Label Made = new("Pouch {0} of {1}, {2} KB. Drag it onto the other pane, or keep its file.", "{1}의 행낭 {0}, {2}KB. 상대 쪽에 끌어다 놓거나 파일로 보관하십시오.");
    public static readonly Label KeepFile = new("Keep the file", "파일로 보관");
    public static readonly Label OpenAt = new("Open at {0}", "{0}에서 열기");
    public static readonly Label FileAt = new("A pouch's file, to be opened at {0}", "{0}에서 열 행낭 파일");
    public static readonly Label DropHere = new("Drop the pouch here: {0}", "행낭을 여기에 놓기: {0}");
    public static readonly Label Clocks = new("Clock of {0}", "{0}의 시계");
    public static readonly Label Watermark = new("Demonstration. Fictional states. Every button is a real act through the real door.", "시연입니다. 가상의 국가입니다. 모든 버튼은 실제 문을 지나는 실제 행위입니다.");
    public static readonly Label Starting = new("The two nodes are starting.", "두 노드를 시작하는 중입니다.");
    public static readonly Label Away = new("A node does not answer. The terminal says why.", "노드가 응답하지 않습니다. 터미널에 이유가 나와 있습니다.");
    public static readonly Label NoEntrance = new("Open the address that the terminal gave.", "터미널에 나온 주소로 들어오십시오.");
    public static readonly Label Verdict = new("What the verifier said", "검증기의 답");
    public static readonly Label Taken = new("Pouch {0} opened. New acts: {1}.", "행낭 {0:을} 열었습니다. 새 행위: {1}건.");
    public static readonly Label RefusedPouch = new("Not taken; nothing of it was kept.", "받아들이지 않았으며 아무것도 남기지 않았습니다.");
}
