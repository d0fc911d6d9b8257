using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Openings;

/// <summary>Two real nodes, and what their heads do on their pages.</summary>
internal sealed class OpeningPair : IAsyncDisposable
{
    public const string Talks = "harbour-talks";

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public OpeningSide Hanbit { get; private set; } = null!;

    public OpeningSide Meridian { get; private set; } = null!;

    public static async Task<OpeningPair> Start()
    {
        var pair = new OpeningPair();
        (pair.Hanbit, pair.Meridian) = (await OpeningSide.Start("hanbit", pair.Clock), await OpeningSide.Start("meridian", pair.Clock));
        foreach (var side in new[] { pair.Hanbit, pair.Meridian })
            Assert.Equal(HttpStatusCode.OK, (await side.Head.Fill("/with", "/with/side", null, ("side", side.Id + ".example"))).Status);
        return pair;
    }

    /// <summary>The same after the whole opening.</summary>
    public static async Task<OpeningPair> Confirmed()
    {
        var pair = await Start();
        var invitation = await pair.Invitation();
        var reply = await pair.Reply(invitation);
        Assert.Equal(HttpStatusCode.OK, (await Confirm(pair.Hanbit, reply, Heard(pair.Meridian))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Confirm(pair.Meridian, invitation, Heard(pair.Hanbit))).Status);
        return pair;
    }

    public async Task<byte[]> Invitation(string @for = "meridian.example")
    {
        Assert.Equal(HttpStatusCode.OK, (await Hanbit.Head.Fill("/with", "/with/invite", null, ("title", "Harbour talks"), ("for", @for))).Status);
        return (await Hanbit.Head.Get($"/with/{Talks}/our-file")).Bytes;
    }

    public async Task<byte[]> Reply(byte[] invitation)
    {
        Assert.Equal(HttpStatusCode.OK, (await Meridian.Head.Fill("/with", "/with/accept", invitation)).Status);
        return (await Meridian.Head.Get($"/with/{Talks}/our-file")).Bytes;
    }

    public static Task<Answered> Confirm(OpeningSide side, byte[] file, string heard) => side.Head.Fill("/with", $"/with/{Talks}/keys", file, ("heard", heard));

    public static string Heard(OpeningSide side) => side.Seat(Talks)!.Ours.Fingerprint.ToString();

    /// <summary>A pouch made on the page of one side.</summary>
    public static async Task<byte[]> Made(OpeningSide from, string to)
    {
        var page = await from.Head.Fill($"/with/{Talks}/pouches", $"/with/{Talks}/pouches/make", null, ("to", to));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var number = page.Path.Split("made=")[1];
        return (await from.Head.Get($"/with/{Talks}/pouches/made/{number}")).Bytes;
    }

    public static Task<Answered> Opened(OpeningSide at, byte[] pouch) => at.Head.Fill($"/with/{Talks}/pouches", $"/with/{Talks}/pouches/open", pouch);

    public async ValueTask DisposeAsync()
    {
        await Hanbit.DisposeAsync();
        await Meridian.DisposeAsync();
    }
}
