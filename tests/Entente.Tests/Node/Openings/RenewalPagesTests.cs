using System.Net;
using Entente.Language;
using Entente.Node.Shared;
using Entente.Record;
using Entente.Tests.Record;
using static Entente.Tests.Node.Openings.OpeningPair;

namespace Entente.Tests.Node.Openings;

/// <summary>A dialogue goes on with new keys, by its pages alone.</summary>
public sealed class RenewalPagesTests : IAsyncLifetime
{
    private OpeningPair pair = null!;

    public async ValueTask InitializeAsync()
    {
        pair = await Confirmed();
        foreach (var (from, to) in new[] { (pair.Hanbit, pair.Meridian), (pair.Meridian, pair.Hanbit), (pair.Hanbit, pair.Meridian) })
            await Opened(to, await Made(from, to.Id + ".example"));
    }

    public ValueTask DisposeAsync() => pair.DisposeAsync();

    [Fact]
    public async Task Both_compare_again_and_go_on_and_the_running_nodes_need_no_restart()
    {
        var (before, made) = (Heard(pair.Hanbit), Live(pair.Hanbit).Read(held => held.LastNumber));
        Assert.Equal(HttpStatusCode.OK, (await pair.Hanbit.Head.Fill("/with", $"/with/{Talks}/renew", null)).Status);
        var invitation = (await pair.Hanbit.Head.Get($"/with/{Talks}/our-file")).Bytes;
        Assert.Equal(StandStill.Renewing, Live(pair.Hanbit).StandStill);
        Assert.Contains("about to go on in a next part", (await pair.Hanbit.Head.Get("/with")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await pair.Meridian.Head.Fill("/with", "/with/accept", invitation)).Status);
        var reply = (await pair.Meridian.Head.Get($"/with/{Talks}/our-file")).Bytes;
        await Named(pair.Hanbit, "fingerprint-differs", f => Confirm(f, reply, before));
        Assert.Equal(HttpStatusCode.OK, (await Confirm(pair.Hanbit, reply, Fingerprint(reply))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Confirm(pair.Meridian, invitation, Fingerprint(invitation))).Status);
        foreach (var (from, to) in new[] { (pair.Hanbit, pair.Meridian), (pair.Meridian, pair.Hanbit) })
            Assert.Equal(HttpStatusCode.OK, (await Opened(to, await Made(from, to.Id + ".example"))).Status);
        Assert.Null(Live(pair.Hanbit).StandStill);
        // The page's lines of pouches are told apart by their numbers.
        Assert.Equal(made + 1, Live(pair.Hanbit).Read(held => held.Peer(1).Number));
        Assert.Equal((2L, 2L), (Live(pair.Hanbit).Seat.Epoch, Live(pair.Meridian).Seat.Epoch));
        foreach (var page in new[] { "", "/record", "/pouches", "/door" })
            Assert.Equal(HttpStatusCode.OK, (await pair.Meridian.Head.Get($"/with/{Talks}{page}")).Status);

        await pair.Hanbit.Restart();
        Assert.Equal(2, Live(pair.Hanbit).Seat.Epoch);
        Assert.NotEqual(before, Heard(pair.Hanbit));
    }

    [Fact]
    public async Task What_is_not_taken_is_named_and_what_comes_to_nothing_is_dropped()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await pair.Hanbit.Head.Fill("/with", $"/with/{Talks}/renew", null, ("last-good", "0"))).Status);
        var key = Path.Combine(pair.Hanbit.Folder, "recovery", Talks + ".key");
        File.Move(key, key + ".safe");
        await Named(pair.Hanbit, "recovery-key-needed", f => f.Head.Fill("/with", $"/with/{Talks}/renew", null));
        File.Move(key + ".safe", key);
        Assert.Equal(HttpStatusCode.NotFound, (await pair.Hanbit.Head.Forge("/with/no-such/renew", null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await pair.Hanbit.Head.Fill("/with", $"/with/{Talks}/renew", null)).Status);
        var invitation = (await pair.Hanbit.Head.Get($"/with/{Talks}/our-file")).Bytes;
        await Named(pair.Hanbit, "own-invitation", f => f.Head.Fill("/with", "/with/accept", invitation));
        Assert.Equal(HttpStatusCode.OK, (await pair.Hanbit.Head.Fill("/with", $"/with/{Talks}/renew/drop", null)).Status);
        Assert.Null(Live(pair.Hanbit).StandStill);
        Assert.Equal(HttpStatusCode.NotFound, (await pair.Hanbit.Head.Forge($"/with/{Talks}/renew/drop", null)).Status);
        var desk = await pair.Hanbit.Officer("desk", Entente.Node.Identity.Roles.Desk, Talks);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Forge($"/with/{Talks}/renew", null)).Status);
    }

    [Fact]
    public async Task Keys_that_no_recovery_key_of_that_side_signed_are_refused_whatever_was_heard()
    {
        Assert.Equal(HttpStatusCode.OK, (await pair.Hanbit.Head.Fill("/with", $"/with/{Talks}/renew", null)).Status);
        Assert.True(OpeningFile.TryRead((await pair.Hanbit.Head.Get($"/with/{Talks}/our-file")).Bytes, out var invitation, out _));
        using var impostor = new TestSide("meridian.example", Talks, " impostor");
        using var next = new TestSide("meridian.example", Talks, " impostor's next");
        var charter = impostor.Charter.Next(impostor.Secrets.Recovery, next.Secrets, next.Charter.Keys.Age, next.Charter.Keys.Mac);
        var reply = OpeningFile.Reply.Of((OpeningFile.Invite)invitation, charter, next.Pouch);
        await Named(pair.Hanbit, "does-not-follow", f => Confirm(f, reply.File.ToArray(), charter.Fingerprint.ToString()));
        Assert.Equal(1, Live(pair.Hanbit).Seat.Epoch);
    }

    [Fact]
    public async Task Who_does_not_need_to_know_of_a_dialogue_neither_goes_on_with_it_nor_learns_of_it()
    {
        Assert.Equal(HttpStatusCode.OK, (await pair.Hanbit.Head.Fill("/with", $"/with/{Talks}/renew", null)).Status);
        var invitation = (await pair.Hanbit.Head.Get($"/with/{Talks}/our-file")).Bytes;
        var outside = await pair.Meridian.Officer("outside", Entente.Node.Identity.Roles.Head);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Forge($"/with/{Talks}/renew", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Forge($"/with/{Talks}/renew/drop", null)).Status);
        await Named(pair.Meridian, "no-dialogue-before", _ => outside.Fill("/with", "/with/accept", invitation));
        Assert.Null(Live(pair.Meridian).StandStill);
    }

    private static string Fingerprint(byte[] file) =>
        OpeningFile.TryRead(file, out var read, out _) ? read.Charter.Fingerprint.ToString() : throw new InvalidOperationException("no opening file");

    private static SharedDialogue Live(OpeningSide side) => side.Dialogue(Talks);

    private static async Task Named(OpeningSide side, string trouble, Func<OpeningSide, Task<Answered>> act)
    {
        var answer = await act(side);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(WebUtility.HtmlEncode(Words.Text("opening." + trouble, Tongue.English))[..30], answer.Text, StringComparison.Ordinal);
    }
}
