using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Door;
using Entente.Node.Pages;
using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Cli;

/// <summary>What the commands of shared dialogues say.</summary>
internal static class SharedLabels
{
    public static readonly Label Dialogue = new("Open a shared dialogue with another side, and see where it stands", "다른 측과 공유 대화를 열고 상태를 봅니다");
    public static readonly Label Invite = new("Draw keys and write an invitation", "키를 만들고 초대장을 씁니다");
    public static readonly Label Accept = new("Answer an invitation: draw keys and write the reply", "초대에 응합니다. 키를 만들고 회신을 씁니다");
    public static readonly Label Confirm = new("Confirm the other side's file against the fingerprint that you heard. Of several sides: gather their replies, which needs no fingerprint, then confirm the roster", "들은 지문과 대조하여 상대측 파일을 확인합니다. 여러 측의 대화에서는 지문 없이 회신을 모은 뒤 명부를 확인합니다");
    public static readonly Label ConfirmFile = new("Their reply, the invitation that we answered, or the roster; of several sides also several replies at once", "상대측 회신, 우리가 회신한 초대장, 또는 명부. 여러 측의 대화에서는 회신 여러 개도 됩니다");
    public static readonly Label RosterOut = new("Where to write the roster once the last of several replies is there", "여러 측의 회신이 모두 모이면 명부를 쓸 파일");
    public static readonly Label OneFingerprint = new("--fingerprint is of one file: confirm each by itself.", "--fingerprint는 파일 하나의 지문입니다. 하나씩 확인하십시오.");
    public static readonly Label FingerprintNeeded = new("entente: --fingerprint is needed here: what the other side told you by another way.", "entente: 여기에는 --fingerprint가 필요합니다. 상대측이 다른 경로로 알려 준 지문입니다.");
    public static readonly Label Renew = new("Go on in a next part of the record with new keys: after two histories, or when keys were lost or may be known to others", "새 키로 기록의 다음 부분을 시작합니다. 두 가지 내용에 서명되었거나 키를 잃었거나 새어 나갔을 때 씁니다");
    public static readonly Label RecoveryKey = new("Our recovery key; left out, the one that still lies in the data folder", "우리 복구 키. 없으면 자료 폴더에 있는 것을 씁니다");
    public static readonly Label LastGood = new("How many entries of our own log are ours, where somebody else may have written the rest", "우리 기록 가운데 우리가 쓴 것이 확실한 항목 수");
    public static readonly Label LeaveOutAgreed = new("Take it that something is left out that every side had taken: all have to", "모든 측이 받아들인 것이 빠지는 것을 받아들입니다. 모든 측이 그래야 합니다");
    public static readonly Label DropRenewal = new("Drop the next part that is being opened; its keys are gone", "시작하려던 다음 부분을 그만둡니다. 그 키는 없어집니다");
    public static readonly Label OutOrDrop = new("Give either --out or --drop.", "--out과 --drop 가운데 하나를 쓰십시오.");
    public static readonly Label Renewed = new("Give {0} to the other side. Nothing of ours is released until it is confirmed or dropped. The fingerprint of our new keys, to be told by another way:", "{0} 파일을 상대측에 전하십시오. 확인하거나 그만둘 때까지 발신하지 않습니다. 새 키의 지문은 다른 경로로 알리십시오.");
    public static readonly Label LeftOut = new("{0}: the last {1} entries stay in the record so far and are not gone on from.", "{0}: 마지막 항목 {1}건은 지금까지의 기록에만 남고 이어지지 않습니다.");
    public static readonly Label Dropped = new("Dropped. {0} goes on as it is.", "그만두었습니다. {0} 대화는 그대로 이어집니다.");
    public static readonly Label NothingToDrop = new("entente: no next part of “{0}” is being opened here.", "entente: “{0}” 대화의 다음 부분을 시작하는 중이 아닙니다.");
    public static readonly Label List = new("The shared dialogues of this side", "우리 측의 공유 대화");
    public static readonly Label Status = new("Where a dialogue stands: logs, receipts, what is in the way", "대화의 상태: 기록, 수령, 막고 있는 것");
    public static readonly Label Name = new("What the dialogue is called; its id is made of it", "대화의 이름. 식별자는 여기서 만듭니다");
    public static readonly Label For = new("Id of the side that is invited; given again for each where they are several; left out, the file names nobody", "초대하는 측의 식별자. 여럿이면 되풀이합니다. 없으면 파일에 적지 않습니다");
    public static readonly Label Side = new("Id of our side, such as hanbit.example; chosen once and for ever", "우리 측 식별자(예: hanbit.example). 한 번만 정합니다");
    public static readonly Label DeskFile = new("Our own file on the same matter; it stays with us", "같은 사안의 우리 자료철. 우리만 봅니다");
    public static readonly Label Out = new("File to write; nothing is written over", "쓸 파일. 덮어쓰지 않습니다");
    public static readonly Label TheirFile = new("The file that the other side sent", "상대측이 보낸 파일");
    public static readonly Label Fingerprint = new("Their fingerprint, of several sides the roster's, as you heard it: eight groups of eight digits", "들은 상대측 지문, 여러 측이면 명부의 지문. 여덟 자리씩 여덟 묶음");
    public static readonly Label DialogueId = new("Id of the dialogue", "대화의 식별자");
    public static readonly Label Act = new("Say something in a shared dialogue: draft, clear, release", "공유 대화에서 말합니다: 기안, 협조, 발신");
    public static readonly Label Draft = new("Keep something as a draft at the door", "문 앞에 초안으로 둡니다");
    public static readonly Label Clear = new("Agree to a draft as it is", "초안에 동의합니다");
    public static readonly Label Release = new("Say it: it stands in the shared record for ever", "발신합니다. 공유 기록에 영구히 남습니다");
    public static readonly Label Show = new("Show a draft, or an act by DIALOGUE/REF", "초안, 또는 대화/번호로 행위를 봅니다");
    public static readonly Label Kind = new("Kind of act, such as proposal.table", "행위의 종류(예: proposal.table)");
    public static readonly Label Obj = new("The object that it speaks of, such as 1.0#3", "대상 행위(예: 1.0#3)");
    public static readonly Label Arg = new("Its argument as JSON, as docs/formats/acts.md has it", "인자(JSON). docs/formats/acts.md 참조");
    public static readonly Label Words = new("Words that it encloses, LANG=TEXT or LANG=@FILE, in order", "담을 글. 언어=글 또는 언어=@파일, 순서대로");
    public static readonly Label By = new("Who says so: name of an officer", "담당자의 이름");
    public static readonly Label DraftId = new("Id of the draft", "초안의 식별자");
    public static readonly Label Pouches = new("Carry pouches by hand", "행낭을 손으로 나릅니다");
    public static readonly Label Make = new("Make the next pouch for a counterpart", "상대측에 보낼 다음 행낭을 만듭니다");
    public static readonly Label Open = new("Open a pouch that came", "받은 행낭을 엽니다");
    public static readonly Label PouchStatus = new("Whether something waits to go", "보낼 것이 있는지 봅니다");
    public static readonly Label To = new("The counterpart's id, where there are several", "상대측 식별자(여럿일 때)");
    public static readonly Label MaxSize = new("How many bytes it may have; what is over goes with the next", "최대 바이트 수. 넘는 것은 다음 행낭에 담습니다");
    public static readonly Label Record = new("The shared record as files that others can check", "다른 사람이 확인할 수 있는 공유 기록 파일");
    public static readonly Label Export = new("Write logs, checkpoints and charters into a folder", "기록, 검증점, 헌장을 폴더에 씁니다");
    public static readonly Label Enclosures = new("Which words go along: none or all", "글을 함께 내보낼지: none 또는 all");
    public static readonly Label Folder = new("A folder that is not there or empty", "없거나 비어 있는 폴더");
    public static readonly Label Proof = new("Write the proof of one act", "행위 하나의 증명을 씁니다");
    public static readonly Label Disclose = new("With the act's words", "행위의 글도 함께");
    public static readonly Label DialogueRef = new("DIALOGUE/REF, such as kr-us/1.0#3", "대화/번호(예: kr-us/1.0#3)");
    public static readonly Label Recover = new("After an older state was restored: take our own entries back", "이전 상태로 복원한 뒤 우리 기록을 되찾습니다");
    public static readonly Label FromPouch = new("A pouch of the counterpart", "상대측의 행낭");
    public static readonly Label ConfirmSize = new("Confirm the last size that the counterpart has cosigned", "상대측이 마지막으로 수령 서명한 크기를 확인합니다");
    public static readonly Label At = new("Sizes of the logs in genesis order, such as 5,7", "구성원 순서대로 기록의 크기(예: 5,7)");

