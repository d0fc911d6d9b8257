namespace Entente.Node.Pages.Record;

/// <summary>Words of the record page.</summary>
internal static class RecordLabels
{
    public static readonly Label Nav = new("Record", "기록");
    public static readonly Label Title = new("Record", "기록");
    public static readonly Label State = new("Where the record stands", "기록의 상태");
    public static readonly Label Holds = new("The stored log has this root.", "저장된 기록의 뿌리 값이 이와 같습니다.");
    public static readonly Label DoesNotHold = new("The stored log does not give this root. Stop the node, keep a copy of its folder, and restore a backup.", "저장된 기록이 이 뿌리 값과 맞지 않습니다. 노드를 멈추고 폴더를 복사해 둔 뒤 백업을 복원하십시오.");
    public static readonly Label Size = new("Acts", "행위 수");
    public static readonly Label Log = new("Log", "기록 이름");
    public static readonly Label Root = new("Root", "뿌리 값");
    public static readonly Label Digest = new("State digest", "상태 값");
    public static readonly Label Details = new("Hashes, to compare with another copy", "다른 사본과 견줄 해시");
    public static readonly Label Acts = new("Acts in order", "순서대로 본 행위");
    public static readonly Label Count = new("{0} acts", "행위 {0}건");
    public static readonly Label Number = new("No.", "번호");
    public static readonly Label Kind = new("Act", "행위");
    public static readonly Label What = new("What it says", "내용");
    public static readonly Label Whose = new("Whose word", "누구의 말");
    public static readonly Label Said = new("Said, basis", "말한 날, 근거");
    public static readonly Label Verdict = new("Verdict", "판정");
    public static readonly Label Line = new("Line {0}, written {1} UTC", "줄 {0}, {1} UTC에 적음");
    public static readonly Label NotStruck = new("Not struck.", "지우지 못했습니다.");
    public static readonly Label By = new("Written down by", "적은 사람");
    public static readonly Label Pages = new("Pages of the record", "기록의 쪽");
    public static readonly Label PagesBelow = new("Pages of the record, below the acts", "기록의 쪽, 행위 아래");
    public static readonly Label Earlier = new("Earlier acts", "이전 행위");
    public static readonly Label Later = new("Later acts", "이후 행위");
}
