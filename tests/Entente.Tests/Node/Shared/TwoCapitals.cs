using System.Net;
using Entente.Dialogue;
using Entente.Node;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Tests.Node.Officers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Dialogues = Entente.Node.Shared.SharedDialogues;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Two real nodes in this process that have confirmed one another; pouches go from hand to hand when a test says so.</summary>
internal sealed class TwoCapitals : IAsyncDisposable
{
    public const string Id = "hanbit-meridian-talks";

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public Capital Hanbit { get; private set; } = null!;

    public Capital Meridian { get; private set; } = null!;

    /// <summary>Starts both.</summary>
    /// <param name="sample">A sample that Hanbit keeps as its own file on the matter; null for none.</param>
    public static async Task<TwoCapitals> Start(string? sample = null)
    {
        var both = new TwoCapitals();
        (both.Hanbit, both.Meridian) = (await Capital.Start("hanbit", both.Clock, sample), await Capital.Start("meridian", both.Clock));
        var (one, other) = (both.Hanbit.Dialogues, both.Meridian.Dialogues);
        var invited = (await one.Invite(Id, "Hanbit–Meridian talks", "hanbit", ["meridian"], sample))!;
        var replied = Assert.IsType<Opened.Made>(await other.Accept(invited.File, "meridian", null)).Row;
        Assert.IsType<Opened.Made>(await one.Confirm(replied.File, replied.Ours.Fingerprint.ToString()));
        Assert.IsType<Opened.Made>(await other.Confirm(invited.File, invited.Ours.Fingerprint.ToString()));
        await both.Exchange();
        return both;
    }

    /// <summary>Pouches go both ways until there is nothing more to say.</summary>
    public async Task Exchange()
    {
        for (var round = 0; round < 20 && await Carry(Hanbit, Meridian) | await Carry(Meridian, Hanbit); round++)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Hanbit.DisposeAsync();
        await Meridian.DisposeAsync();
    }

    private static async Task<bool> Carry(Capital from, Capital to)
    {
        var place = to.Dialogue.Seat.Me;
        if (!from.Dialogue.IsDue(place, timer: false)) return false;
        var made = await from.Dialogue.Make(place);
        from.Sent.Add(made.Bytes);
        Assert.IsType<PouchOpened.Taken>(await to.Dialogue.Take(made.Bytes));
        return true;
    }
}

/// <summary>One of them.</summary>
internal sealed class Capital : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-capital-");
    private readonly string side;
    private readonly FakeTimeProvider clock;
    private readonly string? sample;

    private Capital(string side, FakeTimeProvider clock, string? sample) => (this.side, this.clock, this.sample) = (side, clock, sample);

    public NodeHost Host { get; private set; } = null!;

    /// <summary>Pouches that left, sealed.</summary>
    public List<byte[]> Sent { get; } = [];

    public Dialogues Dialogues => Host.Services.GetRequiredService<Dialogues>();

    public SharedDialogue Dialogue => Dialogues.Find(TwoCapitals.Id)!;

    public DialogueDoor Door => Host.Services.GetRequiredService<Doors>().Of(Dialogue);

    public SideStore Store => Host.Services.GetRequiredService<SideStore>();

    public Entente.Node.Identity.Officers Officers => Host.Services.GetRequiredService<Entente.Node.Identity.Officers>();

    public static async Task<Capital> Start(string side, FakeTimeProvider clock, string? sample = null)
    {
        var capital = new Capital(side, clock, sample);
        await capital.Begin();
        return capital;
    }

    public async Task Restart()
    {
        await Host.DisposeAsync();
        await Begin();
    }

    /// <summary>An officer on the dialogue's list, with the password of all tests.</summary>
    public async Task<Officer> Officer(string name, Roles roles = Roles.Desk, string office = "", bool knows = true)
    {
        var (officer, token) = Officers.Add([new NewOfficer(name, name, office, roles)]).Added.Single();
        Assert.NotNull(Officers.SetPassword(token, TestedNode.Password));
        var list = Host.Services.GetRequiredService<NeedToKnow>();
        if (knows) await list.Save(TwoCapitals.Id, [.. list.List(TwoCapitals.Id), officer.Id], officer.Id);
        return Officers.OfId(officer.Id)!;
    }

    /// <summary>A browser in which the officer is signed in.</summary>
    public async Task<OfficerBrowser> SignedIn(string name)
    {
        var browser = new OfficerBrowser(() => Host.Address);
        Assert.Equal(HttpStatusCode.OK, (await browser.SignIn(name, TestedNode.Password)).StatusCode);
        return browser;
    }

    /// <summary>Says something past the door, which must be valid.</summary>
    public async Task<ActRef> Say(string kind, Arg arg, ActRef? obj = null, params IReadOnlyList<Wording> words) =>
        Assert.IsType<Released.Done>(await Dialogue.Release([new Utterance(kind, arg, obj) { Enclosures = Utterance.Enclose(words) }])).At;

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task Begin() =>
        Host = Assert.IsType<NodeStart.Started>(await NodeHost.Start(new NodeSettings(folder.FullName, side, 0, clock, sample is null ? [] : [Path.Combine(Shared.Root(), "samples", sample)]), CancellationToken.None)).Host;
}
