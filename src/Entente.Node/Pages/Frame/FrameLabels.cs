namespace Entente.Node.Pages.Frame;

/// <summary>Words of what stands around every page.</summary>
internal static class FrameLabels
{
    public static readonly Label Motto = new("two sides, two nodes, one record", "두 측, 두 노드, 하나의 기록");
    public static readonly Label Skip = new("Skip to the content", "본문으로 건너뛰기");
    public static readonly Label Navigation = new("Pages", "화면");
    public static readonly Label Dialogues = new("Dialogues", "대화");
    public static readonly Label Clocks = new("Time in both capitals", "양국 수도의 시각");
    public static readonly Label Languages = new("Language", "언어");
    public static readonly Label DeskFile = new("Desk file", "내부 자료철");
    public static readonly Label Ours = new("Ours alone", "우리만 보는 내용");
    public static readonly Label Shared = new("Shared", "공유");
    public static readonly Label With = new("with {0}: what stands in this frame both hold, for ever", "{0:과} 공유: 이 틀 안의 내용은 양측이 영구히 보관합니다");
    public static readonly Label WithMany = new("with {0}: what stands in this frame all hold, for ever", "{0:과} 공유: 이 틀 안의 내용은 모든 측이 영구히 보관합니다");
    public static readonly Label BothWithMany = new("with {0}: what all hold and what is ours alone, each in its own frame", "{0:과}: 모든 측이 보관하는 것과 우리만 보는 것, 각각의 틀 안에");
    public static readonly Label BesideShared = new("beside the dialogue with {0}: nothing on this page has left this node", "{0:과}의 대화에 딸린 우리 것: 이 화면의 어떤 것도 이 노드를 떠나지 않았습니다");
    public static readonly Label Both = new("Two rooms", "두 공간");
    public static readonly Label BothWith = new("with {0}: what both hold and what is ours alone, each in its own frame", "{0:과}: 양측이 보관하는 것과 우리만 보는 것, 각각의 틀 안에");
    public static readonly Label Unclassified = new("Not for classified use", "비밀 자료 취급 불가");
    public static readonly Label Footer = new("Entente {0} · node of side “{1}” · not for classified use", "Entente {0} · “{1}” 측 노드 · 비밀 자료 취급 불가");
    public static readonly Label Sources = new("Sources", "출처");
    public static readonly Label Source = new("Source", "출처");
    public static readonly Label Basis = new("Basis", "근거");
    public static readonly Label Said = new("Said on", "말한 날");
    public static readonly Label WriteNote = new("Write a note of our own on it", "우리 메모 남기기");
    public static readonly Label OwnNotes = new("Our own notes on it: {0}", "우리 메모 {0}건");
    public static readonly Label Close = new("Close", "닫기");
    public static readonly Label InOurWords = new("In our words", "우리 말로 옮기면");
    public static readonly Label Evidence = new("evidence", "근거가 되는 말");
    public static readonly Label AsOf = new("as of", "기준일");
    public static readonly Label Earlier = new("One account earlier", "이전 진술 기준");
    public static readonly Label Later = new("One account later", "다음 진술 기준");
    public static readonly Label Step = new("As of which account", "어느 진술까지 볼지");
    public static readonly Label Show = new("Show", "보기");
    public static readonly Label Page = new("page {0} of {1}", "{1}쪽 가운데 {0}쪽");
    public static readonly Label Print = new("Print", "인쇄");
    public static readonly Label Copied = new("Copied", "복사했습니다");

    /// <summary>The room's name on its frame.</summary>
    public static Label Of(Room room) => room switch { Room.DeskFile => DeskFile, Room.Ours => Ours, Room.Both => Both, _ => Shared };
}
