using Entente.Language;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>What is wrong with this machine's files.</summary>
public enum TroubleKind
{
    /// <summary>Another program holds the database's write lock (a browser for databases, a backup tool).</summary>
    Busy,

    /// <summary>Another node process writes this side's file.</summary>
    Held,

    /// <summary>There is no file of this name to read.</summary>
    Absent,

    /// <summary>The disk or the quota is full. Nothing of the failed step was kept; trying again is safe.</summary>
    Full,

    /// <summary>The operating system refuses to open or write the file.</summary>
    NoAccess,

    /// <summary>The disk answered with an error. The node stops writing until it is started again.</summary>
    Disk,

    /// <summary>What is stored is not what was written.</summary>
    Damaged,

    /// <summary>A later version of the program wrote the file.</summary>
    Newer,

    /// <summary>The node key file is not there, but enclosures were sealed under it.</summary>
    KeyMissing,

    /// <summary>The key file is not the one that this database's enclosures were sealed under.</summary>
    KeyWrong,

    /// <summary>There is a file of this name already, and nothing is ever written over.</summary>
    Exists,

    /// <summary>The folder to restore into has something in it.</summary>
    NotEmpty,

    /// <summary>The file is no backup, or of a form that this version does not know.</summary>
    NoBackup,

    /// <summary>The backup is not what was written: cut, changed, or from a failing disk.</summary>
    BackupDamaged,

    /// <summary>A backup is sealed under a node key, and none was given. The detail is the key's mark.</summary>
    KeyNotGiven,

    /// <summary>The key that was given is not the one that the backup is sealed under. The detail is the mark of the right one.</summary>
    KeyNotOfBackup,
}

