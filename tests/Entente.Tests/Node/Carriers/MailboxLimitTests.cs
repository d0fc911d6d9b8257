using System.Net.Sockets;
using System.Text;
using Entente.Node.Carriers;

namespace Entente.Tests.Node.Carriers;

public sealed class MailboxLimitTests
{
    [Fact]
    public async Task Longer_than_a_pouch_is_413_before_it_is_sent()
    {
        await using var bench = await MailboxBench.Open(new MailboxLimits { PouchBytes = 1000 });
        byte[] fits = new byte[1000], longer = new byte[1001];
        Assert.Equal(204, await bench.Status("PUT", bench.Put(bench.Meridian, fits), bench.Hanbit, fits));
        Assert.Equal(413, await bench.Status("PUT", bench.Put(bench.Meridian, longer), bench.Hanbit, longer));
        var carrier = bench.Carrier(new TinyDialogue("hanbit.example", "meridian.example").Carried);
        Assert.Equal(new Sending.NotSent(CarrierTrouble.TooLarge), await carrier.Send(longer, default));
    }

    [Fact]
    public async Task A_bomb_of_many_small_ones_is_507_and_stands_in_nobody_elses_way()
    {
        await using var bench = await MailboxBench.Open(new MailboxLimits { Pouches = 5 });
        for (byte i = 0; i < 9; i++)
        {
            byte[] small = [i];
            Assert.Equal(i < 5 ? 204 : 507, await bench.Status("PUT", bench.Put(bench.Meridian, small), bench.Hanbit, small));
        }

        Assert.Equal(5, Directory.GetFiles(bench.Folder, "*.pouch", SearchOption.AllDirectories).Length);
        Assert.Equal(204, await bench.Status("PUT", bench.Put(bench.Hanbit, [1]), bench.Meridian, [1]));
        // One is taken: one more goes in.
        await bench.Status("DELETE", bench.Put(bench.Meridian, [0]), bench.Meridian);
        Assert.Equal(204, await bench.Status("PUT", bench.Put(bench.Meridian, [9]), bench.Hanbit, [9]));
        Assert.Equal(507, await bench.Status("PUT", bench.Put(bench.Meridian, [10]), bench.Hanbit, [10]));
    }

    [Fact]
    public async Task So_many_bytes_wait_and_no_more_also_after_a_restart()
    {
        var limits = new MailboxLimits { WaitingBytes = 250 };
        await using var bench = await MailboxBench.Open(limits);
        byte[] one = [1, .. new byte[99]], two = [2, .. new byte[99]], three = [3, .. new byte[99]];
        Assert.Equal(204, await bench.Status("PUT", bench.Put(bench.Meridian, one), bench.Hanbit, one));
        Assert.Equal(204, await bench.Status("PUT", bench.Put(bench.Meridian, two), bench.Hanbit, two));
        Assert.Equal(507, await bench.Status("PUT", bench.Put(bench.Meridian, three), bench.Hanbit, three));
        await bench.Stop();
        await bench.Start(limits);
        Assert.Equal(507, await bench.Status("PUT", bench.Put(bench.Meridian, three), bench.Hanbit, three));
        Assert.Equal(204, await bench.Status("PUT", bench.Put(bench.Meridian, [7]), bench.Hanbit, [7]));
    }

    [Fact]
    public async Task Too_many_requests_of_one_sender_are_429_and_strangers_use_up_nobodys()
    {
        await using var bench = await MailboxBench.Open(new MailboxLimits { Requests = 5 });
        for (var i = 0; i < 20; i++) await bench.Status("GET", bench.Place(bench.Meridian), bench.Stranger);
        var gone = bench.Put(bench.Meridian, [1]);
        for (var i = 0; i < 7; i++) Assert.Equal(i < 5 ? 204 : 429, await bench.Status("DELETE", gone, bench.Meridian));
        Assert.Equal(204, await bench.Status("PUT", gone, bench.Hanbit, [1]));
        using var answer = await bench.Ask("DELETE", gone, bench.Meridian);
        Assert.Equal("60", answer.Headers.GetValues("Retry-After").Single());
    }

