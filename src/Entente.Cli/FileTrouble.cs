using Entente.Language;

namespace Entente.Cli;

/// <summary>Why a file could not even be opened.</summary>
internal enum FileTroubleKind
{
    /// <summary>Nothing is there.</summary>
    Missing,

    /// <summary>It is a folder.</summary>
    Folder,

    /// <summary>The system does not let us read it.</summary>
    NotAllowed,
}

/// <summary>Trouble on this machine, with words in both languages.</summary>
internal sealed record FileTrouble(FileTroubleKind Kind)
{
    public string In(Tongue tongue) => Kind switch
    {
        FileTroubleKind.Missing => tongue == Tongue.Korean ? "파일이 없습니다. 이름과 경로를 확인하십시오." : "There is no such file. Check its name and path.",
        FileTroubleKind.Folder => tongue == Tongue.Korean ? "폴더입니다. 파일을 지정하십시오." : "This is a folder. Name a file.",
        FileTroubleKind.NotAllowed => tongue == Tongue.Korean ? "파일을 읽을 수 없습니다. 권한을 확인하십시오." : "The file cannot be opened. Check its permissions.",
        _ => throw new ArgumentOutOfRangeException(nameof(tongue)),
    };
}
