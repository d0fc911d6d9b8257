using System.Collections.Frozen;

namespace Entente.Dialogue;

/// <summary>The registered kinds of act, and the guard that is common to all.</summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, Kind> kinds;
    private readonly Func<View, Act, Kind, Refusal?> common;

    internal RuleBook(IEnumerable<Kind> kinds, Func<View, Act, Kind, Refusal?> common)
    {
        this.kinds = kinds.ToFrozenDictionary(k => k.Name);
        this.common = common;
    }

    /// <summary>The kinds of <c>fold.md</c> 6: every family registers here, in the order of the table.</summary>
    public static RuleBook Standard { get; } = new(
    [
        .. Openings.Kinds, .. Acks.Kinds, .. Policies.Kinds, .. Bodies.Kinds, .. Meetings.Kinds, .. Links.Kinds,
        .. Proposals.Kinds, .. Registers.Kinds, .. Withdrawals.Kinds, .. Commitments.Kinds, .. Expectations.Kinds,
        .. Statements.Kinds, .. Accounts.Kinds,
    ],
        Openings.Common);

    /// <summary>All kinds, by name.</summary>
    public IReadOnlyCollection<Kind> Kinds => kinds.Values;

    /// <summary>The kind of that name, or null.</summary>
    public Kind? Find(string name) => kinds.GetValueOrDefault(name);

    /// <summary>This book with further kinds, for rules that came later.</summary>
    internal RuleBook With(params IEnumerable<Kind> more) => new(kinds.Values.Concat(more), common);

    /// <summary>Types the argument; a refusal when the kind is unknown or the argument has another shape.</summary>
    internal Refusal? Read(EntryHeader header, out Kind? kind, out Arg? arg)
    {
        arg = null;
        kind = Find(header.Kind);
        if (kind is null) return Refusal.UnknownKind;
        var reader = new ArgReader(header.Arg.Span);
        arg = kind.Read?.Invoke(ref reader);
        reader.End();
        return reader.Failed ? Refusal.ArgumentOfAnotherShape : null;
    }

    /// <summary>The one guard that page, door and fold call: common rules first, then the kind's own.</summary>
    internal Refusal? Judge(View past, Act act, Kind kind) => common(past, act, kind) ?? kind.Guard(past, act);
}
