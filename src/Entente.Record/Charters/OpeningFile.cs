using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Entente.Record;

/// <summary>One of the files by which a dialogue is opened. Each carries its maker's charter and is signed by its pouch key.</summary>
public abstract partial record OpeningFile
{
    /// <summary>Longest invitation or reply, in bytes.</summary>
    public const int MaxBytes = 16 * 1024;

    /// <summary>Most sides that one dialogue is opened for.</summary>
    public const int MaxSides = 16;

    private OpeningFile(Charter charter, ReadOnlyMemory<byte> file)
    {
        (Charter, File, Hash) = (charter, file, new TreeHash(SHA256.HashData(file.Span)));
    }

    /// <summary>Whose file it is, with its keys.</summary>
    public Charter Charter { get; }

    /// <summary>The file, byte for byte.</summary>
    public ReadOnlyMemory<byte> File { get; }

    /// <summary>SHA-256 of the file.</summary>
    public TreeHash Hash { get; }

    /// <summary>
    /// The first file, from whoever invites:
    /// <code>
    /// entente/invite/v1
    /// for meridian.example
    /// rules 1
    /// charter &lt;base64 of the charter's file&gt;
    /// </code>
    /// An invitation to go on in a next epoch has a line <c>close &lt;size&gt; &lt;base64 of the root&gt;</c> for each member's log, in genesis
    /// order, before the charter, whose version is the epoch's number.
    /// The line <c>for</c> is left out where the invitation names nobody, and stands once for each side, sorted, where it names several: then
    /// all confirm one <see cref="Roster"/>.
    /// </summary>
    public sealed record Invite : OpeningFile
    {
        internal const string Header = "entente/invite/v1";

        private Invite(IReadOnlyList<string> named, long rules, IReadOnlyList<LogClose> closes, Charter charter, ReadOnlyMemory<byte> file)
            : base(charter, file)
        {
            (Named, Rules, Closes) = (named, rules, closes);
        }

        /// <summary>The sides that are invited, sorted; none where the file does not say.</summary>
        public IReadOnlyList<string> Named { get; }

        /// <summary>Whether it takes a roster to open the dialogue.</summary>
        public bool IsForSeveral => Named.Count > 1;

        /// <summary>The rules under which the dialogue is to be opened.</summary>
        public long Rules { get; }

        /// <summary>Where the logs of the epoch before are closed, in genesis order; none in the first epoch.</summary>
        public IReadOnlyList<LogClose> Closes { get; }

        /// <summary>Writes an invitation.</summary>
        /// <exception cref="ArgumentException">A side is not an id, stands twice or, among several, is the inviting one; they are too many; closes stand in the first epoch or lack in a later one; or the secret is not that of the charter's pouch key.</exception>
        public static Invite Of(Charter charter, IEnumerable<string> named, long rules, SigningKey pouch, params IEnumerable<LogClose> closes)
        {
            var sides = string.Concat(named.Order(StringComparer.Ordinal).Select(side => $"for {side}\n"));
            var before = string.Concat(closes.Select(c => $"close {OneSpelling.Text(c.Size)} {c.Root}\n"));
            var text = $"{Header}\n{sides}rules {OneSpelling.Text(rules)}\n{before}charter {charter.Base64}\n";
            return Written<Invite>(SignedNote.Of(text, charter.PouchKey, pouch));
        }

        internal static OpeningFile? Read(NoteLines lines, byte[] file)
        {
            var named = new List<string>();
            while (lines.TryWord("for", out var side))
            {
                if (!OneSpelling.IsId(side) || (named.Count > 0 && string.CompareOrdinal(named[^1], side) >= 0) || named.Count == MaxSides - 1)
                    return null;
                named.Add(side);
            }

            return lines.TryWord("rules", out var rules) && OneSpelling.TryNumber(rules, out var number) && number > 0 && TryCloses(lines, out var closes)
                && TryCharter(lines, out var charter) && (named.Count < 2 || !named.Contains(charter.Side)) && charter.Version > 1 == closes.Count > 0
                ? new Invite(named, number, closes, charter, file)
                : null;
        }

