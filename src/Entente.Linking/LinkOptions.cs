namespace Entente.Linking;

/// <summary>How much of the ranking is wanted.</summary>
public sealed record LinkOptions
{
    /// <summary>No more pairs than this are scored in one run: four tables of single precision stay under one gigabyte.</summary>
    public const int MostPairs = 50_000_000;

    /// <summary>The best of each left provision that are kept, at least 1.</summary>
    public int PerLeft { get; init; } = 20;

    /// <summary>The best over all that are kept; null for no limit.</summary>
    public int? Top { get; init; }
}
