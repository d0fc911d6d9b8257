using System.Text;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class OpeningTests : IDisposable
{
    private readonly TestSide _hanbit = new(Keys.Hanbit);
    private readonly TestSide _meridian = new(Keys.Meridian);
    private readonly TestSide _kestrel = new("kestrel.example");

    public void Dispose()
    {
        _hanbit.Dispose();
        _meridian.Dispose();
        _kestrel.Dispose();
    }

    [Theory]
    [InlineData(Keys.Meridian)]
    [InlineData(null)]
    public void Invite_reply_and_both_confirm(string? named)
    {
        var invite = _hanbit.Invites(named);
        var accepted = Assert.IsType<OpeningDecision.MayReply>(Opening.Accept(invite.File.Span, Keys.Meridian, rules: 1));
        var reply = _meridian.Replies(accepted.Invite);
        var byHanbit = Assert.IsType<OpeningDecision.Confirmed>(Opening.Confirm(reply.File.Span, invite, Heard(_meridian)));
        var byMeridian = Assert.IsType<OpeningDecision.Confirmed>(Opening.Confirm(invite.File.Span, reply, Heard(_hanbit)));
        Assert.Equal(_meridian.Charter.Fingerprint, byHanbit.Theirs.Fingerprint);
        Assert.Equal(_hanbit.Charter.Fingerprint, byMeridian.Theirs.Fingerprint);
    }

    [Fact]
    public void Our_own_files_are_for_the_other_side()
    {
        var invite = _hanbit.Invites();
        var reply = _meridian.Replies(invite);
        Is(OpeningTrouble.OwnInvitation, Opening.Accept(invite.File.Span, Keys.Hanbit, 1));
        Is(OpeningTrouble.OwnInvitation, Opening.Confirm(invite.File.Span, invite, Heard(_meridian)));
        Is(OpeningTrouble.OwnReply, Opening.Confirm(reply.File.Span, reply, Heard(_hanbit)));
        Is(OpeningTrouble.OwnReply, Opening.Accept(reply.File.Span, Keys.Meridian, 1));
    }

    [Fact]
    public void The_other_kind_of_file_is_named()
    {
        var invite = _hanbit.Invites();
        var reply = _meridian.Replies(invite);
        Is(OpeningTrouble.ReplyInstead, Opening.Accept(reply.File.Span, Keys.Hanbit, 1));
        Is(OpeningTrouble.InvitationInstead, Opening.Confirm(_meridian.Invites().File.Span, invite, Heard(_meridian)));
        Is(OpeningTrouble.ReplyInstead, Opening.Confirm(_kestrel.Replies(invite).File.Span, reply, Heard(_kestrel)));
    }

    [Fact]
    public void A_third_partys_reply_is_refused()
    {
        var invite = _hanbit.Invites(Keys.Meridian);
        Is(OpeningTrouble.ThirdParty, Opening.Confirm(_kestrel.Replies(invite).File.Span, invite, Heard(_kestrel)));
        Is(OpeningTrouble.ForAnotherSide, Opening.Accept(invite.File.Span, "kestrel.example", 1));
        // Where the invitation names nobody, what was heard from Meridian tells.
        var open = _hanbit.Invites();
        Is(OpeningTrouble.FingerprintDiffers, Opening.Confirm(_kestrel.Replies(open).File.Span, open, Heard(_meridian)));
        // A reply to another's invitation.
        Is(OpeningTrouble.ForAnotherSide, Opening.Confirm(_meridian.Replies(_kestrel.Invites()).File.Span, open, Heard(_meridian)));
        // A reply to an earlier invitation of ours.
        Is(OpeningTrouble.AnswersAnother, Opening.Confirm(_meridian.Replies(invite).File.Span, open, Heard(_meridian)));
    }

    [Fact]
    public void Changed_keys_are_found_by_the_fingerprint_and_by_what_was_answered()
    {
        using var impostor = new TestSide(Keys.Meridian, draw: " of somebody in between");
        using var other = new TestSide(Keys.Hanbit, draw: " drawn again");
        var invite = _hanbit.Invites(Keys.Meridian);
        Is(OpeningTrouble.FingerprintDiffers, Opening.Confirm(impostor.Replies(invite).File.Span, invite, Heard(_meridian)));
        var reply = _meridian.Replies(invite);
        Is(OpeningTrouble.ChangedSinceReply, Opening.Confirm(other.Invites(Keys.Meridian).File.Span, reply, Heard(other)));
        Is(OpeningTrouble.FingerprintDiffers, Opening.Confirm(invite.File.Span, reply, Heard(other)));
        Is(OpeningTrouble.FingerprintNotRead, Opening.Confirm(invite.File.Span, reply, Heard(_hanbit)[1..]));
        Is(OpeningTrouble.FingerprintNotRead, Opening.Confirm(invite.File.Span, reply, null));
    }

    [Fact]
    public void A_charter_with_a_key_of_ours_is_refused_even_with_its_fingerprint()
    {
        using var mac = AgeIdentity.Of(Keys.Seed("mac"));
        var charter = Charter.Of(Keys.Meridian, "kr-us", _meridian.Secrets with { Cosign = _hanbit.Cosign }, _meridian.Charter.Keys.Age, mac.Recipient);
        var invite = _hanbit.Invites();
        var reply = OpeningFile.Reply.Of(invite, charter, _meridian.Pouch);
        Is(OpeningTrouble.OurKeys, Opening.Confirm(reply.File.Span, invite, charter.Fingerprint.ToString()));
    }

    [Fact]
    public void Newer_rules_are_not_accepted_blindly() =>
        Is(OpeningTrouble.NewerRules, Opening.Accept(_hanbit.Invites(rules: 2).File.Span, Keys.Meridian, rules: 1));

    [Fact]
    public void A_file_of_another_kind_is_the_wrong_file()
    {
        foreach (var bytes in new byte[][] { [], [0x50, 0x4b, 3, 4], Encoding.UTF8.GetBytes("hello\n"), _hanbit.Charter.File.ToArray(), new byte[OpeningFile.MaxBytes + 1] })
            Is(OpeningTrouble.WrongFile, Opening.Accept(bytes, Keys.Meridian, 1));
    }

    [Fact]
    public void Any_change_on_the_way_is_damage_or_the_wrong_file()
    {
        var invite = _hanbit.Invites(Keys.Meridian);
        var reply = _meridian.Replies(invite);
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100_000]).Sample((kind, at) =>
        {
            foreach (var file in new OpeningFile[] { invite, reply })
            {
                var changed = Keys.Mutated(file.File.ToArray(), kind, at);
                if (changed.AsSpan().SequenceEqual(file.File.Span))
                    continue;
                var decision = file is OpeningFile.Invite ? Opening.Accept(changed, Keys.Meridian, 1) : Opening.Confirm(changed, invite, Heard(_meridian));
                Assert.True(decision is OpeningDecision.Refused { Trouble: OpeningTrouble.Damaged or OpeningTrouble.WrongFile }, $"{decision}");
            }
        });
    }

    [Fact]
    public void A_second_signature_on_an_opening_file_is_damage()
    {
        var invite = _hanbit.Invites();
        Assert.True(SignedNote.TryRead(invite.File.Span, out var note, out _));
        Is(OpeningTrouble.Damaged, Opening.Accept(note.With(new NoteSignature("stranger", 1, new byte[64])).ToArray(), Keys.Meridian, 1));
    }

    [Fact]
    public void A_reply_in_another_dialogue_cannot_be_made()
    {
        using var other = new TestSide(Keys.Meridian, dialogue: "another");
        Assert.Throws<ArgumentException>(() => other.Replies(_hanbit.Invites()));
    }

    private static string Heard(TestSide side) => side.Charter.Fingerprint.ToString();

    private static void Is(OpeningTrouble trouble, OpeningDecision decision) =>
        Assert.Equal(trouble, Assert.IsType<OpeningDecision.Refused>(decision).Trouble);
}
