using System.Security.Cryptography;
using Entente.Dialogue;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Door;

/// <summary>The doors of this side's shared dialogues.</summary>
/// <param name="store">Where drafts wait.</param>
/// <param name="officers">The side's officers.</param>
/// <param name="clock">The time.</param>
internal sealed class Doors(SideStore store, Officers officers, TimeProvider clock)
{
    /// <summary>The door of a dialogue. Salts of drafts come from the machine's private stream, never from the one that pouches draw from.</summary>
    public DialogueDoor Of(SharedDialogue dialogue) =>
        new(dialogue, store, officers.OfId, _ => RandomNumberGenerator.GetBytes(Record.Commitment.SaltSize), clock, RuleBook.Standard);
}
