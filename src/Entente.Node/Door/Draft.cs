using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Store;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Door;

/// <summary>Somebody of this side, as drafts and clearances name him. A name, not an account: it stays when he changes posts.</summary>
/// <param name="Id">Id of the officer.</param>
/// <param name="Name">What he was called then.</param>
/// <param name="Office">His office then.</param>
internal sealed record Signatory(string Id, string Name, string Office);

/// <summary>Words of a draft under the salt that they will go with.</summary>
/// <param name="Language">BCP 47, lower case.</param>
/// <param name="Text">The words.</param>
/// <param name="MediaType">What they are.</param>
/// <param name="Salt">32 random bytes: drawn anew only when the words change, else a clearance would be void without a reason.</param>
internal sealed record DraftWords(string Language, string Text, string MediaType, byte[] Salt);

/// <summary>That an officer agrees to these words, and to no others.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Digest">The intent digest that he saw, in base64.</param>
/// <param name="Words">The words as he saw them, so that a later change can be shown to him.</param>
/// <param name="Arg">The argument as he saw it.</param>
internal sealed record Clearance(Signatory By, DateTimeOffset At, string Digest, IReadOnlyList<DraftWords> Words, string Arg = "");

/// <summary>
/// Something that this side may say in a shared dialogue, before it is said: a desk row. It leaves through <see cref="DialogueDoor"/> only, whole and
/// unchanged, or never.
/// </summary>
/// <param name="Id">Random; also the key of its release, so that it is released once or not at all.</param>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="Kind">Kind of act.</param>
/// <param name="Arg">Its argument, as headers spell it.</param>
/// <param name="Obj">The object that it speaks of.</param>
/// <param name="Words">What it encloses, in order.</param>
/// <param name="By">Who drafted it.</param>
/// <param name="At">When it was drafted or last changed.</param>
/// <param name="Seen">How much of every log the drafter had before him.</param>
/// <param name="Clearances">Who agreed, to which words.</param>
internal sealed record Draft(
    string Id, string Dialogue, string Kind, string Arg, string? Obj, IReadOnlyList<DraftWords> Words, Signatory By, DateTimeOffset At,
    IReadOnlyList<long> Seen, IReadOnlyList<Clearance> Clearances)
{
    /// <summary>Kind of its desk rows.</summary>
    public const string RowKind = "draft";

    /// <summary>Kind of the row that stays beside the released act: who drafted, cleared and released it.</summary>
    public const string ReleasedKind = "released";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What it would say, spelled as the act will be.</summary>
    /// <param name="rules">The rules that read the argument.</param>
    /// <returns>A refusal where the argument is none of its kind.</returns>
    public (Utterance? Utterance, Refusal? Refusal) Utterance(RuleBook rules)
    {
        if (rules.Read(Kind, JsonDocument.Parse(Arg).RootElement, out var arg) is { } refusal) return (null, refusal);
        return (new Utterance(Kind, arg!, About) { Enclosures = [.. Words.Select(Enclosure)] }, null);
    }

    /// <summary>What a clearance binds: everything that leaves, but for what is known only when it does.</summary>
    /// <param name="origin">Our log.</param>
    public Digest Digest(LogOrigin origin) => Header.IntentDigest(origin.ToString());

    /// <summary>The very bytes that a clearance binds.</summary>
    /// <param name="origin">Our log.</param>
    public string Intent(LogOrigin origin) => Encoding.ASCII.GetString(Header.Intent(origin.ToString()));

    /// <summary>The reference of the object that it speaks of.</summary>
    [JsonIgnore]
    public ActRef? About => Obj is not null && ActRef.TryParse(Obj, out var at) ? at : null;

    private EntryHeader Header => new()
    {
        Kind = Kind,
        At = DateTime.UnixEpoch,
        Seen = [],
        Obj = About,
        Arg = Encoding.ASCII.GetBytes(Arg),
        Enclosures = [.. Words.Select(Enclosure).Select(e => new Enclosed(new Digest(e.Commitment.H.ToArray()), e.Content.Length, e.Media, e.Lang))],
    };

    /// <summary>The same draft with other words: those that did not change keep their salt.</summary>
    /// <param name="arg">The argument, as headers spell it.</param>
    /// <param name="words">Language, words and media type, in order.</param>
    /// <param name="salt">Gives a fresh salt.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="now">When.</param>
    public Draft Changed(string arg, IReadOnlyList<Wording> words, Func<byte[]> salt, Signatory by, DateTimeOffset now) => this with
    {
        Arg = arg,
        Words = Salted(words, Words, salt),
        By = by,
        At = now,
    };

    /// <summary>Words with their salts; those that stand in <paramref name="before"/> keep theirs.</summary>
    public static IReadOnlyList<DraftWords> Salted(IReadOnlyList<Wording> words, IReadOnlyList<DraftWords> before, Func<byte[]> salt) =>
    [
        .. words.Select((w, i) => before.ElementAtOrDefault(i) is { } old && old.Language == w.Language && old.Text == w.Text && old.MediaType == w.MediaType
            ? old
            : new DraftWords(w.Language, w.Text, w.MediaType, salt())),
    ];

    /// <summary>Its desk row.</summary>
    public DeskRow Row() => new(Dialogue, "", RowKind, Id, JsonSerializer.Serialize(this, Options));

    /// <summary>The draft that a row holds.</summary>
    public static Draft Of(DeskRow row) => JsonSerializer.Deserialize<Draft>(row.Json, Options)!;

    /// <summary>As a row beside the act that it became.</summary>
    internal string Json() => JsonSerializer.Serialize(this, Options);

    private static NewEnclosure Enclosure(DraftWords words)
    {
        var content = Encoding.UTF8.GetBytes(words.Text);
        return new NewEnclosure(Commitment.To(words.Salt, content), words.Salt, content, words.MediaType, words.Language);
    }
}
