namespace Entente.Record;

public abstract partial record OpeningFile
{
    /// <summary>
    /// The third file where an invitation names several sides, from whoever invited, once every reply is there:
    /// <code>
    /// entente/roster/v1
    /// invite &lt;base64 of SHA-256 of the invitation&gt;
    /// charter &lt;base64 of the charter's file&gt;
    /// </code>
    /// The last line stands once for each member, its own too, sorted by side. What all compare is its <see cref="Fingerprint"/>.
    /// </summary>
    public sealed record Roster : OpeningFile
    {
        /// <summary>Longest roster, in bytes.</summary>
        public new const int MaxBytes = 128 * 1024;

        internal const string Header = "entente/roster/v1";

        private const int LeastSides = 3;

        private Roster(TreeHash invitation, IReadOnlyList<Charter> members, Charter inviter, ReadOnlyMemory<byte> file)
            : base(inviter, file)
        {
            (Invitation, Members) = (invitation, members);
        }

        /// <summary><see cref="Hash"/> of the invitation that all of them answered.</summary>
        public TreeHash Invitation { get; }

        /// <summary>All members' charters, sorted by side.</summary>
        public IReadOnlyList<Charter> Members { get; }

        /// <summary>What people compare: the hash of the file.</summary>
        public Fingerprint Fingerprint => new(Hash);

        internal static ReadOnlySpan<byte> Start => "entente/roster/v1\n"u8;

        /// <summary>Writes the roster of an invitation.</summary>
        /// <exception cref="ArgumentException">The replies are not one of each side that was named, or the secret is not that of the inviter's pouch key.</exception>
        public static Roster Of(Invite invite, IEnumerable<Charter> replies, SigningKey pouch)
        {
            var others = replies.OrderBy(c => c.Side, StringComparer.Ordinal).ToList();
            if (!others.Select(c => c.Side).SequenceEqual(invite.Named))
                throw new ArgumentException($"The invitation names {string.Join(", ", invite.Named)}.", nameof(replies));
            var members = others.Append(invite.Charter).OrderBy(c => c.Side, StringComparer.Ordinal);
            var text = $"{Header}\ninvite {invite.Hash}\n{string.Concat(members.Select(c => $"charter {c.Base64}\n"))}";
            return Written<Roster>(SignedNote.Of(text, invite.Charter.PouchKey, pouch));
        }

        internal static OpeningFile? Read(NoteLines lines, string signer, byte[] file)
        {
            if (!lines.TryWord("invite", out var hash) || !TreeHash.TryParse(hash, out var invitation))
                return null;
            var members = new List<Charter>();
            while (!lines.AtEnd)
            {
                if (members.Count == MaxSides || !TryCharter(lines, out var charter))
                    return null;
                if (members.Count > 0 && (string.CompareOrdinal(members[^1].Side, charter.Side) >= 0 || members[0].Dialogue != charter.Dialogue || members[0].Version != charter.Version))
                    return null;
                members.Add(charter);
            }

            return members.Count >= LeastSides && members.Find(m => m.PouchKey.Name == signer) is { } inviter ? new Roster(invitation, members, inviter, file) : null;
        }
    }
}
