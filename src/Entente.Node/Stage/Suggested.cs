using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Pages;

namespace Entente.Node.Stage;

/// <summary>The address of a form of the node's pages that is filled in with an act of the scenario. The visitor may change every word of it.</summary>
internal static class Suggested
{
    /// <summary>The address, below the node's.</summary>
    /// <param name="form">The form's name.</param>
    /// <param name="spoken">What is to be said.</param>
    public static string Path(string form, Spoken spoken)
    {
        var fields = Fields(spoken).Where(f => f.Value.Length > 0).Select(f => f.Name + "=" + Uri.EscapeDataString(f.Value));
        return $"{DialogueFrame.SharedRoot}/{Cast.Dialogue}/say/{form}?{string.Join('&', fields)}";
    }

    private static IEnumerable<(string Name, string Value)> Fields(Spoken spoken) =>
    [
        ("obj", spoken.Said.Obj?.ToString() ?? ""),
        .. Fields(spoken.Said.Arg),
        .. spoken.Words.GroupBy(w => w.Language).SelectMany(language => language.Select((w, role) => ((role == 0 ? "words-" : "title-") + language.Key, w.Text))),
    ];

    private static IEnumerable<(string Name, string Value)> Fields(Arg arg) => arg switch
    {
        LinkArg link => [("a", End(link.A)), ("b", End(link.B))],
        ProposalArg proposal => [("at", proposal.At?.ToString() ?? ""), ("links", string.Join(',', proposal.Links))],
        OfferArg offer => [("slot", Spelled.Of(offer.Slot)), ("at", offer.Terms.At?.ToString() ?? "")],
        TakeArg take => [("slot", Spelled.Of(take.Slot)), ("for", take.For.ToString())],
        ExpectArg expect => [("at", expect.At.ToString())],
        _ => [],
    };

    private static string End(ProvisionRef end) => string.Create(CultureInfo.InvariantCulture, $"{end.Policy}:{end.Ordinal}");
}
