using Entente.Dialogue;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Ladder;

/// <summary>Where a dialogue hangs and where it stands, as of one step of its record. All words are in the reader's language.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="AsOf">The step that is shown; null where the record has no steps to go through.</param>
/// <param name="Title">The dialogue's name.</param>
/// <param name="OtherTitle">Its name in the other language.</param>
/// <param name="Purpose">What for, and between which policies.</param>
/// <param name="Figure">The ladder.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Accounts">Who said what.</param>
/// <param name="Policies">Whose policy is whose, and how far they meet.</param>
/// <param name="Context">What no party at the table said.</param>
/// <param name="SourceNotes">Where the sources are wrong or at odds.</param>
/// <param name="Behind">What opens: every key that anything above names.</param>
public sealed record LadderModel(
    DialogueFrame Dialogue,
    AsOfModel? AsOf,
    string Title,
    string OtherTitle,
    IReadOnlyList<Phrase> Purpose,
    LadderFigureModel Figure,
    StatusCardModel? Status,
    AccountList Accounts,
    PolicyPair? Policies,
    IReadOnlyList<Phrase> Context,
    IReadOnlyList<string> SourceNotes,
    IReadOnlyList<Backing> Behind);

/// <summary>The heart of the page.</summary>
/// <param name="Sentence">Where it stands, in one sentence.</param>
/// <param name="SentenceBehind">Key of the account that the sentence rests on.</param>
/// <param name="Basis">Words of its basis.</param>
/// <param name="Questions">Whether, when, how.</param>
/// <param name="Next">The next meeting at which it is expected, or the word for none.</param>
/// <param name="NextBehind">Key of the expectation.</param>
/// <param name="Reviewers">Reviewers and report date, or "not stated".</param>
/// <param name="DoesNotMean">What the status's word does not mean.</param>
/// <param name="PressEnglish">A line that may be said in public, in English; null where nothing may.</param>
/// <param name="PressKorean">The same in Korean.</param>
public sealed record StatusCardModel(
    string Sentence,
    string? SentenceBehind,
    string Basis,
    IReadOnlyList<QuestionModel> Questions,
    string Next,
    string? NextBehind,
    string Reviewers,
    string DoesNotMean,
    string? PressEnglish,
    string? PressKorean);

/// <summary>One of the three questions.</summary>
/// <param name="Question">Whether, When or How.</param>
/// <param name="Answer">The answer, or the word for having none.</param>
/// <param name="Open">Undecided.</param>
/// <param name="Behind">Key of the account of it.</param>
public sealed record QuestionModel(string Question, string Answer, bool Open, string? Behind);

/// <summary>A page of the accounts.</summary>
/// <param name="Rows">In the order shown.</param>
/// <param name="Total">How many there are with those of the other pages.</param>
/// <param name="Turning">Where to turn; null where these are all.</param>
public sealed record AccountList(IReadOnlyList<AccountRow> Rows, int Total, Turning? Turning = null);

/// <summary>One account, or several of one source that are told in one row.</summary>
/// <param name="Key">Key of what opens from it.</param>
/// <param name="Day">When it was said, as written.</param>
/// <param name="Who">Whose word.</param>
/// <param name="InShort">What was said, in our words.</param>
/// <param name="ReadsAs">Which status that is, or why it is none.</param>
/// <param name="Basis">Words of its basis.</param>
/// <param name="Firmness">How the basis is drawn.</param>
/// <param name="Differs">Whether it says more or less than the headline.</param>
/// <param name="IsStep">The account that the shown step ends with.</param>
public sealed record AccountRow(string Key, string Day, string Who, string InShort, string ReadsAs, string Basis, Firmness Firmness, Differs Differs, bool IsStep);

/// <summary>The two policies and how far they meet.</summary>
/// <param name="Policies">Name, whose, and the key of what stands behind.</param>
/// <param name="Meeting">How many links are kept, as a sentence.</param>
/// <param name="Stale">What is to be said when a policy has been replaced; null otherwise.</param>
/// <param name="Address">The page of the links.</param>
public sealed record PolicyPair(IReadOnlyList<PolicyOfParty> Policies, string Meeting, string? Stale, string Address);

/// <summary>A policy.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Behind">Key of what stands behind.</param>
public sealed record PolicyOfParty(string Name, string Owner, string? Behind);
