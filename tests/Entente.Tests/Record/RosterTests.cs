using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

/// <summary>The opening among three sides and more: replies are gathered, the roster is confirmed by all.</summary>
public sealed class RosterTests : IDisposable
{
    private const string Solano = "solano.example";

    private readonly TestSide _hanbit = new(Keys.Hanbit);
    private readonly TestSide _meridian = new(Keys.Meridian);
    private readonly TestSide _solano = new(Solano);
    private readonly TestSide _kestrel = new("kestrel.example");
    private readonly OpeningFile.Invite _invite;
    private readonly OpeningFile.Reply _fromMeridian;
    private readonly OpeningFile.Reply _fromSolano;
    private readonly OpeningFile.Roster _roster;

    public RosterTests()
    {
        _invite = _hanbit.InvitesAll(Solano, Keys.Meridian);
        (_fromMeridian, _fromSolano) = (_meridian.Replies(_invite), _solano.Replies(_invite));
        _roster = _hanbit.Lists(_invite, _solano.Charter, _meridian.Charter);
    }

    public void Dispose()
    {
        foreach (var side in new[] { _hanbit, _meridian, _solano, _kestrel })
            side.Dispose();
    }

    [Fact]
    public void Each_replies_the_inviter_gathers_and_all_confirm_one_roster()
    {
        foreach (var side in new[] { Keys.Meridian, Solano })
            Assert.Equal([Keys.Meridian, Solano], Assert.IsType<OpeningDecision.MayReply>(Opening.Accept(_invite.File.Span, side, 1)).Invite.Named);
        Assert.Equal(_meridian.Charter.Fingerprint, Gathered(_fromMeridian, []).Fingerprint);
        Gathered(_fromSolano, [_meridian.Charter]);
        Assert.Equal([Keys.Hanbit, Keys.Meridian, Solano], _roster.Members.Select(m => m.Side));
        Assert.Equal(Fingerprint.Of(_roster.File.Span), _roster.Fingerprint);
        Assert.Equal(_roster.Hash, Assert.IsType<OpeningDecision.RosterConfirmed>(RosterOpening.Confirm(_roster.File.Span, _roster, Heard)).Roster.Hash);
        foreach (var reply in new[] { _fromMeridian, _fromSolano })
            Assert.Equal(3, Assert.IsType<OpeningDecision.RosterConfirmed>(RosterOpening.Confirm(_roster.File.Span, Of(reply), Heard)).Roster.Members.Count);
    }

    [Fact]
    public void A_reply_once_more_is_the_same_and_one_with_other_keys_is_named()
    {
        using var again = new TestSide(Keys.Meridian, draw: " drawn again");
        Gathered(_fromMeridian, [_meridian.Charter, _solano.Charter]);
        Is(OpeningTrouble.AnsweredBefore, RosterOpening.Gather(again.Replies(_invite).File.Span, _invite, [_meridian.Charter]));
    }

    [Fact]
    public void What_is_no_reply_of_a_named_side_is_not_gathered()
    {
        Is(OpeningTrouble.ThirdParty, Gather(_kestrel.Replies(_invite)));
        Is(OpeningTrouble.ForAnotherSide, Gather(_meridian.Replies(_solano.InvitesAll(Keys.Meridian, Keys.Hanbit))));
        Is(OpeningTrouble.AnswersAnother, Gather(_meridian.Replies(_hanbit.Invites(Keys.Meridian))));
        Is(OpeningTrouble.OwnInvitation, Gather(_invite));
        Is(OpeningTrouble.InvitationInstead, Gather(_meridian.Invites()));
        Is(OpeningTrouble.OwnReply, Gather(_hanbit.Replies(_invite)));
        Is(OpeningTrouble.RepliesMissing, Gather(_roster));
        Is(OpeningTrouble.WrongFile, RosterOpening.Gather("a mail"u8, _invite, []));
        Is(OpeningTrouble.ForAnotherSide, Opening.Accept(_invite.File.Span, "kestrel.example", 1));
    }

    [Fact]
    public void A_fingerprint_that_was_heard_of_one_reply_is_held_against_it()
    {
        Assert.IsType<OpeningDecision.Gathered>(RosterOpening.Gather(_fromMeridian.File.Span, _invite, [], _meridian.Charter.Fingerprint.ToString()));
        Is(OpeningTrouble.FingerprintDiffers, RosterOpening.Gather(_fromMeridian.File.Span, _invite, [], _solano.Charter.Fingerprint.ToString()));
        Is(OpeningTrouble.FingerprintNotRead, RosterOpening.Gather(_fromMeridian.File.Span, _invite, [], "1234"));
    }

