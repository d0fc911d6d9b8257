using System.Globalization;
using System.Text.Json;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Desk.Papers;
using Entente.Node.Store;

namespace Entente.Node.Pages.Say;

/// <summary>
/// An account that is made from a marked place of a paper: words, day and source come from there, and the place is kept beside the account. Addresses carry the place
/// alone, never the words.
/// </summary>
internal static class SayPaper
{
    /// <summary>Name of the field, in the address that opens the form and in the form.</summary>
    public const string Field = "paper";

    /// <summary>Fills in what the place says; leaves a place that is none of this file's out.</summary>
    public static void Fill(DeskFile file, Dictionary<string, string> values, Tongue tongue)
    {
        if (Place(file, values.GetValueOrDefault(Field)) is not { } mark)
        {
            values.Remove(Field);
            return;
        }

        var paper = file.Papers.Find(mark.Paper)!;
        values["words"] = string.Join(' ', paper.At(mark)!.Select(sentence => sentence.Text.ReplaceLineEndings(" ")));
        values["source"] = mark.In(tongue);
        if (paper.About.Date is { } day) values["on"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The acts, each with the place beside it; as they are where there is none.</summary>
    public static IReadOnlyList<Utterance> Beside(DeskFile file, string? place, IReadOnlyList<Utterance> acts) => Place(file, place) is not { } mark
        ? acts
        : [.. acts.Select(act => act with { Alongside = [.. act.Alongside, new DeskWrite.Put(new DeskRow("", Utterance.ThisAct, PaperMark.RowKind, "", JsonSerializer.Serialize(mark.ToString())))] })];

    /// <summary>The place that a desk row keeps; null for anything else.</summary>
    public static PaperMark? Read(string json) => PaperMark.Parse(JsonSerializer.Deserialize<string>(json));

    private static PaperMark? Place(DeskFile file, string? text) => PaperMark.Parse(text) is { } mark && file.Papers.Find(mark.Paper)?.At(mark) is not null ? mark : null;
}
