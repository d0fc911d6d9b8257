using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Today;

/// <summary>Today: what is my move, what changed since I was away.</summary>
internal static class TodayEndpoints
{
    /// <summary>Address of the page.</summary>
    public const string Address = "/today";

    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("today", TodayLabels.Nav, Address, InFront: true));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, (DeskFiles files, SeenShared shared, Doors doors, SideStore store, Visit visit) => new RazorComponentResult<TodayPage>(new
        {
            Model = TodayReading.Of(files, [.. shared.All.Select(one => SharedToday.Of(one, doors.Of(one), store.Read, visit))], visit),
        }));
        // Whoever may read a file may say that he has read it.
        pages.MapPost("/{dialogue}/seen", async (string dialogue, [FromForm] long acts, DeskFiles files, Visit visit) =>
        {
            if (files.Find(dialogue) is not { } file) return Results.NotFound();
            await SeenUpTo.Save(file, visit.Officer!, acts);
            return Results.LocalRedirect(Address);
        }).For(Roles.None);
        pages.MapPost(DialogueFrame.SharedRoot + "/{dialogue}/seen", async (string dialogue, [FromForm] string? acts, SeenShared shared, SideStore store, Visit visit) =>
        {
            if (shared.Find(dialogue) is not { } found) return Results.NotFound();
            var seen = (acts ?? "").Split(',').Select(n => long.TryParse(n, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size) ? size : 0).ToList();
            await store.SaveAsync([SeenFrontier.Row(SeenFrontier.Of(store.Read, dialogue, visit.Officer!), found.Read(record => record.Now.Frontier), seen, dialogue, visit.Officer!)]);
            return Results.LocalRedirect(Address);
        }).For(Roles.None);
    }
}
