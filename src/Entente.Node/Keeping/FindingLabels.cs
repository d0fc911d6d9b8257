using Entente.Node.Pages;

namespace Entente.Node.Keeping;

/// <summary>What each finding means and what to do; <c>{0}</c> is where, <c>{1}</c> what else.</summary>
internal static class FindingLabels
{
    public static readonly Label DamagedPage = new("{0}: the database file is damaged ({1}). Stop the node, keep a copy of the folder, check the disk, and restore the last backup into a new folder.", "{0}: 데이터베이스 파일이 손상되었습니다({1}). 노드를 멈추고 폴더 사본을 보관한 뒤, 디스크를 점검하고 마지막 백업을 새 폴더에 복원하십시오.");
    public static readonly Label DamagedEntry = new("Log {0}: act {1} is not what was written. Stop the node, keep a copy of the folder, and restore the last backup into a new folder.", "기록 {0}: 행위 {1}의 내용이 기록한 것과 다릅니다. 노드를 멈추고 폴더 사본을 보관한 뒤 마지막 백업을 새 폴더에 복원하십시오.");
    public static readonly Label DamagedTile = new("Log {0}: stored hashes ({1}) are not those of its acts; the acts themselves are whole. Stop the node, keep a copy of the folder, and restore the last backup into a new folder.", "기록 {0}: 저장된 해시({1})가 행위와 맞지 않습니다. 행위 자체는 온전합니다. 노드를 멈추고 폴더 사본을 보관한 뒤 마지막 백업을 새 폴더에 복원하십시오.");
    public static readonly Label DamagedHead = new("Log {0}: its size or root is not that of its acts. Stop the node, keep a copy of the folder, and restore the last backup into a new folder.", "기록 {0}: 크기나 루트가 행위와 맞지 않습니다. 노드를 멈추고 폴더 사본을 보관한 뒤 마지막 백업을 새 폴더에 복원하십시오.");
    public static readonly Label DamagedEnclosure = new("{0}: the words {1} cannot be opened any more; everything else is whole. Keep a copy of the folder and restore the last backup into a new folder.", "{0}: 첨부 내용 {1:을} 더는 열 수 없습니다. 나머지는 온전합니다. 폴더 사본을 보관한 뒤 마지막 백업을 새 폴더에 복원하십시오.");
    public static readonly Label MissingEnclosure = new("Log {0}: words of act {1} are gone, and nobody destroyed them here. Keep a copy of the folder and restore the last backup into a new folder.", "기록 {0}: 행위 {1}의 첨부 내용이 없으며, 여기서 폐기한 것도 아닙니다. 폴더 사본을 보관한 뒤 마지막 백업을 새 폴더에 복원하십시오.");
    public static readonly Label DamagedPaper = new("Dialogue {0}: paper No. {1} cannot be opened any more, or is not what was filed; everything else is whole. Keep a copy of the folder and restore the last backup into a new folder.", "대화 {0}: 문서 {1}번을 더는 열 수 없거나 접수한 것과 다릅니다. 나머지는 온전합니다. 폴더 사본을 보관한 뒤 마지막 백업을 새 폴더에 복원하십시오.");
    public static readonly Label KeyMissing = new("The node key {0} is missing. Put it back from where you keep it, apart from the backups. Until then the node does not start; without it enclosed words are lost.", "노드 키 {0} 파일이 없습니다. 백업과 따로 보관한 곳에서 되돌려 놓으십시오. 그때까지 노드는 시작되지 않으며, 키가 없으면 첨부 내용을 읽을 수 없습니다.");
    public static readonly Label KeyWrong = new("{0} is not the node key of this side. Put back the one that this database was made with.", "{0} 파일은 이 측의 노드 키가 아닙니다. 이 데이터베이스를 만들 때의 키를 되돌려 놓으십시오.");
    public static readonly Label KeyOpenToOthers = new("Others on this machine can read the node key {0}. Take the right away: chmod 600.", "이 컴퓨터의 다른 사용자가 노드 키 {0} 파일을 읽을 수 있습니다. chmod 600으로 권한을 거두십시오.");
    public static readonly Label Newer = new("{0} was written by a later version of Entente. Use that version; this one leaves the file alone.", "{0} 파일은 더 새로운 버전의 Entente가 썼습니다. 그 버전을 쓰십시오. 이 버전은 파일을 건드리지 않습니다.");
    public static readonly Label OfficersMissing = new("{0} is not there: nobody can sign in. Restore it from a backup into a new folder, or make the first administrator anew with entente init.", "{0} 파일이 없어 아무도 로그인할 수 없습니다. 백업을 새 폴더에 복원하거나 entente init으로 첫 관리자를 다시 만드십시오.");
    public static readonly Label OfficersDamaged = new("{0}: the officers' file is damaged ({1}). The record is not in it. Stop the node, keep a copy, and restore the last backup into a new folder.", "{0}: 담당자 파일이 손상되었습니다({1}). 기록은 이 파일에 있지 않습니다. 노드를 멈추고 사본을 보관한 뒤 마지막 백업을 새 폴더에 복원하십시오.");
    public static readonly Label SessionKeysLocked = new("{0}: the keys of sessions do not open under the node key ({1}). Officers will have to sign in again. Put back the node key that belongs to this file, or restore both from one backup.", "{0}: 로그인 세션의 키가 노드 키로 열리지 않습니다({1}). 담당자가 다시 로그인해야 합니다. 이 파일에 맞는 노드 키를 되돌려 놓거나 둘을 같은 백업에서 복원하십시오.");
    public static readonly Label NobodyAdministers = new("{0}: no administrator can sign in. Run entente init: it prints a one-time address for the first one.", "{0}: 로그인할 수 있는 관리자가 없습니다. entente init을 실행하면 첫 관리자의 일회용 주소가 출력됩니다.");
    public static readonly Label Unreadable = new("{0} cannot be read ({1}). Check its owner and permissions.", "{0} 파일을 읽을 수 없습니다({1}). 소유자와 권한을 확인하십시오.");
    public static readonly Label Busy = new("{0} is locked by another program that is no node. Close it; until then nothing can be saved.", "노드가 아닌 다른 프로그램이 {0} 파일을 잠그고 있습니다. 그 프로그램을 닫으십시오. 그때까지는 저장할 수 없습니다.");
    public static readonly Label CannotWrite = new("Nothing can be written to {0} ({1}). Make room, or check the quota and the permissions. What was confirmed is kept.", "{0} 폴더에 쓸 수 없습니다({1}). 공간을 비우거나 할당량과 권한을 확인하십시오. 확인된 것은 남아 있습니다.");
    public static readonly Label LittleRoom = new("The disk of {0} has only {1} left. Make room before it is full.", "{0} 폴더가 있는 디스크에 {1}만 남았습니다. 가득 차기 전에 공간을 비우십시오.");
    public static readonly Label ClockBehind = new("The clock of this machine stands before the last act of log {0}, which says {1}. Set the clock. Until then new acts carry that time.", "이 컴퓨터의 시계가 기록 {0}의 마지막 행위 시각({1})보다 앞서 있습니다. 시계를 맞추십시오. 그때까지 새 행위에는 그 시각이 적힙니다.");
    public static readonly Label ClockAhead = new("The clock of this machine says {1}, more than a year after anything that happened in {0}. If that is wrong, set it before anybody writes: an act's time cannot be changed.", "이 컴퓨터의 시계는 {1}로, {0}에서 일어난 마지막 일보다 1년 넘게 뒤입니다. 틀렸다면 누가 쓰기 전에 맞추십시오. 행위의 시각은 고칠 수 없습니다.");

