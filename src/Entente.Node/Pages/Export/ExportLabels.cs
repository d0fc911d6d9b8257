namespace Entente.Node.Pages.Export;

/// <summary>Heads of exported tables, and the links to them.</summary>
internal static class ExportLabels
{
    public static readonly Label Links = new("Links as a table (CSV)", "연결 목록 표(CSV)");
    public static readonly Label Accounts = new("Accounts as a table (CSV)", "진술 목록 표(CSV)");
    public static readonly Label Commitments = new("Commitments as a table (CSV)", "약속 목록 표(CSV)");
    public static readonly Label Tables = new("For a spreadsheet", "스프레드시트용");
    public static readonly Label Reference = new("Reference", "행위 번호");
    public static readonly Label On = new("Said on", "말한 날");
    public static readonly Label Whose = new("Whose word", "누구의 말");
    public static readonly Label Speaker = new("Who said it", "말한 사람");
    public static readonly Label Basis = new("Basis", "근거");
    public static readonly Label About = new("About", "대상");
    public static readonly Label Status = new("Status that it names", "말한 단계");
    public static readonly Label Question = new("Question", "물음");
    public static readonly Label Answer = new("Answer", "답");
    public static readonly Label From = new("From", "부터");
    public static readonly Label To = new("To", "까지");
    public static readonly Label Use = new("How we may use it in public", "대외 활용");
    public static readonly Label Words = new("In our words", "우리 말로 옮기면");
    public static readonly Label Source = new("Source", "출처");
    public static readonly Label Verdict = new("Verdict", "판정");
    public static readonly Label Name = new("Name", "이름");
    public static readonly Label Owner = new("Who promises", "약속한 측");
    public static readonly Label DueBy = new("Due by the meeting", "언제까지(회의)");
    public static readonly Label DueDay = new("Last day of that meeting", "그 회의의 마지막 날");
    public static readonly Label Strength = new("Strength of its verb, 0 to 5", "동사의 세기(0~5)");
    public static readonly Label LeftNumber = new("Provision: {0}", "조항: {0}");
    public static readonly Label LeftText = new("Its text: {0}", "조항 본문: {0}");
    public static readonly Label Score = new("Machine's score", "기계의 점수");
    public static readonly Label Decision = new("Our decision", "우리의 결정");
    public static readonly Label Because = new("Because", "이유");
    public static readonly Label Third = new("Touches a third party", "제3자와 관련됨");
    public static readonly Label Stale = new("Stale", "지난 판에 근거함");
    public static readonly Label Yes = new("yes", "예");
}
