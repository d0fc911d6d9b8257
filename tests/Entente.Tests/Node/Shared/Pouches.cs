using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Pouches of raw parts.</summary>
internal static class Pouches
{
    /// <summary>A pouch that shows checkpoints, and perhaps entries of the sender's own log.</summary>
    public static byte[] From(Part sender, Seat to, long number, SignedCheckpoint shown, PouchEntries? entries = null)
    {
        using var keys = sender.Secrets();
        var log = sender.Seat.Number(sender.Seat.Place(shown.Origin.Side));
        var content = new PouchContent(
            new PouchLabel(sender.Seat.Side, to.Side, to.Dialogue, number, 0, new Dictionary<LogNumber, long> { [log] = shown.Size }, [], []),
            new Dictionary<LogNumber, SignedCheckpoint> { [log] = shown }, entries is null ? [] : [entries], new Dictionary<LogNumber, SignedCheckpoint>(), []);
        Assert.True(Pouch.TryPack(content, sender.Seat.Ours.PouchKey, keys.Pouch, to.Ours.Keys.Age, new byte[AgeFile.RandomSize], out var pouch, out _));
        return pouch;
    }

    /// <summary>What a member finds in a pouch.</summary>
    public static PouchContent Read(Part reader, byte[] pouch)
    {
        using var keys = reader.Secrets();
        Assert.True(Pouch.TryOpen(pouch, reader.Seat.Members, reader.Seat.Side, keys.Age, out var content, out var refusal), refusal.ToString());
        return content;
    }

    /// <summary>The archive of a pouch, as bytes.</summary>
    public static byte[] Archive(Part reader, byte[] pouch)
    {
        using var keys = reader.Secrets();
        Assert.True(AgeFile.TryDecrypt(pouch, keys.Age, out var archive, out _));
        return archive;
    }
}
