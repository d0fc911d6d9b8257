using System.Globalization;
using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>A tile of an exported log.</summary>
/// <param name="Path">Below <c>tile/</c>.</param>
/// <param name="Level">Of hashes; null for a bundle of entries.</param>
/// <param name="Index">Of the tile in its level.</param>
/// <param name="Width">Hashes or entries in it, 1 to 256.</param>
internal sealed record TilePath(string Path, int? Level, long Index, int Width);

/// <summary>What the files of an export are called: C2SP tlog-tiles within a log's folder.</summary>
internal static class ExportPaths
{
    internal const string Charters = "charter", Logs = "log", Enclosures = "enc", Checkpoint = "checkpoint", Checkpoints = "checkpoints", Tiles = "tile", Before = "before";

    internal static string Charter(int member) => $"{Charters}/{Number(member)}";

    internal static string Log(long epoch, int member) => $"{Logs}/{Number(epoch)}.{Number(member)}";

    internal static string Enclosure(Commitment commitment) => $"{Enclosures}/{commitment.H.ToHex()}";

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The tiles of a log of that size: bundles of entries first, then hashes, level by level.</summary>
    internal static IEnumerable<TilePath> TilesOf(long size)
    {
        foreach (var (index, width) in Row(size)) yield return new TilePath("entries/" + Place(index, width), null, index, width);
        for (var level = 0; size >> (TileShape.Height * level) > 0; level++)
            foreach (var (index, width) in Row(size >> (TileShape.Height * level)))
                yield return new TilePath($"{Number(level)}/{Place(index, width)}", level, index, width);
    }

    private static IEnumerable<(long Index, int Width)> Row(long count)
    {
        for (var index = 0L; index * TileShape.Width < count; index++)
            yield return (index, (int)Math.Min(TileShape.Width, count - (index * TileShape.Width)));
    }

    /// <summary><c>x001/x234/067</c>, and <c>.p/5</c> behind it where it is not full.</summary>
    internal static string Place(long index, int width)
    {
        var place = Part(index);
        for (index /= 1000; index > 0; index /= 1000) place = $"x{Part(index)}/{place}";
        return width == TileShape.Width ? place : $"{place}.p/{Number(width)}";
    }

    private static string Part(long index) => (index % 1000).ToString("000", CultureInfo.InvariantCulture);
}