/// <summary>
/// A broken or unready machine, in words for the officer who runs it: what, which file, what to do.
/// <see cref="Exception.Message"/> is the English text. The command ends with exit code 3.
/// </summary>
public sealed class LocalTrouble(TroubleKind kind, string file, Exception? cause = null, string detail = "")
    : Exception(EnglishText(kind, file, detail), cause)
{
    /// <summary>What is wrong.</summary>
    public TroubleKind Kind { get; } = kind;

    /// <summary>The file that it is about.</summary>
    public string File { get; } = file;

    /// <summary>What else the text says, such as the mark of a key; empty where it says nothing else.</summary>
    public string Detail { get; } = detail;

    /// <summary>The text in the reader's language.</summary>
    public string In(Tongue tongue) => tongue == Tongue.Korean ? KoreanText(Kind, File, Detail) : Message;

    /// <summary>Names what SQLite reports; anything that is not about the machine stays as it is.</summary>
    internal static Exception Of(Exception error, string file) => error switch
    {
        // The primary result codes of sqlite.org/rescode.html.
        SqliteException { SqliteErrorCode: 5 or 6 } => new LocalTrouble(TroubleKind.Busy, file, error),
        SqliteException { SqliteErrorCode: 13 } => new LocalTrouble(TroubleKind.Full, file, error),
        SqliteException { SqliteErrorCode: 3 or 8 or 14 } => new LocalTrouble(TroubleKind.NoAccess, file, error),
        SqliteException { SqliteErrorCode: 10 } => new LocalTrouble(TroubleKind.Disk, file, error),
        SqliteException { SqliteErrorCode: 11 or 26 } => new LocalTrouble(TroubleKind.Damaged, file, error),
        DirectoryNotFoundException => new LocalTrouble(TroubleKind.Absent, file, error),
        UnauthorizedAccessException => new LocalTrouble(TroubleKind.NoAccess, file, error),
        _ => error,
    };

    private static string EnglishText(TroubleKind kind, string file, string detail) => kind switch
    {
        TroubleKind.Busy => $"{file} is locked by another program. Close it, then try again.",
        TroubleKind.Held => $"Another node is running on {file}. Stop it first, or use its pages.",
        TroubleKind.Absent => $"There is no database at {file}. Check --data, or start the node once to make it.",
        TroubleKind.Full => $"The disk of {file} is full. Nothing was half saved. Make room, then try again.",
        TroubleKind.NoAccess => $"{file} cannot be opened for writing. Check its owner and permissions.",
        TroubleKind.Disk => $"The disk failed while {file} was written. Check the disk, then start the node again: all that was confirmed is kept.",
        TroubleKind.Damaged => $"{file} does not hold what was written. Stop the node, keep a copy of the file, and restore a backup.",
        TroubleKind.Newer => $"{file} was written by a later version of Entente. Use that version.",
        TroubleKind.KeyMissing => $"The node key {file} is missing. Put it back from where you keep it, apart from the backups; enclosures cannot be read without it.",
        TroubleKind.KeyWrong => $"{file} is not the node key of this database. Put back the key that it was made with.",
        TroubleKind.Exists => $"{file} is there already, and nothing is written over. Choose another name.",
        TroubleKind.NotEmpty => $"{file} is not empty, and nothing is written over. Restore into a new folder with --data DIR.",
        TroubleKind.NoBackup => $"{file} is no backup that this version of Entente can read. Check the name, or use a later version.",
        TroubleKind.BackupDamaged => $"{file} does not hold what was written into it. Nothing was restored. Fetch another copy of this backup, or an earlier backup.",
        TroubleKind.KeyNotGiven => $"{file} is sealed under the node key with the mark {detail}. Give that key file with --keys FILE; it is kept apart from the backups. Nothing was restored.",
        TroubleKind.KeyNotOfBackup => $"{file} is not the node key of this backup, which needs the one with the mark {detail}. Nothing was restored.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string KoreanText(TroubleKind kind, string file, string detail) => kind switch
    {
        TroubleKind.Busy => $"다른 프로그램이 {file} 파일을 잠그고 있습니다. 그 프로그램을 닫고 다시 시도하십시오.",
        TroubleKind.Held => $"다른 노드가 {file} 파일로 실행 중입니다. 먼저 그 노드를 멈추거나 그 노드의 화면을 쓰십시오.",
        TroubleKind.Absent => $"{file} 데이터베이스가 없습니다. --data를 확인하거나 노드를 한 번 시작해 만드십시오.",
        TroubleKind.Full => $"{file} 파일이 있는 디스크가 가득 찼습니다. 일부만 저장된 것은 없습니다. 공간을 비우고 다시 시도하십시오.",
        TroubleKind.NoAccess => $"{file} 파일을 쓰기용으로 열 수 없습니다. 소유자와 권한을 확인하십시오.",
        TroubleKind.Disk => $"{file} 파일을 쓰는 중 디스크 오류가 났습니다. 디스크를 점검한 뒤 노드를 다시 시작하십시오. 확인된 것은 모두 남아 있습니다.",
        TroubleKind.Damaged => $"{file} 파일의 내용이 기록한 것과 다릅니다. 노드를 멈추고 파일 사본을 보관한 뒤 백업을 복원하십시오.",
        TroubleKind.Newer => $"{file} 파일은 더 새로운 버전의 Entente가 썼습니다. 그 버전을 쓰십시오.",
        TroubleKind.KeyMissing => $"노드 키 {file} 파일이 없습니다. 백업과 따로 보관한 곳에서 되돌려 놓으십시오. 키가 없으면 첨부 내용을 읽을 수 없습니다.",
        TroubleKind.KeyWrong => $"{file} 파일은 이 데이터베이스의 노드 키가 아닙니다. 이 데이터베이스를 만들 때의 키를 되돌려 놓으십시오.",
        TroubleKind.Exists => $"{file} 파일이 이미 있으며 덮어쓰지 않습니다. 다른 이름을 고르십시오.",
        TroubleKind.NotEmpty => $"{file} 폴더가 비어 있지 않으며 덮어쓰지 않습니다. --data로 새 폴더를 골라 복원하십시오.",
        TroubleKind.NoBackup => $"{file} 파일은 이 버전의 Entente가 읽을 수 있는 백업이 아닙니다. 이름을 확인하거나 더 새로운 버전을 쓰십시오.",
        TroubleKind.BackupDamaged => $"{file} 파일의 내용이 백업할 때 기록한 것과 다릅니다. 복원된 것은 없습니다. 이 백업의 다른 사본이나 이전 백업을 쓰십시오.",
        TroubleKind.KeyNotGiven => $"{file} 파일은 표식이 {detail}인 노드 키로 봉인되어 있습니다. 백업과 따로 보관한 그 키 파일을 --keys로 지정하십시오. 복원된 것은 없습니다.",
        TroubleKind.KeyNotOfBackup => $"{file} 파일은 이 백업의 노드 키가 아닙니다. 표식이 {detail}인 키가 필요합니다. 복원된 것은 없습니다.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
