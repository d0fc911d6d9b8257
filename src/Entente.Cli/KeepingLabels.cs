using Entente.Node.Identity;
using Entente.Node.Pages;

namespace Entente.Cli;

/// <summary>What the commands say that keep a node: first steps, officers, backup, doctor.</summary>
internal static class KeepingLabels
{
    public static readonly Label Init = new("Make a data folder, and a one-time address for the first administrator", "데이터 폴더와 첫 관리자의 일회용 주소를 만듭니다");
    public static readonly Label Address = new("Address of the node as officers reach it, for the one-time addresses", "담당자가 접속하는 노드의 주소. 일회용 주소에 쓰입니다");
    public static readonly Label Begun = new("The data folder {0} is ready. Start the node:", "데이터 폴더 {0}이(가) 준비되었습니다. 노드를 시작하십시오.");
    public static readonly Label First = new("Then open this address and set the password of “{0}”. It works once and for seven days:", "그런 다음 이 주소를 열어 “{0}”의 비밀번호를 정하십시오. 7일 동안 한 번만 쓸 수 있습니다.");
    public static readonly Label KeyApart = new("Copy {0} to a safe place now, apart from the backups: without it no backup can be restored.", "{0} 파일을 지금 백업과 다른 안전한 곳에 복사해 두십시오. 이 키가 없으면 어떤 백업도 복원할 수 없습니다.");
    public static readonly Label HasAdministrator = new("entente: {0} has an administrator already. For a forgotten password: entente people address NAME.", "entente: {0}에는 이미 관리자가 있습니다. 비밀번호를 잊었으면 entente people address NAME을 쓰십시오.");
    public static readonly Label People = new("The officers of this side", "우리 측 담당자");
    public static readonly Label Import = new("Take in a list of officers: name,display,office,roles. All of it or nothing", "담당자 목록을 가져옵니다: name,display,office,roles. 전부 아니면 아무것도 가져오지 않습니다");
    public static readonly Label ImportFile = new("CSV in UTF-8 with a first line of column names; roles: desk head records administrator", "첫 줄에 열 이름이 있는 UTF-8 CSV. 역할: desk head records administrator");
    public static readonly Label Imported = new("{0} officers taken in. Give each the address to set a password; it works once and for seven days.", "담당자 {0}명을 가져왔습니다. 각자에게 비밀번호를 정하는 주소를 전하십시오. 7일 동안 한 번만 쓸 수 있습니다.");
    public static readonly Label NothingImported = new("entente: nobody was taken in. Mend the lines and try again.", "entente: 가져온 담당자가 없습니다. 해당 줄을 고친 뒤 다시 시도하십시오.");
    public static readonly Label OneAddress = new("A fresh one-time address for an officer to set a password", "담당자가 비밀번호를 정하는 일회용 주소를 새로 만듭니다");
    public static readonly Label OfficerName = new("Name at sign-in", "로그인 이름");
    public static readonly Label NoSuchOfficer = new("entente: no officer “{0}” signs in here.", "entente: 로그인할 수 있는 담당자 “{0}”이(가) 없습니다.");
    public static readonly Label Backup = new("Copy record and officers into one sealed file, also beside the running node", "기록과 담당자를 봉인된 파일 하나로 복사합니다. 노드가 실행 중이어도 됩니다");
    public static readonly Label BackupFile = new("File to write; nothing is written over", "쓸 파일. 덮어쓰지 않습니다");
    public static readonly Label BackupKeys = new("Copy the node key too, into a file of its own. Keep it apart from the backup", "노드 키도 별도의 파일로 복사합니다. 백업과 다른 곳에 보관하십시오");
    public static readonly Label BackedUp = new("Backed up to {0} ({1}). It opens with the node key of the mark {2}, which is not in it.", "{0}에 백업했습니다({1}). 표식이 {2}인 노드 키로 열리며, 그 키는 백업에 들어 있지 않습니다.");
    public static readonly Label Restore = new("Bring a backup back into an empty folder, checked", "백업을 점검하며 빈 폴더에 복원합니다");
    public static readonly Label RestoreFile = new("The backup", "백업 파일");
    public static readonly Label RestoreKeys = new("The node key that the backup is sealed under", "백업을 봉인한 노드 키");
    public static readonly Label RestoredTo = new("Restored to {0}: {1} logs, {2} acts, as of {3}. Everything that was written after that is not in it.", "{0}에 복원했습니다. 기록 {1}개, 행위 {2}개이며 {3}의 상태입니다. 그 뒤에 쓴 것은 들어 있지 않습니다.");
    public static readonly Label Doctor = new("Look a data folder over, and say what to do", "데이터 폴더를 점검하고 할 일을 알려 줍니다");
    public static readonly Label Healthy = new("{0}: {1} logs with {2} acts hashed anew, all words opened, key, clock and disk checked. Nothing needs you.", "{0}: 기록 {1}개의 행위 {2}개를 다시 해시하고, 모든 첨부 내용을 열고, 키와 시계와 디스크를 점검했습니다. 할 일이 없습니다.");
    public static readonly Label Found = new("{0}: {1} findings.", "{0}: 발견한 문제 {1}건.");
    public static readonly Label NodeRuns = new("A node is running on this folder; it was not disturbed.", "이 폴더에서 노드가 실행 중이며, 점검이 방해하지 않았습니다.");
    public static readonly Label Header = new("the first line must name the columns name, display, office and roles; it says: {0}", "첫 줄에 name, display, office, roles 열 이름이 있어야 합니다. 지금 내용: {0}");
    public static readonly Label Cells = new("not as many cells as columns: {0}", "칸 수가 열 수와 다릅니다: {0}");
    public static readonly Label Name = new("no name at sign-in (letters, digits, . - _ @, at most 64): {0}", "로그인 이름이 아닙니다(글자, 숫자, . - _ @, 64자까지): {0}");
    public static readonly Label Display = new("the officer is called nothing: display is empty", "담당자의 이름(display)이 비어 있습니다");
    public static readonly Label Role = new("no role: {0} (roles: desk head records administrator)", "역할이 아닙니다: {0} (역할: desk head records administrator)");
    public static readonly Label Twice = new("this name stands in the list twice: {0}", "목록에 같은 이름이 두 번 있습니다: {0}");
    public static readonly Label Taken = new("there is an officer of this name already: {0}", "같은 이름의 담당자가 이미 있습니다: {0}");
    public static readonly Label Encoding = new("the file is not UTF-8; save it as “CSV UTF-8”", "파일이 UTF-8이 아닙니다. “CSV UTF-8”로 저장하십시오");
    public static readonly Label Empty = new("the list names no officer", "목록에 담당자가 없습니다");

    /// <summary>What is wrong with a line of a list.</summary>
    public static Label Of(ListFaultKind kind) => kind switch
    {
        ListFaultKind.Header => Header,
        ListFaultKind.Cells => Cells,
        ListFaultKind.Name => Name,
        ListFaultKind.Display => Display,
        ListFaultKind.Role => Role,
        ListFaultKind.Twice => Twice,
        ListFaultKind.Taken => Taken,
        ListFaultKind.Encoding => Encoding,
        ListFaultKind.Empty => Empty,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
