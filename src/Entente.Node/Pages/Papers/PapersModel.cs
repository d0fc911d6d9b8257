using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Papers;

/// <summary>The register of a dialogue's papers.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Rows">A page of it, newest first.</param>
/// <param name="Total">How many papers there are, struck ones too.</param>
/// <param name="Turning">Where to turn; null when all fit.</param>
/// <param name="Outcomes">What became of the files that were just filed.</param>
/// <param name="Damaged">Numbers of papers that do not open, as one text; null where all do.</param>
public sealed record RegisterModel(DialogueFrame Dialogue, IReadOnlyList<PaperRow> Rows, int Total, Turning? Turning, IReadOnlyList<Outcome> Outcomes, string? Damaged);

/// <summary>What became of one file.</summary>
/// <param name="Title">In a word or two.</param>
/// <param name="Text">The rest.</param>
/// <param name="Address">Where the paper is; null where nothing was filed.</param>
public sealed record Outcome(string Title, string Text, string? Address);

/// <summary>A paper in the register.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Address">Its page.</param>
/// <param name="Date">The day that it bears; null where nobody knows.</param>
/// <param name="Kind">Words of its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="Notes">What is said in small: came with, how many attached, no text, struck.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="To">To whom.</param>
/// <param name="Filed">By whom and when.</param>
/// <param name="Counts">False once it was struck.</param>
public sealed record PaperRow(long Number, string Address, string? Date, string Kind, string Title, IReadOnlyList<string> Notes, string From, string To, string Filed, bool Counts);

/// <summary>A paper's page.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Row">As it stands in the register.</param>
/// <param name="Notice">What has just happened to it; null otherwise.</param>
/// <param name="File">Name and size of the file.</param>
/// <param name="Sha256">Of the original, in groups to be read out.</param>
/// <param name="LookedOver">Whether somebody looked over what the file says of itself.</param>
/// <param name="Mail">The mail that it came with.</param>
/// <param name="Attachments">What came with it.</param>
/// <param name="AttachmentsLeft">Attachments that are in the original only.</param>
/// <param name="Struck">Who struck it and why; null when it counts.</param>
/// <param name="NoText">Why it has no text; null where it has.</param>
/// <param name="PagesMissing">Pages that could not be read.</param>
/// <param name="Pages">Its text.</param>
/// <param name="Marked">Where to make an account of the marked place; null where none is marked.</param>
/// <param name="Form">The form by which it is mended.</param>
public sealed record PaperModel(
    DialogueFrame Dialogue, PaperRow Row, Outcome? Notice, string File, string Sha256, string LookedOver, PaperLink? Mail, IReadOnlyList<PaperLink> Attachments, int AttachmentsLeft,
    string? Struck, string? NoText, IReadOnlyList<string> PagesMissing, IReadOnlyList<PageModel> Pages, string? Marked, MendModel Form);

/// <summary>A page of a paper's text.</summary>
/// <param name="Number">Its number; null where the format has none.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record PageModel(int? Number, IReadOnlyList<ParagraphModel> Paragraphs);

/// <summary>A paragraph.</summary>
/// <param name="Number">Of the provision, as printed; empty elsewhere.</param>
/// <param name="IsHeading">It is a heading.</param>
/// <param name="Sentences">Its sentences.</param>
public sealed record ParagraphModel(string Number, bool IsHeading, IReadOnlyList<SentenceModel> Sentences);

/// <summary>A sentence.</summary>
/// <param name="Id">Of its element on the page.</param>
/// <param name="Place">Its number on its page.</param>
/// <param name="Text">Its words.</param>
/// <param name="IsMarked">It belongs to the marked place.</param>
/// <param name="EndsMark">It is the last one of it.</param>
/// <param name="MarkAddress">Where its number leads.</param>
/// <param name="MarkName">What that does, to be read out.</param>
/// <param name="Accounts">Accounts that rest on a place which ends here.</param>
public sealed record SentenceModel(string Id, int Place, string Text, bool IsMarked, bool EndsMark, string MarkAddress, string MarkName, IReadOnlyList<AccountOfSentence> Accounts);

/// <summary>An account that rests on a place.</summary>
/// <param name="Day">When it was said.</param>
/// <param name="Words">Its words.</param>
/// <param name="Address">Where it stands in the record.</param>
public sealed record AccountOfSentence(string Day, string Words, string Address);

/// <summary>The form by which a paper is mended.</summary>
/// <param name="Title">As filled in.</param>
/// <param name="Kind">Its word.</param>
/// <param name="Kinds">All kinds.</param>
/// <param name="Date">As a form has it; empty where nobody knows.</param>
/// <param name="From">As filled in.</param>
/// <param name="To">As filled in.</param>
/// <param name="Names">Names that may stand in from and to.</param>
/// <param name="Fault">What is wrong; null otherwise.</param>
public sealed record MendModel(string Title, string Kind, IReadOnlyList<Say.Choice> Kinds, string Date, string From, string To, IReadOnlyList<string> Names, string? Fault);
