namespace Entente.Node.Pages.NewFile;

/// <summary>Words of the form that begins a file of one's own.</summary>
internal static class NewFileLabels
{
    public static readonly Label Nav = new("New file", "새 자료철");
    public static readonly Label Title = new("A file of your own", "새 내부 자료철");
    public static readonly Label Intro = new("Two sides, a ladder, two policies, a first proposal. Everything can be added to later; nothing leaves this node.", "두 측, 협의체의 층, 두 정책, 첫 제안. 나중에 모두 더할 수 있고, 이 노드를 떠나는 것은 없습니다.");
    public static readonly Label Create = new("Begin the file", "자료철 시작");
    public static readonly Label What = new("What it is about", "무엇에 관한 것인가");
    public static readonly Label FileTitle = new("Title", "제목");
    public static readonly Label Subtitle = new("What for, in one sentence", "목적을 한 문장으로");
    public static readonly Label Id = new("Short name in addresses", "주소에 쓸 짧은 이름");
    public static readonly Label IdHint = new("Small letters, digits, hyphens: hanbit-meridian.", "영문 소문자, 숫자, 붙임표: hanbit-meridian.");
    public static readonly Label Profile = new("Whose levels", "급의 이름");
    public static readonly Label Diplomatic = new("Governments (ministers, deputy ministers …)", "정부(장관급, 차관보·실장급 …)");
    public static readonly Label Organisation = new("Organisations (heads, heads of division …)", "기관(기관장, 부서장 …)");
    public static readonly Label Ours = new("Our side", "우리 측");
    public static readonly Label Theirs = new("The other side", "상대측");
    public static readonly Label Name = new("Name", "이름");
    public static readonly Label Capital = new("Its city", "도시");
    public static readonly Label Zone = new("Its time zone", "시간대");
    public static readonly Label ZoneHint = new("As Asia/Seoul or America/New_York; it drives the clock.", "Asia/Seoul, America/New_York처럼. 시계에 쓰입니다.");
    public static readonly Label NoZone = new("This machine knows no such time zone.", "이 컴퓨터가 알지 못하는 시간대입니다.");
    public static readonly Label Ladder = new("The ladder", "협의체의 층");
    public static readonly Label UpperName = new("Upper body", "상급 협의체");
    public static readonly Label LowerName = new("Body where proposals are made", "제안이 나오는 협의체");
    public static readonly Label PlannedName = new("Body that is proposed, if any", "제안된 협의체(있으면)");
    public static readonly Label Policies = new("The two policies", "두 정책");
    public static readonly Label OurPolicy = new("Our policy", "우리 정책");
    public static readonly Label TheirPolicy = new("Their policy", "상대 정책");
    public static readonly Label OurDocument = new("Its document", "우리 정책 문서");
    public static readonly Label TheirDocument = new("Its document", "상대 정책 문서");
    public static readonly Label Proposal = new("The first proposal", "첫 제안");
    public static readonly Label ProposalTitle = new("Title of the proposal", "제안의 제목");
    public static readonly Label ProposalWords = new("What is proposed", "제안의 내용");
    public static readonly Label Reserved = new("The node itself uses this word. Choose another.", "노드가 쓰는 낱말입니다. 다른 이름을 고르십시오.");
    public static readonly Label Taken = new("There is a file of that name already.", "그 이름의 자료철이 이미 있습니다.");
    public static readonly Label Banner = new("kept by this desk alone · nobody has signed anything here", "이 데스크만 보관 · 누구도 여기에 서명하지 않았음");
}
