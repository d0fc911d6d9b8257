using System.Text.Json;
using Entente.Node.Identity;
using Entente.Node.Store;

namespace Entente.Node.Door;

/// <summary>How much an act weighs.</summary>
public enum Weight
{
    /// <summary>Dates, lists, receipts: one officer.</summary>
    Routine,

    /// <summary>Whatever a side could be held to: two, one of them a head.</summary>
    Substance,
}

/// <summary>That one office stands in for another for some time.</summary>
/// <param name="For">Office that is away.</param>
/// <param name="By">Office that stands in.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public sealed record Substitute(string For, string By, DateOnly From, DateOnly To);

/// <summary>Who releases what in one dialogue; a desk row that its heads change.</summary>
/// <param name="Routine">Kinds of act that one officer releases.</param>
/// <param name="HeadOffices">Offices whose holders count as head beside those who have the role; empty for the role alone.</param>
/// <param name="Substitutes">Who stands in for whom.</param>
/// <param name="Deputy">Id of the officer who may release what has waited too long; null for nobody.</param>
/// <param name="WaitHours">After how many hours it has.</param>
public sealed record DoorRules(IReadOnlyList<string> Routine, IReadOnlyList<string> HeadOffices, IReadOnlyList<Substitute> Substitutes, string? Deputy, int WaitHours)
{
    private const string RowKind = "door-rules";

    /// <summary>Where nobody set others.</summary>
    public static DoorRules Usual { get; } = new(["meeting.offer", "expect", "taken-up", "policy.share", "rules"], [], [], null, 24);

    /// <summary>The weight of a kind of act.</summary>
    public Weight WeightOf(string kind) => Routine.Contains(kind) ? Weight.Routine : Weight.Substance;

    /// <summary>Whether an officer counts as a head on a day: by role, by office, or standing in for such an office.</summary>
    public bool IsHead(Officer officer, DateOnly day) =>
        officer.Has(Roles.Head) || HeadOffices.Contains(officer.Office)
        || Substitutes.Any(s => s.By == officer.Office && HeadOffices.Contains(s.For) && s.From <= day && day <= s.To);

    /// <summary>The rules of a dialogue.</summary>
    public static DoorRules Of(StoreReader reader, string dialogue) =>
        reader.DeskRows(dialogue, "", RowKind) is [{ } row, ..] ? JsonSerializer.Deserialize<DoorRules>(row.Json)! : Usual;

    /// <summary>The row that sets them.</summary>
    public DeskWrite Row(string dialogue) => new DeskWrite.Put(new DeskRow(dialogue, "", RowKind, "", JsonSerializer.Serialize(this)));
}
