using Entente.Dialogue;
using Entente.Language;

namespace Entente.Node.Desk.Search;

/// <summary>A sentence of the record, as search compares it.</summary>
/// <param name="Provision">The provision that it belongs to: id and number; null outside policies' texts.</param>
/// <param name="Text">Its words.</param>
public sealed record SearchPassage((string Id, string Number)? Provision, SearchText Text);

/// <summary>What one act says, with all that search asks of it.</summary>
/// <param name="Kind">Kind of the act.</param>
/// <param name="Object">What it created.</param>
/// <param name="Texts">Its texts in the order of their roles: each in one language or several.</param>
public sealed record SearchedAct(string Kind, DialogueObject Object, IReadOnlyList<IReadOnlyList<SearchedText>> Texts)
{
    /// <summary>Whose word it is; null for nobody named.</summary>
    public string? Party => Object is Account account ? account.Arg.Party : Object.Said?.Party;

    /// <summary>The day when it was said.</summary>
    public DateOnly? On => Object is Account account ? account.Arg.On : Object.Said?.On;
}

/// <summary>A text in one language.</summary>
/// <param name="Language">BCP 47, lower case.</param>
/// <param name="Passages">Its sentences.</param>
public sealed record SearchedText(string Language, IReadOnlyList<SearchPassage> Passages);
