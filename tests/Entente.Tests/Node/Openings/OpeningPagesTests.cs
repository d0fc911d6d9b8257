using System.Net;
using Entente.Language;
using Entente.Node.Identity;
using Entente.Node.Shared;
using static Entente.Tests.Node.Openings.OpeningPair;

namespace Entente.Tests.Node.Openings;

/// <summary>A shared dialogue opened by its pages alone.</summary>
public sealed class OpeningPagesTests
{
    [Fact]
    public async Task Both_sides_invite_reply_and_confirm_by_files_and_heard_fingerprints()
    {
        await using var pair = await Start();
        var invitation = await pair.Invitation();
        var reply = await pair.Reply(invitation);
        // Before anybody confirmed nothing lives, and their fingerprint is not shown: it is to be heard.
        Assert.Empty(pair.Hanbit.Host.Services.GetService(typeof(Entente.Node.Shared.SharedDialogues)) is Entente.Node.Shared.SharedDialogues all ? all.Live : []);
        Assert.DoesNotContain(Heard(pair.Hanbit).Split(' ')[0], (await pair.Meridian.Head.Get("/with")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await Confirm(pair.Hanbit, reply, Heard(pair.Meridian).ToUpperInvariant())).Status);
        Assert.Equal(HttpStatusCode.OK, (await Confirm(pair.Meridian, invitation, Heard(pair.Hanbit))).Status);
        foreach (var (one, other) in new[] { (pair.Hanbit, pair.Meridian), (pair.Meridian, pair.Hanbit) })
        {
            Assert.Equal(SeatStage.Confirmed, one.Seat(Talks)!.Stage);
            var page = (await one.Head.Get("/with")).Text;
            Assert.Contains(Heard(other).Split(' ')[3], page, StringComparison.Ordinal);
            Assert.Contains("confirmed here", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_wrong_file_is_named_and_nothing_is_kept()
    {
        await using var pair = await Start();
        await using var solano = await OpeningSide.Start("solano");
        await solano.Head.Fill("/with", "/with/side", null, ("side", "solano.example"));
        var invitation = await pair.Invitation();

        await Named(pair.Meridian, "wrong-file", f => f.Head.Fill("/with", "/with/accept", "a mail"u8.ToArray()));
        await Named(pair.Meridian, "damaged", f => f.Head.Fill("/with", "/with/accept", [.. invitation[..^9], .. "AAAAAAAA\n"u8]));
        await Named(pair.Hanbit, "own-invitation", f => f.Head.Fill("/with", "/with/accept", invitation));
        await Named(solano, "for-another-side", f => f.Head.Fill("/with", "/with/accept", invitation));
        Assert.Null(pair.Meridian.Seat(Talks));
        Assert.Null(solano.Seat(Talks));

        var reply = await pair.Reply(invitation);
        await Named(pair.Meridian, "own-reply", f => f.Head.Fill("/with", "/with/accept", reply));
        await Named(pair.Hanbit, "reply-instead", f => f.Head.Fill("/with", "/with/accept", reply));
        await Named(pair.Hanbit, "own-invitation", f => Confirm(f, invitation, Heard(pair.Meridian)));
        await Named(pair.Meridian, "own-reply", f => Confirm(f, reply, Heard(pair.Hanbit)));
        await Named(pair.Hanbit, "fingerprint-not-read", f => Confirm(f, reply, "1234"));
        await Named(pair.Hanbit, "fingerprint-differs", f => Confirm(f, reply, Heard(pair.Hanbit)));
        Assert.Equal(SeatStage.Invited, pair.Hanbit.Seat(Talks)!.Stage);
        Assert.Equal(SeatStage.Replied, pair.Meridian.Seat(Talks)!.Stage);

        // A second invitation to another side of the same name: its reply answers another; a stranger's reply is a third party's.
        await using var other = await OpeningSide.Start("hanbit");
        await other.Head.Fill("/with", "/with/side", null, ("side", "hanbit.example"));
        await other.Head.Fill("/with", "/with/invite", null, ("title", "Harbour talks"));
        var open = (await other.Head.Get($"/with/{Talks}/our-file")).Bytes;
        await Named(pair.Meridian, "changed-since-reply", f => Confirm(f, open, Heard(other)));
        await Named(other, "answers-another", f => Confirm(f, reply, Heard(pair.Meridian)));
        await Named(other, "invitation-instead", async f => await Confirm(f, await Invited(solano), Heard(solano)));
    }

    [Fact]
    public async Task A_file_confirms_only_the_dialogue_on_whose_form_it_was_given()
    {
        await using var pair = await Start();
        var reply = await pair.Reply(await pair.Invitation());
        Assert.Equal(HttpStatusCode.OK, (await pair.Hanbit.Head.Fill("/with", "/with/invite", null, ("title", "Other talks"), ("for", "meridian.example"))).Status);
        var answer = await pair.Hanbit.Head.Fill("/with", "/with/other-talks/keys", reply, ("heard", Heard(pair.Meridian)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(SeatStage.Invited, pair.Hanbit.Seat(Talks)!.Stage);
    }

    [Fact]
    public async Task Only_a_head_opens_and_only_who_needs_to_know_sees()
    {
        await using var pair = await Start();
        var invitation = await pair.Invitation();
        var desk = await pair.Hanbit.Officer("desk", Roles.Desk, Talks);
        var outside = await pair.Hanbit.Officer("outside", Roles.Head);
        foreach (var (action, file) in new (string, byte[]?)[] { ("/with/side", null), ("/with/invite", null), ("/with/accept", invitation), ($"/with/{Talks}/keys", invitation) })
            Assert.Equal(HttpStatusCode.Forbidden, (await desk.Forge(action, file, ("title", "x"))).Status);
        Assert.DoesNotContain("<form", Body((await desk.Get("/with")).Text), StringComparison.Ordinal);
        Assert.Contains("Harbour talks", (await desk.Get("/with")).Text, StringComparison.Ordinal);

        Assert.DoesNotContain("Harbour talks", (await outside.Get("/with")).Text, StringComparison.Ordinal);
        foreach (var path in new[] { "our-file", "ceremony", "fingerprint.svg" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await outside.Get($"/with/{Talks}/{path}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await desk.Get($"/with/{Talks}/{path}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await outside.Forge($"/with/{Talks}/keys", invitation)).Status);
    }

    [Fact]
    public async Task The_sheet_has_our_groups_and_blanks_for_theirs_until_they_are_confirmed()
    {
        await using var pair = await Start();
        var invitation = await pair.Invitation();
        await pair.Reply(invitation);
        var before = (await pair.Meridian.Head.Get($"/with/{Talks}/ceremony")).Text;
        Assert.All(Heard(pair.Meridian).Split(' '), group => Assert.Contains(group, before, StringComparison.Ordinal));
        Assert.All(Heard(pair.Hanbit).Split(' '), group => Assert.DoesNotContain(group, before, StringComparison.Ordinal));
        Assert.Contains("지문 대조", before, StringComparison.Ordinal);
        await Confirm(pair.Meridian, invitation, Heard(pair.Hanbit));
        var after = (await pair.Meridian.Head.Get($"/with/{Talks}/ceremony")).Text;
        Assert.All(Heard(pair.Hanbit).Split(' '), group => Assert.Contains(group, after, StringComparison.Ordinal));
        var svg = await pair.Meridian.Head.Get($"/with/{Talks}/fingerprint.svg");
        Assert.StartsWith("<svg", svg.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData("", "talks"), InlineData("title", "x"), InlineData("평화 대화", ""), InlineData("Talks", "No Id"), InlineData("Talks", "talks", "hanbit.example")]
    public async Task An_invitation_that_cannot_be_is_refused_calmly(string title, string id, string @for = "NO ID")
    {
        await using var side = await OpeningSide.Start("hanbit");
        await side.Head.Fill("/with", "/with/side", null, ("side", "hanbit.example"));
        var answer = await side.Head.Fill("/with", "/with/invite", null, ("title", title), ("id", id), ("for", @for));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Nothing was kept", answer.Text, StringComparison.Ordinal);
        Assert.Empty(StoreSeats(side));
    }

    [Fact]
    public async Task Our_id_is_chosen_once()
    {
        await using var side = await OpeningSide.Start("hanbit");
        Assert.DoesNotContain("/with/invite", (await side.Head.Get("/with")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await side.Head.Fill("/with", "/with/side", null, ("side", "Not An Id"))).Status);
        await side.Head.Fill("/with", "/with/side", null, ("side", "hanbit.example"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await side.Head.Forge("/with/side", null, ("side", "other.example"))).Status);
        Assert.Contains("hanbit.example", (await side.Head.Get("/with")).Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> StoreSeats(OpeningSide side) => side.Store.Read.Seats();

    private static string Body(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..];

    private static async Task<byte[]> Invited(OpeningSide side)
    {
        await side.Head.Fill("/with", "/with/invite", null, ("title", "Harbour talks"));
        return (await side.Head.Get($"/with/{Talks}/our-file")).Bytes;
    }

    private static async Task Named(OpeningSide at, string trouble, Func<OpeningSide, Task<Answered>> give)
    {
        var answer = await give(at);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(WebUtility.HtmlEncode(Words.Text("opening." + trouble, Tongue.English))[..40], answer.Text, StringComparison.Ordinal);
    }
}
