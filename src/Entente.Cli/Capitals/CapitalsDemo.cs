using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Entente.Language;
using Entente.Node;
using Entente.Node.Carriers;
using Entente.Node.Stage;
using Entente.Record;

namespace Entente.Cli.Capitals;

/// <summary>
/// <c>demo --scenario capitals</c>: two nodes as processes of their own, the mailbox between them and the page that shows both. Whatever ends it ends all
/// of them; started again on the same folder it goes on where it stood.
/// </summary>
internal sealed class CapitalsDemo(string folder, string sample, CapitalsDemo.Asked asked)
{
    private static readonly TimeSpan SeedPatience = TimeSpan.FromMinutes(2);

    /// <summary>How it was asked for.</summary>
    /// <param name="Port">Port of the page; 0 takes a free one.</param>
    /// <param name="Considered">Play up to where both sides agreed to consider.</param>
    /// <param name="Json">One line of JSON when ready.</param>
    /// <param name="OpenBrowser">Opens the page.</param>
    /// <param name="Tongue">Language of messages.</param>
    public sealed record Asked(int Port, bool Considered, bool Json, bool OpenBrowser, Tongue Tongue);

    /// <summary>Runs until it is ended; returns the exit code.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        // Held as a node holds its own: nobody starts it a second time, or afresh under its feet.
        var (hold, trouble) = DataFolder.Take(folder);
        if (hold is null) return Say(CliLabels.Of(trouble).In(asked.Tongue, folder));
        using var held = hold;
        var start = await StageHost.Start(asked.Port, cancel);
        if (start is StageStart.Refused refused) return Say(CliLabels.Of(refused.Trouble).In(asked.Tongue, refused.Where));
        await using var page = ((StageStart.Started)start).Host;
        var post = await MailboxHost.Start(new MailboxSettings(Path.Combine(folder, "mailbox"), 0, TimeProvider.System), cancel);
        if (post is MailboxStart.Refused no) return Say(CliLabels.Of(no.Trouble).In(asked.Tongue, no.Where));
        await using var mailbox = ((MailboxStart.Started)post).Host;

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var left = Side(StageHost.Sides[0], page.Address, secret);
        await using var right = Side(StageHost.Sides[1], page.Address, secret);
        SideProcess[] sides = [left, right];
        var ended = Task.WhenAny(sides.Select(async s => { await s.Ended; return s; })).Unwrap();
        try
        {
            foreach (var side in sides)
                if (!await side.Ready(secret, cancel)) return await Ended(side);
            using var opening = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var open = Open([.. sides.Select(s => s.Node!)], mailbox, opening.Token);
            if (await Task.WhenAny(open, ended) == ended)
            {
                await opening.CancelAsync();
                return await Ended(await ended);
            }

            await open;
            page.Show([.. sides.Select(s => s.Node!)]);
            await Tell(page, sides, cancel);
            var asks = new TaskCompletionSource();
            await using (cancel.Register(asks.SetResult))
                return await Task.WhenAny(asks.Task, ended) == ended && !cancel.IsCancellationRequested ? await Ended(await ended) : ExitCode.Ok;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested && !ended.IsCompleted)
        {
            return Say(CapitalsLabels.TooSlow.In(asked.Tongue, SeedPatience.TotalMinutes));
        }
        catch (Exception) when (!cancel.IsCancellationRequested && ended.IsCompleted)
        {
            // What failed did so because a node was no longer there to answer.
            return await Ended(await ended);
        }
    }

    private SideProcess Side(string side, string origin, string secret)
    {
        var data = Path.Combine(folder, side);
        DataFolder.Create(data);
        return SideProcess.Start(new StagedCommand.Orders(data, side, origin, secret, sample));
    }

    /// <summary>The cast, the opening by files, and what is said before the visitor comes; each only as far as it is missing.</summary>
    private async Task Open(IReadOnlyList<StageNode> nodes, MailboxHost mailbox, CancellationToken cancel)
    {
        var (one, other) = (nodes[0], nodes[1]);
        foreach (var node in nodes) await node.Ask("engage", null, cancel);
        if (!(await one.Report(cancel)).Lives || !(await other.Report(cancel)).Lives)
        {
            var invitation = await one.Ask("invite", null, cancel);
            var reply = await other.Ask("accept", invitation, cancel) ?? throw new InvalidDataException("The invitation was refused.");
            // What two officers would read to each other over the telephone.
            foreach (var (node, file, peer) in new[] { (one, reply, other), (other, invitation, one) })
                if (await node.Ask("confirm?heard=" + (await peer.Report(cancel)).Fingerprint, file, cancel) is null)
                    throw new InvalidDataException($"{node.Side} did not confirm {peer.Side}.");
        }

        mailbox.Allow(Box.Of(Key(await one.Report(cancel)), Key(await other.Report(cancel))));
        foreach (var node in nodes) await node.Ask("furnish?mailbox=" + Uri.EscapeDataString(mailbox.Address), null, cancel);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(SeedPatience);
        foreach (var (side, act) in StageHost.Acts(asked.Considered)) await Play(nodes.Single(n => n.Side == side), act, patience.Token);
        await Settle(nodes, patience.Token);
    }

    // An act waits until what it speaks of has come over.
    private static async Task Play(StageNode node, string act, CancellationToken cancel)
    {
        while (await node.Ask("play?act=" + act, null, cancel) is null) await Task.Delay(50, cancel);
    }

    private static async Task Settle(IReadOnlyList<StageNode> nodes, CancellationToken cancel)
    {
        while (true)
        {
            var reports = await Task.WhenAll(nodes.Select(n => n.Report(cancel)));
            if (reports.All(r => r.Same == reports[0].Same && r.Held.SequenceEqual(reports[0].Held) && r.Status == reports[0].Status)) return;
            await Task.Delay(50, cancel);
        }
    }

    private static NoteKey Key(StageReport report) =>
        NoteKey.TryParse(report.PouchKey ?? "", out var key) ? key : throw new InvalidDataException($"{report.Side} has no pouch key.");

    private async Task Tell(StageHost page, IReadOnlyList<SideProcess> sides, CancellationToken cancel)
    {
        var reports = await Task.WhenAll(sides.Select(s => s.Node!.Report(cancel)));
        if (asked.Json)
            Console.WriteLine(AnswerLine.Of(new ReadyLine(true, page.Entrance, StageHost.Dialogue, [.. sides.Zip(reports, (s, r) => new ReadySide(s.Side, s.Node!.Address, s.SignIn, s.Data, r.Fingerprint ?? ""))])));
        else
            Console.WriteLine($"{CapitalsLabels.Ready.In(asked.Tongue)}\n\n  {page.Entrance}\n\n{CapitalsLabels.Stop.In(asked.Tongue)}");
        if (asked.OpenBrowser && !Browser.Open(page.Entrance)) Console.Error.WriteLine(CliLabels.NoBrowser.In(asked.Tongue));
    }

    private async Task<int> Ended(SideProcess side) => Say(CapitalsLabels.SideEnded.In(asked.Tongue, side.Side, await side.Ended));

    private static int Say(string what)
    {
        Console.Error.WriteLine(what);
        return ExitCode.LocalTrouble;
    }

    private sealed record ReadyLine([property: JsonPropertyName("ready")] bool IsReady, string Url, string Dialogue, IReadOnlyList<ReadySide> Sides);

    private sealed record ReadySide([property: JsonPropertyName("side")] string Id, string Url, string SignIn, string Data, string Fingerprint);
}
