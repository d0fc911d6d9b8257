using Entente.Record;

namespace Entente.Tests.Record;

/// <summary>A side with all its keys in one dialogue.</summary>
internal sealed class TestSide : IDisposable
{
    private readonly SigningKey _recovery;
    private readonly AgeIdentity _mac;

    internal TestSide(string side, string dialogue = "kr-us", string draw = "")
        : this(side, dialogue, draw, before: null)
    {
    }

    private TestSide(string side, string dialogue, string draw, TestSide? before)
    {
        _recovery = Keys.Of($"{side} {dialogue} recovery{draw}");
        Log = Keys.Of($"{side} {dialogue} log{draw}");
        Cosign = Keys.Of($"{side} {dialogue} cosign{draw}");
        Pouch = Keys.Of($"{side} {dialogue} pouch{draw}");
        Age = AgeIdentity.Of(Keys.Seed($"{side} {dialogue} age{draw}"));
        _mac = AgeIdentity.Of(Keys.Seed($"{side} {dialogue} mac{draw}"));
        Secrets = new CharterSecrets(_recovery, Log, Cosign, Pouch);
        Charter = before is null
            ? Charter.Of(side, dialogue, Secrets, Age.Recipient, _mac.Recipient)
            : before.Charter.Next(before._recovery, Secrets, Age.Recipient, _mac.Recipient);
    }

    /// <summary>The same side with the keys of the next epoch.</summary>
    internal TestSide Next() => new(Charter.Side, Charter.Dialogue, $" {Charter.Version + 1}", this);

    internal Charter Charter { get; }

    internal CharterSecrets Secrets { get; }

    internal SigningKey Log { get; }

    internal SigningKey Cosign { get; }

    internal SigningKey Pouch { get; }

    internal AgeIdentity Age { get; }

    internal OpeningFile.Invite Invites(string? side = null, long rules = 1) => OpeningFile.Invite.Of(Charter, side is null ? [] : [side], rules, Pouch);

    internal OpeningFile.Invite InvitesAll(params IEnumerable<string> sides) => OpeningFile.Invite.Of(Charter, sides, rules: 1, Pouch);

    internal OpeningFile.Roster Lists(OpeningFile.Invite invite, params IEnumerable<Charter> replies) => OpeningFile.Roster.Of(invite, replies, Pouch);

    internal OpeningFile.Reply Replies(OpeningFile.Invite invite) => OpeningFile.Reply.Of(invite, Charter, Pouch);

    public void Dispose()
    {
        foreach (var key in new IDisposable[] { _recovery, Log, Cosign, Pouch, Age, _mac })
            key.Dispose();
    }
}
