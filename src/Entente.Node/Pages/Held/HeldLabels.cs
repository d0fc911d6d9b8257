namespace Entente.Node.Pages.Held;

/// <summary>Words of the record that both nodes hold.</summary>
internal static class HeldLabels
{
    public static readonly Label Nav = new("Record", "기록");
    public static readonly Label Title = new("What both hold", "양측이 보관하는 기록");
    public static readonly Label TitleOfMany = new("What all hold", "모든 측이 보관하는 기록");
    public static readonly Label StateOfMany = new("The same on all sides", "모든 측이 같은가");
    public static readonly Label ActsOfMany = new("Acts of all, in one order", "모든 측의 행위, 한 순서로");
    public static readonly Label State = new("The same on both sides", "양측이 같은가");
    public static readonly Label Trouble = new("Something to know.", "알아 두실 것.");
    public static readonly Label WhatToDo = new("What to do", "할 일");
    public static readonly Label Evidence = new("Evidence, as a file", "증거 파일");
    public static readonly Label Details = new("Hashes and fingerprints, to compare with the other side", "상대측과 견줄 해시와 지문");
    public static readonly Label Fingerprint = new("Fingerprint of its charter", "헌장의 지문");
    public static readonly Label Log = new("Log", "기록 이름");
    public static readonly Label Size = new("Entries here", "여기 있는 항목");
    public static readonly Label Signed = new("Signed up to", "서명된 범위");
    public static readonly Label Cosigned = new("Receipts", "수령 확인");
    public static readonly Label CosignedBy = new("{0}: up to {1}", "{0}: {1}까지");
    public static readonly Label NoReceipt = new("none yet", "아직 없음");
    public static readonly Label Root = new("Root", "뿌리 값");
    public static readonly Label Digest = new("State digest", "상태 값");
    public static readonly Label Frontier = new("of the entries {0}", "항목 {0} 기준");
    public static readonly Label Acts = new("Acts of both, in one order", "양측의 행위, 한 순서로");
    public static readonly Label Count = new("{0} acts", "행위 {0}건");
    public static readonly Label Number = new("No.", "번호");
    public static readonly Label Who = new("Whose", "누구");
    public static readonly Label What = new("What it says", "내용");
    public static readonly Label Receipt = new("Where it is", "어디에 있는가");
    public static readonly Label Verdict = new("Verdict", "판정");
    public static readonly Label Line = new("{0}, written {1}", "{0}, {1}에 적음");
    public static readonly Label Released = new("Released by {0}; drafted by {1}; cleared by {2}.", "내보낸 사람 {0}, 작성 {1}, 승인 {2}.");
    public static readonly Label ReleasedTitle = new("Who of ours released what", "우리 측에서 누가 내보냈는가");
    public static readonly Label NobodyElse = new("nobody else", "다른 사람 없음");
    public static readonly Label Proof = new("Proof of this act, as a file", "이 행위의 증명 파일");
    public static readonly Label ProofWithWords = new("The same with its words", "본문까지 든 증명 파일");
    public static readonly Label ProofHelp = new("A proof shows a stranger that this act stands in the signed log. Its words go along only where you choose so; who has the file may pass it on.", "증명은 이 행위가 서명된 기록에 있음을 제3자에게 보여 줍니다. 본문은 고르신 경우에만 들어가며, 파일을 가진 사람은 남에게 넘길 수 있습니다.");
    public static readonly Label Pages = new("Pages of the record", "기록의 쪽");
    public static readonly Label PagesBelow = new("Pages of the record, below the acts", "기록의 쪽, 행위 아래");
    public static readonly Label Earlier = new("Earlier acts", "이전 행위");
    public static readonly Label Later = new("Later acts", "이후 행위");
}
