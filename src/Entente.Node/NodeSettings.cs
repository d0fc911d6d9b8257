namespace Entente.Node;

/// <summary>What one side's node is started with.</summary>
/// <param name="DataFolder">Absolute path of the side's own folder: its database, keys and originals. Created when missing; one running node a folder.</param>
/// <param name="Side">Short id of the side, <c>a-z 0-9 -</c>. It names the cookies, which do not know ports.</param>
/// <param name="Port">TCP port on localhost; 0 takes a free one.</param>
/// <param name="Time">The clock that everything in the node reads.</param>
/// <param name="Samples">Folders of facts files to play at the first start, in the order of the switcher.</param>
/// <param name="Reader">Reads foreign files in a process of its own; null for the running program as its own child.</param>
/// <param name="Stage">Set by the demo of two capitals alone.</param>
/// <param name="OpenCapitals">Set by the demo of the public case alone: starts the two capitals beside it and gives their address, null where that fails.</param>
public sealed record NodeSettings(
    string DataFolder, string Side, int Port, TimeProvider Time, IReadOnlyList<string>? Samples = null, Documents.Quarantine? Reader = null, Stage.StagedBy? Stage = null,
    Func<CancellationToken, Task<string?>>? OpenCapitals = null);
