namespace Entente.Node.Pages.Releasing;

/// <summary>Drafts that wait at a dialogue's door.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Drafts">The oldest first.</param>
/// <param name="StandStill">Why nothing of ours is added just now; null when drafts can leave.</param>
/// <param name="Said">What became of the draft that the reader asked for; null where he asked for the list.</param>
public sealed record DoorModel(DialogueFrame Dialogue, IReadOnlyList<DraftRow> Drafts, string? StandStill, string? Said);

/// <summary>One draft of the list.</summary>
/// <param name="Address">Its page.</param>
/// <param name="What">What it says.</param>
/// <param name="Kind">Words of its kind.</param>
/// <param name="Weight">Its rule, in words.</param>
/// <param name="Drafted">Who and when.</param>
/// <param name="Cleared">Who cleared these words; empty for nobody.</param>
/// <param name="Waits">How long it has waited.</param>
/// <param name="Risen">That it rose to the deputy; null where it did not.</param>
/// <param name="May">Whether the reader may release it, in words.</param>
public sealed record DraftRow(string Address, string What, string Kind, string Weight, string Drafted, string Cleared, string Waits, string? Risen, string May);

/// <summary>One draft: exactly what leaves, before it does.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Row">As the list has it.</param>
/// <param name="To">To whom.</param>
/// <param name="About">What it speaks of; null for something new.</param>
/// <param name="Texts">Every word that leaves.</param>
/// <param name="Bound">The bytes that a clearance binds.</param>
/// <param name="Digest">Their digest, as forms carry it.</param>
/// <param name="DigestGroups">The same in eight groups.</param>
/// <param name="Clearances">Who cleared, and whether it holds.</param>
/// <param name="MayRelease">The reader may release it.</param>
/// <param name="HasCleared">The reader cleared these very words.</param>
/// <param name="Change">What changed since the reader cleared; null where he never did, or nothing changed.</param>
/// <param name="Since">What others said of the matter since it was drafted.</param>
/// <param name="Seen">How much of every log is before the reader now.</param>
/// <param name="StandStill">Why nothing of ours is added just now.</param>
/// <param name="CanEdit">There is a form for it.</param>
/// <param name="Answer">What came of what the reader just did; null where he only looks.</param>
public sealed record DraftModel(
    DialogueFrame Dialogue, DraftRow Row, string To, string? About, IReadOnlyList<EnclosedText> Texts, string Bound, string Digest, string DigestGroups, IReadOnlyList<ClearanceRow> Clearances,
    bool MayRelease, bool HasCleared, DraftChange? Change, IReadOnlyList<SinceRow> Since, string Seen, string? StandStill, bool CanEdit, DoorSays? Answer);

/// <summary>What came of a try.</summary>
/// <param name="Words">In words.</param>
/// <param name="Moved">Others said something meanwhile: it can be released knowingly.</param>
public sealed record DoorSays(string Words, bool Moved);

/// <summary>A clearance.</summary>
/// <param name="Who">Name and office.</param>
/// <param name="When">When.</param>
/// <param name="Holds">It is of these very words.</param>
public sealed record ClearanceRow(string Who, string When, bool Holds);

/// <summary>What changed since an officer cleared.</summary>
/// <param name="Texts">Of each text that changed its pieces.</param>
/// <param name="Terms">What it said and says; null where that did not change.</param>
public sealed record DraftChange(IReadOnlyList<TextChange> Texts, (string Before, string Now)? Terms);

/// <summary>A text that changed.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Pieces">Its pieces, in order.</param>
public sealed record TextChange(string Language, IReadOnlyList<DiffPiece> Pieces);

/// <summary>Something that others said.</summary>
/// <param name="Words">Who and what.</param>
/// <param name="Texts">What it encloses.</param>
public sealed record SinceRow(string Words, IReadOnlyList<EnclosedText> Texts);

/// <summary>Who releases what.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Kinds">Kinds of act: name, words, whether one officer releases it.</param>
/// <param name="HeadOffices">Offices, one a line.</param>
/// <param name="Substitutes">Substitutes, one a line.</param>
/// <param name="Officers">Officers of the side: id, name.</param>
/// <param name="Deputy">Id of the deputy.</param>
/// <param name="WaitHours">Hours.</param>
/// <param name="Faults">What is wrong.</param>
/// <param name="MaySet">The reader is a head.</param>
public sealed record DoorRulesModel(
    DialogueFrame Dialogue, IReadOnlyList<(string Kind, string Words, bool Routine)> Kinds, string HeadOffices, string Substitutes, IReadOnlyList<(string Id, string Name)> Officers, string Deputy, string WaitHours,
    IReadOnlyList<Label> Faults, bool MaySet);
