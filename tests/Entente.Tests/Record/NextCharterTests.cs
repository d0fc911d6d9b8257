using System.Text;
using Entente.Record;

namespace Entente.Tests.Record;

/// <summary>The charter after the first: signed by the recovery key of the one before, and of nothing else.</summary>
public sealed class NextCharterTests : IDisposable
{
    private readonly TestSide _hanbit = new(Keys.Hanbit);
    private readonly TestSide _next = new(Keys.Hanbit, draw: " next");
    private readonly TestSide _meridian = new(Keys.Meridian);

    public void Dispose()
    {
        foreach (var side in new[] { _hanbit, _next, _meridian }) side.Dispose();
    }

    private Charter Next => _hanbit.Charter.Next(_hanbit.Secrets.Recovery, _next.Secrets, _next.Charter.Keys.Age, _next.Charter.Keys.Mac);

    [Fact]
    public void It_follows_the_one_before_and_no_other()
    {
        Assert.Equal((2L, (TreeHash?)_hanbit.Charter.Fingerprint.Hash), (Next.Version, Next.Previous));
        Assert.True(Next.Follows(_hanbit.Charter));
        Assert.False(_hanbit.Charter.Follows(_hanbit.Charter));
        Assert.False(_next.Charter.Follows(_hanbit.Charter));
        Assert.False(Next.Follows(_meridian.Charter));
        Assert.False(Next.Follows(Next));
        Assert.True(Charter.TryRead(Next.File.Span, out var read, out _));
        Assert.Equal(Next.Fingerprint, read.Fingerprint);
        using var third = new TestSide(Keys.Hanbit, draw: " third");
        var after = Next.Next(_next.Secrets.Recovery, third.Secrets, third.Charter.Keys.Age, third.Charter.Keys.Mac);
        Assert.True(after.Follows(Next));
        Assert.False(after.Follows(_hanbit.Charter));
    }

    [Fact]
    public void Only_the_recovery_key_of_the_one_before_brings_it()
    {
        Assert.Throws<ArgumentException>(() => _hanbit.Charter.Next(_next.Secrets.Recovery, _next.Secrets, _next.Charter.Keys.Age, _next.Charter.Keys.Mac));
        Assert.Throws<ArgumentException>(() => _hanbit.Charter.Next(_hanbit.Log, _next.Secrets, _next.Charter.Keys.Age, _next.Charter.Keys.Mac));
        // Whoever has all the other keys, and signs last with one of them, has no charter that follows.
        Assert.True(SignedNote.TryRead(Next.File.Span, out var note, out _));
        var forged = note with { Signatures = [.. note.Signatures.Take(4), SignedNote.Sign(note.Text, KeyNames.Charter(Keys.Hanbit, "recovery", _hanbit.Log.Public), _hanbit.Log)] };
        Assert.True(Charter.TryRead(Encoding.UTF8.GetBytes(forged.ToString()), out var read, out _));
        Assert.False(read.Follows(_hanbit.Charter));
    }

    [Fact]
    public void No_key_goes_on_in_it()
    {
        var (hanbit, next) = (_hanbit.Secrets, _next.Secrets);
        foreach (var secrets in new[] { next with { Recovery = hanbit.Recovery }, next with { Log = hanbit.Log }, next with { Cosign = hanbit.Log } })
            Assert.Throws<ArgumentException>(() => _hanbit.Charter.Next(hanbit.Recovery, secrets, _next.Charter.Keys.Age, _next.Charter.Keys.Mac));
        Assert.Throws<ArgumentException>(() => _hanbit.Charter.Next(hanbit.Recovery, next, _hanbit.Charter.Keys.Age, _next.Charter.Keys.Mac));
        Assert.Throws<ArgumentException>(() => _hanbit.Charter.Next(hanbit.Recovery, next, _next.Charter.Keys.Age, _hanbit.Charter.Keys.Mac));
        Assert.Throws<ArgumentException>(() => _hanbit.Charter.Next(hanbit.Recovery, next, _hanbit.Charter.Keys.Mac, _next.Charter.Keys.Mac));
    }

    [Theory]
    [InlineData("version 2\n", "version 1\n")]
    [InlineData("version 2\n", "version 0\n")]
    [InlineData("version 2\n", "version 02\n")]
    [InlineData("version 2\n", "")]
    [InlineData("previous ", "Previous ")]
    public void It_has_one_spelling(string from, string to)
    {
        Assert.True(SignedNote.TryRead(Next.File.Span, out var note, out _));
        Assert.False(Charter.TryRead(Encoding.UTF8.GetBytes((note with { Text = note.Text.Replace(from, to, StringComparison.Ordinal) }).ToString()), out _, out var refusal));
        Assert.Equal(RecordRefusal.NotTheOneSpelling, refusal);
    }

    [Fact]
    public void It_has_exactly_five_signatures_and_the_first_has_four()
    {
        Assert.True(SignedNote.TryRead(Next.File.Span, out var note, out _));
        Assert.False(Charter.TryRead(Encoding.UTF8.GetBytes((note with { Signatures = [.. note.Signatures.Take(4)] }).ToString()), out _, out var four));
        Assert.Equal(RecordRefusal.BadSignatureLine, four);
        Assert.False(Charter.TryRead(Encoding.UTF8.GetBytes(note.With(new NoteSignature("hanbit.example/recovery", 7, new byte[64])).ToString()), out _, out var six));
        Assert.Equal(RecordRefusal.BadSignatureLine, six);
        Assert.True(SignedNote.TryRead(_hanbit.Charter.File.Span, out var first, out _));
        Assert.False(Charter.TryRead(Encoding.UTF8.GetBytes(first.With(new NoteSignature("hanbit.example/recovery", 7, new byte[64])).ToString()), out _, out _));
    }

    [Fact]
    public void An_invitation_to_go_on_says_where_each_log_is_closed_and_no_other_does()
    {
        LogClose[] closes = [new(3, Keys.At(Keys.HanbitLog, Keys.Leaves(3)).Root), new(2, Keys.At(Keys.MeridianLog, Keys.Leaves(2)).Root)];
        var invite = OpeningFile.Invite.Of(Next, [Keys.Meridian], 1, _next.Pouch, closes);
        Assert.True(OpeningFile.TryRead(invite.File.Span, out var read, out _));
        Assert.Equal(closes, Assert.IsType<OpeningFile.Invite>(read).Closes);
        Assert.Throws<ArgumentException>(() => OpeningFile.Invite.Of(Next, [Keys.Meridian], 1, _next.Pouch));
        Assert.Throws<ArgumentException>(() => OpeningFile.Invite.Of(_hanbit.Charter, [Keys.Meridian], 1, _hanbit.Pouch, closes));
        // A reply with first keys answers no invitation to go on.
        Assert.Throws<ArgumentException>(() => _meridian.Replies(invite));
    }
}
