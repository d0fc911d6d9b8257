using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Entente.Dialogue;

namespace Entente.Bench;

/// <summary>The real process on records of 10^3, 10^5 and 10^6 acts: ready line, first page, first <c>dialogue status</c>; and how long a page waits that asks for the record at once.</summary>
internal static class StartBench
{
    private static readonly int[] Lengths = [1_000, 100_000, 1_000_000];
    private const int Rounds = 5, Piece = 5_000;

    internal static async Task<int> Run(Goals goals)
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        try
        {
            var (hanbit, meridian, proposal) = await Side.Pair(folder);
            await meridian.DisposeAsync();
            await hanbit.DisposeAsync();
            List<double> ready = [];
            foreach (var length in Lengths)
            {
                await Lengthen(folder, length, proposal);
                var data = Path.Combine(folder, "hanbit.example");
                List<(double Ready, double Page)> starts = [];
                for (var round = 0; round < Rounds; round++) starts.Add(await Start(data));
                ready.Add(Goals.Median(starts.Select(s => s.Ready)));
                var status = Status(data);
                var (read, _) = await FirstRead(folder);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{length,9} acts: ready line {ready[^1]:F0} ms, first page after it {Goals.Median(starts.Select(s => s.Page)):F0} ms; `dialogue status` {status:F0} ms; whoever asks for the record at once waits {read:F0} ms ({length / read:F0} k acts/s)"));
            }

            goals.AtMost("start-up: ready line at 10^6 acts, times that at 10^3", ready[^1] / ready[0], 1.2, "times", $"{ready[0]:F0} ms at 10^3, {ready[1]:F0} at 10^5, {ready[2]:F0} at 10^6");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Lengthen(string folder, int length, ActRef proposal)
    {
        await using var side = await Side.Open(folder, "hanbit.example");
        for (var size = side.Dialogue.Read(r => r.Own.Size); size < length; size = side.Dialogue.Read(r => r.Own.Size))
            await Side.Say(side.Dialogue, Side.Wordless(proposal, (int)Math.Min(Piece, length - size)));
    }

    private static async Task<(double Milliseconds, long Size)> FirstRead(string folder)
    {
        await using var side = await Side.Open(folder, "hanbit.example");
        var watch = Stopwatch.StartNew();
        var size = side.Dialogue.Read(r => r.Now.Frontier[r.Seat.Me]);
        return (watch.Elapsed.TotalMilliseconds, size);
    }

    private static async Task<(double Ready, double Page)> Start(string data)
    {
        var watch = Stopwatch.StartNew();
        using var node = Entente("serve", "--port", "0", "--json", "--data", data);
        try
        {
            var line = await node.StandardOutput.ReadLineAsync();
            var ready = watch.Elapsed.TotalMilliseconds;
            var address = JsonDocument.Parse(line!).RootElement.GetProperty("sides")[0].GetProperty("signIn").GetString();
            using var browser = new HttpClient();
            watch.Restart();
            (await browser.GetAsync(address)).EnsureSuccessStatusCode();
            return (ready, watch.Elapsed.TotalMilliseconds);
        }
        finally
        {
            node.Kill();
            await node.WaitForExitAsync();
        }
    }

    private static double Status(string data)
    {
        var watch = Stopwatch.StartNew();
        using var status = Entente("dialogue", "status", Side.Id, "--data", data);
        status.StandardOutput.ReadToEnd();
        status.WaitForExit();
        return status.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException("no status");
    }

    private static Process Entente(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "entente.dll"), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = false })!;
}