        private static bool TryCloses(NoteLines lines, out List<LogClose> closes)
        {
            closes = [];
            while (lines.TryWord("close", out var value))
            {
                if (closes.Count == MaxSides || value.Split(' ') is not [var text, var hash] || !OneSpelling.TryNumber(text, out var size) || !TreeHash.TryParse(hash, out var root))
                    return false;
                closes.Add(new LogClose(size, root));
            }

            return true;
        }
    }

    /// <summary>
    /// The second file, in answer to one invitation:
    /// <code>
    /// entente/reply/v1
    /// for hanbit.example
    /// invite &lt;base64 of SHA-256 of the invitation&gt;
    /// charter &lt;base64 of the charter's file&gt;
    /// </code>
    /// </summary>
    public sealed record Reply : OpeningFile
    {
        internal const string Header = "entente/reply/v1";

        private Reply(string forSide, TreeHash answers, Charter charter, ReadOnlyMemory<byte> file)
            : base(charter, file)
        {
            (For, Answers) = (forSide, answers);
        }

        /// <summary>Who had invited.</summary>
        public string For { get; }

        /// <summary><see cref="Hash"/> of the invitation that it answers.</summary>
        public TreeHash Answers { get; }

        /// <summary>Writes a reply.</summary>
        /// <exception cref="ArgumentException">The charter is of another dialogue or epoch, or the secret is not that of its pouch key.</exception>
        public static Reply Of(Invite invite, Charter charter, SigningKey pouch)
        {
            if (charter.Dialogue != invite.Charter.Dialogue || charter.Version != invite.Charter.Version)
                throw new ArgumentException($"{charter.Dialogue} is not {invite.Charter.Dialogue}.", nameof(charter));
            var text = $"{Header}\nfor {invite.Charter.Side}\ninvite {invite.Hash}\ncharter {charter.Base64}\n";
            return Written<Reply>(SignedNote.Of(text, charter.PouchKey, pouch));
        }

        internal static OpeningFile? Read(NoteLines lines, byte[] file) =>
            lines.TryWord("for", out var side) && OneSpelling.IsId(side)
            && lines.TryWord("invite", out var hash) && TreeHash.TryParse(hash, out var answers) && TryCharter(lines, out var charter)
                ? new Reply(side, answers, charter, file)
                : null;
    }

    /// <summary>Reads any of these files. That its keys are whose it says only a compared fingerprint can tell.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out OpeningFile? file, out RecordRefusal refusal)
    {
        (file, refusal) = (null, RecordRefusal.TooLong);
        if (bytes.Length > (bytes.StartsWith(Roster.Start) ? Roster.MaxBytes : MaxBytes) || !SignedNote.TryRead(bytes, out var note, out refusal))
            return false;
        refusal = RecordRefusal.NotTheOneSpelling;
        if (NoteLines.Of(note.Text) is not { } lines)
            return false;
        var read = lines.Is(Invite.Header) ? Invite.Read(lines, bytes.ToArray())
            : lines.Is(Reply.Header) ? Reply.Read(lines, bytes.ToArray()) : lines.Is(Roster.Header) ? Roster.Read(lines, note.Signatures[0].Name, bytes.ToArray()) : null;
        if (read is null || !lines.AtEnd || !note.IsSignedBy(read.Charter.PouchKey, out refusal))
            return false;
        refusal = RecordRefusal.BadSignatureLine;
        if (note.Signatures.Count > 1)
            return false;
        (file, refusal) = (read, RecordRefusal.None);
        return true;
    }

    private static bool TryCharter(NoteLines lines, [NotNullWhen(true)] out Charter? charter)
    {
        charter = null;
        return lines.TryWord("charter", out var base64) && OneSpelling.TryBase64(base64, out var bytes) && Charter.TryRead(bytes, out charter, out _);
    }

    private static T Written<T>(SignedNote note)
        where T : OpeningFile =>
        TryRead(note.ToArray(), out var file, out var refusal) ? (T)file : throw new ArgumentException($"Not an opening file: {refusal}.", nameof(note));
}
