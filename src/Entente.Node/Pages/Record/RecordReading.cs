using System.Globalization;
using System.Text;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Record;

/// <summary>Reads the record page off a desk file's log.</summary>
internal static class RecordReading
{
    private const int PerPage = 100;

    /// <summary>A page of the record; the last one unless another is asked for.</summary>
    public static RecordModel Of(DeskFile file, Tongue tongue, string? page)
    {
        var (head, holds) = file.CheckRoot();
        return file.Read(view =>
        {
            var reading = new DeskReading(file, view, tongue);
            var entries = view.Log(0).ToList();
            var (from, turning) = Turning.Of(page, entries.Count, PerPage, startsAtEnd: true, at => Address(file, at));
            var writers = WrittenBy.Of(file);
            var last = entries[^1].Act.Header.At;
            return new RecordModel(
                DeskFrame.Of(file), file.Origin.ToString(), head.Size, Unchanged(last, file, tongue), holds, Groups(head.Root.ToArray()), Groups(StateDigest.Of(view).ToBytes()),
                [.. entries.Skip(from).Take(PerPage).Select(e => Row(reading, e.Act, e.Void, writers.GetValueOrDefault(e.Act.Ref.ToString())?.Name ?? ""))], turning);
        });
    }

    /// <summary>Where an act stands in the record.</summary>
    public static string AddressOf(DeskFile file, ActRef at) => string.Create(CultureInfo.InvariantCulture, $"{Address(file, (int)(at.Index / PerPage) + 1)}#act-{at.Index}");

    private static RecordRow Row(DeskReading reading, Act act, Refusal? refusal, string by)
    {
        var tongue = reading.Tongue;
        var obj = reading.View.Object<DialogueObject>(act.Ref);
        var struck = reading.View.IsStruck(act.Ref);
        var (whose, on, basis) = obj switch
        {
            Account a => (reading.Speaker(a, a.Arg.Party), (DateOnly?)a.Arg.On, (Basis?)a.Arg.Basis),
            { Said: { } said } => (reading.Name(said.Party), said.On, said.Basis),
            _ => ("", null, null),
        };
        return new RecordRow(
            act.Ref.Index, act.Ref.ToString(), Utc(act.Header.At), Kind(act.Header.Kind, tongue), What(reading, act, obj), whose,
            on is null ? "" : reading.Day(on.Value) + " · " + reading.BasisWords(basis!.Value),
            refusal is { } why ? Words.Say("verdict.void", tongue, ("why", Words.Of(why, tongue))) : Words.Text(struck ? "verdict.struck" : "verdict.valid", tongue),
            refusal is null && !struck, refusal is null && !struck && obj is not null and not Opening,
            by, obj is null ? null : Notes.NotesEndpoints.Address(reading.File, act.Ref), Encoding.ASCII.GetString(act.Header.Write()), reading.Paper(act.Ref));
    }

    /// <summary>What an act says, by what it created.</summary>
    internal static string What(DeskReading reading, Act act, DialogueObject? obj) => obj switch
    {
        Account a => reading.Words(a) + (a.Arg.Says.Answer is { } answer ? $" — {Words.Of(a.Arg.Question!.Value, reading.Tongue)}: {Words.Of(answer, reading.Tongue)}" : ""),
        Opening => reading.In(reading.File.Card.Title),
        not null when reading.Title(obj) is { Length: > 0 } title => title,
        not null => reading.Words(obj),
        _ when act.Header.Obj is { } about => Words.Say("about", reading.Tongue, ("what", reading.NameOf(about))),
        _ => "",
    };

    /// <summary>Words of a kind of act; its name in headers where this program does not know it.</summary>
    internal static string Kind(string kind, Tongue tongue) => Words.Has("act." + kind) ? Words.Act(kind, tongue) : kind;

    private static string Unchanged(DateTime last, DeskFile file, Tongue tongue)
    {
        var zone = file.Card.Parties.FirstOrDefault(p => p is { Zone: not null, Capital: not null });
        if (zone is null) return Words.Say("unchanged", tongue, ("when", Utc(last) + " UTC"));
        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(last), TimeZoneInfo.FindSystemTimeZoneById(zone.Zone!));
        var city = tongue == Tongue.Korean ? zone.Capital!.Ko : zone.Capital!.En;
        var when = $"{DayText.Long(DateOnly.FromDateTime(local.DateTime), tongue)} {DayText.Weekday(local, tongue)} {DayText.Clock(local)}";
        return Words.Say("unchanged", tongue, ("when", tongue == Tongue.Korean ? city + " " + when : when + ", " + city));
    }

    private static string Address(DeskFile file, int page) => string.Create(CultureInfo.InvariantCulture, $"/{file.Id}/record?page={page}");

    private static string Utc(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Thirty-two bytes as eight groups of eight: what two people compare by telephone.</summary>
    private static string Groups(byte[] hash) => string.Join(' ', Convert.ToHexStringLower(hash).Chunk(8).Select(g => new string(g)));
}
