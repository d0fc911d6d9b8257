namespace Entente.Record;

/// <summary>Where a log is closed when its dialogue goes on in a next epoch.</summary>
/// <param name="Size">How many of its entries stand.</param>
/// <param name="Root">Its root at that size.</param>
public readonly record struct LogClose(long Size, TreeHash Root);
