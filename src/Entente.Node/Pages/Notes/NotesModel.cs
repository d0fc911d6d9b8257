namespace Entente.Node.Pages.Notes;

/// <summary>Our own notes on a file.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="About">What the notes that are shown are on; null where all of the file are.</param>
/// <param name="Choices">What a new note can be on.</param>
/// <param name="Open">Notes that are not put away, newest first.</param>
/// <param name="Done">Notes that were put away.</param>
/// <param name="Form">The form of a new one.</param>
public sealed record NotesModel(
    DialogueFrame Dialogue, NoteAbout? About, IReadOnlyList<Say.Choice> Choices, IReadOnlyList<NoteRow> Open, IReadOnlyList<NoteRow> Done, NoteForm Form);

/// <summary>What notes are on.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Title">What it is called.</param>
public sealed record NoteAbout(string Ref, string Title);

/// <summary>A note.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its lines.</param>
/// <param name="About">What it is on, and its notes' address; null for the file as a whole.</param>
/// <param name="AboutAddress">Where the notes on that are.</param>
/// <param name="By">Who wrote it, and when.</param>
/// <param name="Day">The day on which it comes up again; null for never.</param>
public sealed record NoteRow(string Id, string Text, string? About, string? AboutAddress, string By, string? Day);

/// <summary>What was filled in.</summary>
/// <param name="Key">The new note's id.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Day">Its day.</param>
/// <param name="Fault">Why it was not saved.</param>
public sealed record NoteForm(string Key, string Text = "", string Day = "", Label? Fault = null);