    [Fact]
    public void No_two_sides_have_a_key_in_common()
    {
        using var mac = AgeIdentity.Of(Keys.Seed("mac"));
        var (ours, meridians) = (Borrowed(_hanbit, mac), Borrowed(_meridian, mac));
        Is(OpeningTrouble.OurKeys, Gather(OpeningFile.Reply.Of(_invite, ours, _solano.Pouch)));
        Is(OpeningTrouble.KeyTwice, RosterOpening.Gather(OpeningFile.Reply.Of(_invite, meridians, _solano.Pouch).File.Span, _invite, [_meridian.Charter]));
        var roster = _hanbit.Lists(_invite, _meridian.Charter, meridians);
        Is(OpeningTrouble.KeyTwice, RosterOpening.Confirm(roster.File.Span, Of(_fromMeridian), roster.Fingerprint.ToString()));
    }

    [Fact]
    public void Where_the_roster_is_needed_no_other_file_does()
    {
        Is(OpeningTrouble.RosterNeeded, RosterOpening.Confirm(_invite.File.Span, Of(_fromMeridian), Heard));
        Is(OpeningTrouble.RosterNeeded, RosterOpening.Confirm(_fromSolano.File.Span, Of(_fromMeridian), Heard));
        Is(OpeningTrouble.OwnReply, RosterOpening.Confirm(_fromMeridian.File.Span, Of(_fromMeridian), Heard));
        Is(OpeningTrouble.RosterNeeded, RosterOpening.Confirm(_invite.File.Span, _roster, Heard));
        // Not even the two-sided way with the inviter's fingerprint opens it.
        Is(OpeningTrouble.RosterNeeded, Opening.Confirm(_invite.File.Span, _fromMeridian, _hanbit.Charter.Fingerprint.ToString()));
    }

    [Fact]
    public void Where_two_open_a_dialogue_a_roster_is_the_wrong_file()
    {
        var invite = _hanbit.Invites(Keys.Meridian);
        var reply = _meridian.Replies(invite);
        Is(OpeningTrouble.RosterInstead, Opening.Accept(_roster.File.Span, Keys.Meridian, 1));
        Is(OpeningTrouble.RosterInstead, Opening.Confirm(_roster.File.Span, invite, Heard));
        Is(OpeningTrouble.RosterInstead, Opening.Confirm(_roster.File.Span, reply, Heard));
    }

    [Fact]
    public void The_roster_of_another_invitation_is_named()
    {
        var other = _hanbit.InvitesAll(Keys.Meridian, Solano, "kestrel.example");
        var roster = _hanbit.Lists(other, _meridian.Charter, _solano.Charter, _kestrel.Charter);
        Is(OpeningTrouble.RosterOfAnother, RosterOpening.Confirm(roster.File.Span, Of(_fromMeridian), roster.Fingerprint.ToString()));
        Is(OpeningTrouble.RosterOfAnother, RosterOpening.Confirm(roster.File.Span, _roster, roster.Fingerprint.ToString()));
    }

    [Fact]
    public void A_roster_that_another_than_the_inviter_signed_is_named()
    {
        using var again = new TestSide(Keys.Hanbit, draw: " drawn again");
        var text = Text(_roster);
        var bySolano = SignedNote.Of(text, _solano.Charter.PouchKey, _solano.Pouch);
        Is(OpeningTrouble.InviterChanged, RosterOpening.Confirm(bySolano.ToArray(), Of(_fromMeridian), Fingerprint.Of(bySolano.ToArray()).ToString()));
        var changed = SignedNote.Of(text.Replace(Line(_hanbit), Line(again), StringComparison.Ordinal), again.Charter.PouchKey, again.Pouch);
        Is(OpeningTrouble.InviterChanged, RosterOpening.Confirm(changed.ToArray(), Of(_fromMeridian), Fingerprint.Of(changed.ToArray()).ToString()));
        // Another's signature under the inviter's name is none.
        using var forger = Keys.Of("forger");
        Is(OpeningTrouble.Damaged, RosterOpening.Confirm(SignedNote.Of(text, KeyNames.Pouch(Keys.Hanbit, forger.Public), forger).ToArray(), Of(_fromMeridian), Heard));
    }

    [Fact]
    public void A_roster_with_other_keys_of_ours_or_without_us_is_named()
    {
        using var again = new TestSide(Keys.Meridian, draw: " drawn again");
        var changed = _hanbit.Lists(_invite, again.Charter, _solano.Charter);
        Is(OpeningTrouble.OurCharterChanged, RosterOpening.Confirm(changed.File.Span, Of(_fromMeridian), changed.Fingerprint.ToString()));
        var without = Signed(_hanbit, Text(_roster).Replace(Line(_meridian), Line(_kestrel), StringComparison.Ordinal));
        Is(OpeningTrouble.OurCharterChanged, RosterOpening.Confirm(without, Of(_fromMeridian), Fingerprint.Of(without).ToString()));
    }

