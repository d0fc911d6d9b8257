using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Store;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Keeping;

/// <summary>
/// One log, all of it: every act hashed anew and held against every stored hash, size and root. What every start checks is the tail only.
/// </summary>
internal sealed class LogCheck(StoreReader reader, LogHead head)
{
    private const int MostNamed = 20;

    private readonly List<TreeHash> full = [];
    private readonly List<Finding> findings = [];

    private string Log => head.Origin.ToString();

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var range = new CompactRange();
        List<long> wrong = [];
        foreach (var tile in Leaves().Chunk(TileShape.Width))
        {
            var first = range.Size;
            var stored = reader.Tile(head.Origin, 0, first / TileShape.Width);
            for (var i = 0; i < tile.Length; i++)
            {
                if (stored is null || stored.Length <= i || stored[i] != tile[i]) wrong.Add(first + i);
                range.Append(tile[i]);
            }

            if (tile.Length == TileShape.Width) full.Add(RootOf(tile));
        }

        // The root says who is right where an act and its hash differ: if the acts give the root, they are whole.
        var actsHold = range.Size == head.Size && range.Root() == head.Root;
        if (range.Size < head.Size) findings.Add(new Finding(FindingKind.DamagedEntry, Log, Number(range.Size)));
        foreach (var index in wrong.DistinctBy(index => actsHold ? index / TileShape.Width : index).Take(MostNamed))
            findings.Add(actsHold ? Tile(0, index / TileShape.Width) : new Finding(FindingKind.DamagedEntry, Log, Number(index)));
        if (actsHold) CheckTilesAbove();
        if (!actsHold && findings.Count == 0) findings.Add(new Finding(FindingKind.DamagedHead, Log));
        return findings;
    }

    /// <summary>Acts of a desk file whose words are neither here nor destroyed.</summary>
    public IEnumerable<Finding> MissingWords(IReadOnlySet<Commitment> known)
    {
        foreach (var entry in reader.Entries(head.Origin))
        {
            if (EntryHeader.TryRead(entry.Bytes, author: 0, members: 1, out var header, out _)
                && header!.Enclosures.Any(enclosed => !known.Contains(new Commitment(new TreeHash(enclosed.Commitment.ToBytes())))))
                yield return new Finding(FindingKind.MissingEnclosure, Log, Number(entry.Index));
        }
    }

    /// <summary>When the last act says that it was written; null when none can be read.</summary>
    public DateTime? LastAt() =>
        head.Size > 0 && reader.Entry(head.Origin, head.Size - 1) is { } line && EntryHeader.TryRead(line, author: 0, members: 1, out var header, out _) ? header!.At : null;

    private IEnumerable<TreeHash> Leaves() => reader.Entries(head.Origin, 0, head.Size).Select(entry => Rfc6962.Leaf(entry.Bytes));

    private void CheckTilesAbove()
    {
        List<TreeHash> hashes = full;
        for (var level = 1; hashes.Count > 0; level++)
        {
            List<TreeHash> above = [];
            foreach (var (index, tile) in hashes.Chunk(TileShape.Width).Index())
            {
                var stored = reader.Tile(head.Origin, level, index);
                if (stored is null || stored.Length < tile.Length || !stored.AsSpan(0, tile.Length).SequenceEqual(tile)) findings.Add(Tile(level, index));
                if (tile.Length == TileShape.Width) above.Add(RootOf(tile));
            }

            hashes = above;
        }
    }

    private Finding Tile(int level, long index) => new(FindingKind.DamagedTile, Log, string.Create(CultureInfo.InvariantCulture, $"{level}/{index}"));

    private static TreeHash RootOf(TreeHash[] tile)
    {
        var range = new CompactRange();
        foreach (var hash in tile) range.Append(hash);
        return range.Root();
    }

    private static string Number(long index) => index.ToString(CultureInfo.InvariantCulture);
}
