namespace Entente.Node.Stage;

/// <summary>Says that a node was started by the demo of two capitals. Only then may a page frame it, and only then does anything answer below <see cref="StageDoor.Root"/>.</summary>
/// <param name="Origin">Origin of the demo's page, such as <c>http://localhost:5000</c>.</param>
/// <param name="Secret">Held by the demo's process and this one; it never reaches a browser.</param>
/// <param name="Sample">Folder of the scenario's policies.</param>
public sealed record StagedBy(string Origin, string Secret, string Sample);
