namespace Entente.Record;

/// <summary>
/// Under which name each of a side's keys signs. Each key has one purpose; the first line of what it signs keeps the
/// purposes apart even where one is misused.
/// </summary>
public static class KeyNames
{
    /// <summary>Of a log: its checkpoints, under the log's origin.</summary>
    public static NoteKey Log(LogOrigin origin, VerifyKey key) => new(origin.ToString(), NoteAlgorithm.Ed25519, key);

    /// <summary>Of a side that cosigns others' checkpoints: <c>side/cosign</c>, with times.</summary>
    public static NoteKey Cosign(string side, VerifyKey key) => new(side + "/cosign", NoteAlgorithm.Cosignature, key);

    /// <summary>Of pouches, invitations and replies: <c>side/pouch</c>.</summary>
    public static NoteKey Pouch(string side, VerifyKey key) => new(side + "/pouch", NoteAlgorithm.Ed25519, key);

    /// <summary>Of charters: <c>side/recovery</c> first, then each key in the charter under its purpose.</summary>
    public static NoteKey Charter(string side, string purpose, VerifyKey key) => new($"{side}/{purpose}", NoteAlgorithm.Ed25519, key);
}
