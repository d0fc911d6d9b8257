namespace Entente.Node.Pages.Meetings;

/// <summary>Words of the list of meetings and commitments.</summary>
internal static class MeetingsLabels
{
    public static readonly Label Nav = new("Meetings", "회의·약속");
    public static readonly Label Title = new("Meetings and commitments", "회의와 약속");
    public static readonly Label Ahead = new("Ahead", "앞으로 있을 회의");
    public static readonly Label Over = new("Over", "지난 회의");
    public static readonly Label NoneAhead = new("No meeting lies ahead on this file.", "앞으로 있을 회의가 자료철에 없습니다.");
    public static readonly Label None = new("No meeting is on file.", "회의가 아직 없습니다.");
    public static readonly Label Write = new("Write down a meeting", "회의 적기");
    public static readonly Label WriteCommitment = new("Write down a commitment", "약속 적기");
    public static readonly Label Expected = new("Expected to come up", "다루어질 것으로 예상");
    public static readonly Label Tabled = new("Tabled there", "여기에서 제안됨");
    public static readonly Label Said = new("On file about it", "이에 관한 진술");
    public static readonly Label Commitments = new("Due by it", "이때까지인 약속");
    public static readonly Label Owner = new("Who", "약속한 측");
    public static readonly Label What = new("What", "내용");
    public static readonly Label Strength = new("Strength of its verb, 0–5", "동사의 세기, 0–5");
    public static readonly Label Basis = new("Basis", "근거");
    public static readonly Label Latest = new("What became of it", "어떻게 되었는가");
    public static readonly Label Nothing = new("no account", "진술 없음");
    public static readonly Label SayIt = new("Write it down", "적기");
    public static readonly Label Bodies = new("Bodies", "협의체");
    public static readonly Label Body = new("Body", "협의체");
    public static readonly Label Level = new("Level, cadence", "급, 주기");
    public static readonly Label Lineage = new("Where it went", "이후");
    public static readonly Label Under = new("under {0}", "상위 {0}");
    public static readonly Label WriteBody = new("Write down a body", "협의체 적기");
    public static readonly Label Host = new("host {0}", "주최 {0}");
}
