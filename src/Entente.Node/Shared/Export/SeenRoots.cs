using Entente.Dialogue;

namespace Entente.Node.Shared.Export;

/// <summary>The roots of the logs at the sizes that the others' entries cite, each reckoned once.</summary>
internal sealed class SeenRoots
{
    // By member and size; null for sizes that nobody cites.
    private readonly Digest?[][] roots;

    internal SeenRoots(CheckedLog[] logs)
    {
        roots = [.. logs.Select(log => new Digest?[log.Good + 1])];
        for (var m = 0; m < logs.Length; m++)
        {
            var (found, cited, tree) = (roots[m], new bool[roots[m].Length], logs[m].Tree);
            foreach (var log in logs.Where(log => log.Member != m))
                foreach (var entry in log.Entries)
                    if (entry.Seen[m] is { } seen && seen.Size < cited.Length) cited[seen.Size] = true;
            Parallel.For(0, cited.Length, size =>
            {
                if (cited[size]) found[size] = new Digest(tree.RootAt(size).ToArray());
            });
        }
    }

    /// <summary>The root of a member's log at a cited size; null beyond what is good of it.</summary>
    internal Digest? At(int member, long size) => size < roots[member].Length ? roots[member][size] : null;
}
