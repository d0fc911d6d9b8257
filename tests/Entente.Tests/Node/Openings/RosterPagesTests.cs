using System.Net;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Together;
using Entente.Node.Shared;
using Microsoft.Extensions.Time.Testing;
using static Entente.Tests.Node.Openings.OpeningPair;

namespace Entente.Tests.Node.Openings;

/// <summary>A dialogue of three sides opened by its pages alone.</summary>
public sealed class RosterPagesTests : IAsyncLifetime
{
    private readonly List<OpeningSide> sides = [];
    private byte[] invitation = [];

    public async ValueTask InitializeAsync()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        foreach (var id in new[] { "hanbit", "meridian", "solano" })
        {
            sides.Add(await OpeningSide.Start(id, clock));
            Assert.Equal(HttpStatusCode.OK, (await sides[^1].Head.Fill("/with", "/with/side", null, ("side", id + ".example"))).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await Hanbit.Head.Fill("/with", "/with/invite", null, ("title", "Harbour talks"), ("for", "solano.example, meridian.example"))).Status);
        invitation = (await Hanbit.Head.Get($"/with/{Talks}/our-file")).Bytes;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var side in sides) await side.DisposeAsync();
    }

    private OpeningSide Hanbit => sides[0];

    private OpeningSide Meridian => sides[1];

    private OpeningSide Solano => sides[2];

    [Fact]
    public async Task Three_sides_gather_compare_and_confirm_one_roster_and_pouches_go_round()
    {
        Assert.Contains("meridian.example, solano.example", await Page(Hanbit), StringComparison.Ordinal);
        var fromMeridian = await Reply(Meridian);
        Assert.Contains(Words.Text("seat-stage.replied.next.many", Tongue.English)[..40], await Page(Meridian), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Keep(fromMeridian)).Status);
        var awaiting = await Page(Hanbit);
        Assert.Contains("Reply is here</dt><dd data-voice=\"name\">meridian.example", awaiting, StringComparison.Ordinal);
        Assert.Contains("Reply awaited</dt><dd data-voice=\"name\">solano.example", awaiting, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Hanbit.Head.Get($"/with/{Talks}/roster")).Status);

        Assert.Equal(HttpStatusCode.OK, (await Keep(await Reply(Solano))).Status);
        Assert.Equal(SeatStage.Gathered, Hanbit.Seat(Talks)!.Stage);
        var roster = (await Hanbit.Head.Get($"/with/{Talks}/roster")).Bytes;
        var heard = Entente.Record.Fingerprint.Of(roster).ToString();
        var gathered = await Page(Hanbit);
        Assert.All(heard.Split(' '), group => Assert.Contains(group, gathered, StringComparison.Ordinal));
        await Sheets(heard);

        foreach (var side in sides)
        {
            Assert.Null(Live(side));
            Assert.Equal(HttpStatusCode.OK, (await Confirm(side, roster, heard.ToUpperInvariant())).Status);
            Assert.Equal(SeatStage.Confirmed, side.Seat(Talks)!.Stage);
            Assert.Equal(3, Live(side)!.Seat.Members.Count);
            var page = await Page(side);
            Assert.Contains(heard.Split(' ')[5], page, StringComparison.Ordinal);
            Assert.All(sides.Where(other => other != side), other => Assert.Contains(Heard(other).Split(' ')[3], page, StringComparison.Ordinal));
        }

        // Each counterpart has its own card, form and carrier; what goes round is everybody's.
        var pouches = (await Hanbit.Head.Get($"/with/{Talks}/pouches")).Text;
        foreach (var other in new[] { "meridian.example", "solano.example" }) Assert.Contains($"name=\"to\" value=\"{other}\"", pouches, StringComparison.Ordinal);
        foreach (var (from, to) in new[] { (Hanbit, Meridian), (Meridian, Solano), (Solano, Hanbit), (Hanbit, Meridian) })
            Assert.Equal(HttpStatusCode.OK, (await Opened(to, await Made(from, to.Id + ".example"))).Status);
        Assert.Null(Live(Hanbit)!.StandStill);
        Assert.Null(Live(Meridian)!.StandStill);
        Assert.Contains("meridian.example, solano.example", (await Hanbit.Head.Get($"/with/{Talks}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_wrong_file_is_named_and_nothing_is_kept()
    {
        var (fromMeridian, fromSolano) = (await Reply(Meridian), await Reply(Solano));
        await Named(Hanbit, "fingerprint-differs", f => f.Head.Fill("/with", $"/with/{Talks}/keys", fromMeridian, ("heard", Heard(Solano))));
        Assert.Empty(Hanbit.Seat(Talks)!.Theirs);
        await Keep(fromMeridian);
        await Named(Hanbit, "own-invitation", f => Confirm(f, invitation, ""));
        await Named(Meridian, "roster-needed", f => Confirm(f, invitation, Heard(Hanbit)));
        await Named(Meridian, "own-reply", f => Confirm(f, fromMeridian, Heard(Hanbit)));

        await using var again = await OpeningSide.Start("meridian");
        await again.Head.Fill("/with", "/with/side", null, ("side", "meridian.example"));
        await Named(Hanbit, "answered-before", async f => await Confirm(f, await Reply(again), ""));
        await using var kestrel = await OpeningSide.Start("kestrel");
        await kestrel.Head.Fill("/with", "/with/side", null, ("side", "kestrel.example"));
        await Named(kestrel, "for-another-side", f => f.Head.Fill("/with", "/with/accept", invitation));

        await Keep(fromSolano);
        // A reply that was kept comes once more: nothing changes.
        Assert.Equal(HttpStatusCode.OK, (await Keep(fromSolano)).Status);
        var roster = (await Hanbit.Head.Get($"/with/{Talks}/roster")).Bytes;
        var heard = Entente.Record.Fingerprint.Of(roster).ToString();
        await Named(Hanbit, "roster-needed", f => Confirm(f, invitation, heard));
        await Named(again, "our-charter-changed", f => Confirm(f, roster, heard));
        await Named(Meridian, "fingerprint-differs", f => Confirm(f, roster, Heard(Hanbit)));
        await Named(Meridian, "fingerprint-not-read", f => Confirm(f, roster, ""));
        await Named(kestrel, "roster-instead", f => f.Head.Fill("/with", "/with/accept", roster));
        Assert.Equal((SeatStage.Gathered, SeatStage.Replied), (Hanbit.Seat(Talks)!.Stage, Meridian.Seat(Talks)!.Stage));

        await Confirm(Meridian, roster, heard);
        await Meridian.Restart();
        Assert.Equal(3, Live(Meridian)!.Seat.Members.Count);
    }

    [Fact]
    public async Task Only_who_needs_to_know_sees_the_roster_and_too_many_are_not_invited()
    {
        foreach (var side in new[] { Meridian, Solano }) await Keep(await Reply(side));
        var outside = await Hanbit.Officer("outside", Entente.Node.Identity.Roles.Head);
        foreach (var path in new[] { "roster", "roster.svg" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await outside.Get($"/with/{Talks}/{path}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await Hanbit.Head.Get($"/with/{Talks}/{path}")).Status);
        }

        foreach (var named in new[] { string.Join(' ', Enumerable.Range(0, 16).Select(i => $"side-{i}")), "solano.example hanbit.example", "solano.example No!" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Hanbit.Head.Fill("/with", "/with/invite", null, ("title", "More"), ("for", named))).Status);
        Assert.Null(Hanbit.Seat("more"));
    }

    [Fact]
    public async Task What_one_of_three_did_is_said_of_that_one_alone()
    {
        foreach (var side in new[] { Meridian, Solano }) await Keep(await Reply(side));
        var roster = (await Hanbit.Head.Get($"/with/{Talks}/roster")).Bytes;
        foreach (var side in sides) await Confirm(side, roster, Entente.Record.Fingerprint.Of(roster).ToString());
        await Around(2);
        Assert.Contains("All nodes hold the same up to", (await Hanbit.Head.Get($"/with/{Talks}/record")).Text, StringComparison.Ordinal);

        var proposal = await Say(Meridian, new Utterance("proposal.table", new ProposalArg(null, [], null, null)));
        await Around(1);
        var offer = await Say(Solano, new Utterance("offer", new OfferArg(Slot.Review, new Entente.Dialogue.Terms()), proposal));
        await Around(2);
        var page = (await Hanbit.Head.Get($"/with/{Talks}")).Text;
        var safe = System.Text.RegularExpressions.Regex.Match(page, "data-voice=\"press\">(?<line>[^<]*took[^<]*)<").Groups["line"].Value;
        Assert.Equal($"Solano.example took {proposal} up for consideration; that commits to nothing.", WebUtility.HtmlDecode(safe));
        Assert.Contains("We have not answered.", page, StringComparison.Ordinal);
        Assert.Equal((PressSide.Theirs, "2"), Whose(Hanbit, proposal));
        Assert.Equal((PressSide.Theirs, "2"), Whose(Meridian, proposal));
        Assert.Equal((PressSide.Ours, "1"), Whose(Solano, proposal));

        foreach (var side in new[] { Hanbit, Meridian }) await Say(side, new Utterance("take", new TakeArg(Slot.Review, offer, []), proposal));
        await Around(3);
        foreach (var side in sides) Assert.Contains("All sides agreed to consider it.", (await side.Head.Get($"/with/{Talks}")).Text, StringComparison.Ordinal);
    }

    // Whose step a press line is held against, and whom it may call "they".
    private static (PressSide By, string They) Whose(OpeningSide side, ActRef proposal) => Entente.Node.Pages.OurChair.Of(Live(side)!, side.Store.Read, Tongue.English, reading =>
        (PressLine.Standing(reading, reading.View.Object<Proposal>(proposal)!).By, string.Join(' ', PressLine.They(reading, reading.View.Object<Proposal>(proposal)!))));

    private static async Task<ActRef> Say(OpeningSide side, Utterance said) => Assert.IsType<Released.Done>(await Live(side)!.Release([said])).At;

    private async Task Around(int times)
    {
        for (var i = 0; i < 3 * times; i++)
        {
            var (from, to) = (Live(sides[i % 3])!, Live(sides[(i + 1) % 3])!);
            Assert.IsType<PouchOpened.Taken>(await to.Take((await from.Make(to.Seat.Me)).Bytes));
        }
    }

    private async Task Sheets(string heard)
    {
        var before = (await Meridian.Head.Get($"/with/{Talks}/ceremony")).Text;
        Assert.DoesNotContain(heard.Split(' ')[0], before, StringComparison.Ordinal);
        Assert.Contains("solano.example", before, StringComparison.Ordinal);
        var sheet = (await Hanbit.Head.Get($"/with/{Talks}/ceremony")).Text;
        Assert.All(heard.Split(' '), group => Assert.Contains(group, sheet, StringComparison.Ordinal));
        Assert.Contains($"/with/{Talks}/roster.svg", sheet, StringComparison.Ordinal);
        Assert.StartsWith("<svg", (await Hanbit.Head.Get($"/with/{Talks}/roster.svg")).Text, StringComparison.Ordinal);
    }

    private async Task<byte[]> Reply(OpeningSide side)
    {
        Assert.Equal(HttpStatusCode.OK, (await side.Head.Fill("/with", "/with/accept", invitation)).Status);
        return (await side.Head.Get($"/with/{Talks}/our-file")).Bytes;
    }

    private Task<Answered> Keep(byte[] reply) => Confirm(Hanbit, reply, "");

    private static SharedDialogue? Live(OpeningSide side) => side.Dialogue(Talks);

    private static async Task<string> Page(OpeningSide side) => (await side.Head.Get("/with")).Text;

    private static async Task Named(OpeningSide at, string trouble, Func<OpeningSide, Task<Answered>> give)
    {
        var answer = await give(at);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(WebUtility.HtmlEncode(Words.Text("opening." + trouble, Tongue.English))[..40], answer.Text, StringComparison.Ordinal);
    }
}
