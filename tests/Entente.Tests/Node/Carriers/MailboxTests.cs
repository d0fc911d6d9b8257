using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Entente.Node;
using Entente.Node.Carriers;

namespace Entente.Tests.Node.Carriers;

public sealed class MailboxTests
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("opaque");

    [Fact]
    public async Task What_one_puts_the_other_takes_and_it_stays_until_acknowledged_also_over_a_restart()
    {
        await using var bench = await MailboxBench.Open();
        Assert.Equal(204, await bench.Status("PUT", bench.Put(bench.Meridian, Bytes), bench.Hanbit, Bytes));
        Assert.Equal(Bytes, await bench.Take(bench.Meridian));
        await bench.Stop();
        await bench.Start();
        Assert.Equal(Bytes, await bench.Take(bench.Meridian));
        Assert.Null(await bench.Take(bench.Hanbit));
        for (var again = 0; again < 2; again++)
            Assert.Equal(204, await bench.Status("DELETE", bench.Put(bench.Meridian, Bytes), bench.Meridian));
        Assert.Null(await bench.Take(bench.Meridian));
        Assert.Empty(Directory.GetFiles(bench.Folder, "*.pouch", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Pouches_come_in_the_order_of_their_arrival_and_the_same_one_once()
    {
        await using var bench = await MailboxBench.Open();
        for (var i = 0; i < 20; i++)
        {
            byte[] pouch = [(byte)i, 1];
            for (var again = 0; again < 2; again++) Assert.Equal(204, await bench.Status("PUT", bench.Put(bench.Meridian, pouch), bench.Hanbit, pouch));
        }

        for (var i = 0; i < 20; i++)
        {
            var pouch = await bench.Take(bench.Meridian);
            Assert.Equal([(byte)i, 1], pouch);
            await bench.Status("DELETE", bench.Put(bench.Meridian, pouch!), bench.Meridian);
        }

        Assert.Null(await bench.Take(bench.Meridian));
    }

    [Fact]
    public async Task A_look_waits_half_a_minute_for_a_pouch_and_gets_one_that_comes_meanwhile()
    {
        await using var bench = await MailboxBench.Open();
        var look = bench.Ask("GET", bench.Place(bench.Meridian), bench.Meridian);
        await Eventually.True(bench.Clock, TimeSpan.FromMilliseconds(10), () => bench.Clock.GetUtcNow() > bench.Clock.Start.AddSeconds(2), "a while");
        Assert.False(look.IsCompleted);
        Assert.Equal(204, await bench.Status("PUT", bench.Put(bench.Meridian, Bytes), bench.Hanbit, Bytes));
        using var answer = await look;
        Assert.Equal(Bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(MailboxBench.Hash(Bytes), answer.Headers.GetValues("Entente-Pouch").Single());
        await bench.Status("DELETE", bench.Put(bench.Meridian, Bytes), bench.Meridian);

        var asked = bench.Clock.GetUtcNow();
        Assert.Null(await bench.Take(bench.Meridian));
        Assert.True(bench.Clock.GetUtcNow() - asked >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Unsigned_is_401_in_every_form()
    {
        await using var bench = await MailboxBench.Open();
        var path = bench.Place(bench.Meridian);
        var good = bench.Signed("GET", path, bench.Meridian);
        Assert.Equal(401, await bench.Status("GET", path, (string?)null));
        Assert.Equal(401, await bench.Status("GET", path, "Entente"));
        Assert.Equal(401, await bench.Status("GET", path, "Bearer " + good.Split(' ')[1]));
        Assert.Equal(401, await bench.Status("GET", path, "Entente " + Convert.ToBase64String("nothing"u8)));
        Assert.Equal(401, await bench.Status("GET", path, "Entente " + new string('A', 4000)));
        // One bit of the signature.
        var note = Convert.FromBase64String(good.Split(' ')[1]);
        var text = Encoding.UTF8.GetString(note);
        var at = text.LastIndexOf(' ') + 20;
        var changed = text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..];
        Assert.Equal(401, await bench.Status("GET", path, "Entente " + Convert.ToBase64String(Encoding.UTF8.GetBytes(changed))));
    }

    [Fact]
    public async Task A_strangers_key_gets_403_whether_the_box_is_there_or_not()
    {
        await using var bench = await MailboxBench.Open();
        var theirs = Box.Of(bench.Stranger, bench.Meridian);
        foreach (var path in new[] { bench.Place(bench.Meridian), $"/v1/{theirs.Id}/{Box.NameOf(bench.Meridian)}", $"/v1/{bench.Box.Id}/{Box.NameOf(bench.Stranger)}", "/v1/x/y" })
        {
            Assert.Equal(403, await bench.Status("GET", path, bench.Stranger));
            Assert.Equal(403, await bench.Status("PUT", $"{path}/{MailboxBench.Hash(Bytes)}", bench.Stranger, Bytes));
            Assert.Equal(403, await bench.Status("DELETE", $"{path}/{MailboxBench.Hash(Bytes)}", bench.Stranger));
        }

        Assert.Empty(Directory.GetFiles(bench.Folder, "*.pouch", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_side_takes_and_removes_only_what_is_for_it_and_sends_only_to_the_other()
    {
        await using var bench = await MailboxBench.Open();
        await bench.Status("PUT", bench.Put(bench.Meridian, Bytes), bench.Hanbit, Bytes);
        Assert.Equal(403, await bench.Status("GET", bench.Place(bench.Meridian), bench.Hanbit));
        Assert.Equal(403, await bench.Status("DELETE", bench.Put(bench.Meridian, Bytes), bench.Hanbit));
        Assert.Equal(403, await bench.Status("PUT", bench.Put(bench.Meridian, Bytes), bench.Meridian, Bytes));
        Assert.Equal(Bytes, await bench.Take(bench.Meridian));
    }

    [Fact]
    public async Task A_request_is_good_once_for_one_method_one_place_and_one_mailbox()
    {
        await using var bench = await MailboxBench.Open();
        await bench.Status("PUT", bench.Put(bench.Meridian, Bytes), bench.Hanbit, Bytes);
        var path = bench.Place(bench.Meridian);
        var look = bench.Signed("GET", path, bench.Meridian);
        Assert.Equal(200, await bench.Status("GET", path, look));
        Assert.Equal(401, await bench.Status("GET", path, look));

        var remove = bench.Put(bench.Meridian, Bytes);
        var other = bench.Put(bench.Meridian, "another"u8.ToArray());
        Assert.Equal(401, await bench.Status("DELETE", remove, bench.Signed("DELETE", other, bench.Meridian)));
        Assert.Equal(401, await bench.Status("DELETE", remove, bench.Signed("GET", remove, bench.Meridian)));
        Assert.Equal(401, await bench.Status("DELETE", remove, bench.Signed("DELETE", remove, bench.Meridian, new string('0', 64))));

        // Kept by somebody, and shown to the mailbox after a restart.
        var kept = bench.Signed("DELETE", remove, bench.Meridian);
        await bench.Stop();
        await bench.Start();
        Assert.Equal(401, await bench.Status("DELETE", remove, kept));
        Assert.Equal(Bytes, await bench.Take(bench.Meridian));
    }

    [Fact]
    public async Task A_challenge_counts_for_five_to_ten_minutes()
    {
        await using var bench = await MailboxBench.Open();
        var (remove, challenge) = (bench.Put(bench.Meridian, Bytes), bench.Challenge);
        bench.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(204, await bench.Status("DELETE", remove, bench.Signed("DELETE", remove, bench.Meridian, challenge)));
        Assert.NotEqual(challenge, bench.Challenge);
        bench.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(401, await bench.Status("DELETE", remove, bench.Signed("DELETE", remove, bench.Meridian, challenge)));
    }

    [Fact]
    public async Task Tricks_in_names_reach_no_file()
    {
        await using var bench = await MailboxBench.Open();
        var box = bench.Box.Id;
        var to = Box.NameOf(bench.Meridian);
        foreach (var name in new[] { "..%2F..%2Fx", "%2e%2e", new string('A', 64), new string('0', 63), MailboxBench.Hash(Bytes) + "%00", "con", new string('0', 2000) })
        {
            var path = $"/v1/{box}/{to}/{name}";
            // Signed as it reaches the mailbox, decoded.
            var seen = Uri.UnescapeDataString(path.Replace("%2F", "%252F", StringComparison.Ordinal));
            Assert.InRange(await bench.Status("PUT", path, bench.Signed("PUT", seen, bench.Hanbit), Bytes), 400, 404);
        }

        foreach (var path in new[] { $"/v1/..%2f/{to}", $"/v1/{box}/..", $"/v1/{box}/%2e%2e%2f", $"/v1/{box}/{to.ToUpperInvariant()}x" })
            Assert.InRange(await bench.Status("GET", path, bench.Signed("GET", path, bench.Meridian)), 400, 404);
        Assert.Empty(Directory.GetFiles(bench.Folder, "*.pouch", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(bench.Folder, "*.half", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Nothing_else_is_answered_and_headers_forbid_what_a_browser_could_do()
    {
        await using var bench = await MailboxBench.Open();
        foreach (var (method, path) in new[] { ("GET", "/"), ("GET", "/node"), ("GET", "/v1/"), ("GET", $"/v1/{bench.Box.Id}"), ("GET", "/sign-in"), ("POST", "/v1/a/b/c/d") })
        {
            using var answer = await bench.Ask(method, path, (string?)null);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("", await answer.Content.ReadAsStringAsync());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
        }

        Assert.Equal(405, await bench.Status("POST", bench.Place(bench.Meridian), (string?)null, Bytes));
    }

    [Fact]
    public async Task A_box_that_is_named_later_is_there_at_once()
    {
        await using var bench = await MailboxBench.Open();
        var later = Box.Of(bench.Hanbit, bench.Stranger);
        var path = $"/v1/{later.Id}/{Box.NameOf(bench.Stranger)}/{MailboxBench.Hash(Bytes)}";
        Assert.Equal(403, await bench.Status("PUT", path, bench.Hanbit, Bytes));
        bench.Host.Allow(later);
        Assert.Equal(204, await bench.Status("PUT", path, bench.Hanbit, Bytes));
    }

    [Fact]
    public async Task A_folder_has_one_mailbox_a_taken_port_is_named_and_beyond_this_machine_it_speaks_https_only()
    {
        await using var bench = await MailboxBench.Open();
        var held = await MailboxHost.Start(new MailboxSettings(bench.Folder, 0, TimeProvider.System), default);
        Assert.Equal(new MailboxStart.Refused(StartTrouble.DataFolderInUse, bench.Folder), held);

        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var elsewhere = Directory.CreateTempSubdirectory("entente-mailbox-");
        Assert.Equal(new MailboxStart.Refused(StartTrouble.PortTaken, $"{port}"), await MailboxHost.Start(new MailboxSettings(elsewhere.FullName, port, TimeProvider.System), default));
        await Assert.ThrowsAsync<ArgumentException>(() => MailboxHost.Start(new MailboxSettings(elsewhere.FullName, 0, TimeProvider.System) { Listen = IPAddress.Any }, default));
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task With_a_certificate_it_speaks_https()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var folder = Directory.CreateTempSubdirectory("entente-mailbox-");
        await using (var host = Assert.IsType<MailboxStart.Started>(await MailboxHost.Start(new MailboxSettings(folder.FullName, 0, TimeProvider.System) { Certificate = certificate }, default)).Host)
        {
            Assert.StartsWith("https://localhost:", host.Address, StringComparison.Ordinal);
            using var handler = new SocketsHttpHandler();
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(certificate);
            using var http = new HttpClient(handler);
            using var answer = await http.GetAsync(new Uri(host.Address));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.True(answer.Headers.Contains("Entente-Challenge"));
        }

        folder.Delete(recursive: true);
    }
}
