using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>Where a slot stands, in the order in which <c>fold.md</c> 4 asks.</summary>
public abstract record SlotStatus
{
    /// <summary>Agreed: sealed. Parties that have since offered something else, or ask to be freed, are named; it stands until all free it.</summary>
    /// <param name="Seal">The latest seal.</param>
    /// <param name="Since">Members whose register differs from what is sealed, by a later write.</param>
    public sealed record Agreed(Seal Seal, ImmutableArray<int> Since) : SlotStatus;

    /// <summary>Taken by all; that each knew of the others is not yet shown by every log.</summary>
    /// <param name="Ref">What all took.</param>
    public sealed record ReceiptOutstanding(ActRef Ref) : SlotStatus;

    /// <summary>Two parties spoke at once and differently: speak again.</summary>
    public sealed record Crossed : SlotStatus;

    /// <summary>Some stand by something; the others have not answered, or withdrew.</summary>
    /// <param name="By">Member and what it stands by, by member number.</param>
    public sealed record Standing(ImmutableArray<(int Member, ActRef Ref)> By) : SlotStatus;

    /// <summary>Nobody has spoken.</summary>
    public sealed record Open : SlotStatus;

    /// <summary>All that stood was withdrawn.</summary>
    public sealed record Withdrawn : SlotStatus;

    /// <summary>Reads the status of a slot of an object among its parties.</summary>
    public static SlotStatus Of(View view, SlotId slot) => Of(view, slot, Registers.Parties(view, slot));

    /// <summary>Reads the status of a slot among its parties.</summary>
    internal static SlotStatus Of(View view, SlotId slot, ImmutableArray<int> parties)
    {
        var last = parties.Select(p => view.Registered(slot, p).Span is [.., var w] ? w : (Written?)null).ToArray();
        var register = last.Select(w => (ActRef?)w?.Value).ToArray();

        if (Seals.Latest(view, slot, parties) is { } seal)
            return new Agreed(seal, [.. parties.Where((_, i) => register[i] != seal.Ref && last[i]!.Value.Place > seal.Ends[i])]);
        if (register.All(r => r is not null) && register.Distinct().Count() == 1)
            return new ReceiptOutstanding(register[0]!.Value);
        if (AnyCrossed(view, parties, last))
            return new Crossed();
        if (register.Any(r => r is not null))
            return new Standing([.. parties.Zip(register).Where(p => p.Second is not null).Select(p => (p.First, p.Second!.Value))]);
        return last.Any(w => w is not null) ? new Withdrawn() : new Open();
    }

    /// <summary>Two registers differ and neither last write had seen the other.</summary>
    private static bool AnyCrossed(View view, ImmutableArray<int> parties, Written?[] last)
    {
        for (var p = 0; p < parties.Length; p++)
            for (var q = 0; q < p; q++)
                if (last[p] is { } a && last[q] is { } b && !Equals(a.Value, b.Value)
                    && view.PastOf(parties[p], a.Place)[parties[q]] <= b.Place
                    && view.PastOf(parties[q], b.Place)[parties[p]] <= a.Place)
                    return true;
        return false;
    }
}
