using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Dialogue;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>How far the opening of a shared dialogue is at this node.</summary>
public enum SeatStage
{
    /// <summary>We invited; their reply has not come or was not confirmed.</summary>
    Invited,

    /// <summary>We replied; their fingerprint is not confirmed yet.</summary>
    Replied,

    /// <summary>We invited several sides and have every reply: the roster is written and not confirmed yet.</summary>
    Gathered,

    /// <summary>Their charter is confirmed here: acts can go.</summary>
    Confirmed,
}

/// <summary>Our seat in a shared dialogue, as the store holds it.</summary>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="Title">What people called it when it was begun.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Charter">Our charter's file.</param>
/// <param name="File">The file that we gave away: our invitation or our reply.</param>
/// <param name="Theirs">The charter files that are confirmed; before that, not confirmed, those that were gathered, or of a reply the one that it answers.</param>
/// <param name="DeskFile">Id of our own file on the same matter; null for none. It stays with us.</param>
/// <param name="Named">The sides that the invitation names where they are several; null else.</param>
/// <param name="Roster">The roster's file where one was written or confirmed here; null else.</param>
/// <param name="Before">Our seat in the epoch before; null in the first.</param>
/// <param name="Closes">Where the logs of the epoch before are closed, in genesis order; null in the first.</param>
internal sealed record SeatRow(
    string Dialogue, string Title, [property: JsonConverter(typeof(JsonStringEnumConverter<SeatStage>))] SeatStage Stage,
    byte[] Charter, byte[] File, IReadOnlyList<byte[]> Theirs, string? DeskFile, IReadOnlyList<string>? Named = null, byte[]? Roster = null,
    SeatRow? Before = null, IReadOnlyList<CloseRow>? Closes = null)
{
    /// <summary>Our charter.</summary>
    [JsonIgnore]
    public Charter Ours => Read(Charter);

    /// <summary>The others' charters as far as they are known.</summary>
    [JsonIgnore]
    public IReadOnlyList<Charter> Others => [.. Theirs.Select(Read)];

    /// <summary>The file that we gave away.</summary>
    [JsonIgnore]
    public OpeningFile OurFile => OpeningFile.TryRead(File, out var file, out var refusal) ? file : throw new InvalidDataException($"A kept file of ours is none: {refusal}.");

    /// <summary>What all compare where a roster was written or confirmed here.</summary>
    [JsonIgnore]
    public Fingerprint? RosterFingerprint => Roster is { } file ? Fingerprint.Of(file) : null;

    /// <summary>The sides whose reply we wait for; none where we wait for another file.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Awaited => Stage == SeatStage.Invited && Named is { } named ? [.. named.Except(Others.Select(o => o.Side))] : [];

    /// <summary>The seat, once all charters are confirmed.</summary>
    [JsonIgnore]
    public Seat Seat => Seat.Of(
        Ours.Side, Others.Append(Ours), Before is { } before ? new ClosedSeat(before.Seat, [.. Closes!.Select(c => new Seen(c.Size, SharedRecord.Digest(c.Close.Root)))]) : null);

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>As it was.</summary>
    public static SeatRow OfJson(string json) => JsonSerializer.Deserialize<SeatRow>(json)!;

    private static Charter Read(byte[] file) =>
        Record.Charter.TryRead(file, out var charter, out var refusal) ? charter : throw new InvalidDataException($"A kept charter is not one: {refusal}.");
}

/// <summary>A close as the store holds it.</summary>
/// <param name="Size">How many entries stand.</param>
/// <param name="Root">The root at that size, in base64.</param>
internal sealed record CloseRow(long Size, string Root)
{
    /// <summary>The close.</summary>
    [JsonIgnore]
    public LogClose Close => TreeHash.TryParse(Root, out var root) ? new LogClose(Size, root) : throw new InvalidDataException($"A kept root is none: {Root}.");

    /// <summary>The row of a close.</summary>
    public static CloseRow Of(LogClose close) => new(close.Size, close.Root.ToString());
}
