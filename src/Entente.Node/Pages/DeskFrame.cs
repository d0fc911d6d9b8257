using Entente.Node.Desk;

namespace Entente.Node.Pages;

/// <summary>The frame of a desk file's pages: its label on each of them, and its parties' clocks.</summary>
internal static class DeskFrame
{
    /// <summary>The frame of a file.</summary>
    public static DialogueFrame Of(DeskFile file) => new(
        file.Id, Label(file.Card.Title), Room.DeskFile, Label(file.Card.Label),
        [.. file.Card.Parties.Where(p => p is { Capital: not null, Zone: not null }).Select(p => new Capital(Label(p.Capital!), p.Zone!))]);

    private static Label Label(Both both) => new(both.En, both.Ko);
}
