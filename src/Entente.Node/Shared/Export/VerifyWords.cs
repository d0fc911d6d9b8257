using Entente.Node.Pages;

namespace Entente.Node.Shared.Export;

/// <summary>What <c>verify</c> says, in both languages; <c>{0}</c> is what it speaks of.</summary>
internal static class VerifyWords
{
    /// <summary>The words of a finding.</summary>
    internal static Label Of(VerifyCode code) => code switch
    {
        VerifyCode.ExtraFile => new("{0} does not belong to a record.", "{0:은} 기록에 속하지 않습니다."),
        VerifyCode.NotAFile => new("{0} is not what belongs there: a link, a folder, a device, or empty.", "{0} 자리에 있어야 할 것이 아닙니다. 링크나 폴더, 장치이거나 비어 있습니다."),
        VerifyCode.MissingFile => new("{0} is missing.", "{0:이} 없습니다."),
        VerifyCode.Unreadable => new("{0} cannot be read on this machine. Check its permissions.", "이 컴퓨터에서 {0:을} 읽을 수 없습니다. 권한을 확인하십시오."),
        VerifyCode.TooLarge => new("{0} is larger than a record can be.", "{0:이} 기록의 한도보다 큽니다."),
        VerifyCode.Charter => new("{0} is not a charter signed by all its keys.", "{0:은} 모든 키로 서명된 헌장이 아닙니다."),
        VerifyCode.Members => new("{0} is not the charter of the next member of this dialogue.", "{0:은} 이 대화의 다음 구성원의 헌장이 아닙니다."),
        VerifyCode.Fingerprint => new("The charter of {0} is not the one whose fingerprint you gave.", "{0}의 헌장이 지정한 지문과 맞지 않습니다."),
        VerifyCode.UnknownSide => new("You gave a fingerprint of {0}, which is no member of this dialogue.", "지문을 지정한 {0:은} 이 대화의 구성원이 아닙니다."),
        VerifyCode.SelfConsistentOnly => new("Self-consistent only: no fingerprint of {0} was given, and whoever made these files may have made its keys. Ask {0} for its fingerprint.", "내부적으로만 일치합니다. {0}의 지문을 지정하지 않았으므로, 이 파일을 만든 사람이 키도 만들었을 수 있습니다. {0}에 지문을 확인하십시오."),
        VerifyCode.Checkpoint => new("{0} is not a checkpoint of this log and size.", "{0:은} 이 기록과 크기의 체크포인트가 아닙니다."),
        VerifyCode.OwnerSignature => new("{0} is not signed by the log's owner.", "{0}에 기록 소유자의 서명이 없습니다."),
        VerifyCode.Cosignature => new("{0} has a line that is no good cosignature of another member.", "{0}에 다른 구성원의 올바른 공동 서명이 아닌 줄이 있습니다."),
        VerifyCode.Newest => new("{0} is not the largest checkpoint that was kept.", "{0:은} 보관된 가장 큰 체크포인트가 아닙니다."),
        VerifyCode.Bundle => new("{0} does not hold the entries that belong there.", "{0}에 있어야 할 항목이 들어 있지 않습니다."),
        VerifyCode.Root => new("Acts {0} are not those that were signed; which of them was changed cannot be told.", "행위 {0:은} 서명된 것과 다릅니다. 그 가운데 무엇이 바뀌었는지는 알 수 없습니다."),
        VerifyCode.Tile => new("{0}: these hashes are not those of the acts; the acts themselves are whole.", "{0}: 해시가 행위와 맞지 않습니다. 행위 자체는 온전합니다."),
        VerifyCode.Entry => new("Act {0} is not spelled as an act.", "행위 {0}의 표기가 올바르지 않습니다."),
        VerifyCode.Opening => new("Act {0} does not open this dialogue among these charters.", "행위 {0:은} 이 헌장들 사이의 대화를 여는 행위가 아닙니다."),
        VerifyCode.SeenRoot => new("Act {0} refers to a state that the other log never had.", "행위 {0:은} 상대 기록에 없었던 상태를 가리킵니다."),
        VerifyCode.SeenBeyond => new("Act {0} refers to acts of another log that are not here.", "행위 {0:은} 여기에 없는 다른 기록의 행위를 가리킵니다."),
        VerifyCode.Enclosure => new("{0} is not the content that was enclosed.", "{0:은} 첨부된 내용이 아닙니다."),
        VerifyCode.Unnamed => new("{0} is enclosed by no act.", "{0:을} 첨부한 행위가 없습니다."),
        VerifyCode.NotARecord => new("{0} is neither an exported record nor a proof.", "{0:은} 내보낸 기록도 증명도 아닙니다."),
        VerifyCode.Proof => new("{0} proves nothing: it is misspelled, changed, or of other keys.", "{0:은} 아무것도 증명하지 못합니다. 표기가 잘못되었거나 바뀌었거나 다른 키의 것입니다."),
        VerifyCode.NoCharter => new("The charter for {0} is needed; give its file with --charter.", "{0}의 헌장이 필요합니다. --charter로 파일을 지정하십시오."),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The words of what was checked or stayed unchecked.</summary>
    internal static Label Of(VerifyPart part) => part switch
    {
        VerifyPart.Charter => new("charter of {0}", "{0}의 헌장"),
        VerifyPart.Fingerprint => new("fingerprint of {0}", "{0}의 지문"),
        VerifyPart.Checkpoints => new("checkpoints, log and number: {0}", "체크포인트(기록과 개수): {0}"),
        VerifyPart.Cosignatures => new("cosignatures, log and number: {0}", "공동 서명(기록과 개수): {0}"),
        VerifyPart.Entries => new("acts, log and number: {0}", "행위(기록과 개수): {0}"),
        VerifyPart.Tiles => new("stored hashes, log and number of tiles: {0}", "저장된 해시(기록과 타일 수): {0}"),
        VerifyPart.Opening => new("opening of log {0}", "기록 {0}의 첫 행위"),
        VerifyPart.Seen => new("references to the other logs, log and number: {0}", "다른 기록에 대한 참조(기록과 개수): {0}"),
        VerifyPart.Fold => new("state, digest {0}", "상태, 다이제스트 {0}"),
        VerifyPart.Sealed => new("agreed by all, object, slot and words: {0}", "모두 합의(대상, 항목, 문안): {0}"),
        VerifyPart.Enclosures => new("enclosures: {0}", "첨부 내용: {0}"),
        VerifyPart.Enclosure => new("enclosure {0}", "첨부 내용 {0}"),
        VerifyPart.Logs => new("the logs", "기록 전체"),
        VerifyPart.Act => new("act {0}", "행위 {0}"),
        VerifyPart.TwoHistories => new("two histories of {0}", "{0}의 두 가지 이력"),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
