using System.Net;
using System.Net.Sockets;
using Entente.Node.Carriers;

namespace Entente.Tests.Node.Carriers;

public sealed class MailboxCarrierTests
{
    private readonly TinyDialogue hanbit = new("hanbit.example", "meridian.example");
    private readonly TinyDialogue meridian = new("meridian.example", "hanbit.example");

    [Fact]
    public async Task Two_nodes_agree_over_a_mailbox()
    {
        await using var bench = await MailboxBench.Open();
        await using var left = new CarryLoop(TimeProvider.System);
        await using var right = new CarryLoop(TimeProvider.System);
        await left.Carry(hanbit.Carried, bench.Carrier(hanbit.Carried), new CarrySettings());
        await right.Carry(meridian.Carried, bench.Carrier(meridian.Carried), new CarrySettings());
        await left.StartAsync(default);
        await right.StartAsync(default);
        hanbit.Say("one");
        left.Nudge("kr-us");
        await Eventually.True(() => hanbit.Settled && meridian.Settled, "settled");
        Assert.Equal(["one"], meridian.Theirs);
        Assert.Equal(CarryStanding.Up, left.State("kr-us", "meridian.example")!.Standing);
    }

    [Fact]
    public async Task After_a_restart_of_the_mailbox_a_carrier_signs_with_the_new_challenge_by_itself()
    {
        await using var bench = await MailboxBench.Open();
        var carrier = bench.Carrier(hanbit.Carried);
        Assert.IsType<Sending.Sent>(await carrier.Send(new byte[] { 1 }, default));
        bench.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.IsType<Sending.Sent>(await carrier.Send(new byte[] { 2 }, default));
        var other = bench.Carrier(meridian.Carried);
        foreach (var expected in new byte[] { 1, 2 })
        {
            var taken = Assert.IsType<Taking.Pouch>(await other.Take(default));
            Assert.Equal([expected], taken.Bytes.ToArray());
            Assert.Null(await other.Acknowledge(taken, default));
        }
    }

    [Fact]
    public async Task Who_is_not_admitted_is_told_so()
    {
        await using var bench = await MailboxBench.Open();
        var stranger = bench.Carrier(new TinyDialogue("stranger.example", "meridian.example").Carried);
        Assert.Equal(new Sending.NotSent(CarrierTrouble.NotAdmitted), await stranger.Send(new byte[] { 1 }, default));
        Assert.Equal(new Taking.NotReached(CarrierTrouble.NotAdmitted), await stranger.Take(default));
        Assert.Equal(CarrierTrouble.NotAdmitted, await stranger.Acknowledge(new Taking.Pouch(new string('0', 64), default), default));
    }

    [Fact]
    public async Task A_full_mailbox_and_one_that_is_asked_too_often_say_so()
    {
        await using var bench = await MailboxBench.Open(new MailboxLimits { Pouches = 1, Requests = 2 });
        var carrier = bench.Carrier(hanbit.Carried);
        await carrier.Send(new byte[] { 1 }, default);
        Assert.Equal(new Sending.NotSent(CarrierTrouble.Full), await carrier.Send(new byte[] { 2 }, default));
        Assert.Equal(new Sending.NotSent(CarrierTrouble.TooOften), await carrier.Send(new byte[] { 3 }, default));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nEntente-Pouch: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ac\r\n\r\nabd", CarrierTrouble.StrangeAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", CarrierTrouble.StrangeAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 67108865\r\nEntente-Pouch: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ac\r\n\r\n", CarrierTrouble.StrangeAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 30\r\nEntente-Pouch: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ac\r\n\r\nabc", CarrierTrouble.NoConnection)]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n", CarrierTrouble.StrangeAnswer)]
    [InlineData("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", CarrierTrouble.StrangeAnswer)]
    [InlineData("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n", CarrierTrouble.NotAdmitted)]
    [InlineData("hello\r\n\r\n", CarrierTrouble.NoConnection)]
    [InlineData("", CarrierTrouble.NoConnection)]
    public async Task What_is_no_mailbox_is_named_and_gives_no_pouch(string answer, CarrierTrouble trouble)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var http = MailboxCarrier.Client();
        var carrier = new MailboxCarrier(new Uri($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/some/path"), hanbit.Carried, http, TimeProvider.System);
        var take = carrier.Take(default);
        while (!take.IsCompleted)
        {
            var coming = listener.AcceptTcpClientAsync();
            if (await Task.WhenAny(coming, take) == take) break;
            using var client = await coming;
            var buffer = new byte[8192];
            var read = await client.GetStream().ReadAsync(buffer);
            if (read > 0) Assert.StartsWith("GET /some/path/v1/", System.Text.Encoding.ASCII.GetString(buffer, 0, read), StringComparison.Ordinal);
            await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
        }

        Assert.Equal(new Taking.NotReached(trouble), await take);
    }

    [Fact]
    public async Task A_mailbox_that_never_answers_is_given_up_and_cancelling_ends_at_once()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var http = MailboxCarrier.Client();
        var carrier = new MailboxCarrier(new Uri($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}"), hanbit.Carried, http, clock);
        Assert.Equal(CarrierTrouble.TimedOut, await Eventually.Result(clock, TimeSpan.FromSeconds(1), carrier.Acknowledge(new Taking.Pouch(new string('0', 64), default), default)));
        using var stop = new CancellationTokenSource();
        var take = carrier.Take(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => take);
    }

    [Fact]
    public async Task Nobody_there_is_no_connection()
    {
        using var http = MailboxCarrier.Client();
        var carrier = new MailboxCarrier(new Uri("http://localhost:1"), hanbit.Carried, http, TimeProvider.System);
        Assert.Equal(new Sending.NotSent(CarrierTrouble.NoConnection), await carrier.Send(new byte[] { 1 }, default));
    }
}
