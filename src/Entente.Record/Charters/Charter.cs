using System.Diagnostics.CodeAnalysis;

namespace Entente.Record;

/// <summary>The keys of a side in one dialogue, each of one purpose.</summary>
/// <param name="Recovery">Signs charters; kept offline.</param>
/// <param name="Log">Signs the checkpoints of the side's logs.</param>
/// <param name="Cosign">Cosigns the others' checkpoints.</param>
/// <param name="Pouch">Signs the manifests of pouches.</param>
/// <param name="Age">Whom pouches for this side are encrypted to.</param>
/// <param name="Mac">For the pairwise key of informal messages.</param>
public sealed record CharterKeys(VerifyKey Recovery, VerifyKey Log, VerifyKey Cosign, VerifyKey Pouch, AgeRecipient Age, AgeRecipient Mac);

/// <summary>The secrets that sign a charter.</summary>
/// <param name="Recovery">Of <see cref="CharterKeys.Recovery"/>.</param>
/// <param name="Log">Of <see cref="CharterKeys.Log"/>.</param>
/// <param name="Cosign">Of <see cref="CharterKeys.Cosign"/>.</param>
/// <param name="Pouch">Of <see cref="CharterKeys.Pouch"/>.</param>
public sealed record CharterSecrets(SigningKey Recovery, SigningKey Log, SigningKey Cosign, SigningKey Pouch);

/// <summary>
/// A side's keys in one dialogue, as a short note signed by each key that can sign:
/// <code>
/// entente/charter/v1
/// side hanbit.example
/// dialogue kr-us
/// version 1
/// recovery &lt;base64(01 ‖ key)&gt;
/// log &lt;base64(01 ‖ key)&gt;
/// cosign &lt;base64(04 ‖ key)&gt;
/// pouch &lt;base64(01 ‖ key)&gt;
/// age age1…
/// mac &lt;base64(key)&gt;
/// </code>
/// Keys are of this dialogue only: a charter must not tell one counterpart of another dialogue. Whoever holds the
/// <see cref="Fingerprint"/> needs nothing else to verify all that the side says. A next charter, for the next epoch of the
/// dialogue, says <c>version 2</c> and then <c>previous &lt;base64 of SHA-256 of the charter before&gt;</c>, and is signed once more,
/// last, by the recovery key of that charter: whoever holds the newest fingerprint has those of all before it.
/// </summary>
public sealed class Charter
{
    /// <summary>The first line.</summary>
    public const string Header = "entente/charter/v1";

    /// <summary>Longest charter file, in bytes: ten lines and four signatures are far below.</summary>
    public const int MaxBytes = 4 * 1024;

    private readonly byte[] _file;

    private Charter(string side, string dialogue, CharterVersion version, CharterKeys keys, byte[] file)
    {
        (Side, Dialogue, Version, Previous, Keys, _file) = (side, dialogue, version.Number, version.Previous, keys, file);
        Fingerprint = Fingerprint.Of(file);
    }

    /// <summary>Whose.</summary>
    public string Side { get; }

    /// <summary>In which dialogue.</summary>
    public string Dialogue { get; }

    /// <summary>From 1: the epoch whose logs its keys sign.</summary>
    public long Version { get; }

    /// <summary>SHA-256 of the charter before; null in version 1.</summary>
    public TreeHash? Previous { get; }

    /// <summary>The keys.</summary>
    public CharterKeys Keys { get; }

    /// <summary>What people compare; its hash is what <c>dialogue.open</c> cites.</summary>
    public Fingerprint Fingerprint { get; }

    /// <summary>The note, byte for byte.</summary>
    public ReadOnlyMemory<byte> File => _file;

    /// <summary>The note in base64, as other files carry it.</summary>
    internal string Base64 => Convert.ToBase64String(_file);

    /// <summary>The key of this side's log of an epoch.</summary>
    public NoteKey LogKey(long epoch) => KeyNames.Log(LogOrigin.Of(Side, Dialogue, epoch), Keys.Log);

    /// <summary>The key that cosigns.</summary>
    public NoteKey CosignKey => KeyNames.Cosign(Side, Keys.Cosign);

    /// <summary>The key that signs pouches, invitations and replies.</summary>
    public NoteKey PouchKey => KeyNames.Pouch(Side, Keys.Pouch);

