using System.Text.Json.Serialization;
using Entente.Language;
using Entente.Node.Stage;

namespace Entente.Cli.Capitals;

/// <summary><c>demo --scenario capitals</c>: runs in the foreground, says when it is ready and where, and ends when asked to or when a node did.</summary>
internal static class CapitalsDemo
{
    /// <summary>How it was asked for.</summary>
    /// <param name="Port">Port of the page; 0 takes a free one.</param>
    /// <param name="Considered">Play up to where both sides agreed to consider.</param>
    /// <param name="Json">One line of JSON when ready.</param>
    /// <param name="OpenBrowser">Opens the page.</param>
    /// <param name="Tongue">Language of messages.</param>
    public sealed record Asked(int Port, bool Considered, bool Json, bool OpenBrowser, Tongue Tongue);

    /// <summary>Runs until it is ended; returns the exit code.</summary>
    public static async Task<int> Run(string folder, string sample, Asked asked, CancellationToken cancel)
    {
        await using var capitals = await RunningCapitals.Start(folder, sample, asked.Port, asked.Considered, asked.Tongue, cancel);
        if (capitals is null) return ExitCode.LocalTrouble;
        await Tell(capitals, asked, cancel);
        var asks = new TaskCompletionSource();
        await using (cancel.Register(asks.SetResult))
            if (await Task.WhenAny(asks.Task, capitals.Ended) == asks.Task || cancel.IsCancellationRequested) return ExitCode.Ok;
        Console.Error.WriteLine(await capitals.SaysEnded(asked.Tongue));
        return ExitCode.LocalTrouble;
    }

    private static async Task Tell(RunningCapitals capitals, Asked asked, CancellationToken cancel)
    {
        if (asked.Json)
        {
            var reports = await Task.WhenAll(capitals.Sides.Select(s => s.Node!.Report(cancel)));
            var sides = capitals.Sides.Zip(reports, (s, r) => new ReadySide(s.Side, s.Node!.Address, s.SignIn, s.Data, r.Fingerprint ?? ""));
            Console.WriteLine(AnswerLine.Of(new ReadyLine(true, capitals.Entrance, StageHost.Dialogue, [.. sides])));
        }
        else
        {
            Console.WriteLine($"{CapitalsLabels.Ready.In(asked.Tongue)}\n\n  {capitals.Entrance}\n\n{CapitalsLabels.Stop.In(asked.Tongue)}");
        }

        if (asked.OpenBrowser && !Browser.Open(capitals.Entrance)) Console.Error.WriteLine(CliLabels.NoBrowser.In(asked.Tongue));
    }

    private sealed record ReadyLine([property: JsonPropertyName("ready")] bool IsReady, string Url, string Dialogue, IReadOnlyList<ReadySide> Sides);

    private sealed record ReadySide([property: JsonPropertyName("side")] string Id, string Url, string SignIn, string Data, string Fingerprint);
}
