namespace Entente.Node;

/// <summary>How an attempt to start a node ended: a running node, or what on this machine stood in the way.</summary>
public abstract record NodeStart
{
    private NodeStart() { }

    /// <summary>The node listens.</summary>
    /// <param name="Host">The running node; dispose it to stop it.</param>
    public sealed record Started(NodeHost Host) : NodeStart;

    /// <summary>The node did not start and left nothing running.</summary>
    /// <param name="Trouble">What was in the way.</param>
    /// <param name="Where">The port or folder that it concerns, for the message.</param>
    public sealed record Refused(StartTrouble Trouble, string Where) : NodeStart;
}

/// <summary>Something on this machine that a person has to put right before a node can run.</summary>
public enum StartTrouble
{
    /// <summary>Another program listens on the port.</summary>
    PortTaken,

    /// <summary>The data folder cannot be created or written to.</summary>
    DataFolderUnwritable,

    /// <summary>Another node runs on the same data folder.</summary>
    DataFolderInUse,
}
