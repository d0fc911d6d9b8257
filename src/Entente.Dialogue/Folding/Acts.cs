using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>The typed argument of an act.</summary>
public abstract record Arg
{
    /// <summary>The argument as a header spells it.</summary>
    public byte[] Spell()
    {
        var writer = new ArgWriter();
        Write(writer);
        return writer.End();
    }

    internal abstract void Write(ArgWriter arg);
}

/// <summary>Whose statement it is, of which day, and on what it rests; said by each creating act of a desk file.</summary>
/// <param name="Party">A party, or a third (then it is context).</param>
/// <param name="On">The day when it was said, local to the party that spoke.</param>
/// <param name="Basis">On what it rests.</param>
public sealed record Provenance(string Party, DateOnly On, Basis Basis)
{
    internal static Provenance? Read(ref ArgReader arg) =>
        arg.WordOrNone("party") is { } party ? new(party, arg.Day("on"), arg.One<Basis>("basis")) : null;

    internal static void Write(ArgWriter arg, Provenance? said) =>
        arg.Word("party", said?.Party).Day("on", said?.On).One("basis", said?.Basis);
}

/// <summary>One entry under judgement: its place, its header, its argument and its past.</summary>
/// <param name="Ref">Its place.</param>
/// <param name="Header">Its line, read.</param>
/// <param name="Arg">Its argument, typed; null only for kinds without members.</param>
/// <param name="Past">Its effective vector: what its author had incorporated, and its own index.</param>
/// <param name="PastBefore">The effective vector of the entry before it in the same log.</param>
public sealed record Act(ActRef Ref, EntryHeader Header, Arg? Arg, ImmutableArray<long> Past, ImmutableArray<long> PastBefore)
{
    /// <summary>Member number of the author.</summary>
    public int Author => (int)Ref.Member;

    /// <summary>Its place among all entries of its author: the logs of older epochs stand before.</summary>
    public long Place => Past[Author];
}

/// <summary>Reads an argument of one kind; sets the reader's failure for another shape.</summary>
internal delegate Arg ReadArg(ref ArgReader arg);

/// <summary>
/// A registered kind of act. A family of kinds is one file with its arguments, guards and effects; its words stand under
/// <c>act.&lt;name&gt;</c>.
/// </summary>
public sealed class Kind
{
    /// <summary>The header's <c>t</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The rules with which it came; 1 for the first.</summary>
    public int Rules { get; init; } = 1;

    /// <summary>Where it has a place.</summary>
    public Place Place { get; init; } = Place.Everywhere;

    /// <summary>True for acts of the node itself, which observers' nodes write too.</summary>
    public bool ByNode { get; init; }

    /// <summary>True when it speaks of an object, named by the header's <c>obj</c>.</summary>
    public bool HasObject { get; init; }

    internal ReadArg? Read { get; init; }

    /// <summary>Judges the act on its past alone; null when it is valid.</summary>
    internal Func<View, Act, Refusal?> Guard { get; init; } = (_, _) => null;

    /// <summary>What a valid act writes; always into its author's own cells.</summary>
    internal Action<Writes, Act> Effect { get; init; } = (_, _) => { };
}

/// <summary>In which kind of dialogue a kind of act has a place.</summary>
public enum Place
{
    /// <summary>In shared dialogues and in desk files.</summary>
    Everywhere,
    /// <summary>In shared dialogues only.</summary>
    Shared,
    /// <summary>In desk files only.</summary>
    Desk,
}
