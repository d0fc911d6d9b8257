using Entente.Record;

namespace Entente.Node.Store;

/// <summary>
/// What is checked of every log at each start: that its head stands on its hashes and its last entry on its last leaf.
/// It finds a file that was cut, mixed or restored in part, at the cost of a few pages a log; a changed entry in the
/// middle is found by <see cref="StoreReader.Verify"/>.
/// </summary>
internal static class TailCheck
{
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Damaged"/>, with the log in its cause.</exception>
    public static void All(StoreReader reader, string file)
    {
        foreach (var head in reader.Logs())
        {
            if (head.Size > 0 && !Holds(reader, head))
                throw new LocalTrouble(TroubleKind.Damaged, file, new InvalidDataException($"The tail of {head.Origin}"));
        }
    }

    private static bool Holds(StoreReader reader, LogHead head)
    {
        if (reader.RootAt(head.Origin, head.Size) != head.Root || reader.Entry(head.Origin, head.Size) is not null)
            return false;
        var last = head.Size - 1;
        return reader.Entry(head.Origin, last) is { } entry
            && TreeProofs.VerifyInclusion(
                last, head.Size, TreeDefinition.Leaf(entry), reader.InclusionProof(head.Origin, last, head.Size)!, head.Root);
    }
}