    [Fact]
    public async Task Replayed_requests_use_up_nothing()
    {
        await using var bench = await MailboxBench.Open(new MailboxLimits { Requests = 3 });
        var gone = bench.Put(bench.Meridian, [1]);
        var header = bench.Signed("DELETE", gone, bench.Meridian);
        Assert.Equal(204, await bench.Status("DELETE", gone, header));
        for (var i = 0; i < 10; i++) Assert.Equal(401, await bench.Status("DELETE", gone, header));
        Assert.Equal(204, await bench.Status("DELETE", gone, bench.Meridian));
    }

    [Fact]
    public async Task Other_bytes_than_signed_for_leave_nothing()
    {
        await using var bench = await MailboxBench.Open();
        Assert.Equal(400, await bench.Status("PUT", bench.Put(bench.Meridian, "signed"u8.ToArray()), bench.Hanbit, "others"u8.ToArray()));
        Assert.Equal(400, await bench.Status("PUT", bench.Put(bench.Meridian, []), bench.Hanbit, []));
        Assert.Equal(["node.lock"], Directory.GetFiles(bench.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.Null(await bench.Take(bench.Meridian));
    }

    [Fact]
    public async Task A_body_without_a_length_is_411()
    {
        await using var bench = await MailboxBench.Open();
        var path = bench.Put(bench.Meridian, [1]);
        Assert.StartsWith("HTTP/1.1 411", await Raw(bench, $"PUT {path} HTTP/1.1\r\nHost: x\r\nAuthorization: {bench.Signed("PUT", path, bench.Hanbit)}\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n\u0001\r\n0\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_breaks_off_leaves_nothing_and_its_room_is_free_again()
    {
        await using var bench = await MailboxBench.Open(new MailboxLimits { WaitingBytes = 100 });
        var whole = new byte[100];
        var path = bench.Put(bench.Meridian, whole);
        using (var client = new TcpClient("localhost", new Uri(bench.Address).Port))
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"PUT {path} HTTP/1.1\r\nHost: x\r\nAuthorization: {bench.Signed("PUT", path, bench.Hanbit)}\r\nContent-Length: 100\r\n\r\nhalf of it"));
            await Eventually.True(() => Directory.GetFiles(bench.Folder, "*.half", SearchOption.AllDirectories).Length == 1, "half a file");
            Assert.Equal(507, await bench.Status("PUT", bench.Put(bench.Meridian, [1]), bench.Hanbit, [1]));
        }

        await Eventually.True(() => Directory.GetFiles(bench.Folder, "*.half", SearchOption.AllDirectories).Length == 0, "removed");
        var status = 0;
        for (var tries = 0; status != 204 && tries < 100; tries++) status = await bench.Status("PUT", path, bench.Hanbit, whole);
        Assert.Equal(204, status);
    }

    [Fact]
    public async Task What_a_crash_left_half_is_removed_and_what_is_foreign_is_not_given_out()
    {
        await using var bench = await MailboxBench.Open();
        await bench.Stop();
        var shelf = Path.Combine(bench.Folder, bench.Box.Id, Box.NameOf(bench.Meridian));
        File.WriteAllBytes(Path.Combine(shelf, "abc.half"), [1]);
        File.WriteAllBytes(Path.Combine(shelf, "notes.txt"), [1]);
        File.WriteAllBytes(Path.Combine(shelf, "secret"), [1]);
        File.CreateSymbolicLink(Path.Combine(shelf, $"{1:D16}-{new string('0', 64)}.pouch"), Path.Combine(shelf, "secret"));
        await bench.Start();
        Assert.False(File.Exists(Path.Combine(shelf, "abc.half")));
        Assert.Null(await bench.Take(bench.Meridian));
    }

    private static async Task<string> Raw(MailboxBench bench, string request)
    {
        using var client = new TcpClient("localhost", new Uri(bench.Address).Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer));
    }
}
