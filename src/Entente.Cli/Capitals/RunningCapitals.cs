using System.Security.Cryptography;
using Entente.Language;
using Entente.Node;
using Entente.Node.Carriers;
using Entente.Node.Stage;
using Entente.Record;

namespace Entente.Cli.Capitals;

/// <summary>
/// Two nodes as processes of their own, the mailbox between them and the page that shows both. Disposing of it ends all of them; started again on the same
/// folder they go on where they stood.
/// </summary>
internal sealed class RunningCapitals : IAsyncDisposable
{
    private static readonly TimeSpan SeedPatience = TimeSpan.FromMinutes(2);

    private readonly string folder;
    private readonly DataFolder hold;
    private readonly StageHost page;
    private readonly MailboxHost mailbox;
    private readonly string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private RunningCapitals(string folder, string sample, DataFolder hold, StageHost page, MailboxHost mailbox)
    {
        (this.folder, this.hold, this.page, this.mailbox) = (folder, hold, page, mailbox);
        Sides = [.. StageHost.Sides.Select(side => Side(side, sample))];
        Ended = Task.WhenAny(Sides.Select(async side => { await side.Ended; return side; })).Unwrap();
    }

    /// <summary>Both sides, the left pane's first.</summary>
    public IReadOnlyList<SideProcess> Sides { get; }

    /// <summary>The side whose node ended by itself.</summary>
    public Task<SideProcess> Ended { get; }

    /// <summary>The address that lets a browser in.</summary>
    public string Entrance => page.Entrance;

    /// <summary>Starts all of it and returns when the visitor can come; null when something was in the way, which was said on standard error.</summary>
    /// <param name="folder">The demo's folder.</param>
    /// <param name="sample">Folder of the scenario's policies.</param>
    /// <param name="port">Port of the page; 0 takes a free one.</param>
    /// <param name="considered">Play up to where both sides agreed to consider.</param>
    /// <param name="tongue">Language of messages.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<RunningCapitals?> Start(string folder, string sample, int port, bool considered, Tongue tongue, CancellationToken cancel)
    {
        // Held as a node holds its own: nobody starts it a second time, or afresh under its feet.
        var (held, trouble) = DataFolder.Take(folder);
        if (held is null) return Say(CliLabels.Of(trouble).In(tongue, folder));
        if (await StageHost.Start(port, cancel) is not StageStart.Started { Host: var shown })
        {
            held.Dispose();
            return Say(CliLabels.PortTaken.In(tongue, port));
        }

        if (await MailboxHost.Start(new MailboxSettings(Path.Combine(folder, "mailbox"), 0, TimeProvider.System), cancel) is not MailboxStart.Started { Host: var post })
        {
            await shown.DisposeAsync();
            held.Dispose();
            return Say(CliLabels.DataFolderUnwritable.In(tongue, folder));
        }

        var capitals = new RunningCapitals(folder, sample, held, shown, post);
        var (opened, says) = await capitals.Open(considered, tongue, cancel);
        if (opened) return capitals;
        await capitals.DisposeAsync();
        return Say(says);
    }

    /// <summary>What is said where a node ended by itself.</summary>
    public async Task<string> SaysEnded(Tongue tongue) => CapitalsLabels.SideEnded.In(tongue, (await Ended).Side, await (await Ended).Ended);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Sides.Select(side => side.DisposeAsync().AsTask()));
        await mailbox.DisposeAsync();
        await page.DisposeAsync();
        hold.Dispose();
    }

    private SideProcess Side(string side, string sample)
    {
        var data = Path.Combine(folder, side);
        DataFolder.Create(data);
        return SideProcess.Start(new StagedCommand.Orders(data, side, page.Address, secret, sample));
    }

    private async Task<(bool Opened, string Says)> Open(bool considered, Tongue tongue, CancellationToken cancel)
    {
        using var opening = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        opening.CancelAfter(SeedPatience);
        try
        {
            foreach (var side in Sides)
                if (!await side.Ready(secret, opening.Token)) return (false, CapitalsLabels.SideEnded.In(tongue, side.Side, await side.Ended));
            StageNode[] nodes = [.. Sides.Select(s => s.Node!)];
            var open = Open(nodes, considered, opening.Token);
            if (await Task.WhenAny(open, Ended) == Ended) await opening.CancelAsync();
            await open;
            page.Show(nodes, async (language, stop) => await StrangersCheck.Run(
                Path.Combine(folder, "exported"), Sides[0].Data, await Task.WhenAll(nodes.Select(n => n.Report(stop))), language, stop));
            return (true, "");
        }
        catch (Exception) when (!cancel.IsCancellationRequested && Ended.IsCompleted)
        {
            // What failed did so because a node was no longer there to answer.
            return (false, await SaysEnded(tongue));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (false, CapitalsLabels.TooSlow.In(tongue, SeedPatience.TotalMinutes));
        }
        catch
        {
            await DisposeAsync();
            cancel.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>The cast, the opening by files, and what is said before the visitor comes; each only as far as it is missing.</summary>
    private async Task Open(StageNode[] nodes, bool considered, CancellationToken cancel)
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
        foreach (var (side, act) in StageHost.Acts(considered)) await Play(Array.Find(nodes, n => n.Side == side)!, act, cancel);
        await Settle(nodes, cancel);
    }

    // An act waits until what it speaks of has come over.
    private static async Task Play(StageNode node, string act, CancellationToken cancel)
    {
        while (await node.Ask("play?act=" + act, null, cancel) is null) await Task.Delay(50, cancel);
    }

    private static async Task Settle(StageNode[] nodes, CancellationToken cancel)
    {
        while (true)
        {
            var reports = await Task.WhenAll(nodes.Select(n => n.Report(cancel)));
            if (reports.All(r => r.Same == reports[0].Same && r.Held.SequenceEqual(reports[0].Held))) return;
            await Task.Delay(50, cancel);
        }
    }

    private static NoteKey Key(StageReport report) =>
        NoteKey.TryParse(report.PouchKey ?? "", out var key) ? key : throw new InvalidDataException($"{report.Side} has no pouch key.");

    private static RunningCapitals? Say(string what)
    {
        Console.Error.WriteLine(what);
        return null;
    }
}
