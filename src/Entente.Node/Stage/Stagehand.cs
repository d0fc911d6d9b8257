using Entente.Dialogue;
using Entente.Documents;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Stage;

/// <summary>
/// Furnishes one side of the demo, by the ways that every side has: officers, card, carrier, policies read from files, and the scenario's
/// acts through the door. Each member may be asked again and then changes nothing.
/// </summary>
internal sealed class Stagehand(
    StagedBy stage, NodeSettings settings, SideStore store, SharedDialogues shared, Officers officers, DialogueCatalogue catalogue, Carrying carrying, Doors doors, Quarantine reader, TimeProvider clock)
{
    private const string Opening = "opening";
    private const string Policies = "policies";

    /// <summary>Our side's id.</summary>
    public string Side => settings.Side;

    /// <summary>The dialogue, once it lives.</summary>
    public SharedDialogue? Dialogue => shared.Find(Cast.Dialogue);

    /// <summary>Our seat, from the first file on.</summary>
    public SeatRow? Seat => shared.Seats.FirstOrDefault(s => s.Dialogue == Cast.Dialogue);

    /// <summary>Where pouches of the other side come from and go to.</summary>
    public string Them => Cast.Sides.Single(s => s != Side);

    /// <summary>Takes in the cast.</summary>
    public async Task Engage()
    {
        await shared.Side(Side);
        officers.Add([.. Cast.Of(Side).Where(p => officers.OfName(p.Name) is null).Select(p => p.Officer)]);
    }

    /// <summary>The officer of an office.</summary>
    public Officer Officer(Persona persona) => officers.OfName(Cast.Who(Side, persona).Name) ?? throw new InvalidOperationException($"{Side} has nobody for {persona}.");

    /// <summary>Our invitation, written once and kept as a file.</summary>
    public async Task<byte[]> Invite()
    {
        var row = Seat ?? await shared.Invite(Cast.Dialogue, Cast.Card(Side).Title.En, Side, [Them], null) ?? throw new InvalidOperationException("There is a file of the dialogue's name.");
        return Keep("invitation", row.File);
    }

    /// <summary>Our reply to their invitation; null where the invitation is refused.</summary>
    public async Task<byte[]?> Accept(byte[] invitation)
    {
        Keep("their-invitation", invitation);
        return Seat is { } row ? row.File : await shared.Accept(invitation, Side, null) is Opened.Made made ? Keep("reply", made.Row.File) : null;
    }

    /// <summary>Confirms their file against the fingerprint that was heard.</summary>
    public async Task<bool> Confirm(byte[] file, string heard) => Dialogue is not null || await shared.Confirm(file, heard) is Opened.Made;

    /// <summary>Names, who may see it, and the mailbox of this start.</summary>
    public async Task Furnish(string mailbox)
    {
        var dialogue = Dialogue ?? throw new InvalidOperationException("The dialogue is not confirmed.");
        if (Position.Of(store.Read, Cast.Dialogue) is null)
            await store.SaveAsync([new Position(Cast.Position(Side), new WrittenBy(Officer(Persona.Desk).Id, Officer(Persona.Desk).Display), clock.GetUtcNow()).Row(Cast.Dialogue)]);
        await store.SaveAsync(
        [
            new DeskWrite.Card(Cast.Dialogue, Cast.Card(Side).ToJson()),
            NeedToKnow.Row(Cast.Dialogue, NeedToKnow.Everyone),
            // Short times, so that one sees it happen; in earnest the first two blur when somebody works.
            new CarrierRow(CarrierKind.Mailbox, mailbox, RetrySeconds: 5).Row(Cast.Dialogue, Them),
        ]);
        catalogue.Open(SharedFrame.Of(store.Read, dialogue.Seat));
        await carrying.Carry(dialogue);
    }

    /// <summary>Says an act of the scenario: the desk drafts it, the head releases it where one officer is not enough.</summary>
    /// <returns>False while it cannot be said, because what it speaks of is not here yet.</returns>
    public async Task<bool> Play(StageAct act)
    {
        var dialogue = Dialogue ?? throw new InvalidOperationException("The dialogue is not confirmed.");
        if (act.In(View, dialogue.Seat.Me) is not null) return true;
        var door = Door(dialogue);
        if (door.Drafts.FirstOrDefault(d => d.Kind == act.Kind) is not { } draft)
        {
            if (act.Make(await Scene(act.Kind == "policy.share")) is not { } spoken) return false;
            if (await door.Keep(Guid.NewGuid().ToString("n"), spoken.Said, spoken.Words, Officer(Persona.Desk)) is not AtTheDoor.Kept kept) return false;
            draft = kept.Draft;
        }

        var by = door.Rules.WeightOf(act.Kind) == Weight.Routine ? Persona.Desk : Persona.Head;
        return await door.Release(draft.Id, door.DigestOf(draft), null, Officer(by)) is AtTheDoor.Released;
    }

    /// <summary>The door of the dialogue.</summary>
    public DialogueDoor Door(SharedDialogue dialogue) => doors.Of(dialogue);

    /// <summary>The record as this node holds it.</summary>
    public View View => Dialogue!.Read(record => record.Now);

    /// <summary>What an act of the scenario refers to.</summary>
    /// <param name="policy">Whether our policy's files are to be read.</param>
    public async Task<Scene> Scene(bool policy = false) => new(View, policy ? await ReadPolicy() : []);

    private async Task<IReadOnlyList<SamplePolicy>> ReadPolicy()
    {
        var (own, language, other, translation) = Side == Cast.Hanbit
            ? (SamplePolicies.Hanbit, "ko", "en", "southern-horizons-policy.en.md")
            : (SamplePolicies.Meridian, "en", "ko", "open-seas-strategy.ko.md");
        // As a side has them: its own paper as DOCX or PDF, and a translation beside it.
        var folder = Path.Combine(settings.DataFolder, Policies);
        DataFolder.Create(folder);
        if (!File.Exists(Path.Combine(folder, own))) SamplePolicies.Write(stage.Sample, folder);
        return [await Read(Path.Combine(folder, own), language), await Read(Path.Combine(stage.Sample, "translations", translation), other)];
    }

    private async Task<SamplePolicy> Read(string path, string language) =>
        await reader.ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path), CancellationToken.None) is Reading reading
            ? new SamplePolicy(language, reading.Title ?? Path.GetFileNameWithoutExtension(path), ProvisionLines.WriteAll(reading.Provisions), reading.Provisions.Count)
            : throw new InvalidDataException($"{path} cannot be read.");

    private byte[] Keep(string name, byte[] file)
    {
        var folder = Path.Combine(settings.DataFolder, Opening);
        DataFolder.Create(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".entente"), file);
        return file;
    }
}