    /// <summary>Writes and signs a side's first charter.</summary>
    /// <exception cref="ArgumentException">An id is not one, a key has two purposes, or a secret is another key's.</exception>
    public static Charter Of(string side, string dialogue, CharterSecrets secrets, AgeRecipient age, AgeRecipient mac) =>
        Written(side, dialogue, new CharterVersion(1, null), secrets, age, mac, []);

    /// <summary>Writes and signs the charter after this one.</summary>
    /// <param name="recovery">The secret of this charter's recovery key.</param>
    /// <param name="secrets">Of the next.</param>
    /// <param name="age">Of the next.</param>
    /// <param name="mac">Of the next.</param>
    /// <exception cref="ArgumentException">A key has two purposes, or a secret is another key's.</exception>
    public Charter Next(SigningKey recovery, CharterSecrets secrets, AgeRecipient age, AgeRecipient mac)
    {
        var next = Written(Side, Dialogue, new CharterVersion(Version + 1, Fingerprint.Hash), secrets, age, mac, [(RecoveryKey, recovery)]);
        return next.Follows(this) ? next : throw new ArgumentException("The secret is not that of the recovery key.", nameof(recovery));
    }

    /// <summary>Whether this is the charter after another: of the same side and dialogue, and signed by that one's recovery key. A key goes on in none of its places.</summary>
    public bool Follows(Charter before) =>
        Side == before.Side && Dialogue == before.Dialogue && Version == before.Version + 1 && Previous == before.Fingerprint.Hash
        && SignedNote.TryRead(_file, out var note, out _) && note.IsSignedBy(before.RecoveryKey, out _)
        && !Signing(Keys).Intersect(Signing(before.Keys)).Any() && !Agreeing(Keys).Intersect(Agreeing(before.Keys)).Any();

    private NoteKey RecoveryKey => KeyNames.Charter(Side, "recovery", Keys.Recovery);

    private static VerifyKey[] Signing(CharterKeys keys) => [keys.Recovery, keys.Log, keys.Cosign, keys.Pouch];

    private static AgeRecipient[] Agreeing(CharterKeys keys) => [keys.Age, keys.Mac];

    private static Charter Written(
        string side, string dialogue, CharterVersion version, CharterSecrets secrets, AgeRecipient age, AgeRecipient mac, (NoteKey Key, SigningKey Secret)[] before)
    {
        var keys = new CharterKeys(secrets.Recovery.Public, secrets.Log.Public, secrets.Cosign.Public, secrets.Pouch.Public, age, mac);
        var text = Text(side, dialogue, version, keys);
        SigningKey[] signing = [secrets.Recovery, secrets.Log, secrets.Cosign, secrets.Pouch];
        var note = new SignedNote(text, [.. Signers(side, keys).Zip(signing).Concat(before).Select(((NoteKey Key, SigningKey Secret) s) => SignedNote.Sign(text, s.Key, s.Secret))]);
        return TryRead(note.ToArray(), out var charter, out var refusal) ? charter : throw new ArgumentException($"Not a charter: {refusal}.", nameof(side));
    }

    /// <summary>
    /// Reads a charter: one spelling, four signatures in their order, six different keys. Of a next one the fifth signature is looked at by
    /// <see cref="Follows"/>, which knows whose it has to be.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> file, [NotNullWhen(true)] out Charter? charter, out RecordRefusal refusal)
    {
        (charter, refusal) = (null, RecordRefusal.TooLong);
        if (file.Length > MaxBytes || !SignedNote.TryRead(file, out var note, out refusal))
            return false;
        refusal = RecordRefusal.NotTheOneSpelling;
        if (!TryText(note.Text, out var side, out var dialogue, out var version, out var keys))
            return false;
        refusal = RecordRefusal.KeyOfTwoPurposes;
        if (Signing(keys).Distinct().Count() < 4 || keys.Age.Equals(keys.Mac))
            return false;
        var signers = Signers(side, keys);
        foreach (var signer in signers)
        {
            if (!note.IsSignedBy(signer, out refusal))
                return false;
        }

        // Exactly these lines: anybody could add one, and the fingerprint would change with no word changed.
        refusal = RecordRefusal.BadSignatureLine;
        var known = note.Signatures.Take(signers.Length).Select(s => (s.Name, s.KeyId)).SequenceEqual(signers.Select(s => (s.Name, s.Id)));
        var more = note.Signatures.Skip(signers.Length).Select(s => s.Name).SequenceEqual(version.Number > 1 ? [signers[0].Name] : Array.Empty<string>());
        if (!known || !more)
            return false;
        charter = new Charter(side, dialogue, version, keys, file.ToArray());
        refusal = RecordRefusal.None;
        return true;
    }

