using Entente.Dialogue;

namespace Entente.Node.Shared;

/// <summary>Reads entries of a log, on all cores where they are many: no line needs another to be read.</summary>
internal static class LineReading
{
    // Fewer are read before another core has begun.
    private const int Many = 512;

    /// <summary>Their headers, up to the first that is in no spelling that a reader takes.</summary>
    /// <param name="lines">Consecutive entries.</param>
    /// <param name="member">Whose.</param>
    /// <param name="members">Number of members.</param>
    internal static EntryHeader[] UpToTheFirstBad(IReadOnlyList<ReadOnlyMemory<byte>> lines, int member, int members)
    {
        var headers = new EntryHeader?[lines.Count];
        if (headers.Length < Many)
            for (var i = 0; i < headers.Length; i++) EntryHeader.TryRead(lines[i], member, members, out headers[i], out _);
        else
            Parallel.For(0, headers.Length, i => EntryHeader.TryRead(lines[i], member, members, out headers[i], out _));
        var bad = Array.IndexOf(headers, null);
        return (bad < 0 ? headers : headers[..bad])!;
    }
}
