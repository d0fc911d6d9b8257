using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Dialogue;
using Entente.Node.Store;

namespace Entente.Node.Desk;

/// <summary>Whether we care for a link.</summary>
public enum Interest
{
    /// <summary>Nobody has decided.</summary>
    Undecided,

    /// <summary>Worth pursuing.</summary>
    Worth,

    /// <summary>No.</summary>
    No,
}

/// <summary>Our own mark on a link of a shared dialogue: a desk row, with no route to anybody else.</summary>
/// <param name="Mark">Whether we care.</param>
/// <param name="Relation">How we think the two meet; null where nobody said.</param>
/// <param name="By">Who marked it.</param>
internal sealed record LinkInterest(
    [property: JsonConverter(typeof(JsonStringEnumConverter<Interest>))] Interest Mark, [property: JsonConverter(typeof(JsonStringEnumConverter<Relation>))] Relation? Relation, WrittenBy By)
{
    /// <summary>Kind of its desk rows; their ref is the link's.</summary>
    public const string RowKind = "link-interest";

    /// <summary>The marks of a dialogue, by link.</summary>
    public static IReadOnlyDictionary<string, LinkInterest> Of(StoreReader reader, string dialogue) =>
        reader.DeskRows(dialogue, null, RowKind).ToDictionary(row => row.Ref, row => JsonSerializer.Deserialize<LinkInterest>(row.Json)!);

    /// <summary>The row that holds it.</summary>
    public DeskWrite Row(string dialogue, ActRef link) => new DeskWrite.Put(new DeskRow(dialogue, link.ToString(), RowKind, "", JsonSerializer.Serialize(this)));
}

/// <summary>Our position, our fallback, what we would never do: a desk row, with no route to anybody else.</summary>
/// <param name="Text">The words.</param>
/// <param name="By">Who wrote them last.</param>
/// <param name="At">When.</param>
internal sealed record Position(string Text, WrittenBy By, DateTimeOffset At)
{
    /// <summary>Kind of its desk row.</summary>
    public const string RowKind = "position";

    /// <summary>In letters.</summary>
    public const int Longest = 20_000;

    /// <summary>The position of a dialogue; null where none was written.</summary>
    public static Position? Of(StoreReader reader, string dialogue) =>
        reader.DeskRows(dialogue, "", RowKind) is [{ } row, ..] ? JsonSerializer.Deserialize<Position>(row.Json) : null;

    /// <summary>The row that holds it.</summary>
    public DeskWrite Row(string dialogue) => new DeskWrite.Put(new DeskRow(dialogue, "", RowKind, "", JsonSerializer.Serialize(this)));
}
