using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>How far the opening of a shared dialogue is at this node.</summary>
public enum SeatStage
{
    /// <summary>We invited; their reply has not come or was not confirmed.</summary>
    Invited,

    /// <summary>We replied; their fingerprint is not confirmed yet.</summary>
    Replied,

    /// <summary>Their charter is confirmed here: acts can go.</summary>
    Confirmed,
}

/// <summary>Our seat in a shared dialogue, as the store holds it.</summary>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="Title">What people called it when it was begun.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Charter">Our charter's file.</param>
/// <param name="File">The file that we gave away: our invitation or our reply.</param>
/// <param name="Theirs">The charter files that are confirmed; of a reply the one that it answers, not confirmed.</param>
/// <param name="DeskFile">Id of our own file on the same matter; null for none. It stays with us.</param>
internal sealed record SeatRow(
    string Dialogue, string Title, [property: JsonConverter(typeof(JsonStringEnumConverter<SeatStage>))] SeatStage Stage,
    byte[] Charter, byte[] File, IReadOnlyList<byte[]> Theirs, string? DeskFile)
{
    /// <summary>Our charter.</summary>
    [JsonIgnore]
    public Charter Ours => Read(Charter);

    /// <summary>The others' charters as far as they are known.</summary>
    [JsonIgnore]
    public IReadOnlyList<Charter> Others => [.. Theirs.Select(Read)];

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>As it was.</summary>
    public static SeatRow OfJson(string json) => JsonSerializer.Deserialize<SeatRow>(json)!;

    private static Charter Read(byte[] file) =>
        Record.Charter.TryRead(file, out var charter, out var refusal) ? charter : throw new InvalidDataException($"A kept charter is not one: {refusal}.");
}
