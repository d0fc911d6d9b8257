using Entente.Dialogue;
using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>What the check of an export has learnt of one log so far.</summary>
internal sealed class CheckedLog(long epoch, int member)
{
    internal int Member => member;

    /// <summary>As references spell it: <c>1.0</c>.</summary>
    internal string Name { get; } = ExportPaths.Number(epoch) + "." + ExportPaths.Number(member);

    internal string Path { get; } = ExportPaths.Log(epoch, member);

    /// <summary>Its largest checkpoint's size; 0 until it is known.</summary>
    internal long Size { get; set; }

    /// <summary>Up to here its entries are those that its owner signed, and spelled as they must.</summary>
    internal long Good { get; set; }

    /// <summary>True when that is all of it.</summary>
    internal bool IsWhole { get; set; }

    internal List<ReadOnlyMemory<byte>> Lines { get; } = [];

    internal GrowingTree Tree { get; } = new();

    /// <summary>The entries below <see cref="Good"/>, read.</summary>
    internal EntryHeader[] Entries { get; set; } = [];

    internal string Act(long index) => $"{Name}#{ExportPaths.Number(index)}";
}
