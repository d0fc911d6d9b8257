using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Notes;

/// <summary>Reads the notes of a file, or of one thing in it.</summary>
internal static class NotesReading
{
    /// <summary>The page.</summary>
    /// <param name="file">The file.</param>
    /// <param name="visit">The reader.</param>
    /// <param name="on">The act that created what the notes are on; null for all.</param>
    /// <param name="form">What was filled in; null for an empty form.</param>
    public static NotesModel Of(DeskFile file, Visit visit, ActRef? on, NoteForm? form) => file.Read(view =>
    {
        var reading = new DeskReading(file, view, visit.Tongue);
        var rows = Note.Of(file).Where(note => on is null || note.About == on).ToLookup(note => note.Done, note => Row(note, reading));
        return new NotesModel(
            DeskFrame.Of(file), on is { } at ? new NoteAbout(at.ToString(), reading.NameOf(at)) : null,
            new SayLists(reading).OrNothing(new SayLists(reading).Anything, NotesLabels.WholeFile), [.. rows[false]], [.. rows[true]],
            form ?? new NoteForm(Guid.NewGuid().ToString("n")));
    });

    private static NoteRow Row(Note note, DeskReading reading) => new(
        note.Id, note.Text, note.About is { } about ? reading.NameOf(about) : null, note.About is { } at ? NotesEndpoints.Address(reading.File, at) : null,
        note.By.Name + " · " + reading.Day(reading.File.Card.Today(note.At)), note.Day is { } day ? NotesLabels.ComesUp.In(reading.Tongue, reading.Day(day)) : null);
}
