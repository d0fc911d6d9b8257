namespace Entente.Node.Pages.Papers;

/// <summary>Words of the register of papers and of a paper's page.</summary>
internal static class PapersLabels
{
    public static readonly Label Nav = new("Papers", "문서");
    public static readonly Label Title = new("Papers", "문서");
    public static readonly Label FileOne = new("File a paper", "문서 접수");
    public static readonly Label Choose = new("A file, or several: choose them or drop them here", "파일(여러 개 가능): 고르거나 이곳에 끌어 놓으십시오");
    public static readonly Label FileHint = new("Mail (.eml), DOCX, PDF, HTML, Markdown, text. Anything else is filed too, without text to search. Up to 64 MB a file; the original is sealed on this node.", "메일(.eml), DOCX, PDF, HTML, Markdown, 텍스트. 다른 파일도 접수되지만 검색할 글은 없습니다. 파일당 64 MB까지이며 원본은 이 노드에 봉인됩니다.");
    public static readonly Label FileIt = new("File it", "접수");
    public static readonly Label Uploading = new("Sending and reading. A large mail takes some seconds.", "보내고 읽는 중입니다. 큰 메일은 몇 초 걸립니다.");
    public static readonly Label TooMuch = new("Together these are larger than {0} MB. File them one after another.", "모두 합쳐 {0} MB가 넘습니다. 나누어 접수하십시오.");
    public static readonly Label NothingChosen = new("Choose a file first.", "먼저 파일을 고르십시오.");
    public static readonly Label Damaged = new("{0} does not open.", "{0} 문서를 열 수 없습니다.");
    public static readonly Label WhatToDo = new("What is stored is not what was filed; the others are whole. Let an administrator run the doctor and restore a backup.", "저장된 내용이 접수한 것과 다릅니다. 다른 문서는 온전합니다. 관리자에게 doctor 점검과 백업 복원을 요청하십시오.");
    public static readonly Label Register = new("Register", "문서 대장");
    public static readonly Label Count = new("{0} papers", "문서 {0}건");
    public static readonly Label Struck = new("struck", "지움");
    public static readonly Label None = new("No paper has been filed yet. A mail is filed by choosing its file and one click.", "아직 접수한 문서가 없습니다. 메일은 파일을 고르고 한 번 누르면 접수됩니다.");
    public static readonly Label Pages = new("Pages of the register", "대장의 쪽");
    public static readonly Label Newer = new("Newer papers", "최근 문서");
    public static readonly Label Older = new("Older papers", "이전 문서");
    public static readonly Label Number = new("No.", "번호");
    public static readonly Label Date = new("Date", "날짜");
    public static readonly Label Kind = new("Kind", "종류");
    public static readonly Label What = new("Title", "제목");
    public static readonly Label From = new("From", "발신");
    public static readonly Label To = new("To", "수신");
    public static readonly Label FromTo = new("From, to", "발신, 수신");
    public static readonly Label Filed = new("Filed", "접수");
    public static readonly Label FiledBy = new("by {0}, {1} UTC", "{0} 접수, {1} UTC");
    public static readonly Label NoDate = new("no date", "날짜 없음");
    public static readonly Label CameWith = new("came with No. {0}", "{0}번에 첨부");
    public static readonly Label Attached = new("{0} attached", "첨부 {0}건");
    public static readonly Label NoText = new("no text", "글 없음");

