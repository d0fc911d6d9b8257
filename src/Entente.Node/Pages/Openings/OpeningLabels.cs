namespace Entente.Node.Pages.Openings;

/// <summary>Words of the pages on which a shared dialogue is opened.</summary>
internal static class OpeningLabels
{
    public static readonly Label Nav = new("Dialogues with others", "다른 측과의 대화");
    public static readonly Label Intro = new("Each side invites or replies by a file, then confirms the other’s file against a fingerprint that it heard by another way; among several sides the inviting one gathers the replies into one roster, which all confirm. Nothing is shared before all have confirmed.", "양측은 파일로 초대하거나 회신한 뒤, 다른 경로로 들은 지문과 맞추어 상대측 파일을 확인합니다. 여러 측이면 초대한 측이 회신을 모아 명부를 만들고 모두 그 명부를 확인합니다. 모두 확인하기 전에는 아무것도 공유하지 않습니다.");
    public static readonly Label None = new("No dialogue with another side is open or being opened.", "다른 측과 열었거나 여는 중인 대화가 없습니다.");
    public static readonly Label With = new("With", "상대측");
    public static readonly Label AnySide = new("whoever replies", "회신하는 측");
    public static readonly Label Id = new("Name in files", "파일에 쓰는 이름");
    public static readonly Label OurFingerprint = new("Our fingerprint", "우리 지문");
    public static readonly Label TheirFingerprint = new("Their fingerprint, confirmed", "확인한 상대측 지문");
    public static readonly Label DeskFile = new("Our own file on it", "연결된 내부 자료철");
    public static readonly Label DeskFileHint = new("It stays with us; the other side does not learn of it.", "우리 측에만 남으며 상대측은 알 수 없습니다.");
    public static readonly Label NoDeskFile = new("none", "없음");
    public static readonly Label Recovery = new("Take the recovery key to a safe place offline now: only it can sign new keys. It lies at", "복구 키를 지금 오프라인의 안전한 곳에 옮기십시오. 새 키에 서명할 수 있는 유일한 키입니다. 위치:");
    public static readonly Label OurInvitation = new("Download our invitation", "우리 초대장 내려받기");
    public static readonly Label OurReply = new("Download our reply", "우리 회신 내려받기");
    public static readonly Label Gathered = new("Reply is here", "회신이 온 측");
    public static readonly Label Awaited = new("Reply awaited", "회신을 기다리는 측");
    public static readonly Label Roster = new("Fingerprint of the roster", "명부의 지문");
    public static readonly Label RosterConfirmed = new("Fingerprint of the roster, confirmed", "확인한 명부의 지문");
    public static readonly Label DownloadRoster = new("Download the roster", "명부 내려받기");
    public static readonly Label Sheet = new("Sheet for comparing fingerprints", "지문 대조표");
    public static readonly Label Go = new("Open the dialogue", "대화 열기");
    public static readonly Label Pouches = new("Pouches", "행낭");

    public static readonly Label OurName = new("Our id in shared dialogues", "공유 대화에서 쓰는 우리 측 식별자");
    public static readonly Label OurNameHint = new("It stands in every invitation and in the record for ever, and cannot be changed. Letters a to z, digits, dot and hyphen, such as hanbit.example.", "모든 초대장과 기록에 영구히 남으며 바꿀 수 없습니다. a–z, 숫자, 점, 붙임표를 씁니다(예: hanbit.example).");
    public static readonly Label ChooseName = new("Choose it for ever", "정하기(변경 불가)");
    public static readonly Label NameFirst = new("A head of delegation chooses it before the first invitation.", "첫 초대 전에 수석대표가 정합니다.");
    public static readonly Label HeadOnly = new("A head of delegation invites, replies and confirms.", "초대, 회신, 확인은 수석대표가 합니다.");

    public static readonly Label Invite = new("Invite another side", "다른 측 초대");
    public static readonly Label Title = new("What the dialogue is called", "대화의 이름");
    public static readonly Label ShortName = new("Name in files and addresses", "파일과 주소에 쓰는 이름");
    public static readonly Label ShortNameHint = new("Letters a to z, digits, dot and hyphen; left empty, it is made of the name above. Both sides use it.", "a–z, 숫자, 점, 붙임표. 비워 두면 위 이름으로 만듭니다. 양측이 함께 씁니다.");
    public static readonly Label For = new("For which side or sides", "초대할 측(하나 또는 여럿)");
    public static readonly Label ForHint = new("Its id, as it told you; several divided by blanks. Left empty, the invitation names nobody and any one side can reply.", "상대측이 알려 준 식별자. 여럿이면 띄어 쓰십시오. 비워 두면 어느 측이든 하나가 회신할 수 있는 초대장이 됩니다.");
    public static readonly Label MakeInvitation = new("Write the invitation", "초대장 만들기");

    public static readonly Label Accept = new("Open an invitation", "초대장 열기");
    public static readonly Label AcceptHint = new("The file that the other side sent. It is looked at, keys of our own are drawn, and our reply is written. Nothing is shared yet.", "상대측이 보낸 파일입니다. 내용을 확인한 뒤 우리 키를 만들고 회신을 작성합니다. 아직 아무것도 공유하지 않습니다.");
    public static readonly Label TheirInvitation = new("Their invitation", "상대측 초대장");
    public static readonly Label MakeReply = new("Write the reply", "회신 만들기");

