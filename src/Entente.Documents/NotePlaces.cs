using Entente.Language;

namespace Entente.Documents;

/// <summary>Finds the provision that a footnote's mark stands in.</summary>
internal static class NotePlaces
{
    public static IReadOnlyList<Note> Of(IReadOnlyList<(string Text, int At)> notes, IReadOnlyList<Provision> provisions) =>
        [.. notes.Select(note => new Note(note.At < 0 ? "" : provisions.LastOrDefault(provision => provision.Offset <= note.At)?.Id ?? "", note.Text))];
}
