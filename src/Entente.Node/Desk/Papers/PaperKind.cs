using Entente.Language;

namespace Entente.Node.Desk.Papers;

/// <summary>What a paper is to those who exchange it; what each does is in the field's own handbooks.</summary>
public enum PaperKind
{
    /// <summary>A signed letter, or a first-person note.</summary>
    Letter,
    /// <summary>An e-mail.</summary>
    Mail,
    /// <summary>Third person, unsigned, sealed.</summary>
    NoteVerbale,
    /// <summary>Left behind after something was said, so that nothing is forgotten.</summary>
    AideMemoire,
    /// <summary>No letterhead, no signature: officially it does not exist.</summary>
    NonPaper,
    /// <summary>What somebody was to say, or said from.</summary>
    SpeakingNote,
    /// <summary>A statement or communiqué.</summary>
    Statement,
    /// <summary>A fact sheet.</summary>
    FactSheet,
    /// <summary>What one side told the public of a meeting.</summary>
    ReadOut,
    /// <summary>A record, minutes or a note of a meeting.</summary>
    Record,
    /// <summary>A memorandum of understanding, terms of reference, an arrangement.</summary>
    Memorandum,
    /// <summary>An article or a broadcast.</summary>
    Press,
    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Proposes a kind by what a paper calls itself; an officer mends it.</summary>
internal static class PaperKinds
{
    // The first that the title, else the beginning, names. More telling names first: a letter may speak of a non-paper, a non-paper calls itself one.
    private static readonly (PaperKind Kind, string[] Names)[] Names =
    [
        (PaperKind.NonPaper, ["non-paper", "nonpaper", "non paper", "논페이퍼", "비공식 문서"]),
        (PaperKind.NoteVerbale, ["note verbale", "구술서", "구상서", "presents its compliments"]),
        (PaperKind.AideMemoire, ["aide-mémoire", "aide memoire", "비망록"]),
        (PaperKind.SpeakingNote, ["speaking note", "speaking points", "talking points", "발언 요지", "발언요지", "말씀자료"]),
        (PaperKind.FactSheet, ["fact sheet", "factsheet", "설명자료"]),
        (PaperKind.ReadOut, ["read-out", "readout", "press release", "결과 자료", "보도자료"]),
        (PaperKind.Statement, ["communiqué", "joint statement", "press statement", "공동성명", "공동언론발표문", "성명"]),
        (PaperKind.Record, ["agreed minutes", "minutes of", "record of discussion", "memcon", "합의의사록", "회의록", "토의기록", "면담요록", "회의 결과"]),
        (PaperKind.Memorandum, ["memorandum of understanding", "terms of reference", "양해각서", "운영세칙", "약정"]),
        (PaperKind.Letter, ["dear ", "sincerely", "서한", "공한", "귀하", "귀중"]),
    ];

    /// <summary>What a paper seems to be.</summary>
    /// <param name="isMail">It came as a mail: that it is, whatever it speaks of.</param>
    /// <param name="title">Its title.</param>
    /// <param name="beginning">Its first sentences.</param>
    public static PaperKind Propose(bool isMail, string title, string beginning)
    {
        if (isMail) return PaperKind.Mail;
        foreach (var text in new[] { title, beginning })
            foreach (var (kind, names) in Names)
                if (names.Any(name => SearchKey.Find(text, name).Count > 0)) return kind;
        return PaperKind.Other;
    }
}