    /// <summary>The words of a finding.</summary>
    public static Label Of(FindingKind kind) => kind switch
    {
        FindingKind.DamagedPage => DamagedPage,
        FindingKind.DamagedEntry => DamagedEntry,
        FindingKind.DamagedTile => DamagedTile,
        FindingKind.DamagedHead => DamagedHead,
        FindingKind.DamagedEnclosure => DamagedEnclosure,
        FindingKind.MissingEnclosure => MissingEnclosure,
        FindingKind.DamagedPaper => DamagedPaper,
        FindingKind.KeyMissing => KeyMissing,
        FindingKind.KeyWrong => KeyWrong,
        FindingKind.KeyOpenToOthers => KeyOpenToOthers,
        FindingKind.Newer => Newer,
        FindingKind.OfficersMissing => OfficersMissing,
        FindingKind.OfficersDamaged => OfficersDamaged,
        FindingKind.SessionKeysLocked => SessionKeysLocked,
        FindingKind.NobodyAdministers => NobodyAdministers,
        FindingKind.Unreadable => Unreadable,
        FindingKind.Busy => Busy,
        FindingKind.CannotWrite => CannotWrite,
        FindingKind.LittleRoom => LittleRoom,
        FindingKind.ClockBehind => ClockBehind,
        FindingKind.ClockAhead => ClockAhead,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
