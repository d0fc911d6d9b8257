using System.Text.Json;
using Entente.Node.Identity;
using Entente.Node.Store;

namespace Entente.Node.Desk;

/// <summary>Who of this desk wrote an act down. A header names no person, so the row beside the act does; it never leaves the side.</summary>
/// <param name="Id">Id of the officer.</param>
/// <param name="Name">What he was called then.</param>
internal sealed record WrittenBy(string Id, string Name)
{
    /// <summary>Kind of its desk rows.</summary>
    public const string RowKind = "written-by";

    /// <summary>The row that goes along with an act.</summary>
    public static DeskWrite Row(Officer officer) =>
        new DeskWrite.Put(new DeskRow("", Utterance.ThisAct, RowKind, "", JsonSerializer.Serialize(new WrittenBy(officer.Id, officer.Display))));

    /// <summary>The writer that a row names.</summary>
    public static WrittenBy Of(DeskRow row) => JsonSerializer.Deserialize<WrittenBy>(row.Json)!;

    /// <summary>The writers of a file's acts, by reference; acts that the program played have none.</summary>
    public static IReadOnlyDictionary<string, WrittenBy> Of(DeskFile file) =>
        file.Rows(kind: RowKind).ToDictionary(row => row.Ref, Of);
}
