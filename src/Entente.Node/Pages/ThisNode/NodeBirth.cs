namespace Entente.Node.Pages.ThisNode;

/// <summary>When this process began to serve.</summary>
internal sealed record NodeBirth(DateTimeOffset At);