    private static NoteKey[] Signers(string side, CharterKeys keys) =>
    [
        KeyNames.Charter(side, "recovery", keys.Recovery),
        KeyNames.Charter(side, "log", keys.Log),
        KeyNames.Charter(side, "cosign", keys.Cosign),
        KeyNames.Charter(side, "pouch", keys.Pouch),
    ];

    private static string Text(string side, string dialogue, CharterVersion version, CharterKeys keys) =>
        $"""
        {Header}
        side {side}
        dialogue {dialogue}
        version {OneSpelling.Text(version.Number)}{(version.Previous is { } previous ? $"\nprevious {previous}" : "")}
        recovery {Material(NoteAlgorithm.Ed25519, keys.Recovery)}
        log {Material(NoteAlgorithm.Ed25519, keys.Log)}
        cosign {Material(NoteAlgorithm.Cosignature, keys.Cosign)}
        pouch {Material(NoteAlgorithm.Ed25519, keys.Pouch)}
        age {keys.Age}
        mac {Convert.ToBase64String(keys.Mac.Bytes)}

        """;

    private static bool TryVersion(NoteLines lines, out CharterVersion version)
    {
        version = new CharterVersion(1, null);
        if (!lines.TryWord("version", out var word) || !OneSpelling.TryNumber(word, out var number) || number == 0)
            return false;
        if (number == 1)
            return true;
        if (!lines.TryWord("previous", out var hash) || !TreeHash.TryParse(hash, out var previous))
            return false;
        version = new CharterVersion(number, previous);
        return true;
    }

    private static bool TryText(string text, out string side, out string dialogue, out CharterVersion version, [NotNullWhen(true)] out CharterKeys? keys)
    {
        (side, dialogue, version, keys) = ("", "", default, null);
        if (NoteLines.Of(text) is not { } lines || !lines.Is(Header) || !lines.TryWord("side", out side) || !lines.TryWord("dialogue", out dialogue) || !TryVersion(lines, out version)
            || !OneSpelling.IsId(side) || !OneSpelling.IsId(dialogue)
            || !lines.TryWord("recovery", out var recovery) || !TryKey(recovery, NoteAlgorithm.Ed25519, out var recoveryKey)
            || !lines.TryWord("log", out var log) || !TryKey(log, NoteAlgorithm.Ed25519, out var logKey)
            || !lines.TryWord("cosign", out var cosign) || !TryKey(cosign, NoteAlgorithm.Cosignature, out var cosignKey)
            || !lines.TryWord("pouch", out var pouch) || !TryKey(pouch, NoteAlgorithm.Ed25519, out var pouchKey)
            || !lines.TryWord("age", out var age) || !AgeRecipient.TryParse(age, out var ageKey)
            || !lines.TryWord("mac", out var mac) || !OneSpelling.TryBase64(mac, out var macBytes) || !AgeRecipient.TryRead(macBytes, out var macKey)
            || !lines.AtEnd)
            return false;
        keys = new CharterKeys(recoveryKey, logKey, cosignKey, pouchKey, ageKey, macKey);
        return true;
    }

    private readonly record struct CharterVersion(long Number, TreeHash? Previous);

    private static string Material(NoteAlgorithm algorithm, VerifyKey key) => Convert.ToBase64String([(byte)algorithm, .. key.Bytes]);

    private static bool TryKey(string text, NoteAlgorithm algorithm, [NotNullWhen(true)] out VerifyKey? key)
    {
        key = null;
        return OneSpelling.TryBase64(text, out var bytes) && bytes.Length == 1 + VerifyKey.Size && bytes[0] == (byte)algorithm
            && VerifyKey.TryRead(bytes.AsSpan(1), out key);
    }
}
