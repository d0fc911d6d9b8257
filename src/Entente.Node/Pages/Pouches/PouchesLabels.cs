namespace Entente.Node.Pages.Pouches;

/// <summary>Words of the page of pouches.</summary>
internal static class PouchesLabels
{
    public static readonly Label Nav = new("Pouches", "행낭");
    public static readonly Label Intro = new("A pouch carries what was released, encrypted to the other side. Lost, doubled or late ones do no harm: the next brings the same again.", "행낭은 발신한 내용을 상대측만 열 수 있게 암호화하여 나릅니다. 잃어버리거나 겹치거나 늦어도 괜찮습니다. 다음 행낭이 같은 내용을 다시 가져갑니다.");

    public static readonly Label Outgoing = new("To {0}", "{0}에 보낼 것");
    public static readonly Label Waits = new("Something waits to go.", "보낼 것이 있습니다.");
    public static readonly Label NothingWaits = new("Nothing waits to go.", "보낼 것이 없습니다.");
    public static readonly Label Unsent = new("Not in a pouch yet", "아직 행낭에 담지 않음");
    public static readonly Label More = new("and {0} more", "외 {0}건");
    public static readonly Label Receipts = new("only receipts or answers", "수령 확인이나 답변뿐");
    public static readonly Label NoReceipt = new("Acts of ours without their receipt", "상대측 수령 확인이 없는 우리 행위");
    public static readonly Label Make = new("Make a pouch", "행낭 만들기");
    public static readonly Label MakeHint = new("It can be made at any time; what they have already is not doubled.", "언제든 만들 수 있으며, 상대측이 이미 가진 것은 겹치지 않습니다.");

    public static readonly Label MadeTitle = new("Pouch {0} for {1}", "{1}에 보낼 {0}번 행낭");
    public static readonly Label Download = new("Download the pouch", "행낭 내려받기");
    public static readonly Label Cover = new("Cover sheet to print", "인쇄용 표지");
    public static readonly Label Gone = new("The file itself is no longer kept here. Make another pouch: it holds the same and what came since.", "파일 자체는 더 보관하지 않습니다. 행낭을 새로 만들면 같은 내용과 그 뒤의 내용이 담깁니다.");
    public static readonly Label IsCut = new("There is more than fits: make another pouch after this one.", "다 담지 못하였습니다. 이어서 행낭을 하나 더 만드십시오.");
    public static readonly Label Size = new("Size", "크기");
    public static readonly Label Manifest = new("Manifest, in eight groups", "목록 값(여덟 묶음)");
    public static readonly Label MadeAt = new("Made", "만든 때");
    public static readonly Label MadeBefore = new("Made by hand before", "전에 만든 행낭");
    public static readonly Label Table = new("Table of pouches", "행낭 표");

    public static readonly Label Open = new("Open a pouch", "행낭 열기");
    public static readonly Label Drop = new("Choose the file that came, or drop it here", "받은 파일을 고르거나 이곳에 끌어 놓으십시오");
    public static readonly Label OpenHint = new("It is opened in full or not at all; opening the same one twice changes nothing. At most {0} MB.", "전부 열거나 전혀 열지 않습니다. 같은 것을 두 번 열어도 달라지는 것은 없습니다. 최대 {0}MB.");
    public static readonly Label DoOpen = new("Open it", "열기");
    public static readonly Label TooMuch = new("This is more than {0} MB, which no pouch has. Ask for it in several parts.", "{0}MB를 넘습니다. 그런 행낭은 없습니다. 나누어 보내 달라고 하십시오.");
    public static readonly Label ChooseFile = new("Choose the file first.", "먼저 파일을 고르십시오.");
    public static readonly Label Taken = new("Pouch {0} of {1} is taken.", "{1}의 {0}번 행낭을 받았습니다.");
    public static readonly Label NewActs = new("New acts: {0}.", "새 행위 {0}건.");
    public static readonly Label NoNewActs = new("No new acts: receipts, or what was here already.", "새 행위는 없습니다. 수령 확인이거나 이미 있던 것입니다.");
    public static readonly Label Refused = new("Refused.", "받아들이지 않았습니다.");
    public static readonly Label NothingKept = new("Nothing of it was kept.", "남긴 것은 없습니다.");

    public static readonly Label Came = new("Pouches that came", "받은 행낭");
    public static readonly Label NoneCame = new("None has come yet.", "아직 받은 것이 없습니다.");
    public static readonly Label When = new("When", "때");
    public static readonly Label Which = new("Pouch", "행낭");
    public static readonly Label What = new("What became of it", "처리");
    public static readonly Label OpenedBy = new("Opened by", "연 사람");
    public static readonly Label TheLine = new("the carrier", "전달 수단");

