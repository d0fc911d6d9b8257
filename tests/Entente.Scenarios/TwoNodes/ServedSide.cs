using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Node;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Scenarios.Browser;

namespace Entente.Scenarios.TwoNodes;

/// <summary>The real <c>entente serve</c> on a side's folder, and its two officers: what one drafts the other releases, by the pages alone.</summary>
internal sealed class ServedSide : IDisposable
{
    private readonly Process process;
    private readonly OfficerAtHisNode desk;
    private readonly OfficerAtHisNode head;

    private ServedSide(Process process, string folder, string dialogue, OfficerAtHisNode desk, OfficerAtHisNode head) =>
        (this.process, Folder, Root, this.desk, this.head) = (process, folder, $"{Node.Pages.DialogueFrame.SharedRoot}/{dialogue}", desk, head);

    public string Folder { get; }

    /// <summary>Acts that were released, in order.</summary>
    public List<string> Released { get; } = [];

    private string Root { get; }

    /// <summary>Puts officers, and the address of the mailbox, into a folder whose node does not run.</summary>
    public static async Task Furnish(string folder, string dialogue, string them, Uri mailbox)
    {
        using (var people = OfficersFile.Open(DataFolder.OfficersIn(folder)))
        {
            var officers = new Officers(people, TimeProvider.System);
            foreach (var (officer, token) in officers.Add([new NewOfficer("desk", "desk", "", Roles.Desk), new NewOfficer("head", "head", "", Roles.Head)]).Added)
                Assert.Equal(officer.Id, officers.SetPassword(token, OfficerAtHisNode.Password)?.Id);
        }

        await using var store = SideStore.Open(DataFolder.Files(folder));
        await store.SaveAsync([NeedToKnow.Row(dialogue, NeedToKnow.Everyone), new CarrierRow(CarrierKind.Mailbox, mailbox.AbsoluteUri, RetrySeconds: 2).Row(dialogue, them)]);
    }

    /// <summary>Starts the node and signs both officers in.</summary>
    public static async Task<ServedSide> Start(string folder, string dialogue, CancellationToken cancel)
    {
        var started = DemoProcess.Command("serve", "--json", "--data", folder, "--lang", "en");
        try
        {
            started.BeginErrorReadLine();
            using var ready = JsonDocument.Parse(await started.StandardOutput.ReadLineAsync(cancel) ?? throw new InvalidOperationException("the node ended before it was ready"));
            var address = new Uri(ready.RootElement.GetProperty("sides")[0].GetProperty("url").GetString()!);
            return new ServedSide(started, folder, dialogue, await OfficerAtHisNode.SignIn(address, "desk", cancel), await OfficerAtHisNode.SignIn(address, "head", cancel));
        }
        catch
        {
            started.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Drafts by a form and releases.</summary>
    public async Task Say(string form, string about, params IReadOnlyList<(string Name, string Value)> fields)
    {
        var drafted = await desk.Fill(await desk.Page($"{Root}/say/{form}{about}"), $"{Root}/say/{form}", fields);
        Assert.StartsWith($"{Root}/door/", drafted.Path, StringComparison.Ordinal);
        var page = await head.Page(drafted.Path);
        for (var tries = 0; tries < 5; tries++)
        {
            var answer = await head.Fill(page, drafted.Path + "/release");
            if (answer.Path == Root)
            {
                Released.Add(drafted.Path);
                return;
            }

            // The other side has spoken of it meanwhile: it is read, and released all the same.
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            page = answer.Page;
        }

        Assert.Fail($"{form} is not released:\n{page}");
    }

    /// <summary>What stands in the folder now, read beside the node.</summary>
    public T Read<T>(string dialogue, Func<SharedRecord, StoreReader, T> read)
    {
        var store = StoreReader.Open(DataFolder.Files(Folder));
        return read(SharedDialogues.RecordIn(store, dialogue, RuleBook.Standard)!, store);
    }

    public void Dispose()
    {
        desk.Dispose();
        head.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
