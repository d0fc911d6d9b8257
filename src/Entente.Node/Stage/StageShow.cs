namespace Entente.Node.Stage;

/// <summary>What the demo's page remembers until it ends. Everything else it asks of the nodes.</summary>
internal sealed class StageShow(string token)
{
    private volatile IReadOnlyList<StageNode> nodes = [];
    private volatile MadeByHand? made;
    private volatile OpenedByHand? opened;
    private int skippedTo;

    /// <summary>Lets a browser in.</summary>
    public string Token => token;

    /// <summary>The nodes, the left one first; none while they start.</summary>
    public IReadOnlyList<StageNode> Nodes { get => nodes; set => nodes = value; }

    /// <summary>The pouch that was made last to be carried by hand.</summary>
    public MadeByHand? Made { get => made; set => made = value; }

    /// <summary>What came of the pouch that was opened last.</summary>
    public OpenedByHand? Opened { get => opened; set => opened = value; }

    /// <summary>Steps before this one the visitor passed over.</summary>
    public int SkippedTo { get => Volatile.Read(ref skippedTo); set => Volatile.Write(ref skippedTo, value); }

    /// <summary>A press line that says more was warned against, as a pane showed.</summary>
    public bool PressWarned { get; set; }

    /// <summary>What came of verifying the record; null before anybody asked.</summary>
    public StageVerdict? Verdict { get; set; }

    /// <summary>Exports the record and verifies it as a stranger would; told the language of the answer.</summary>
    public Func<string, CancellationToken, Task<StageVerdict>> Verify { get; set; } = (_, _) => throw new InvalidOperationException("No nodes are shown.");

    /// <summary>The node of a side; null for none.</summary>
    public StageNode? Of(string? side) => nodes.FirstOrDefault(n => n.Side == side);
}

/// <summary>A pouch to be carried by hand.</summary>
/// <param name="From">Side that made it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Bytes">The file.</param>
internal sealed record MadeByHand(string From, string Number, byte[] Bytes)
{
    /// <summary>What its file is called.</summary>
    public string FileName => $"{From}-{Number}.pouch";
}

/// <summary>What a verifier said of an exported record.</summary>
/// <param name="Holds">It found nothing.</param>
/// <param name="Output">What it printed.</param>
public sealed record StageVerdict(bool Holds, string Output)
{
    /// <summary>The line in which the verifier sums up.</summary>
    public string Conclusion => Output.TrimEnd().Split('\n')[^1];
}
