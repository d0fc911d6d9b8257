using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

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

    /// <summary>The newest rules of which a kind is known; 1 for the standard kinds of <c>fold.md</c> 6.</summary>
    public long Newest => kinds.Values.Max(k => k.Rules);

    /// <summary>The kind of that name, or null.</summary>
    public Kind? Find(string name) => kinds.GetValueOrDefault(name);

    /// <summary>This book with further kinds, for rules that came later.</summary>
    internal RuleBook With(params IEnumerable<Kind> more) => new(kinds.Values.Concat(more), common);

    /// <summary>
    /// Reads an argument as a program sends it: its members may stand in any order, and are spelled in the table's. A refusal when the
    /// kind is unknown or the argument has another shape.
    /// </summary>
    public Refusal? Read(string name, JsonElement sent, out Arg? arg)
    {
        arg = null;
        if (Find(name) is not { } kind) return Refusal.UnknownKind;
        if (sent.ValueKind != JsonValueKind.Object) return Refusal.ArgumentOfAnotherShape;
        List<string> order = [];
        var asking = new ArgReader(order);
        kind.Read?.Invoke(ref asking);
        var reader = new ArgReader(Encoding.UTF8.GetBytes(InOrder(sent, order)));
        arg = kind.Read is { } read ? read(ref reader) : new NoArg();
        reader.End();
        return reader.Failed ? Refusal.ArgumentOfAnotherShape : null;
    }

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

    /// <summary>The same value without blanks, members in the order in which they are read; one that nobody asks for stays, and is refused.</summary>
    private static string InOrder(JsonElement value, List<string> order) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject()
            .OrderBy(member => order.IndexOf(member.Name) is >= 0 and var at ? at : int.MaxValue)
            .Select(member => Quote(member.Name) + ":" + InOrder(member.Value, order))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(item => InOrder(item, order))) + "]",
        JsonValueKind.String => Quote(value.GetString()!),
        _ => value.GetRawText(),
    };

    // What a header cannot hold, such as a quotation mark, is escaped here, and the reader takes no escape.
    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
