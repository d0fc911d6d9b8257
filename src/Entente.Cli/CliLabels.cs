using Entente.Node;
using Entente.Node.Pages;

namespace Entente.Cli;

/// <summary>What the command says, in both languages.</summary>
internal static class CliLabels
{
    public static readonly Label Root = new("Working-level dialogue between two sides: two sides, two nodes, one record. Not for classified use.", "두 측 사이의 실무 대화: 두 측, 두 노드, 하나의 기록. 비밀 자료에는 쓸 수 없습니다.");
    public static readonly Label Data = new("Folder for the data of the node", "노드의 데이터 폴더");
    public static readonly Label Json = new("Answer as JSON, one object a line", "한 줄에 하나씩 JSON으로 답합니다");
    public static readonly Label Lang = new("Language of messages", "메시지의 언어");
    public static readonly Label Version = new("Show the version", "버전을 표시합니다");
    public static readonly Label Help = new("Show help", "도움말을 표시합니다");
    public static readonly Label UsageHint = new("See: {0} --help", "도움말: {0} --help");
    public static readonly Label Demo = new("Start a node with the public case and open it in the browser", "공개 사례가 담긴 노드를 시작하고 브라우저에서 엽니다");
    public static readonly Label Scenario = new("Which case to show", "보여 줄 사례");
    public static readonly Label Headless = new("Do not open a browser", "브라우저를 열지 않습니다");
    public static readonly Label Fresh = new("Forget the demo's earlier data and start anew", "이전 데모 데이터를 지우고 새로 시작합니다");
    public static readonly Label Port = new("Port on this machine; 0 takes a free one", "이 컴퓨터의 포트. 0이면 비어 있는 포트를 씁니다");
    public static readonly Label Serve = new("Run the node of one side", "한 측의 노드를 실행합니다");
    public static readonly Label Policy = new("Policy documents", "정책 문서");
    public static readonly Label PolicyRead = new("Provisions of a document, one a line as JSON", "문서의 조항을 한 줄에 하나씩 JSON으로 냅니다");
    public static readonly Label PolicyFile = new("Markdown, HTML, plain text or DOCX", "Markdown, HTML, 일반 텍스트 또는 DOCX");
    public static readonly Label Link = new("Ranked, explained links between two policies", "두 정책의 접점을 순위와 이유를 붙여 찾습니다");
    public static readonly Label LinkLeft = new("A document, JSON lines of policy read, or lines {\"id\",\"lang\",\"title\",\"text\",\"context\"}", "문서, policy read의 JSON 줄, 또는 {\"id\",\"lang\",\"title\",\"text\",\"context\"} 줄");
    public static readonly Label LinkRight = new("The same of the other side", "상대측의 같은 것");
    public static readonly Label LinkTop = new("Only the best N links", "가장 좋은 N개만");
    public static readonly Label Fold = new("The fold: when is an act valid, when is something agreed", "폴드: 행위가 언제 유효하고 언제 합의인가");
    public static readonly Label FoldJudge = new("Judge histories of the reference model, one a line on standard input", "참조 모형의 이력을 표준 입력에서 한 줄씩 읽어 판정합니다");
    public static readonly Label State = new("What the fold decided", "폴드가 정한 상태");
    public static readonly Label StateDigest = new("One hash a dialogue", "대화마다 해시 하나");
    public static readonly Label Press = new("What may I say?", "무엇을 말해도 되는가");
    public static readonly Label PressCheck = new("Compare a line for the press with the record; exit code 1 when it says more", "언론에 할 말을 기록과 견줍니다. 더 나아간 말이면 종료 코드 1");
    public static readonly Label PressStatus = new("Where the matter stands: agreed-to-consider, received;by=ours, confirmed;open=when, ended …", "사안의 상태: agreed-to-consider, received;by=ours, confirmed;open=when, ended …");
    public static readonly Label PressTextLang = new("Language of the line; found out where it is left out", "말의 언어. 빼면 스스로 알아냅니다");
    public static readonly Label PressMatter = new("What the matter is called in the line's language", "사안의 이름(말과 같은 언어)");
    public static readonly Label PressOurs = new("Our names, | between them", "우리 쪽 이름들. 사이에 |");
    public static readonly Label PressTheirs = new("The other party's names, | between them", "상대 쪽 이름들. 사이에 |");
    public static readonly Label PressThird = new("Names of those outside the dialogue, | between them", "대화 밖의 이름들. 사이에 |");
    public static readonly Label PressBatch = new("A table of lines; columns id, lang, status, matter, line, ours, theirs, third; one JSON line an item", "말의 표. 열은 id, lang, status, matter, line, ours, theirs, third. 항목마다 JSON 한 줄");
    public static readonly Label PressText = new("The line", "확인할 말");
    public static readonly Label PressOneOf = new("Give either TEXT or --batch FILE.tsv.", "TEXT와 --batch FILE.tsv 가운데 하나를 주십시오.");
    public static readonly Label PressNeedsStatus = new("--status is needed: what does the record say?", "--status가 필요합니다. 기록의 상태를 주십시오.");
    public static readonly Label PressUnknownStatus = new("No status is spelled {0}. For example: agreed-to-consider, received;by=ours, confirmed;open=when.", "{0}(이)라는 상태는 없습니다. 예: agreed-to-consider, received;by=ours, confirmed;open=when.");
    public static readonly Label PressNoColumns = new("entente: {0}: the first line names no columns status and line.", "entente: {0}: 첫 줄에 status와 line 열이 없습니다.");
    public static readonly Label PressBadRow = new("entente: {0}: line {1}: no status is spelled {2}.", "entente: {0}: {1}번째 줄: {2}(이)라는 상태는 없습니다.");
    public static readonly Label Verify = new("Check an exported record, a proof of one act, or evidence of two histories, with fingerprints that you have heard; exit code 1 when something is wrong", "내보낸 기록, 행위 하나의 증명, 두 가지 이력의 증거를 들은 지문으로 확인합니다. 잘못된 것이 있으면 종료 코드 1");
    public static readonly Label VerifyPath = new("Folder of a record, or a file", "기록의 폴더 또는 파일");
    public static readonly Label VerifyFingerprint = new("The fingerprint that a side told you, 64 hexadecimal digits; once for each side", "상대가 알려 준 지문(16진수 64자리). 측마다 한 번씩");
    public static readonly Label VerifyCharter = new("A charter, for a file that holds none: charter/0 of a record", "헌장이 들어 있지 않은 파일을 위한 헌장: 기록의 charter/0");
    public static readonly Label VerifyBadFingerprint = new("entente: --fingerprint takes SIDE=HEX with 64 hexadecimal digits, each side once; not {0}", "entente: --fingerprint에는 SIDE=HEX(16진수 64자리)를 측마다 한 번 주십시오. 잘못된 값: {0}");
    public static readonly Label VerifyUnchecked = new("not checked: {0}", "확인하지 못함: {0}");
    public static readonly Label VerifyHolds = new("Everything that is here holds.", "여기에 있는 것은 모두 올바릅니다.");
    public static readonly Label VerifySelfConsistent = new("Self-consistent only: give the fingerprint of each side with --fingerprint SIDE=HEX.", "내부적으로만 일치합니다. 각 측의 지문을 --fingerprint SIDE=HEX로 지정하십시오.");
    public static readonly Label VerifyFound = new("{0} findings.", "발견한 문제 {0}건.");
    public static readonly Label Ready = new("Ready. Open this address in your browser; it signs you in once:", "준비되었습니다. 브라우저에서 다음 주소를 여십시오. 한 번만 로그인할 수 있습니다.");
    public static readonly Label ReadyToServe = new("Ready. Officers come in here:", "준비되었습니다. 담당자는 다음 주소로 들어옵니다.");
    public static readonly Label Stop = new("Ctrl-C stops the node.", "Ctrl-C로 노드를 멈춥니다.");
    public static readonly Label PortTaken = new("entente: port {0} is in use by another program. Choose another with --port, or leave --port out to take a free one.", "entente: 포트 {0}번은 다른 프로그램이 쓰고 있습니다. --port로 다른 포트를 고르거나, --port를 빼고 빈 포트를 쓰십시오.");
    public static readonly Label DataFolderUnwritable = new("entente: the data folder {0} cannot be created or written to. Choose another with --data DIR, or put its permissions right.", "entente: 데이터 폴더 {0}을(를) 만들거나 쓸 수 없습니다. --data로 다른 폴더를 고르거나 권한을 바로잡으십시오.");
    public static readonly Label DataFolderInUse = new("entente: another node is running on {0}. Stop it, or choose another folder with --data DIR.", "entente: 다른 노드가 {0}에서 실행 중입니다. 그 노드를 멈추거나 --data로 다른 폴더를 고르십시오.");
    public static readonly Label NoBrowser = new("No browser could be started here; open the address yourself.", "브라우저를 시작할 수 없습니다. 주소를 직접 여십시오.");
    public static readonly Label NotADemo = new("entente: {0} was not made by the demo, so --fresh leaves it alone. Remove it yourself, or choose another folder with --data DIR.", "entente: {0}은(는) 데모가 만든 폴더가 아니므로 --fresh로 지우지 않습니다. 직접 지우거나 --data로 다른 폴더를 고르십시오.");

    /// <summary>What a person reads when something on this machine is in the way; <c>{0}</c> is where.</summary>
    public static Label Of(StartTrouble trouble) => trouble switch
    {
        StartTrouble.PortTaken => PortTaken,
        StartTrouble.DataFolderInUse => DataFolderInUse,
        _ => DataFolderUnwritable,
    };
}
