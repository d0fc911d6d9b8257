using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Ladder;

namespace Entente.Node.Pages.Proposals;

/// <summary>One proposal: what is proposed, where it stands, how each question stands, where it comes up, on what it rests.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="AsOf">The step that is shown; null where there are no steps to go through.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">What is proposed, in our summary; null while nobody has proposed it.</param>
/// <param name="Facts">Who, when, where, about which body; term, words, key of what opens.</param>
/// <param name="Status">Where it stands; null before anything was said of it.</param>
/// <param name="Answers">For each question every account that answers it.</param>
/// <param name="Rungs">The ladder of statuses, with the one that it stands on.</param>
/// <param name="Links">The links between the policies that this desk keeps: the places that it would work on.</param>
/// <param name="Behind">What opens.</param>
public sealed record ProposalModel(
    DialogueFrame Dialogue, AsOfModel? AsOf, string Title, string? Words, IReadOnlyList<ProposalFact> Facts, StatusCardModel? Status,
    IReadOnlyList<QuestionAnswers> Answers, IReadOnlyList<StatusRung> Rungs, IReadOnlyList<Phrase> Links, IReadOnlyList<Backing> Behind);

/// <summary>One line about the proposal.</summary>
/// <param name="Term">What it tells.</param>
/// <param name="Text">The words.</param>
/// <param name="Behind">Key of what opens.</param>
public sealed record ProposalFact(string Term, string Text, string? Behind);

/// <summary>One question with every account that answers it.</summary>
/// <param name="Question">Whether, when, how.</param>
/// <param name="State">How it stands by the headline's rule.</param>
/// <param name="IsOpen">True unless it is answered yes or no.</param>
/// <param name="Accounts">Who answered, when, on what basis.</param>
public sealed record QuestionAnswers(string Question, string State, bool IsOpen, IReadOnlyList<ProposalFact> Accounts);

/// <summary>One rung of the ladder of statuses.</summary>
/// <param name="Name">Its word.</param>
/// <param name="Named">Somebody named it, and the headline stands on it or above it.</param>
/// <param name="IsHere">The headline stands on it.</param>
/// <param name="IsAhead">The headline has not come so far.</param>
public sealed record StatusRung(string Name, bool Named, bool IsHere, bool IsAhead);
