using Entente.Language;

namespace Entente.Documents;

/// <summary>What the officer is told about a file, in both languages: what, and what to do.</summary>
public static class ReadWords
{
    /// <summary>One sentence or two.</summary>
    /// <param name="reason">Why the file cannot be read.</param>
    /// <param name="tongue">The reader's language.</param>
    public static string Of(UnreadableReason reason, Tongue tongue) => reason switch
    {
        UnreadableReason.Empty => Say(tongue, "빈 파일입니다. 내용을 담아 다시 저장하십시오.", "The file is empty. Save it again with its content."),
        UnreadableReason.NoText => Say(tongue, "글이 없습니다. 글이 든 DOCX, HTML, Markdown 또는 텍스트로 저장하십시오.", "There is no text in it. Save it with its text as DOCX, HTML, Markdown or plain text."),
        UnreadableReason.TooLarge => Say(tongue, $"{PolicyFile.MostBytes >> 20} MB보다 큽니다. 그림을 빼거나 나누어 저장하십시오.", $"It is larger than {PolicyFile.MostBytes >> 20} MB. Save it without pictures or in parts."),
        UnreadableReason.HwpBinary => Say(tongue, "HWP 5(이진) 파일입니다. HWPX, DOCX 또는 PDF로 저장하십시오. 지금은 그중 DOCX와 PDF를 읽습니다.", "HWP 5 (binary): save as HWPX, DOCX or PDF. Of these DOCX and PDF are read yet."),
        UnreadableReason.Hwpx => Say(tongue, "HWPX는 아직 읽지 못합니다. DOCX나 PDF로 저장하십시오.", "HWPX is not read yet: save as DOCX or PDF."),
        UnreadableReason.Scan => Say(tongue, "글자 없이 그림으로만 된 PDF(스캔)입니다. 문자 인식(OCR)을 거쳐 저장하거나 조항을 손으로 입력하십시오.", "A PDF of pictures (a scan) without text. Save it with text by OCR, or enter the provisions by hand."),
        UnreadableReason.UnreadableText => Say(tongue, "글자 층을 읽을 수 없습니다. 원본을 DOCX로 저장하거나 문자 인식(OCR)을 거치거나 조항을 손으로 입력하십시오.", "Its text layer is unreadable. Save the original as DOCX, make the text by OCR, or enter the provisions by hand."),
        UnreadableReason.OfficeBinary => Say(tongue, "옛 오피스(이진) 파일입니다. DOCX로 저장하십시오.", "An old binary Office file (such as .doc): save as DOCX."),
        UnreadableReason.OutlookMessage => Say(tongue, "아웃룩 메일(.msg)입니다. 메일 프로그램에서 .eml로 저장하십시오.", "A mail in Outlook's own format (.msg): save it as .eml."),
        UnreadableReason.OtherPackage => Say(tongue, "DOCX가 아닌 꾸러미입니다. DOCX나 HTML로 저장하십시오.", "A package, but not a DOCX: save as DOCX or HTML."),
        UnreadableReason.RichText => Say(tongue, "RTF 파일입니다. DOCX로 저장하십시오.", "An RTF file: save as DOCX."),
        UnreadableReason.Encrypted => Say(tongue, "암호가 걸린 파일입니다. 암호를 풀고 저장하십시오.", "The file is encrypted. Save it without a password."),
        UnreadableReason.Bomb => Say(tongue, "풀면 지나치게 커지는 파일이라 열지 않았습니다. 만든 프로그램에서 다시 저장하십시오.", "It unpacks to far more than it holds and was not opened. Save it again from the program that made it."),
        UnreadableReason.Damaged => Say(tongue, "파일이 손상되었습니다. 만든 프로그램에서 열어 다시 저장하십시오.", "The file is damaged. Open it in the program that made it and save it again."),
        UnreadableReason.NotText => Say(tongue, "글 파일이 아닙니다. DOCX, HTML, Markdown 또는 텍스트로 저장하십시오.", "This is not a text. Save as DOCX, HTML, Markdown or plain text."),
        UnreadableReason.UnknownEncoding => Say(tongue, "글자 부호화를 알 수 없습니다. UTF-8로 저장하십시오.", "Its encoding is not known. Save as UTF-8."),
        UnreadableReason.TookTooLong => Say(tongue, "읽는 데 허용된 시간이나 메모리를 넘었습니다. 나누어 저장하거나 간단한 형식으로 저장하십시오.", "Reading took more time or memory than is allowed. Save it in parts, or in a simpler format."),
        UnreadableReason.Failed => Say(tongue, "읽는 과정이 실패했습니다. 만든 프로그램에서 다시 저장하거나 HTML로 저장하십시오.", "Reading failed. Save it again from the program that made it, or as HTML."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>One sentence or two, with the page and font that are to blame.</summary>
    /// <param name="result">What came of the file.</param>
    /// <param name="tongue">The reader's language.</param>
    public static string Of(Unreadable result, Tongue tongue) => result.Page is { } page ? $"{Of(page, tongue)} {Of(result.Reason, tongue)}" : Of(result.Reason, tongue);

    /// <summary>How a page was read.</summary>
    /// <param name="page">The page.</param>
    /// <param name="tongue">The reader's language.</param>
    public static string Of(PageReading page, Tongue tongue)
    {
        var font = page.Font ?? "?";
        return page.Trouble switch
        {
            null => Say(tongue, $"{page.Number}쪽: 글자의 {page.Readable}%를 믿을 수 있습니다.", $"Page {page.Number}: {page.Readable} % of its letters are readable."),
            PageTrouble.Blank => Say(tongue, $"{page.Number}쪽은 비어 있습니다.", $"Page {page.Number} is empty."),
            PageTrouble.Picture => Say(tongue, $"{page.Number}쪽은 그림뿐이라 읽지 못했습니다. 문자 인식(OCR)을 거치거나 손으로 입력하십시오.", $"Page {page.Number} is a picture and was not read: make its text by OCR or enter it by hand."),
            PageTrouble.Garbled => Say(tongue, $"{page.Number}쪽의 글자 층을 읽을 수 없습니다(글꼴 {font}에 맞는 문자표가 없음, 글자의 {page.Readable}%만 믿을 수 있음).", $"Text layer unreadable on page {page.Number} (font {font} has no character map that fits; {page.Readable} % of the letters are readable)."),
            PageTrouble.MissingMap => Say(tongue, $"{page.Number}쪽은 읽지 못했습니다. 글꼴 {font}의 문자표를 모릅니다. 원본을 DOCX로 저장하거나 손으로 입력하십시오.", $"Page {page.Number} was not read: the character map of font {font} is not known. Save the original as DOCX or enter the page by hand."),
            PageTrouble.Failed => Say(tongue, $"{page.Number}쪽은 손상되어 읽지 못했습니다. 만든 프로그램에서 다시 저장하십시오.", $"Page {page.Number} is damaged and was not read: save the file again from the program that made it."),
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };
    }

    /// <summary>How many of the pages were read, and how well.</summary>
    /// <param name="pages">All pages of the document; at least one.</param>
    /// <param name="tongue">The reader's language.</param>
    public static string Summary(IReadOnlyList<PageReading> pages, Tongue tongue)
    {
        var read = pages.Where(page => page.Trouble is null).ToArray();
        var least = read.Select(page => page.Readable).DefaultIfEmpty(0).Min();
        return Say(tongue, $"{pages.Count}쪽 가운데 {read.Length}쪽을 읽었습니다. 쪽마다 글자의 {least}% 이상을 믿을 수 있습니다.", $"{read.Length} of {pages.Count} pages were read; on each of them {least} % of the letters or more are readable.");
    }

    /// <summary>One sentence.</summary>
    /// <param name="warning">What the reader is not sure of.</param>
    /// <param name="tongue">The reader's language.</param>
    public static string Of(ReadWarning warning, Tongue tongue) => warning switch
    {
        ReadWarning.ComputedNumbersMissing => Say(tongue, "번호 매기기 정의가 파일에 없어 일부 자동 번호가 빠졌습니다. 번호를 확인하십시오.", "Some automatic numbers are missing: the file does not say how its lists count. Check the numbers."),
        ReadWarning.TrackedChanges => Say(tongue, "추적된 변경이 있습니다. 삽입은 본문으로 읽고 삭제는 뺐습니다.", "There are tracked changes: insertions were read as text, deletions left out."),
        ReadWarning.NamesAndDatesRemoved => Say(tongue, "이 파일에서 변경한 사람과 날짜가 지워져 있습니다. 변경은 파일을 보낸 쪽의 것으로 보십시오.", "Names and dates were removed from this file: its changes are those of the side that delivered it."),
        ReadWarning.CommentsLeftOut => Say(tongue, "메모는 뺐습니다.", "Comments were left out."),
        ReadWarning.TextBoxes => Say(tongue, "글상자는 걸린 자리에서 읽었습니다. 순서를 확인하십시오.", "Text boxes were read where they are anchored: check the order."),
        ReadWarning.LanguageUnknownToLinking => Say(tongue, "연계가 모르는 언어가 있습니다. 글자만 견줍니다.", "Some text is in a language that linking does not know; it is compared letter by letter."),
        ReadWarning.EncodingGuessed => Say(tongue, "부호화를 EUC-KR(CP949)로 짐작했습니다. 글자를 확인하십시오.", "The encoding was guessed as EUC-KR (CP949): check the characters."),
        ReadWarning.HeadersLeftOut => Say(tongue, "머리말과 꼬리말은 뺐습니다.", "Page headers and footers were left out."),
        ReadWarning.PagesMissing => Say(tongue, "읽지 못한 쪽이 있습니다. 무엇이든 간직하기 전에 확인하십시오.", "Pages are missing: look at them before you keep anything."),
        _ => throw new ArgumentOutOfRangeException(nameof(warning)),
    };

    private static string Say(Tongue tongue, string inKorean, string inEnglish) => tongue == Tongue.Korean ? inKorean : inEnglish;
}
