namespace Entente.Dialogue;

/// <summary>
/// Why a line is refused or an act is void: each names the rule that it defends. The same value is shown beside a form,
/// returned by the door and written by the fold. Words for people stand under <c>refusal.*</c>.
/// </summary>
public enum Refusal
{
    /// <summary>A header is at most 16 KiB.</summary>
    LineTooLong,
    /// <summary>A header has one spelling.</summary>
    LineNotTheOneSpelling,
    /// <summary>A header says for every other member what its author had seen, and nothing of its author.</summary>
    SeenNotComplete,

    /// <summary>What an author has seen never shrinks and is closed under what those entries had seen.</summary>
    ReferencesDoNotHold,
    /// <summary>Only registered kinds of act are valid.</summary>
    UnknownKind,
    /// <summary>An argument has exactly its kind's members, in order and within their ranges.</summary>
    ArgumentOfAnotherShape,
    /// <summary>A kind that came with later rules needs every member's word that it knows them.</summary>
    RulesNotSharedByAll,
    /// <summary>A log begins with its opening.</summary>
    OpeningIsFirst,
    /// <summary>A log has one opening.</summary>
    OpeningIsOnlyFirst,
    /// <summary>An opening names its members sorted by side, its author among them, and its parties.</summary>
    OpeningNotWellFormed,
    /// <summary>A shared dialogue lives when all openings are equal and seen.</summary>
    DialogueNotLive,
    /// <summary>Only parties act; observers acknowledge.</summary>
    OnlyPartiesAct,
    /// <summary>This kind of act has no place in a desk file.</summary>
    NotInDeskFiles,
    /// <summary>This kind of act has a place in desk files only.</summary>
    OnlyInDeskFiles,
    /// <summary>In a desk file each creating act says whose, when and on what basis.</summary>
    BasisMissing,
    /// <summary>In a shared dialogue the author is the party; a basis is not claimed.</summary>
    BasisNotSaidHere,
    /// <summary>An act names the object that it speaks of, if its kind has one, and none otherwise.</summary>
    ObjectMissingOrNotExpected,
    /// <summary>Every reference points into the author's past, at a valid act.</summary>
    NotInThePast,
    /// <summary>Every reference points at an object of the kind that its place asks for.</summary>
    OfAnotherKind,

    /// <summary>An acknowledgement acknowledges an entry, or names enclosures for the first time.</summary>
    AcknowledgesNothing,
    /// <summary>A policy replaces a policy of the same party.</summary>
    ReplacesAnothersPolicy,
    /// <summary>Kept provisions lie within both versions, once, and only where one is replaced.</summary>
    KeptNotWithinBoth,
    /// <summary>A link joins policies of different parties.</summary>
    LinksOneParty,
    /// <summary>A link names provisions that exist.</summary>
    NoSuchProvision,
    /// <summary>A period does not end before it begins.</summary>
    EndsBeforeItBegins,
    /// <summary>What is offered is a slot of the object.</summary>
    NoSuchSlot,
    /// <summary>The three questions open when the parties have sealed that they consider it.</summary>
    NotUnderReview,
    /// <summary>A planned body stands when its proposal's <em>whether</em> is sealed yes.</summary>
    PlannedBodyNotDecided,
    /// <summary>One takes what was offered on this slot.</summary>
    NothingSuchOffered,
    /// <summary>Nobody takes words that he has not opened.</summary>
    NotAllOpened,
    /// <summary>Only a party of the slot takes.</summary>
    NotAPartyOfTheSlot,
    /// <summary>One withdraws what one stands by.</summary>
    NothingToWithdraw,
    /// <summary>A manner of taking back is not one of declining.</summary>
    MannerOfAnotherAct,
    /// <summary>Only the author takes an object back, and only kinds that stand on one word alone.</summary>
    OnlyTheAuthorWithdraws,
    /// <summary>What is sealed is changed by agreement.</summary>
    AlreadySealed,
    /// <summary>The owner of a commitment is a party.</summary>
    OwnerNotAParty,
    /// <summary>Only the author destroys its own content.</summary>
    OnlyTheAuthorRedacts,
    /// <summary>A recall is answered by another than its author.</summary>
    OnlyTheAskedAnswers,
    /// <summary>An answer is an answer to one of the three questions.</summary>
    AnswersNoQuestion,
}
