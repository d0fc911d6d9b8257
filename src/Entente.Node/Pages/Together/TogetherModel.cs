using Entente.Node.Pages.Press;
using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Together;

/// <summary>Where a shared dialogue stands: what both hold, and what is ours alone.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="BothHold">Up to where both hold the same, for the frame.</param>
/// <param name="StandStill">Why nothing of ours is added just now; null when drafts can leave.</param>
/// <param name="Drafts">How many drafts wait at the door.</param>
/// <param name="Proposals">The proposals, the latest first.</param>
/// <param name="Groups">Links, meetings, bodies, policies, commitments.</param>
/// <param name="Add">What can be said anew.</param>
/// <param name="Ours">What is ours alone.</param>
public sealed record TogetherModel(
    DialogueFrame Dialogue, string BothHold, string? StandStill, int Drafts, IReadOnlyList<ProposalPart> Proposals, IReadOnlyList<ThingGroup> Groups, IReadOnlyList<ActionLink> Add, OursPart Ours);

/// <summary>A button that leads to a form.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="First">The nearest thing to do.</param>
public sealed record ActionLink(Label Label, string Address, bool First = false);

/// <summary>One proposal.</summary>
/// <param name="Key">Its place in the page.</param>
/// <param name="Title">Its name.</param>
/// <param name="Sentence">Where it stands, from our chair.</param>
/// <param name="Basis">Words of the basis on which it rests; null where nothing is sealed and each act says whose word it is.</param>
/// <param name="DoesNotMean">What that does not mean.</param>
/// <param name="Questions">The three questions.</param>
/// <param name="Acts">What was said, in order.</param>
/// <param name="Actions">What can be done.</param>
public sealed record ProposalPart(
    string Key, string Title, string Sentence, string? Basis, string? DoesNotMean, IReadOnlyList<QuestionPart> Questions, IReadOnlyList<ActLine> Acts, IReadOnlyList<ActionLink> Actions);

/// <summary>One question.</summary>
/// <param name="Question">Whether, when, how.</param>
/// <param name="Answer">The answer, or that it is undecided.</param>
/// <param name="IsOpen">It is undecided.</param>
/// <param name="Note">What is offered on it; null where nothing is.</param>
/// <param name="Actions">What can be done.</param>
public sealed record QuestionPart(string Question, string Answer, bool IsOpen, string? Note, IReadOnlyList<ActionLink> Actions);

/// <summary>One act.</summary>
/// <param name="Key">Its place in the page.</param>
/// <param name="Day">The day, where our desk is.</param>
/// <param name="Who">We, or a name.</param>
/// <param name="What">What it says.</param>
/// <param name="Delivery">How far it got.</param>
/// <param name="Arrived">The counterpart holds it.</param>
/// <param name="Texts">What it encloses.</param>
/// <param name="TakeUp">Where our officer says that he took it up; null where there is nothing to say.</param>
public sealed record ActLine(string Key, string Day, string Who, string What, string Delivery, bool Arrived, IReadOnlyList<EnclosedText> Texts, string? TakeUp);

/// <summary>Things of one kind.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Things">Each of them.</param>
public sealed record ThingGroup(Label Title, IReadOnlyList<Thing> Things);

/// <summary>A link, a meeting, a body, a policy, a commitment.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Stands">Where it stands; empty for what cannot be agreed.</param>
/// <param name="Acts">What was said of it.</param>
/// <param name="Actions">What can be done.</param>
public sealed record Thing(string Title, string Stands, IReadOnlyList<ActLine> Acts, IReadOnlyList<ActionLink> Actions);

/// <summary>What is ours alone.</summary>
/// <param name="Links">Our own marks on links.</param>
/// <param name="Marks">What a link can be marked as.</param>
/// <param name="Relations">How provisions can meet.</param>
/// <param name="Position">Our position; empty where none was written.</param>
/// <param name="PositionBy">Who wrote it and when; null where none was.</param>
/// <param name="Notes">Our notes.</param>
/// <param name="DeskFile">Our own file: name and address; null where there is none that the reader may see.</param>
/// <param name="Press">The line under test.</param>
public sealed record OursPart(
    IReadOnlyList<InterestRow> Links, IReadOnlyList<Choice> Marks, IReadOnlyList<Choice> Relations, string Position, string? PositionBy, IReadOnlyList<OwnNote> Notes, (string Name, string Address)? DeskFile,
    PressPart? Press);

/// <summary>Our own mark on a link.</summary>
/// <param name="Link">Its reference.</param>
/// <param name="Theirs">Their provision.</param>
/// <param name="Ours">Ours.</param>
/// <param name="Mark">The mark, as a form sends it; empty for none.</param>
/// <param name="MarkWords">The mark in words.</param>
/// <param name="Relation">How we think they meet, as a form sends it; empty for none.</param>
/// <param name="RelationWords">The same in words.</param>
public sealed record InterestRow(string Link, string Theirs, string Ours, string Mark, string MarkWords, string Relation, string RelationWords);

/// <summary>A note of ours.</summary>
/// <param name="Text">The words.</param>
/// <param name="By">Who and when.</param>
public sealed record OwnNote(string Text, string By);

/// <summary>A press line under test.</summary>
/// <param name="Line">The line.</param>
/// <param name="Proposals">What it is held against: each proposal of the dialogue.</param>
public sealed record PressPart(string Line, IReadOnlyList<PressOnProposal> Proposals);

/// <summary>A press line held against one proposal of a shared dialogue.</summary>
/// <param name="Title">The proposal's name.</param>
/// <param name="Verdict">What came of it; null before anything was checked.</param>
/// <param name="Safe">Lines that are safe.</param>
public sealed record PressOnProposal(string Title, PressVerdictModel? Verdict, IReadOnlyList<string> Safe);
