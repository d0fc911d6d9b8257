using System.Globalization;
using System.Text;
using Entente.Dialogue;
using Entente.Node.Shared;
using Entente.Node.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Held;

/// <summary>The record that both nodes hold; the proof of one act as a file; evidence where a log shows two histories.</summary>
internal static class HeldEndpoints
{
    private const string Root = DialogueFrame.SharedRoot + "/{dialogue}";

    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("held", HeldLabels.Nav, "record", InShared: true));

    /// <summary>Address of the proof of an act.</summary>
    public static string Proof(string dialogue, ActRef at) =>
        string.Create(CultureInfo.InvariantCulture, $"{DialogueFrame.SharedRoot}/{dialogue}/proof/{at.Epoch}.{at.Member}-{at.Index}");

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Root + "/record", (string dialogue, string? page, SeenShared shared, SideStore store, Visit visit) => shared.Find(dialogue) is { } found
            ? new RazorComponentResult<HeldPage>(new { Model = HeldReading.Of(found, store.Read, visit.Tongue, page) })
            : Results.NotFound());
        pages.MapGet(Root + "/proof/{act}", (string dialogue, string act, string? words, SeenShared shared) =>
            shared.Find(dialogue) is { } found && ActRef.TryParse(act.Replace('-', '#'), out var at) && found.Proof(at, words == "all") is { } proof
                ? File(proof.ToString(), $"{dialogue}-{act}.tlog-proof")
                : Results.NotFound());
        pages.MapGet(Root + "/evidence/{side}", (string dialogue, string side, SeenShared shared) =>
            shared.Find(dialogue) is { } found && found.Seat.Place(side) is >= 0 and var place && found.Read(record => record.Evidence(place)) is { } evidence
                ? File(evidence, $"{dialogue}-{side}.evidence")
                : Results.NotFound());
    }

    private static IResult File(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", name);
}
