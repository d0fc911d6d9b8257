namespace Entente.Node.Pages.ThisNode;

/// <summary>Words of the node page.</summary>
internal static class ThisNodeLabels
{
    public static readonly Label Nav = new("Node", "노드");
    public static readonly Label Title = new("This node", "이 노드");
    public static readonly Label Health = new("How it is doing", "상태");
    public static readonly Label Works = new("The node answers, and its data folder can be written to.", "노드가 응답하며, 데이터 폴더에 쓸 수 있습니다.");
    public static readonly Label Side = new("Side", "측");
    public static readonly Label Version = new("Version", "버전");
    public static readonly Label Folder = new("Data folder", "데이터 폴더");
    public static readonly Label Size = new("Size of the data", "데이터 크기");
    public static readonly Label Uptime = new("Running for", "가동 시간");
    public static readonly Label Days = new("{0} d {1} h", "{0}일 {1}시간");
    public static readonly Label Hours = new("{0} h {1} min", "{0}시간 {1}분");
    public static readonly Label Minutes = new("{0} min", "{0}분");
    public static readonly Label Promises = new("What it promises", "약속하는 것");
    public static readonly Label DoesNot = new("What it does not promise", "약속하지 않는 것");
    public static readonly Label OneSide = new("A side speaks only for itself: nothing here is signed in another's name.", "각 측은 자기 이름으로만 말합니다. 다른 측의 이름으로 서명하는 일은 없습니다.");
    public static readonly Label Durable = new("What the node has confirmed is on disk and stays there.", "노드가 확인한 내용은 디스크에 기록되어 남습니다.");
    public static readonly Label OwnMachine = new("It listens on this machine only and loads nothing from elsewhere.", "이 컴퓨터에서만 접속을 받으며, 외부에서 아무것도 불러오지 않습니다.");
    public static readonly Label Log = new("Its log names kinds of pages, never their content.", "로그에는 화면의 종류만 남고 내용은 남지 않습니다.");
    public static readonly Label Unclassified = new("Not for classified use. It has no accreditation of any authority.", "비밀 자료에는 쓸 수 없습니다. 어떤 기관의 인증도 받지 않았습니다.");
    public static readonly Label Operator = new("Whoever operates this machine can read what the node serves. Pages are made here, in the clear.", "이 컴퓨터를 운영하는 사람은 노드가 보여 주는 내용을 읽을 수 있습니다. 화면은 이곳에서 암호화되지 않은 상태로 만들어집니다.");
    public static readonly Label Browser = new("Whoever sits at this browser while it is signed in reads what you read.", "로그인된 이 브라우저 앞에 앉은 사람은 누구나 같은 내용을 볼 수 있습니다.");
}