    public static readonly Label Carrier = new("How pouches go to {0} by themselves", "{0}에 자동으로 보내는 방법");
    public static readonly Label Kind = new("Carrier", "전달 수단");
    public static readonly Label Place = new("Folder or address of the mailbox", "폴더 또는 우편함 주소");
    public static readonly Label PlaceHint = new("A folder by its full path on this node’s machine; a mailbox as https://…", "폴더는 이 노드가 있는 컴퓨터의 전체 경로로, 우편함은 https://… 로 적습니다.");
    public static readonly Label Delay = new("Wait at least, after a change (seconds)", "변경 뒤 기다리는 시간(초)");
    public static readonly Label Batch = new("From one pouch to the next, at least (seconds)", "행낭 사이의 간격(초)");
    public static readonly Label Retry = new("Send again what is not known to have arrived, after (seconds)", "도착이 확인되지 않으면 다시 보내기까지(초)");
    public static readonly Label TimesHint = new("Traffic shows working hours to whoever sees the line: the first two blur them.", "오가는 시각은 근무 시간을 드러냅니다. 앞의 두 값이 이를 흐립니다.");
    public static readonly Label Save = new("Save and apply", "저장하고 적용");
    public static readonly Label HeadSets = new("A head of delegation sets the carrier.", "전달 수단은 수석대표가 정합니다.");
    public static readonly Label NotSaved = new("Not saved.", "저장하지 않았습니다.");
    public static readonly Label NeedsFolder = new("Give the folder’s full path.", "폴더의 전체 경로를 적으십시오.");
    public static readonly Label NeedsAddress = new("Give the mailbox’s address with https:// (http:// on this machine only).", "우편함 주소를 https:// 로 적으십시오(http:// 는 이 컴퓨터에서만).");
    public static readonly Label NeedsTimes = new("Times are whole seconds from 0 to 86400; sending again takes at least 1.", "시간은 0–86400초의 정수입니다. 다시 보내기는 1초 이상입니다.");

    public static readonly Label Line = new("The line", "전달 상태");
    public static readonly Label Since = new("since {0}", "{0}부터");
    public static readonly Label LastSent = new("Last sent", "마지막 발송");
    public static readonly Label LastCame = new("Last that came", "마지막 수령");
    public static readonly Label ARefused = new("refused", "받아들이지 않음");
    public static readonly Label Number = new("No. {0}", "{0}번");
    public static readonly Label HandOnly = new("Pouches go by hand only.", "인편으로만 오갑니다.");
    public static readonly Label Pause = new("Pause", "멈추기");
    public static readonly Label Resume = new("Resume", "다시 보내기");
    public static readonly Label PauseHint = new("It stays paused until somebody resumes it, saves the carrier anew or starts the node again.", "누군가 다시 보내거나, 전달 수단을 새로 저장하거나, 노드를 다시 시작할 때까지 멈춥니다.");

    public static readonly Label StandStill = new("Nothing of ours is added just now.", "지금은 우리 행위를 더하지 않습니다.");
    public static readonly Label GoesOn = new("Drafting and everything of our own goes on.", "초안 작성과 내부 작업은 그대로 할 수 있습니다.");
    public static readonly Label ToDo = new("What to do", "할 일");
    public static readonly Label OpenTheirs = new("Open a pouch of theirs that was made after this node was started; ask for one by telephone if none comes.", "이 노드가 시작된 뒤에 상대측이 만든 행낭을 여십시오. 오지 않으면 전화로 요청하십시오.");
    public static readonly Label WaitOpening = new("Carry our pouch to them, or wait until they have confirmed our keys and send theirs.", "우리 행낭을 전하거나, 상대측이 우리 키를 확인하고 행낭을 보낼 때까지 기다리십시오.");
    public static readonly Label ConfirmSize = new("Or confirm the last size of our record that they have cosigned", "또는 상대측이 우리 기록에 마지막으로 수령 서명한 크기를 확인");
    public static readonly Label SizeHint = new("Ask them by telephone: it stands on their page of the record.", "전화로 물어보십시오. 상대측 기록 화면에 있습니다.");
    public static readonly Label DoConfirm = new("Confirm this size", "이 크기로 확인");
    public static readonly Label HeadConfirms = new("A head of delegation confirms it.", "확인은 수석대표가 합니다.");
    public static readonly Label NotCosigned = new("That is not the size that they have cosigned as far as this node knows. Nothing was changed; open a pouch of theirs.", "이 노드가 아는 한 상대측이 수령 서명한 크기가 아닙니다. 바뀐 것은 없습니다. 상대측의 행낭을 여십시오.");
    public static readonly Label Histories = new("One record in two versions", "두 가지로 남은 기록");
    public static readonly Label Evidence = new("Download both versions with their proofs", "두 내용과 증명 내려받기");
    public static readonly Label NoEvidence = new("The proofs are not here yet: they come with their next pouches.", "증명은 아직 없습니다. 상대측의 다음 행낭에 담겨 옵니다.");
    public static readonly Label GoOn = new("When both sides know how it came about, a head of delegation goes on with new keys, on the page of dialogues with others.", "경위를 양측이 알게 되면 수석대표가 ‘다른 측과의 대화’ 화면에서 새 키로 이어 갑니다.");
    public static readonly Label Settle = new("Call the other side: settle which version goes on, and from where.", "상대측과 통화하여 어느 내용을 어디서부터 이어 갈지 정하십시오.");
}