    [Fact]
    public void A_roster_of_other_sides_than_the_invitation_named_is_named()
    {
        var exchanged = Signed(_hanbit, $"entente/roster/v1\ninvite {_invite.Hash}\n{Line(_hanbit)}{Line(_kestrel)}{Line(_meridian)}");
        Is(OpeningTrouble.OtherSides, RosterOpening.Confirm(exchanged, Of(_fromMeridian), Fingerprint.Of(exchanged).ToString()));
        var more = Signed(_hanbit, $"entente/roster/v1\ninvite {_invite.Hash}\n{Line(_hanbit)}{Line(_kestrel)}{Line(_meridian)}{Line(_solano)}");
        Is(OpeningTrouble.OtherSides, RosterOpening.Confirm(more, Of(_fromMeridian), Fingerprint.Of(more).ToString()));
        Assert.Throws<ArgumentException>(() => _hanbit.Lists(_invite, _meridian.Charter));
        Assert.Throws<ArgumentException>(() => _hanbit.Lists(_invite, _meridian.Charter, _kestrel.Charter));
    }

    [Fact]
    public void Keys_of_a_third_side_that_were_changed_are_found_by_what_is_heard_from_it()
    {
        using var between = new TestSide(Solano, draw: " of somebody in between");
        var forMeridian = _hanbit.Lists(_invite, _meridian.Charter, between.Charter);
        // Solano reads out the fingerprint of what it was given.
        Is(OpeningTrouble.FingerprintDiffers, RosterOpening.Confirm(forMeridian.File.Span, Of(_fromMeridian), Heard));
        Is(OpeningTrouble.FingerprintNotRead, RosterOpening.Confirm(_roster.File.Span, Of(_fromMeridian), null));
        Is(OpeningTrouble.FingerprintDiffers, RosterOpening.Confirm(_roster.File.Span, _roster, _hanbit.Charter.Fingerprint.ToString()));
        Is(OpeningTrouble.FingerprintDiffers, RosterOpening.Confirm(_roster.File.Span, Of(_fromMeridian), _hanbit.Charter.Fingerprint.ToString()));
    }

    [Fact]
    public void Other_spellings_are_damage()
    {
        var hash = _invite.Hash;
        foreach (var text in new[]
        {
            $"entente/roster/v1\ninvite {hash}\n{Line(_hanbit)}{Line(_solano)}{Line(_meridian)}",
            $"entente/roster/v1\ninvite {hash}\n{Line(_hanbit)}{Line(_meridian)}{Line(_meridian)}{Line(_solano)}",
            $"entente/roster/v1\ninvite {hash}\n{Line(_hanbit)}{Line(_meridian)}",
            $"entente/roster/v1\ninvite {hash}\n{Line(_hanbit)}{Line(_meridian)}{Line(_solano)}more x\n",
            $"entente/roster/v1\n{Line(_hanbit)}{Line(_meridian)}{Line(_solano)}",
            $"entente/roster/v1\ninvite {hash}\n{Line(_meridian)}{Line(_solano)}{Line(_kestrel)}",
        })
            Is(OpeningTrouble.Damaged, RosterOpening.Confirm(Signed(_hanbit, text), Of(_fromMeridian), Heard));
        using var other = new TestSide(Solano, dialogue: "another");
        Is(OpeningTrouble.Damaged, RosterOpening.Confirm(Signed(_hanbit, Text(_roster).Replace(Line(_solano), Line(other), StringComparison.Ordinal)), Of(_fromMeridian), Heard));
        Assert.True(SignedNote.TryRead(_roster.File.Span, out var note, out _));
        Is(OpeningTrouble.Damaged, RosterOpening.Confirm(note.With(new NoteSignature("stranger", 1, new byte[64])).ToArray(), Of(_fromMeridian), Heard));
    }

    [Fact]
    public void An_invitation_names_sides_once_sorted_and_never_the_inviting_one_among_several()
    {
        Assert.Equal([Keys.Meridian, Solano], _hanbit.InvitesAll(Keys.Meridian, Solano).Named);
        Assert.True(_invite.File.Span.SequenceEqual(_hanbit.InvitesAll(Keys.Meridian, Solano).File.Span));
        foreach (var sides in new string[][] { [Solano, Solano], [Solano, Keys.Hanbit], ["No Id", Solano], [.. Enumerable.Range(0, OpeningFile.MaxSides).Select(i => $"side-{i:00}")] })
            Assert.Throws<ArgumentException>(() => _hanbit.InvitesAll(sides));
        var text = Text(_invite).Replace($"for {Keys.Meridian}\nfor {Solano}\n", $"for {Solano}\nfor {Keys.Meridian}\n", StringComparison.Ordinal);
        Is(OpeningTrouble.Damaged, Opening.Accept(Signed(_hanbit, text), Keys.Meridian, 1));
    }

