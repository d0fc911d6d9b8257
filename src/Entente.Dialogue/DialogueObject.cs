using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>The slots in which something can be agreed.</summary>
public enum Slot
{
    /// <summary>That the parties consider a proposal, and on what terms.</summary>
    Review,
    /// <summary>Whether it will be.</summary>
    Whether,
    /// <summary>When it begins.</summary>
    When,
    /// <summary>In what form.</summary>
    How,
    /// <summary>That a body stands.</summary>
    Standing,
    /// <summary>A meeting's dates.</summary>
    Dates,
    /// <summary>A commitment's wording.</summary>
    Wording,
}

/// <summary>Where an object's texts stand among its enclosures of one language; null for a text that its kind does not have.</summary>
/// <param name="Words">What was said, or our summary of it.</param>
/// <param name="Title">Its name.</param>
/// <param name="Source">Where it is to be found.</param>
/// <param name="Speaker">Who said it, where that is finer than the party.</param>
/// <param name="Provisions">A policy's provisions, as JSON lines.</param>
public sealed record EnclosureRoles(int Words, int? Title, int? Source, int? Speaker = null, int? Provisions = null);

/// <summary>Something that an act created; the act's reference names it for ever.</summary>
public abstract record DialogueObject
{
    private protected DialogueObject(Act act, Provenance? said)
    {
        Ref = act.Ref;
        Said = said;
        Enclosures = act.Header.Enclosures;
    }

    /// <summary>The creating act.</summary>
    public ActRef Ref { get; }

    /// <summary>Member number of the author.</summary>
    public int Author => (int)Ref.Member;

    /// <summary>Desk files: whose statement it is, when and on what basis. Null in shared dialogues, where the author speaks for itself.</summary>
    public Provenance? Said { get; }

    /// <summary>Its detached content.</summary>
    public ImmutableArray<Enclosed> Enclosures { get; }

    /// <summary>The roles of its enclosures.</summary>
    public virtual EnclosureRoles Roles { get; } = new(Words: 0, Title: 1, Source: 2);

    /// <summary>What can be agreed about it.</summary>
    internal virtual ImmutableArray<Slot> Slots => [];

    /// <summary>True when it stands on its author's word alone, so that the author can strike it.</summary>
    internal virtual bool StandsOnOneWord => false;

    /// <summary>The party whose object it is: the one named in a desk file, else the author's side.</summary>
    internal string OwnerIn(View view) => Said?.Party ?? view.Object<Opening>(new ActRef(Ref.Epoch, Author, 0))!.Arg.Members[Author].Side;

    /// <summary>The enclosure of a role in a language: the role is the position among those of equal language.</summary>
    /// <param name="role">A position of <see cref="Roles"/>.</param>
    /// <param name="language">BCP 47, lower case.</param>
    public Enclosed? Enclosure(int role, string language) => Enclosures.Where(e => e.Language == language).ElementAtOrDefault(role);
}
