using Entente.Dialogue;
using Entente.Node.Desk;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>What a simulated run is given besides its plan: who speaks, by which rules, what goes on in the internal rooms.</summary>
internal sealed record SimulationWorld
{
    /// <summary>What an officer of that node says next.</summary>
    public Func<SimulatedNode, Random, Utterance> Says { get; init; } = SimulatedOfficer.Any;

    /// <summary>The rules that all programs know.</summary>
    public RuleBook Rules { get; init; } = RuleBook.Standard;

    /// <summary>Work in the internal room, before somebody speaks.</summary>
    public Action<SimulatedNode> Meanwhile { get; init; } = _ => { };

    /// <summary>What is kept in the internal room beside an act.</summary>
    public Func<SimulatedNode, Utterance, Utterance> Beside { get; init; } = (_, said) => said;

    /// <summary>Shown every pouch that a node makes.</summary>
    public Action<Letter> Made { get; init; } = _ => { };

    /// <summary>Shown the run when all is quiet and holds.</summary>
    public Action<Simulation> AtTheEnd { get; init; } = _ => { };
}
