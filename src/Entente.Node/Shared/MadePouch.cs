using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>A pouch, sealed.</summary>
/// <param name="To">Side that it is for.</param>
/// <param name="Number">Its number.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Manifest">For the cover sheet of one that goes by hand.</param>
/// <param name="IsCut">There is more: it goes with the next.</param>
internal sealed record MadePouch(string To, long Number, byte[] Bytes, Fingerprint Manifest, bool IsCut);