    public static readonly Label Done = new("Filed.", "접수했습니다.");
    public static readonly Label DoneOne = new("This is No. {0}. What stands below was taken from the file: mend it where it is wrong.", "{0}번입니다. 아래 내용은 파일에서 옮긴 것이니 틀린 곳을 고치십시오.");
    public static readonly Label DoneMany = new("{0}: filed as No. {1}.", "{0}: {1}번으로 접수했습니다.");
    public static readonly Label DoneWith = new("{0}: filed as No. {1}, with {2} attached.", "{0}: {1}번으로 접수했습니다. 첨부 {2}건도 접수했습니다.");
    public static readonly Label WasThere = new("Already filed.", "이미 접수된 문서입니다.");
    public static readonly Label WasThereOne = new("The same bytes are here as No. {0}; nothing was doubled.", "같은 파일이 {0}번으로 접수되어 있어 다시 넣지 않았습니다.");
    public static readonly Label WasThereMany = new("{0}: already filed as No. {1}; nothing was doubled.", "{0}: 이미 {1}번으로 접수되어 있어 다시 넣지 않았습니다.");
    public static readonly Label Refused = new("Not filed.", "접수하지 못했습니다.");

    public static readonly Label PaperTitle = new("No. {0}", "{0}번");
    public static readonly Label About = new("About this paper", "문서 정보");
    public static readonly Label FileName = new("File", "파일");
    public static readonly Label Sha256 = new("SHA-256", "SHA-256 값");
    public static readonly Label Mail = new("Came with", "함께 온 메일");
    public static readonly Label Attachments = new("Attachments", "첨부");
    public static readonly Label AttachmentsLeft = new("{0} more are in the original only.", "나머지 {0}건은 원본에만 있습니다.");
    public static readonly Label Download = new("Download the original", "원본 내려받기");
    public static readonly Label Proposed = new("taken from the file, not looked over", "파일에서 옮김, 확인 전");
    public static readonly Label LookedOver = new("looked over by {0}, {1} UTC", "{0} 확인, {1} UTC");
    public static readonly Label Mend = new("Mend", "고치기");
    public static readonly Label MendHint = new("What is said of the paper; its bytes and text stay as they came.", "문서에 관한 설명만 고칩니다. 파일과 글은 온 그대로 남습니다.");
    public static readonly Label Save = new("Save", "저장");
    public static readonly Label NotSaved = new("Not saved.", "저장하지 못했습니다.");
    public static readonly Label NeedsTitle = new("Give it a title.", "제목을 적으십시오.");
    public static readonly Label Strike = new("Strike", "지우기");
    public static readonly Label StrikeHint = new("It stays visible, counts no more, and is not searched unless asked for.", "보이지만 효력은 없으며, 따로 고르지 않으면 검색하지 않습니다.");
    public static readonly Label Why = new("Why, in a word", "이유(한마디)");
    public static readonly Label NeedsWhy = new("Say why in a word.", "이유를 한마디 적으십시오.");
    public static readonly Label StruckBy = new("Struck by {0}, {1} UTC: {2}", "{0} 지움, {1} UTC, 이유: {2}");
    public static readonly Label Text = new("Text", "글");
    public static readonly Label TextHint = new("A sentence's number marks it; the number of another one on the same page marks all between.", "문장 번호를 누르면 표시되고, 같은 쪽의 다른 번호를 누르면 그 사이가 모두 표시됩니다.");
    public static readonly Label PageNumber = new("Page {0}", "{0}쪽");
    public static readonly Label NoTextTitle = new("No text could be read.", "글을 읽지 못했습니다.");
    public static readonly Label OriginalKept = new("The original is filed as it came.", "원본은 온 그대로 접수되어 있습니다.");
    public static readonly Label SomePages = new("Some pages could not be read.", "읽지 못한 쪽이 있습니다.");
    public static readonly Label MarkOne = new("Sentence {0}: mark it", "문장 {0} 표시");
    public static readonly Label MarkTo = new("Sentence {0}: mark from {1} to {2}", "문장 {0}: {1}부터 {2}까지 표시");
    public static readonly Label MakeAccount = new("Make an account of it", "진술 기록으로 적기");
    public static readonly Label Unmark = new("Remove the mark", "표시 지우기");
    public static readonly Label AccountOf = new("account of {0}:", "{0} 진술:");
    public static readonly Label Places = new("Sentence {0}", "문장 {0}");
}
