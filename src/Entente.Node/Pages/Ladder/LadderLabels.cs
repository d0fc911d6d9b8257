namespace Entente.Node.Pages.Ladder;

/// <summary>Words of the ladder page. What a state is called comes from elsewhere: these are the page's own.</summary>
internal static class LadderLabels
{
    public static readonly Label Nav = new("Ladder", "현황");
    public static readonly Label WhereItHangs = new("Where it hangs", "어디에 걸려 있는가");
    public static readonly Label WhereItStands = new("Where it stands", "어디까지 왔는가");
    public static readonly Label WhoSaidWhat = new("Who said what", "누가 무엇을 말했는가");
    public static readonly Label Accounts = new("{0} accounts", "진술 {0}건");
    public static readonly Label Differing = new("{0} that differ", "다른 것 {0}건");
    public static readonly Label DifferingHere = new("{0} on this page that differ", "이 쪽에서 다른 것 {0}건");
    public static readonly Label AccountPages = new("Pages of the accounts", "진술의 쪽");
    public static readonly Label LaterAccounts = new("Later accounts", "이후 진술");
    public static readonly Label EarlierAccounts = new("Earlier accounts", "이전 진술");
    public static readonly Label Date = new("Date", "날짜");
    public static readonly Label Who = new("Whose word", "누구의 말");
    public static readonly Label InShort = new("In short", "요지");
    public static readonly Label ReadsAs = new("Reads as", "뜻하는 단계");
    public static readonly Label Basis = new("Basis", "근거");
    public static readonly Label SaysMore = new("says more than the status", "현황보다 앞서감");
    public static readonly Label SaysLess = new("says less than the status", "현황보다 낮추어 말함");
    public static readonly Label Next = new("Next", "다음 계기");
    public static readonly Label Reviewers = new("Reviewers, report by", "검토자, 보고 시한");
    public static readonly Label DoesNotMean = new("Does not mean", "다음을 뜻하지 않음");
    public static readonly Label Press = new("May be said in public", "대외적으로 말할 수 있는 문장");
    public static readonly Label NoPress = new("Nothing of this may be said in public.", "이 내용은 대외적으로 말할 수 없습니다.");
    public static readonly Label Copy = new("Copy the press-safe line", "대외 문장 복사");
    public static readonly Label CopyOther = new("한국어로 복사", "Copy in English");
    public static readonly Label Policies = new("Whose policy is whose", "어느 정책이 누구의 것인가");
    public static readonly Label ToLinks = new("See where they meet", "만나는 지점 보기");
    public static readonly Label Context = new("Context, said by no party at the table:", "배경(어느 당사자도 말하지 않음):");
    public static readonly Label SourceNotes = new("Source notes: {0}", "출처 관련 주의 {0}건");
    public static readonly Label NoStatus = new("Nobody has said anything about it yet. The first account gives this card its sentence.", "아직 아무도 이에 대해 말하지 않았습니다. 첫 진술이 기록되면 여기에 한 문장으로 나타납니다.");
    public static readonly Label NoBody = new("No body is named yet.", "아직 언급된 협의체가 없습니다.");
    public static readonly Label NoAccounts = new("No account yet.", "아직 진술이 없습니다.");
}
