using System.Text.Json;
using Entente.Dialogue;
using Entente.Node.Desk;

namespace Entente.Node.Api;

/// <summary>The dialogues that the key's officer needs to know.</summary>
/// <param name="Dialogues">In the order of the switcher.</param>
public sealed record ApiDialogues(IReadOnlyList<ApiDialogue> Dialogues);

/// <summary>A dialogue.</summary>
/// <param name="Id">In addresses.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Label">Where its content comes from and what nobody signed.</param>
/// <param name="Parties">Its parties, in the order of the card.</param>
/// <param name="Acts">Number of acts in its log.</param>
public sealed record ApiDialogue(string Id, Both Title, Both Label, IReadOnlyList<ApiParty> Parties, long Acts);

/// <summary>A party.</summary>
/// <param name="Id">In acts.</param>
/// <param name="Name">Its full name.</param>
public sealed record ApiParty(string Id, Both Name);

/// <summary>Where a dialogue stands, on what basis, and what is undecided: what the status card says.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="AsOf">The step that is read; null where there are no steps to go through.</param>
/// <param name="Proposal">What it is the status of; null where nothing was proposed.</param>
/// <param name="Status">The status; null where the matter has left the ladder, or nothing was said of it.</param>
/// <param name="Exit">How the matter left the ladder; null where it did not.</param>
/// <param name="Basis">On what it rests; null where nothing was said.</param>
/// <param name="CarriedBy">The acts that carry it.</param>
/// <param name="Sentence">The status in one sentence; null where nothing was said.</param>
/// <param name="BasisWords">The basis in words.</param>
/// <param name="DoesNotMean">What the word does not mean.</param>
/// <param name="Undecided">The questions that are open.</param>
/// <param name="Questions">Whether, when, how.</param>
/// <param name="Next">When it is expected next, or that nothing is known.</param>
/// <param name="MayBeSaid">A line for the public; null in a language in which nothing may be said.</param>
public sealed record ApiStanding(
    ApiDialogue Dialogue, ApiAsOf? AsOf, string? Proposal, Status? Status, Exit? Exit, Basis? Basis, IReadOnlyList<string> CarriedBy,
    Both? Sentence, Both? BasisWords, Both? DoesNotMean, IReadOnlyList<Question> Undecided, IReadOnlyList<ApiQuestion> Questions, Both? Next, ApiSayable MayBeSaid);

/// <summary>The step of a file that is read: what was said by then counts.</summary>
/// <param name="Step">From 0; <c>step=…</c> in the address.</param>
/// <param name="Last">The last one there is.</param>
/// <param name="Day">Its day.</param>
public sealed record ApiAsOf(int Step, int Last, DateOnly Day);

/// <summary>One of the three questions.</summary>
/// <param name="Question">Which.</param>
/// <param name="Answer">The answer; null while nobody has spoken of it.</param>
/// <param name="Open">Nobody has answered it, or it was answered "undecided".</param>
/// <param name="By">The act that carries the answer.</param>
/// <param name="Words">The answer in words.</param>
public sealed record ApiQuestion(Question Question, Answer? Answer, bool Open, string? By, Both Words);

/// <summary>A line that may be said in public.</summary>
/// <param name="En">In English; null where nothing may be said.</param>
/// <param name="Ko">In Korean; null where nothing may be said.</param>
public sealed record ApiSayable(string? En, string? Ko);

/// <summary>A page of the log.</summary>
/// <param name="From">Index of the first act here.</param>
/// <param name="Total">Number of acts in the log.</param>
/// <param name="Acts">In order.</param>
/// <param name="Next">Address of the next page; null at the end.</param>
public sealed record ApiActs(long From, long Total, IReadOnlyList<ApiAct> Acts, string? Next);

/// <summary>One act of the log.</summary>
/// <param name="Ref">Names it for ever.</param>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="KindWords">Its kind in words.</param>
/// <param name="At">When its author wrote it down, by its own clock.</param>
/// <param name="Obj">The object that it speaks of.</param>
/// <param name="Arg">Its arguments, as in <c>docs/formats/acts.md</c>.</param>
/// <param name="Words">What it encloses.</param>
/// <param name="Verdict">What the fold says of it.</param>
/// <param name="Why">The rule that a void act breaks.</param>
/// <param name="Line">The line of the log as it was hashed.</param>
public sealed record ApiAct(
    string Ref, long Index, string Kind, Both KindWords, DateTime At, string? Obj, JsonElement Arg, IReadOnlyList<ApiEnclosed> Words, ApiVerdict Verdict, ApiRule? Why, string Line);

/// <summary>What the fold says of an act.</summary>
public enum ApiVerdict
{
    /// <summary>It counts.</summary>
    Valid,

    /// <summary>It was taken back: it stays visible and counts no more.</summary>
    Struck,

    /// <summary>It breaks a rule and never counted.</summary>
    Void,
}

/// <summary>A rule that an act breaks.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Words">The rule in words.</param>
public sealed record ApiRule(string Code, Both Words);

/// <summary>What an act encloses.</summary>
/// <param name="Language">BCP 47 in lower case; <c>und</c> where it has none.</param>
/// <param name="Role">What it is among the act's enclosures; null where its kind has no name for it.</param>
/// <param name="MediaType">What its content is.</param>
/// <param name="Text">The words; null when they were destroyed.</param>
public sealed record ApiEnclosed(string Language, string? Role, string MediaType, string? Text);