    public static readonly Label Confirm = new("Confirm their file", "상대측 파일 확인");
    public static readonly Label TheirReply = new("Their reply", "상대측 회신");
    public static readonly Label TheirInvitationAgain = new("Their invitation once more", "상대측 초대장(한 번 더)");
    public static readonly Label Heard = new("Their fingerprint as you heard it", "들은 상대측 지문");
    public static readonly Label HeardHint = new("Eight groups of eight, by telephone, note verbale or in person; never from the same mail as the file. Blanks do not count.", "여덟 자리 묶음 여덟 개. 전화, 구술서, 대면으로 들은 것이어야 하며 파일과 같은 경로로 받은 것은 쓰지 마십시오. 띄어쓰기는 상관없습니다.");
    public static readonly Label Gather = new("Gather the replies", "회신 모으기");
    public static readonly Label AReply = new("Reply of one side", "한 측의 회신");
    public static readonly Label HeardReply = new("Its fingerprint, if you heard it", "들은 지문(있으면)");
    public static readonly Label HeardReplyHint = new("It may be left empty: all compare the roster’s fingerprint in the end, which holds everybody’s keys.", "비워 두어도 됩니다. 마지막에 모든 측의 키가 담긴 명부의 지문을 모두가 대조합니다.");
    public static readonly Label KeepReply = new("Keep this reply", "회신 보관");
    public static readonly Label ConfirmRoster = new("Confirm the roster", "명부 확인");
    public static readonly Label RosterFile = new("The roster", "명부");
    public static readonly Label HeardRoster = new("The roster’s fingerprint as you heard it", "들은 명부의 지문");
    public static readonly Label HeardRosterHint = new("Eight groups of eight, from each of the others by telephone, note verbale or in person; never from the same mail as the file. It is what sha256sum prints of the file.", "여덟 자리 묶음 여덟 개. 다른 모든 측에서 전화, 구술서, 대면으로 들은 것이어야 하며 파일과 같은 경로로 받은 것은 쓰지 마십시오. sha256sum이 파일에 대해 보여 주는 값과 같습니다.");
    public static readonly Label DoConfirm = new("They are the same: confirm", "지문이 같으므로 확인");

    public static readonly Label NextPart = new("The record is about to go on in a next part, with new keys. Until both have confirmed nothing is released.", "새 키로 기록의 다음 부분을 시작하는 중입니다. 양측이 확인할 때까지 발신하지 않습니다.");
    public static readonly Label LeftOut = new("{0}: the last {1} entries stay in the record so far and are not gone on from.", "{0}: 마지막 항목 {1}건은 지금까지의 기록에만 남고 이어지지 않습니다.");
    public static readonly Label Drop = new("Drop it: the dialogue goes on as it is", "그만두고 지금대로 계속");
    public static readonly Label Renew = new("Go on with new keys…", "새 키로 이어 가기…");
    public static readonly Label RenewHint = new("When two versions of a record were signed, when keys were lost, or when somebody else may have them. All that stands here goes on; both sides compare fingerprints as at the beginning. Nothing is released meanwhile.", "기록의 두 가지 내용에 서명되었거나, 키를 잃었거나, 다른 사람이 키를 가졌을 수 있을 때 씁니다. 여기서 유효한 것은 모두 이어지며, 처음처럼 양측이 지문을 대조합니다. 그동안 발신하지 않습니다.");
    public static readonly Label DoRenew = new("Write the invitation to go on", "이어 가자는 초대장 만들기");
    public static readonly Label AcceptNext = new("It goes on with a dialogue that is open here…", "여기 열려 있는 대화를 이어 가자는 초대장이면…");
    public static readonly Label RecoveryKey = new("Our recovery key", "우리 복구 키");
    public static readonly Label RecoveryKeyHint = new("The file that was taken to a safe place when the dialogue was opened. Not needed while it still lies on this machine.", "대화를 열 때 안전한 곳에 옮겨 둔 파일입니다. 아직 이 컴퓨터에 있으면 고르지 않아도 됩니다.");
    public static readonly Label LeaveOutAgreed = new("Something that every side had taken may be left out: all want that", "모든 측이 받아들인 것이 빠져도 됩니다. 모든 측의 뜻입니다");
    public static readonly Label LastGood = new("Our own log up to entry", "우리 기록은 이 항목까지");
    public static readonly Label LastGoodHint = new("Only where somebody else may have written in our name: how many entries are ours. Left empty, all of them.", "다른 사람이 우리 이름으로 썼을 수 있을 때만 적습니다. 우리가 쓴 항목 수입니다. 비워 두면 전부입니다.");
    public static readonly Label NoSize = new("A number of entries is 1 or more.", "항목 수는 1 이상으로 적으십시오.");

    public static readonly Label NotTaken = new("Not taken.", "받아들이지 않았습니다.");
    public static readonly Label NothingKept = new("Nothing was kept.", "남긴 것은 없습니다.");
    public static readonly Label ChooseFile = new("Choose the file first.", "먼저 파일을 고르십시오.");
    public static readonly Label NoTitle = new("Say what the dialogue is called, in at most 120 signs.", "대화의 이름을 120자 안에서 입력하십시오.");
    public static readonly Label NoId = new("An id has letters a to z, digits, dot and hyphen.", "식별자는 a–z, 숫자, 점, 붙임표로 씁니다.");
    public static readonly Label Ourselves = new("That is our own id. An invitation is for another side.", "우리 측 식별자입니다. 초대장은 다른 측에 보내는 것입니다.");
    public static readonly Label TooMany = new("An invitation is for at most 15 other sides.", "초대장은 다른 측 15곳까지 보낼 수 있습니다.");
    public static readonly Label IdTaken = new("There is a dialogue or a file of that name here already.", "같은 이름의 대화나 자료철이 이미 있습니다.");
    public static readonly Label NameChosen = new("Our id was chosen before and stays.", "우리 측 식별자는 이미 정해져 바꿀 수 없습니다.");
}
