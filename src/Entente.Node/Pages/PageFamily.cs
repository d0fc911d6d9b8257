using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages;

/// <summary>The pages of one thing that an officer does: their routes, and their place in the navigation if they have one.</summary>
/// <param name="Map">Maps the routes.</param>
/// <param name="Nav">The entry in the navigation.</param>
internal sealed record PageFamily(Action<IEndpointRouteBuilder> Map, NavEntry? Nav = null);

/// <summary>One entry of the navigation.</summary>
/// <param name="Key">What the page says it is, to be marked as current.</param>
/// <param name="Name">What is written.</param>
/// <param name="Below">Address below the dialogue's (<c>""</c> is the dialogue's first page), or with a leading slash an address of the node.</param>
/// <param name="InFront">Stands among the pages although it belongs to the node.</param>
/// <param name="InShared">Belongs to shared dialogues instead of desk files.</param>
internal sealed record NavEntry(string Key, Label Name, string Below, bool InFront = false, bool InShared = false)
{
    /// <summary>Belongs to the node, not to a dialogue.</summary>
    public bool IsOfTheNode => Below.StartsWith('/');

    /// <summary>Stands with the dialogues, behind them.</summary>
    public bool StandsLast => IsOfTheNode && !InFront;

    /// <summary>The address for a dialogue; null when the entry needs another kind of dialogue, or there is none.</summary>
    public string? Address(DialogueFrame? dialogue) =>
        IsOfTheNode ? Below
        : dialogue is null || InShared == (dialogue.Room == Room.DeskFile) ? null
        : Below.Length == 0 ? dialogue.Address : dialogue.Address + "/" + Below;
}