/// <summary>The objects that acts created.</summary>
/// <param name="Objects">In the order of the log.</param>
/// <param name="Next">Address of the next page; null at the end.</param>
public sealed record ApiObjects(IReadOnlyList<ApiObject> Objects, string? Next);

/// <summary>An object: a policy, a body, a meeting, a link, a proposal, a commitment, an expectation, an account.</summary>
/// <param name="Ref">The act that created it.</param>
/// <param name="Kind">Kind of that act.</param>
/// <param name="About">The object that it speaks of.</param>
/// <param name="Party">Whose word it is; null when nobody is named.</param>
/// <param name="On">The day when it was said.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Title">Its name.</param>
/// <param name="Words">What was said, or our summary of it.</param>
/// <param name="Source">Where it is to be found.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Arg">Arguments of the act.</param>
/// <param name="Struck">It was taken back: it stays visible and counts no more.</param>
public sealed record ApiObject(
    string Ref, string Kind, string? About, string? Party, DateOnly? On, Basis? Basis, Both? Title, Both? Words, Both? Source, Both? Speaker, JsonElement Arg, bool Struck);

/// <summary>Where two policies meet: what the machine proposes and what people decided, kept apart.</summary>
/// <param name="AsOf">The step that is read.</param>
/// <param name="Left">One party's policy.</param>
/// <param name="Right">The other's.</param>
/// <param name="Links">Best first.</param>
public sealed record ApiLinks(ApiAsOf? AsOf, ApiPolicy Left, ApiPolicy Right, IReadOnlyList<ApiLink> Links);

/// <summary>A policy of the links.</summary>
/// <param name="Ref">The act that shared it; null where there is none.</param>
/// <param name="Owner">Whose.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Language of its provisions.</param>
public sealed record ApiPolicy(string? Ref, Both Owner, string Title, string Language);

/// <summary>A link.</summary>
/// <param name="Left">Provision of the left policy.</param>
/// <param name="Right">Provision of the right policy.</param>
/// <param name="Score">The machine's, 0 to 1; null for a link that a person put without it.</param>
/// <param name="Decision">Ours.</param>
/// <param name="Ref">The act that keeps it; null where none does.</param>
/// <param name="Reasons">Why, one line each.</param>
/// <param name="TouchesThirdParty">A provision names a party that is not at the table.</param>
/// <param name="Stale">A policy of it has been replaced.</param>
public sealed record ApiLink(
    ApiProvision Left, ApiProvision Right, double? Score, Pages.Links.LinkDecision Decision, string? Ref, IReadOnlyList<Both> Reasons, bool TouchesThirdParty, bool Stale);

/// <summary>A provision.</summary>
/// <param name="Ordinal">From 1, as acts name it.</param>
/// <param name="Number">As printed, with its heading.</param>
/// <param name="Text">Its text, untouched.</param>
public sealed record ApiProvision(int Ordinal, string Number, string Text);

/// <summary>An act to be said.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Arg">Its arguments, as in <c>docs/formats/acts.md</c>; members may stand in any order.</param>
/// <param name="Obj">The object that it speaks of, where its kind speaks of one.</param>
/// <param name="Words">What it encloses.</param>
public sealed record ApiUtterance(string Kind, JsonElement Arg, string? Obj = null, IReadOnlyList<ApiWords>? Words = null);

/// <summary>Words to be enclosed.</summary>
/// <param name="Role">What they are: one of the roles of the act's kind.</param>
/// <param name="Language">BCP 47 in lower case, such as <c>ko</c>.</param>
/// <param name="Text">The words.</param>
public sealed record ApiWords(string Role, string Language, string Text);

/// <summary>An act that stands in the log, durably.</summary>
/// <param name="Ref">Names it for ever.</param>
/// <param name="Address">Where it is read.</param>
public sealed record ApiSaid(string Ref, string Address);

/// <summary>A line to be held against the record.</summary>
/// <param name="Line">Korean or English, at most 4,000 letters.</param>
/// <param name="Step">As of which step of the file; as it opens where it is left out.</param>
public sealed record ApiLine(string Line, int? Step = null);

/// <summary>What came of holding a line against the record.</summary>
/// <param name="Verdict">What it does.</param>
/// <param name="Words">The verdict in words.</param>
/// <param name="Carriers">The very words of the line that carry it.</param>
/// <param name="SpeaksFor">For whom it speaks.</param>
/// <param name="Closes">Open questions that it closes.</param>
/// <param name="Advice">One sentence of advice.</param>
/// <param name="Record">What the record says.</param>
/// <param name="Basis">On what that rests.</param>
public sealed record ApiPressVerdict(string Verdict, Both Words, IReadOnlyList<string> Carriers, Both SpeaksFor, IReadOnlyList<Both> Closes, Both Advice, Both Record, Both Basis);

/// <summary>Why a request was not carried out: RFC 9457, with the words in both languages. Nothing was changed.</summary>
/// <param name="Type">Names the problem.</param>
/// <param name="Title">The problem in a few English words.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Detail">What is wrong and what to do, in the language asked for.</param>
/// <param name="Code">The problem in one word.</param>
/// <param name="Words">The same as the detail, in both languages.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Detail, string Code, Both Words);
