using Entente.Dialogue;

namespace Entente.Node.Shared;

/// <summary>Reads many entries of a log, on all cores: no line needs another to be read.</summary>
internal static class LineReading
{
    /// <summary>Their headers, up to the first that is in no spelling that a reader takes.</summary>
    /// <param name="lines">Consecutive entries.</param>
    /// <param name="member">Whose.</param>
    /// <param name="members">Number of members.</param>
    internal static EntryHeader[] UpToTheFirstBad(IReadOnlyList<ReadOnlyMemory<byte>> lines, int member, int members)
    {
        var headers = new EntryHeader?[lines.Count];
        Parallel.For(0, headers.Length, i => EntryHeader.TryRead(lines[i], member, members, out headers[i], out _));
        var bad = Array.IndexOf(headers, null);
        return (bad < 0 ? headers : headers[..bad])!;
    }
}
