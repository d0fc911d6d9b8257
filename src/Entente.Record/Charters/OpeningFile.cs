using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Entente.Record;

/// <summary>One of the two files by which a dialogue is opened. Each carries its maker's charter and is signed by its pouch key.</summary>
public abstract record OpeningFile
{
    /// <summary>Longest file, in bytes.</summary>
    public const int MaxBytes = 16 * 1024;

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
    /// The second line is left out where the invitation names nobody.
    /// </summary>
    public sealed record Invite : OpeningFile
    {
        internal const string Header = "entente/invite/v1";

        private Invite(string? forSide, long rules, Charter charter, ReadOnlyMemory<byte> file)
            : base(charter, file)
        {
            (For, Rules) = (forSide, rules);
        }

        /// <summary>The side that is invited; null where the file does not say.</summary>
        public string? For { get; }

        /// <summary>The rules under which the dialogue is to be opened.</summary>
        public long Rules { get; }

        /// <summary>Writes an invitation.</summary>
        /// <exception cref="ArgumentException">The side is not an id, or the secret is not that of the charter's pouch key.</exception>
        public static Invite Of(Charter charter, string? forSide, long rules, SigningKey pouch)
        {
            var text = $"{Header}\n{(forSide is null ? "" : $"for {forSide}\n")}rules {OneSpelling.Text(rules)}\ncharter {charter.Base64}\n";
            return Written<Invite>(SignedNote.Of(text, charter.PouchKey, pouch));
        }

        internal static OpeningFile? Read(NoteLines lines, byte[] file)
        {
            var named = lines.TryWord("for", out var side);
            return (!named || OneSpelling.IsId(side)) && lines.TryWord("rules", out var rules) && OneSpelling.TryNumber(rules, out var number) && number > 0
                && TryCharter(lines, out var charter)
                ? new Invite(named ? side : null, number, charter, file)
                : null;
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
        /// <exception cref="ArgumentException">The charter is of another dialogue, or the secret is not that of its pouch key.</exception>
        public static Reply Of(Invite invite, Charter charter, SigningKey pouch)
        {
            if (charter.Dialogue != invite.Charter.Dialogue)
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

    /// <summary>Reads either file. That its keys are whose it says only a compared fingerprint can tell.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out OpeningFile? file, out RecordRefusal refusal)
    {
        (file, refusal) = (null, RecordRefusal.TooLong);
        if (bytes.Length > MaxBytes || !SignedNote.TryRead(bytes, out var note, out refusal))
            return false;
        refusal = RecordRefusal.NotTheOneSpelling;
        if (NoteLines.Of(note.Text) is not { } lines)
            return false;
        var read = lines.Is(Invite.Header) ? Invite.Read(lines, bytes.ToArray()) : lines.Is(Reply.Header) ? Reply.Read(lines, bytes.ToArray()) : null;
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
