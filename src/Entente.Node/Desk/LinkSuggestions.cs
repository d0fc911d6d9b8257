using System.Collections.Concurrent;
using Entente.Language;
using Entente.Linking;

namespace Entente.Node.Desk;

/// <summary>
/// What the machine proposes for two documents, computed once in the background: a page asks, shows how far it is, and asks
/// again. The machine proposes; whether two provisions meet is decided by people.
/// </summary>
public sealed class LinkSuggestions : IDisposable
{
    private readonly ConcurrentDictionary<(string, string), Lazy<Run>> runs = new();
    private readonly CancellationTokenSource closing = new();

    /// <summary>The proposals for two documents, each named by a key that changes with its content.</summary>
    /// <param name="key">Names both documents.</param>
    /// <param name="left">Provisions of one.</param>
    /// <param name="right">Provisions of the other.</param>
    public Run Of((string Left, string Right) key, IReadOnlyList<Provision> left, IReadOnlyList<Provision> right) =>
        runs.GetOrAdd(key, _ => new Lazy<Run>(() => new Run(left, right, closing.Token))).Value;

    /// <summary>Stops what is computing.</summary>
    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    /// <summary>One computation.</summary>
    public sealed class Run : IProgress<double>
    {
        private double done;

        internal Run(IReadOnlyList<Provision> left, IReadOnlyList<Provision> right, CancellationToken cancel)
        {
            Links = left.Count == 0 || right.Count == 0 || (long)left.Count * right.Count > LinkOptions.MostPairs
                ? Task.FromResult<IReadOnlyList<Link>>([])
                : Task.Run(
                    () => Linker.Link([.. left.Select(LinkText.Of)], [.. right.Select(LinkText.Of)], new LinkOptions { PerLeft = 3, Top = Math.Max(15, left.Count) }, this, cancel),
                    cancel);
        }

        /// <summary>The proposals, best first; empty where there are too many pairs to compare at once.</summary>
        public Task<IReadOnlyList<Link>> Links { get; }

        /// <summary>How far it is, 0 to 1.</summary>
        public double Done => Volatile.Read(ref done);

        void IProgress<double>.Report(double value) => Volatile.Write(ref done, value);
    }
}
