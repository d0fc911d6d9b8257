namespace Entente.Node.Pages.Notes;

/// <summary>Words of our own notes.</summary>
internal static class NotesLabels
{
    public static readonly Label Nav = new("Notes", "메모");
    public static readonly Label Title = new("Our own notes", "우리 메모");
    public static readonly Label TitleOn = new("Our own notes on one thing", "한 대상에 대한 우리 메모");
    public static readonly Label Only = new("Ours alone: a note is no act, stands in no log and has no way out of this node. Every officer on this file's list reads it.", "우리만 봅니다. 메모는 행위가 아니고 기록에 들어가지 않으며 이 노드를 떠나지 않습니다. 이 자료철을 보는 우리 담당관은 모두 읽습니다.");
    public static readonly Label New = new("A new note", "새 메모");
    public static readonly Label Lines = new("Three lines at most", "세 줄까지");
    public static readonly Label On = new("On", "대상");
    public static readonly Label WholeFile = new("the file as a whole", "자료철 전체");
    public static readonly Label Day = new("Comes up again on", "다시 알릴 날");
    public static readonly Label Save = new("Keep the note", "메모 남기기");
    public static readonly Label TooLong = new("Not kept: a note has three lines and 600 letters at most, and at least one word. File a paper for more.", "남기지 못했습니다. 메모는 세 줄, 600자까지이며 비워 둘 수 없습니다. 더 길면 문서로 등록하십시오.");
    public static readonly Label NoDay = new("Not kept: give the day as 2027-04-13, or none.", "남기지 못했습니다. 날짜를 2027-04-13처럼 적거나 비워 두십시오.");
    public static readonly Label None = new("No note yet. The first one is written here, or from whatever it is about.", "아직 메모가 없습니다. 여기에서, 또는 대상이 보이는 곳에서 남길 수 있습니다.");
    public static readonly Label Away = new("Put away", "정리함");
    public static readonly Label PutAway = new("Put away", "정리하기");
    public static readonly Label Again = new("Bring back", "되돌리기");
    public static readonly Label ComesUp = new("comes up on {0}", "{0}에 다시 알림");
    public static readonly Label All = new("All notes of this file", "이 자료철의 메모 모두");
}
