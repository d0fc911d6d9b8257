namespace Entente.Scenarios.Faults;

public sealed class KilledAtAnyMoment(ITestOutputHelper output)
{
    private const int Rounds = 12;
    private const int Writers = 4;

    [Fact(Timeout = DriverProcess.HangsAfter)]
    public async Task What_was_confirmed_is_there_after_kill_9_and_nothing_is_half()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        using var driver = new DriverProcess();
        var confirmed = new long[Writers];
        Array.Fill(confirmed, -1);
        for (var round = 0; round < Rounds; round++)
        {
            using var process = driver.Start(Writers, 1_000_000);
            // The moment of death is a number of answers, then a few microseconds more: anywhere within a commit.
            var answers = random.Next(0, 150);
            var spin = random.Next(0, 200_000);
            Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            for (var i = 0; i < answers; i++)
                Note(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            Thread.SpinWait(spin);
            process.Kill();
            // What had been said before the end counts; its last line may be cut.
            var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            foreach (var line in rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
                Note(line);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Aftermath.Check(driver, confirmed);
        }

        Assert.All(confirmed, last => Assert.True(last > 0, "every writer was heard"));

        void Note(string? line)
        {
            if (line?.Split(' ') is not ["confirmed", var writer, var index])
                throw new InvalidOperationException($"The driver said: {line}");
            confirmed[int.Parse(writer)] = Math.Max(confirmed[int.Parse(writer)], long.Parse(index));
        }
    }
}
