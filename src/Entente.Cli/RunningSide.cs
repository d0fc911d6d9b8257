using System.Text.Json.Serialization;
using Entente.Language;
using Entente.Node;

namespace Entente.Cli;

/// <summary>Runs one side's node in the foreground: says when it is ready and where, and ends it when asked to.</summary>
internal static class RunningSide
{
    /// <summary>How the command behaves around the node.</summary>
    /// <param name="Json">One line of JSON on stdout when ready, nothing else.</param>
    /// <param name="OpenBrowser">Opens the sign-in address.</param>
    /// <param name="Visitor">Signs one visitor in, with every role, instead of asking who it is.</param>
    /// <param name="Tongue">Language of messages.</param>
    public sealed record Manner(bool Json, bool OpenBrowser, bool Visitor, Tongue Tongue);

    /// <summary>Returns the exit code when the node has ended.</summary>
    public static async Task<int> Run(NodeSettings settings, Manner manner, CancellationToken cancel)
    {
        var start = await NodeHost.Start(settings, cancel);
        if (start is NodeStart.Refused refused) return Say(refused, manner.Tongue);

        await using var host = ((NodeStart.Started)start).Host;
        var signIn = manner.Visitor ? host.SignInAddress() : host.EntranceAddress();
        if (manner.Json) Console.WriteLine(AnswerLine.Of(new ReadyLine(true, [new ReadySide(settings.Side, host.Address, signIn, settings.DataFolder)])));
        else Console.WriteLine($"{(manner.Visitor ? CliLabels.Ready : CliLabels.ReadyToServe).In(manner.Tongue)}\n\n  {signIn}\n\n{CliLabels.Stop.In(manner.Tongue)}");
        if (manner.OpenBrowser && !Browser.Open(signIn)) Console.Error.WriteLine(CliLabels.NoBrowser.In(manner.Tongue));

        var ended = new TaskCompletionSource();
        await using (cancel.Register(ended.SetResult)) await ended.Task;
        return ExitCode.Ok;
    }

    private static int Say(NodeStart.Refused refused, Tongue tongue)
    {
        Console.Error.WriteLine(CliLabels.Of(refused.Trouble).In(tongue, refused.Where));
        return ExitCode.LocalTrouble;
    }

    private sealed record ReadyLine([property: JsonPropertyName("ready")] bool IsReady, IReadOnlyList<ReadySide> Sides);

    private sealed record ReadySide([property: JsonPropertyName("side")] string Id, string Url, string SignIn, string Data);
}
