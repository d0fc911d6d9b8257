using System.Globalization;
using System.Text;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Node.Pages.Pouches;

/// <summary>What is in the way of a shared dialogue, in words: what stands, what is usual, what to do. It blames nobody.</summary>
internal static class TroubleReading
{
    /// <summary>Why nothing of ours is added, and which logs have two histories; null where all goes on.</summary>
    /// <param name="dialogue">The dialogue.</param>
    /// <param name="name">What the desk calls a side.</param>
    /// <param name="tongue">The reader's language.</param>
    public static TroubleView? Of(SharedDialogue dialogue, Func<string, string> name, Tongue tongue)
    {
        var still = dialogue.StandStill;
        var histories = dialogue.Read(held => held.TwoHistories.ToList());
        if (still is null && histories.Count == 0) return null;
        return new TroubleView(
            still is { } why ? Words.Text("stand-still." + Spelled.Of(why), tongue) : null, Steps(still, histories.Count > 0),
            still is StandStill.ConfirmFirst or StandStill.Behind, [.. histories.Select(h => Histories(dialogue.Seat, h.Key, h.Value, name, tongue))]);
    }

    private static IReadOnlyList<Label> Steps(StandStill? still, bool two) =>
    [
        .. still switch
        {
            StandStill.NotOpen => [PouchesLabels.WaitOpening],
            StandStill.Behind or StandStill.ConfirmFirst => [PouchesLabels.OpenTheirs],
            _ => Array.Empty<Label>(),
        },
        .. two ? [PouchesLabels.Settle, PouchesLabels.GoOn] : Array.Empty<Label>(),
    ];

    private static HistoriesView Histories(Seat seat, int member, string evidence, Func<string, string> name, Tongue tongue)
    {
        var side = seat.Members[member].Side;
        var what = member == seat.Me ? Words.Text("two-histories.ours", tongue) : Words.Say("two-histories.theirs", tongue, ("side", name(side)));
        return ForkEvidence.TryRead(Encoding.UTF8.GetBytes(evidence), out var read, out _)
            ? new HistoriesView(what, Words.Say(Words.For(seat.Members.Count, "two-histories.stands"), tongue, ("index", (read.Index + 1).ToString(CultureInfo.InvariantCulture))), $"{DialogueFrame.SharedRoot}/{seat.Dialogue}/evidence/{side}")
            : new HistoriesView(what, Words.Text(Words.For(seat.Members.Count, "two-histories.stands-unplaced"), tongue), null);
    }
}
