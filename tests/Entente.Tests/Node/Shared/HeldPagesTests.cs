using System.Net;
using System.Text;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>The record that both hold, the proof of an act as a file, and what stays in our room.</summary>
public sealed class HeldPagesTests : IAsyncLifetime
{
    private const string Root = "/with/" + TwoCapitals.Id;
    private TwoCapitals both = null!;
    private ActRef proposal;

    public async ValueTask InitializeAsync()
    {
        both = await TwoCapitals.Start();
        proposal = await both.Meridian.Say("proposal.table", new ProposalArg(null, [], null, null), null, new Wording("en", "A group that looks for links."), new Wording("en", "RLWG"));
        await both.Exchange();
        await both.Hanbit.Officer("noh", Roles.Head);
    }

    public ValueTask DisposeAsync() => both.DisposeAsync();

    [Fact]
    public async Task Both_nodes_say_the_same_number_and_that_it_was_checked()
    {
        using var noh = await both.Hanbit.SignedIn("noh");
        await both.Meridian.Officer("vane");
        using var vane = await both.Meridian.SignedIn("vane");
        // Two openings and the proposal.
        foreach (var officer in new[] { noh, vane }) Assert.Contains("Both nodes hold the same up to 3, checked ", await officer.Page(Root + "/record"), StringComparison.Ordinal);
        await both.Hanbit.Say("decline", new DeclineArg(Manner.NotNow), proposal);
        Assert.Contains("up to 3, checked", await noh.Page(Root + "/record"), StringComparison.Ordinal);
        Assert.Contains("released here", await noh.Page(Root + "/record"), StringComparison.Ordinal);
        await both.Exchange();
        foreach (var officer in new[] { noh, vane }) Assert.Contains("up to 4, checked", await officer.Page(Root + "/record"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proof_of_an_act_verifies_with_the_fingerprints_alone_and_discloses_words_only_where_asked()
    {
        using var noh = await both.Hanbit.SignedIn("noh");
        var path = $"{Root}/proof/{proposal.Epoch}.{proposal.Member}-{proposal.Index}";
        Assert.Contains(path, await noh.Page(Root + "/record"), StringComparison.Ordinal);
        Assert.Empty((await Proof(noh, path)).Disclosed);
        var proof = await Proof(noh, path + "?words=all");
        Assert.Equal(["A group that looks for links.", "RLWG"], proof.Disclosed.Select(d => Encoding.UTF8.GetString(d.Content.Span)));

        var seat = both.Hanbit.Dialogue.Seat;
        var their = seat.Members[(int)proposal.Member];
        Assert.True(proof.Verify(
            seat.Origin((int)proposal.Member), their.Keys.Log, seat.Members.Select(m => m.CosignKey),
            line => EntryHeader.TryRead(line, (int)proposal.Member, 2, out var header, out _) ? [.. header!.Enclosures.Select(e => SharedRecord.Of(e.Commitment))] : null,
            out var proven, out var refusal), refusal.ToString());
        Assert.Equal(seat.Ours.CosignKey.Name, Assert.Single(proven.CosignedBy).Name);
    }

    [Fact]
    public async Task What_is_no_act_has_no_proof()
    {
        using var noh = await both.Hanbit.SignedIn("noh");
        foreach (var act in new[] { "1.0-999", "1.9-0", "2.0-0", "x", "../../etc" }) Assert.Equal(HttpStatusCode.NotFound, (await noh.Get($"{Root}/proof/{Uri.EscapeDataString(act)}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await noh.Get(Root + "/evidence/meridian")).StatusCode);
    }

    [Fact]
    public async Task Marks_notes_positions_drafts_and_press_lines_are_in_no_pouch_and_in_no_copy_of_the_other_side()
    {
        const string canary = "canary-never-leaves";
        var (ours, theirs) = await Policies();
        var link = await both.Hanbit.Say("link.put", new LinkArg(new ProvisionRef(ours, 1), new ProvisionRef(theirs, 1), null, null));
        await both.Exchange();
        using var noh = await both.Hanbit.SignedIn("noh");
        var page = await noh.Page(Root);
        await noh.Fill(page, Root + "/position", ("text", $"Fallback {canary} position"));
        await noh.Fill(page, Root + "/note", ("text", $"Note {canary} note"));
        await noh.Fill(page, Root + "/press", ("line", $"The two sides agreed {canary} press."));
        await noh.Fill(page, Root + "/interest", ("link", link.ToString()), ("mark", "worth"), ("relation", "overlapping"));
        await noh.Fill(await noh.Page(Root + "/say/proposal"), Root + "/say/proposal", ("title-en", $"Draft {canary} title"), ("words-en", canary));
        var shown = await noh.Page(Root);
        foreach (var word in new[] { "position", "note" }) Assert.Contains($"{canary} {word}", shown, StringComparison.Ordinal);
        Assert.Contains("selected=\"selected\"", shown.Replace("selected>", "selected=\"selected\">", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Single(both.Hanbit.Door.Drafts);

        var before = both.Hanbit.Sent.Count;
        await both.Exchange();
        // Nothing of it even made a pouch due; and what does leave later holds none of it.
        Assert.Equal(before, both.Hanbit.Sent.Count);
        await both.Hanbit.Say("decline", new DeclineArg(Manner.NotNow), proposal);
        await both.Exchange();
        var held = both.Meridian.Dialogue.Read(r => r.Logs.SelectMany(log => log.Lines(0, log.Size)).Select(line => Encoding.UTF8.GetString(line.Span)).ToList());
        Assert.DoesNotContain(held, line => line.Contains(canary, StringComparison.Ordinal) || line.Contains("overlapping", StringComparison.Ordinal) || line.Contains("worth", StringComparison.Ordinal));
        Assert.DoesNotContain(both.Meridian.Store.Read.Enclosures(), e => StoreDisk.Enclosure(both.Meridian.Store.Read, e.Commitment) is { } content && Encoding.UTF8.GetString(content.Content.Span).Contains(canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Today_tells_what_came_until_the_officer_says_that_he_has_seen_it()
    {
        using var noh = await both.Hanbit.SignedIn("noh");
        var today = await noh.Page("/today");
        Assert.Contains("We have said nothing to it.", today, StringComparison.Ordinal);
        Assert.Contains("tabled the proposal", today, StringComparison.Ordinal);
        await noh.Fill(today, Root + "/seen");
        Assert.DoesNotContain("tabled the proposal", await noh.Page("/today"), StringComparison.Ordinal);
        await both.Meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), proposal);
        await both.Exchange();
        Assert.Contains("offered: consider it", await noh.Page("/today"), StringComparison.Ordinal);
        // An older page that is sent once more brings nothing back and hides nothing that came later.
        await noh.Fill(today, Root + "/seen");
        Assert.Contains("offered: consider it", await noh.Page("/today"), StringComparison.Ordinal);
    }

    private async Task<(ActRef Ours, ActRef Theirs)> Policies()
    {
        static Wording[] Words(string text) => [new("en", $"{{\"id\":\"1\",\"number\":\"1\",\"headings\":[],\"lang\":\"en\",\"text\":\"{text}\",\"page\":null,\"offset\":0}}\n", "application/jsonl"), new("en", text)];
        var ours = await both.Hanbit.Say("policy.share", new PolicyArg("en", "v1", 1, null, default, null), null, Words("Ours"));
        var theirs = await both.Meridian.Say("policy.share", new PolicyArg("en", "v1", 1, null, default, null), null, Words("Theirs"));
        await both.Exchange();
        return (ours, theirs);
    }

    private static async Task<ActProof> Proof(Officers.OfficerBrowser officer, string path)
    {
        var file = await (await officer.Get(path)).Content.ReadAsByteArrayAsync();
        Assert.True(ActProof.TryRead(file, out var proof, out var refusal), refusal.ToString());
        return proof;
    }
}
