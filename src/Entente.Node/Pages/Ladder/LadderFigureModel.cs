namespace Entente.Node.Pages.Ladder;

/// <summary>What the ladder's figure shows. Words are in the reader's language; where things lie is <see cref="LadderDrawing"/>'s.</summary>
/// <param name="From">First day of the time axis.</param>
/// <param name="To">Last day of the time axis, after <paramref name="From"/>.</param>
/// <param name="AsOf">The day that the page shows.</param>
/// <param name="AsOfText">That day as written.</param>
/// <param name="Rungs">The tiers, highest first.</param>
/// <param name="Meetings">Sessions of bodies.</param>
/// <param name="Body">The body that the dialogue is about.</param>
/// <param name="Moves">How it came up and where it is expected.</param>
public sealed record LadderFigureModel(
    DateOnly From,
    DateOnly To,
    DateOnly AsOf,
    string AsOfText,
    IReadOnlyList<Rung> Rungs,
    IReadOnlyList<RungMeeting> Meetings,
    RungBody? Body,
    IReadOnlyList<RungMove> Moves);

/// <summary>One tier.</summary>
/// <param name="Key">Unique among the rungs.</param>
/// <param name="Level">Who meets there.</param>
/// <param name="Detail">The body and its cadence.</param>
/// <param name="Planned">Nothing meets there yet: a dashed line.</param>
/// <param name="Behind">Key of what opens.</param>
public sealed record Rung(string Key, string Level, string Detail, bool Planned, string? Behind);

/// <summary>One session.</summary>
/// <param name="Key">Unique among the meetings.</param>
/// <param name="Rung">Key of its rung.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Name">Its name.</param>
/// <param name="DayText">Its days as written.</param>
/// <param name="Behind">Key of what opens.</param>
public sealed record RungMeeting(string Key, string Rung, DateOnly First, DateOnly Last, string Name, string DayText, string? Behind);

/// <summary>The body that the dialogue is about.</summary>
/// <param name="Rung">Key of its rung.</param>
/// <param name="Since">From when it is spoken of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its status in a few words.</param>
/// <param name="Planned">Not standing yet: a dashed box.</param>
/// <param name="Behind">Key of what opens.</param>
public sealed record RungBody(string Rung, DateOnly Since, string Name, string Status, bool Planned, string? Behind);

/// <summary>An arrow between a meeting and the body.</summary>
/// <param name="Meeting">Key of the meeting.</param>
/// <param name="Kind">Which way and how firm.</param>
/// <param name="Words">What it says.</param>
/// <param name="Behind">Key of what opens.</param>
public sealed record RungMove(string Meeting, MoveKind Kind, string Words, string? Behind);

/// <summary>What an arrow means.</summary>
public enum MoveKind
{
    /// <summary>From the meeting to the body: brought up there.</summary>
    BroughtUp,

    /// <summary>From the body to the meeting: expected to come up there; dotted, since nobody is bound by it.</summary>
    Expected,
}
