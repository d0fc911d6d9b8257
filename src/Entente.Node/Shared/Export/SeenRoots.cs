using Entente.Dialogue;

namespace Entente.Node.Shared.Export;

/// <summary>The roots of the logs at the sizes that the others' entries cite, each reckoned once.</summary>
internal sealed class SeenRoots
{
    private readonly Dictionary<long, Digest>[] roots;

    internal SeenRoots(CheckedLog[] logs)
    {
        roots = [.. logs.Select(_ => new Dictionary<long, Digest>())];
        for (var m = 0; m < logs.Length; m++)
        {
            var cited = new bool[logs[m].Good + 1];
            foreach (var entry in logs.Where(log => log.Member != m).SelectMany(log => log.Entries))
                if (entry.Seen[m] is { } seen && seen.Size < cited.Length) cited[seen.Size] = true;
            long[] sizes = [.. cited.Index().Where(c => c.Item).Select(c => (long)c.Index)];
            var found = new Digest[sizes.Length];
            var tree = logs[m].Tree;
            Parallel.For(0, sizes.Length, i => found[i] = new Digest(tree.RootAt(sizes[i]).ToArray()));
            for (var i = 0; i < sizes.Length; i++) roots[m].Add(sizes[i], found[i]);
        }
    }

    /// <summary>The root of a member's log at a cited size; null beyond what is good of it.</summary>
    internal Digest? At(int member, long size) => roots[member].TryGetValue(size, out var root) ? root : null;
}