    public static readonly Label Invited = new("Give {0} to the other side. Tell them by another way that our fingerprint is:", "{0} 파일을 상대측에 전하십시오. 우리 지문은 다른 경로로 알리십시오.");
    public static readonly Label Replied = new("Give {0} to the other side, and confirm their invitation once you have heard their fingerprint. Ours is:", "{0} 파일을 상대측에 전하고, 상대측 지문을 들은 뒤 초대장을 확인하십시오. 우리 지문은 다음과 같습니다.");
    public static readonly Label RepliedOfSeveral = new("Give {0} to the side that invites. When its roster comes, compare the roster's fingerprint with each of the others and confirm it. That of our own keys is:", "{0} 파일을 초대한 측에 전하십시오. 명부가 오면 그 지문을 다른 모든 측과 대조한 뒤 확인하십시오. 우리 키의 지문은 다음과 같습니다.");
    public static readonly Label ReplyKept = new("The reply is kept. Nothing is shared yet. Awaited: {0}", "회신을 보관하였습니다. 아직 아무것도 공유하지 않았습니다. 기다리는 회신: {0}");
    public static readonly Label AllReplied = new("Every reply is there and the roster is made. --out with any of the replies writes it. Its fingerprint:", "회신이 모두 모여 명부를 만들었습니다. 아무 회신이나 --out과 함께 다시 주면 파일로 씁니다. 명부의 지문:");
    public static readonly Label RosterWritten = new("Every reply is there. Give {0} to every side, compare its fingerprint with each of them by another way, and confirm it here too:", "회신이 모두 모였습니다. {0} 파일을 모든 측에 전하고, 그 지문을 각 측과 다른 경로로 대조한 뒤 여기서도 확인하십시오.");
    public static readonly Label NotThese = new("entente: an invitation is for other sides, at most {0} of them.", "entente: 초대장은 다른 측에 보내는 것이며 최대 {0}측까지입니다.");
    public static readonly Label Recovery = new("Take {0} to a safe place offline now: only it can sign new keys.", "{0} 파일을 지금 오프라인의 안전한 곳에 옮기십시오. 새 키에 서명할 수 있는 유일한 키입니다.");
    public static readonly Label Confirmed = new("Confirmed. {0} is open from our side.", "확인하였습니다. 우리 측에서 {0} 대화가 열렸습니다.");
    public static readonly Label Taken = new("entente: there is a dialogue or a file called {0} here already.", "entente: {0}(이)라는 대화나 자료철이 이미 있습니다.");
    public static readonly Label NoId = new("entente: no id can be made of “{0}”: it needs a letter a to z or a digit.", "entente: “{0}”(으)로 식별자를 만들 수 없습니다. a–z나 숫자가 있어야 합니다.");
    public static readonly Label NoDialogue = new("entente: there is no confirmed dialogue “{0}” here, or no such counterpart.", "entente: 확인된 대화 “{0}” 또는 그 상대측이 없습니다.");
    public static readonly Label NotHere = new("entente: there is no “{0}” here.", "entente: “{0}”이(가) 없습니다.");
    public static readonly Label NotJson = new("entente: --arg is no JSON object.", "entente: --arg가 JSON 객체가 아닙니다.");
    public static readonly Label NotWords = new("entente: --words is LANG=TEXT or LANG=@FILE.", "entente: --words는 언어=글 또는 언어=@파일입니다.");
    public static readonly Label Kept = new("Draft {0} waits at the door. Its intent digest:", "초안 {0}을(를) 문 앞에 두었습니다. 의도 값:");
    public static readonly Label Released = new("It stands as {0}.", "{0}(으)로 기록되었습니다.");
    public static readonly Label Packed = new("Pouch {0} for {1} is in {2} ({3} bytes). Manifest, for the cover sheet:", "{1}에 보낼 행낭 {0}을(를) {2}에 썼습니다({3}바이트). 표지에 적을 목록 값:");
    public static readonly Label More = new("There is more: make another pouch after this one.", "더 보낼 것이 있습니다. 이어서 행낭을 하나 더 만드십시오.");
    public static readonly Label Unpacked = new("Pouch {0} of {1} is taken: {2} new acts.", "{1}의 행낭 {0}을(를) 받았습니다. 새 행위 {2}건.");
    public static readonly Label Due = new("Something waits to go.", "보낼 것이 있습니다.");
    public static readonly Label NothingDue = new("Nothing waits to go.", "보낼 것이 없습니다.");
    public static readonly Label Exported = new("The record of {0} is in {1}.", "{0}의 기록을 {1}에 썼습니다.");
    public static readonly Label Proven = new("The proof is in {0}.", "증명을 {0}에 썼습니다.");
    public static readonly Label NotSigned = new("entente: {0} is not in the signed record here.", "entente: {0}은(는) 서명된 기록에 없습니다.");
    public static readonly Label NotCosigned = new("entente: the counterpart has not cosigned {0}; nothing was changed.", "entente: 상대측이 {0}까지 수령 서명하지 않았습니다. 바뀐 것은 없습니다.");
    public static readonly Label NotASize = new("entente: --at takes one size a log, at most what is folded.", "entente: --at에는 기록마다 크기를 하나씩, 접힌 범위 안에서 적습니다.");

    /// <summary>Words of a refusal.</summary>
    public static string Of(OpeningTrouble trouble, Tongue tongue) => Language.Words.Text("opening." + Spelled.Of(trouble), tongue);

    /// <summary>Words of a refused pouch.</summary>
    public static string Of(RecordRefusal refusal, Tongue tongue) => Language.Words.Text("record." + Spelled.Of(refusal), tongue);

    /// <summary>Words of a standstill.</summary>
    public static string Of(StandStill still, Tongue tongue) => Language.Words.Text("stand-still." + Spelled.Of(still), tongue);

    /// <summary>Words of what a pouch showed about one log.</summary>
    public static string Of(PouchNotice notice, Tongue tongue) => Language.Words.Say("pouch." + Spelled.Of(notice.Kind), tongue, ("side", notice.Side));

    /// <summary>Words of who has to agree first.</summary>
    public static string Of(DoorAnswer answer, Tongue tongue) => Language.Words.Text("door." + Spelled.Of(answer), tongue);
}
