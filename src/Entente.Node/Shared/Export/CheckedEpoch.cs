using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>What the check of an export has learnt of one epoch so far.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Charters">Its members' charters, in genesis order.</param>
/// <param name="Logs">Their logs, in the same order.</param>
/// <param name="Before">The epoch before; null in the first.</param>
internal sealed record CheckedEpoch(long Number, ExportFolder Folder, Charter[] Charters, CheckedLog[] Logs, CheckedEpoch? Before);
