namespace Entente.Linking;

/// <summary>Finds where the provisions of one side meet those of the other.</summary>
/// <remarks>
/// Four scores, standardised and added: words (BM25-like weights, across languages by the term base), pieces of words, latent analysis, headings.
/// Pure and deterministic: the same texts give the same links, whatever the order of the input or the number of threads.
/// </remarks>
public static class Linker
{
    /// <summary>Links, best first; ties in ordinal order of the ids.</summary>
    /// <param name="lefts">The provisions of one side.</param>
    /// <param name="rights">The provisions of the other.</param>
    /// <param name="options">How much of the ranking is wanted.</param>
    /// <param name="progress">Told the share that is done, in (0, 1], never falling; from any thread. Null for silence.</param>
    /// <param name="cancel">Stops the work within one row of the table.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentException">More than <see cref="LinkOptions.MostPairs"/> pairs.</exception>
    public static IReadOnlyList<Link> Link(
        IReadOnlyList<LinkText> lefts, IReadOnlyList<LinkText> rights, LinkOptions? options = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        options ??= new LinkOptions();
        if ((long)lefts.Count * rights.Count > LinkOptions.MostPairs) throw new ArgumentException($"{lefts.Count} x {rights.Count} pairs are more than {LinkOptions.MostPairs}.", nameof(lefts));
        // The order of the input must not show: work in the order of the ids.
        lefts = [.. lefts.OrderBy(text => text.Id, StringComparer.Ordinal).ThenBy(text => text.Text, StringComparer.Ordinal)];
        rights = [.. rights.OrderBy(text => text.Id, StringComparer.Ordinal).ThenBy(text => text.Text, StringComparer.Ordinal)];
        if (lefts.Count == 0 || rights.Count == 0) return [];
        return new Run(lefts, rights, options, progress, cancel).Rank();
    }
}