    [Fact]
    public void Any_change_on_the_way_is_damage_or_the_wrong_file() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100_000]).Sample((kind, at) =>
        {
            var changed = Keys.Mutated(_roster.File.ToArray(), kind, at);
            if (changed.AsSpan().SequenceEqual(_roster.File.Span))
                return;
            foreach (var decision in new[] { RosterOpening.Confirm(changed, Of(_fromMeridian), Heard), RosterOpening.Confirm(changed, _roster, Heard), RosterOpening.Gather(changed, _invite, []) })
                Assert.True(decision is OpeningDecision.Refused { Trouble: OpeningTrouble.Damaged or OpeningTrouble.WrongFile }, $"{decision}");
        });

    [Fact]
    public void Whatever_comes_in_whatever_order_the_roster_is_one_and_holds_each_named_side_once()
    {
        var sides = Enumerable.Range(0, 7).Select(i => new TestSide($"side-{i}.example")).ToArray();
        try
        {
            var invite = sides[0].InvitesAll(sides[1..6].Select(s => s.Charter.Side));
            var replies = sides[1..].Select(s => s.Replies(invite)).ToArray();
            Gen.Int[0, 5].Array[5, 60].Sample(order =>
            {
                var gathered = new List<Charter>();
                foreach (var reply in order.Concat([4, 2, 0, 3, 1]).Select(i => replies[i]))
                {
                    var decision = RosterOpening.Gather(reply.File.Span, invite, gathered);
                    // The seventh was not named.
                    Assert.Equal(reply == replies[5], decision is OpeningDecision.Refused { Trouble: OpeningTrouble.ThirdParty });
                    if (decision is OpeningDecision.Gathered { Theirs: var theirs } && gathered.TrueForAll(g => g.Side != theirs.Side)) gathered.Add(theirs);
                }

                Assert.Equal(sides[0].Lists(invite, sides[1..6].Select(s => s.Charter)).Fingerprint, sides[0].Lists(invite, gathered).Fingerprint);
            });
        }
        finally
        {
            foreach (var side in sides) side.Dispose();
        }
    }

    [Fact]
    public void As_many_sides_as_a_record_can_have_fit_a_roster()
    {
        var sides = Enumerable.Range(0, OpeningFile.MaxSides).Select(i => new TestSide($"{i:00}.{new string('s', 61)}")).ToArray();
        try
        {
            var invite = sides[0].InvitesAll(sides[1..].Select(s => s.Charter.Side));
            var roster = sides[0].Lists(invite, sides[1..].Select(s => s.Charter));
            Assert.InRange(roster.File.Length, OpeningFile.MaxBytes, OpeningFile.Roster.MaxBytes);
            Assert.Equal(OpeningFile.MaxSides, roster.Members.Count);
            var padded = new byte[OpeningFile.Roster.MaxBytes + 1];
            roster.File.Span.CopyTo(padded);
            Is(OpeningTrouble.Damaged, Opening.Accept(padded, Keys.Meridian, 1));
        }
        finally
        {
            foreach (var side in sides) side.Dispose();
        }
    }

    private string Heard => _roster.Fingerprint.ToString();

    private AnsweredInvite Of(OpeningFile.Reply reply) => new(reply, _hanbit.Charter, _invite.Named);

    private OpeningDecision Gather(OpeningFile file) => RosterOpening.Gather(file.File.Span, _invite, []);

    private Charter Gathered(OpeningFile.Reply reply, IReadOnlyList<Charter> before) =>
        Assert.IsType<OpeningDecision.Gathered>(RosterOpening.Gather(reply.File.Span, _invite, before)).Theirs;

    private Charter Borrowed(TestSide from, AgeIdentity mac) => Charter.Of(Solano, "kr-us", _solano.Secrets with { Cosign = from.Cosign }, _solano.Charter.Keys.Age, mac.Recipient);

    private static string Line(TestSide side) => $"charter {Convert.ToBase64String(side.Charter.File.Span)}\n";

    private static string Text(OpeningFile file) => SignedNote.TryRead(file.File.Span, out var note, out _) ? note.Text : "";

    private static byte[] Signed(TestSide side, string text) => SignedNote.Of(text, side.Charter.PouchKey, side.Pouch).ToArray();

    private static void Is(OpeningTrouble trouble, OpeningDecision decision) => Assert.Equal(trouble, Assert.IsType<OpeningDecision.Refused>(decision).Trouble);
}
