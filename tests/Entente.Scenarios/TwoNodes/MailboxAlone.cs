using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Entente.Node.Carriers;
using Entente.Record;
using Entente.Scenarios.Faults;

namespace Entente.Scenarios.TwoNodes;

public sealed class MailboxAlone : IDisposable
{
    private const int HangsAfter = 120_000;

    private static readonly SigningKey HanbitKey = SigningKey.Of(SHA256.HashData("hanbit"u8));
    private static readonly SigningKey MeridianKey = SigningKey.Of(SHA256.HashData("meridian"u8));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-mailbox-");
    private readonly HttpClient http = MailboxCarrier.Client();
    private readonly CarriedDialogue hanbit = Carried("hanbit.example", HanbitKey, "meridian.example", MeridianKey);
    private readonly CarriedDialogue meridian = Carried("meridian.example", MeridianKey, "hanbit.example", HanbitKey);

    [Fact(Timeout = HangsAfter)]
    public async Task Killed_between_a_pouch_and_its_answer_it_loses_nothing_that_it_answered()
    {
        var kept = new ConcurrentBag<string>();
        for (var round = 0; round < 3; round++)
        {
            using var mailbox = await MailboxProcess.Start(folder.FullName, hanbit.Box);
            var before = kept.Count;
            var senders = Enumerable.Range(0, 4).Select(sender => Task.Run(async () =>
            {
                var carrier = new MailboxCarrier(mailbox.Address, hanbit, http, TimeProvider.System);
                for (var i = 0; ; i++)
                {
                    var text = $"{round} {sender} {i}";
                    if (await carrier.Send(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken) is not Sending.Sent) return;
                    kept.Add(text);
                }
            })).ToList();
            while (kept.Count < before + 30 && !senders.TrueForAll(one => one.IsCompleted)) await Task.Yield();
            mailbox.Kill();
            await Task.WhenAll(senders);
            Assert.True(kept.Count >= before + 30, $"only {kept.Count - before} were kept");
        }

        using var again = await MailboxProcess.Start(folder.FullName, hanbit.Box);
        var taker = new MailboxCarrier(again.Address, meridian, http, TimeProvider.System);
        var taken = new HashSet<string>();
        while (!kept.All(taken.Contains))
        {
            var pouch = Assert.IsType<Taking.Pouch>(await taker.Take(TestContext.Current.CancellationToken));
            taken.Add(Encoding.UTF8.GetString(pouch.Bytes.Span));
            Assert.Null(await taker.Acknowledge(pouch, TestContext.Current.CancellationToken));
        }

        Assert.Equal(130, await again.Interrupt());
    }

    [Fact(Timeout = HangsAfter)]
    public async Task A_pouch_and_its_name_are_synced_to_the_disk_before_the_answer()
    {
        var trace = Path.Combine(folder.FullName, "trace");
        using (var mailbox = await MailboxProcess.Start(
            folder.FullName, hanbit.Box, DriverProcess.Strace(), "-f", "-y", "-qq", "-s", "64", "-e", "trace=fsync,sendmsg,sendto,write", "-o", trace))
        {
            var carrier = new MailboxCarrier(mailbox.Address, hanbit, http, TimeProvider.System);
            for (var i = 0; i < 10; i++) Assert.IsType<Sending.Sent>(await carrier.Send(Encoding.UTF8.GetBytes($"pouch {i}"), TestContext.Current.CancellationToken));
            mailbox.Kill();
        }

        var calls = SystemCalls.Read(trace);
        var answers = calls.Where(call => call.Text.Contains("HTTP/1.1 204", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, answers.Count);
        var before = 0;
        foreach (var answer in answers)
        {
            var since = calls.Where(call => call.Name == "fsync" && call.Result == 0 && call.Began > before && call.Ended < answer.Began).ToList();
            var file = since.FindIndex(call => call.Path.EndsWith(".half", StringComparison.Ordinal));
            Assert.True(file >= 0, $"the pouch was not synced before line {answer.Began} of the trace");
            Assert.True(since.FindIndex(file, call => call.Path.EndsWith(Box.NameOf(hanbit.TheirPouchKey), StringComparison.Ordinal)) > file, $"its name was not synced before line {answer.Began}");
            before = answer.Ended;
        }
    }

    [Fact(Timeout = HangsAfter)]
    public async Task A_line_that_breaks_in_the_middle_of_a_pouch_loses_and_doubles_nothing()
    {
        using var mailbox = await MailboxProcess.Start(folder.FullName, hanbit.Box);
        await using var line = new CuttingProxy(mailbox.Address);
        var (ours, theirs) = (new MailboxCarrier(line.Address, hanbit, http, TimeProvider.System), new MailboxCarrier(line.Address, meridian, http, TimeProvider.System));
        var pouch = RandomNumberGenerator.GetBytes(1 << 20);

        line.CutAfter(up: 500_000);
        Assert.Equal(new Sending.NotSent(CarrierTrouble.NoConnection), await ours.Send(pouch, TestContext.Current.CancellationToken));
        Assert.InRange(line.Up, 500_000, 500_000);
        Assert.Equal(new Sending.NotSent(CarrierTrouble.NoConnection), await ours.Send(pouch, TestContext.Current.CancellationToken));
        line.Heal();
        Assert.IsType<Sending.Sent>(await ours.Send(pouch, TestContext.Current.CancellationToken));

        line.CutAfter(down: 300_000);
        Assert.Equal(new Taking.NotReached(CarrierTrouble.NoConnection), await theirs.Take(TestContext.Current.CancellationToken));
        line.Heal();
        line.Delay = TimeSpan.FromMilliseconds(1);
        var taken = Assert.IsType<Taking.Pouch>(await theirs.Take(TestContext.Current.CancellationToken));
        Assert.True(pouch.AsSpan().SequenceEqual(taken.Bytes.Span));
        // The answer to the acknowledgement is lost on the way; the next one changes nothing.
        line.CutAfter(down: 0);
        Assert.Equal(CarrierTrouble.NoConnection, await theirs.Acknowledge(taken, TestContext.Current.CancellationToken));
        line.Heal();
        Assert.Null(await theirs.Acknowledge(taken, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(folder.FullName, "*.pouch", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(folder.FullName, "*.half", SearchOption.AllDirectories));
    }

    public void Dispose()
    {
        http.Dispose();
        folder.Delete(recursive: true);
    }

    private static CarriedDialogue Carried(string us, SigningKey ours, string them, SigningKey theirs) => new(
        "kr-us", us, them,
        (_, _) => Task.FromResult<DuePouch?>(null), (_, _) => Task.FromResult<long?>(null),
        KeyNames.Pouch(us, ours.Public), ours, KeyNames.Pouch(them, theirs.Public));
}
