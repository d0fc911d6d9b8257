using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Record;

namespace Entente.Node.Pages.Today;

/// <summary>Reads the page of today off the files that the officer may see.</summary>
internal static class TodayReading
{
    private const int LatestActs = 10;

    /// <summary>The page.</summary>
    /// <param name="files">The desk files that he may see.</param>
    /// <param name="shared">What was read of the shared dialogues that he may see.</param>
    /// <param name="visit">The officer.</param>
    public static TodayModel Of(DeskFiles files, IReadOnlyList<SharedToday> shared, Visit visit)
    {
        var read = files.All.Select(file => file.Read(view => new FileToday(new DeskReading(file, view, visit.Tongue), visit))).ToList();
        return new TodayModel(
            [.. shared.SelectMany(one => one.Moves.Select(m => (m.Whose, Day: (DateOnly?)DateOnly.MinValue, m.Row))).Concat(read.SelectMany(file => file.Moves)).GroupBy(m => m.Whose).OrderBy(g => g.Key).Select(g => new MoveGroup(g.Key, [.. g.OrderBy(m => m.Day ?? DateOnly.MaxValue).Select(m => m.Row)]))],
            [.. shared.Select(one => one.Changes).Concat(read.Select(file => file.Changes)).OfType<FileChanges>()],
            read.Select(file => file.Next).OfType<(DateOnly Day, string Words)>().OrderBy(next => next.Day).Select(next => next.Words).FirstOrDefault(),
            read.Count + shared.Count > 0);
    }

    /// <summary>One file, read while nothing is written to it.</summary>
    private sealed class FileToday
    {
        private readonly DeskReading reading;
        private readonly Visit visit;
        private readonly DateOnly today;

        public FileToday(DeskReading reading, Visit visit)
        {
            (this.reading, this.visit, today) = (reading, visit, reading.File.Card.Today(visit.Now));
            Moves = [.. NextMoves.Of(reading.View, reading.File.Card.Ours.Id, today).Select(move => (move.Whose, move.Day, Row(move))), .. Reminders()];
            Changes = Since(visit.Officer!);
            Next = NextMeeting();
        }

        public IReadOnlyList<(Whose Whose, DateOnly? Day, MoveRow Row)> Moves { get; }

        public FileChanges? Changes { get; }

        public (DateOnly Day, string Words)? Next { get; }

        private Tongue Tongue => reading.Tongue;

        private string File => reading.In(reading.File.Card.Title);

        private string Address => "/" + reading.File.Id;

        private MoveRow Row(NextMove move)
        {
            var (why, action, to) = Says(move);
            var day = move.Day is { } on ? reading.Day(on) + " · " + RelativeDay.Of(on, today, Tongue) : null;
            return new MoveRow(reading.NameOf(move.About), Place(move), File, why, day, action, to);
        }

        private (string Why, Label? Do, string? Address) Says(NextMove move)
        {
            var party = move.Party is { } id ? reading.ShortName(id) : "";
            var at = move.At is { } meeting ? reading.TitleOf(meeting) : "";
            var say = $"{Address}/say/account?obj={Uri.EscapeDataString(move.About.ToString())}";
            return move.Kind switch
            {
                NextMoveKind.Answer when move.Whose == Whose.Ours => (visit.Say(TodayLabels.AnswerOurs, Tabler(move.About), reading.Day(move.Day!.Value)), TodayLabels.WriteAnswer, say + "&party=" + move.Party),
                NextMoveKind.Answer => (visit.Say(TodayLabels.AnswerTheirs, party, reading.Day(move.Day!.Value)), TodayLabels.WriteAnswer, say + "&party=" + move.Party),
                NextMoveKind.Settle => (move.At is null ? visit.Say(TodayLabels.Settle, Open(move.About)) : visit.Say(TodayLabels.SettleAt, Open(move.About), at), null, null),
                NextMoveKind.Prepare => (visit.Say(TodayLabels.Prepare, Expected(move.About), Due(move.About)), null, null),
                NextMoveKind.WriteDown => (visit.Say(TodayLabels.WriteDown), TodayLabels.WriteAccount, say),
                NextMoveKind.Fulfil => (visit.Say(TodayLabels.Fulfil, party, at), null, null),
                NextMoveKind.AskAfter => (visit.Say(TodayLabels.AskAfter, party, at), TodayLabels.WriteAccount, say + "&party=" + move.Party),
                _ => (visit.Say(TodayLabels.LookAgain), TodayLabels.ToLinks, Address + "/links"),
            };
        }

        private string Place(NextMove move) => move.Kind switch
        {
            NextMoveKind.Answer or NextMoveKind.Settle => Address + "/proposal",
            NextMoveKind.LookAgain => Address + "/links",
            _ => Meetings.MeetingsEndpoints.Address(reading.File, move.About),
        };

        private string Tabler(ActRef proposal) => reading.View.Object<Proposal>(proposal)!.Said is { } said ? reading.ShortName(said.Party) : "";

        private string Open(ActRef proposal)
        {
            var headline = Headline.Of(reading.View, proposal);
            return string.Join(", ", Enum.GetValues<Question>().Where(q => headline.On(q).IsOpen).Select(q => Words.Of(q, Tongue)));
        }

        private int Expected(ActRef meeting) => reading.All<Expectation>().Count(e => e.Arg.At == meeting);

        private int Due(ActRef meeting) => reading.All<Commitment>().Count(c => c.Arg.DueBy == meeting && !NextMoves.IsOver(reading.View, c));

        private IEnumerable<(Whose Whose, DateOnly? Day, MoveRow Row)> Reminders() =>
            from note in Note.Of(reading.File)
            where !note.Done && note.Day <= today
            let address = note.About is { } at ? Notes.NotesEndpoints.Address(reading.File, at) : Address + "/notes"
            select (Whose.Ours, note.Day, new MoveRow(note.Text, address, File, visit.Say(TodayLabels.Noted, note.By.Name), reading.Day(note.Day!.Value), PutAway: $"{Address}/notes/{note.Id}"));

        private (DateOnly Day, string Words)? NextMeeting() => reading.All<Meeting>().Select(m => (Day: m.Days(reading.View).From, Meeting: m)).Where(m => m.Day >= today)
            .OrderBy(m => m.Day).Select(m => ((DateOnly, string)?)(m.Day, reading.Title(m.Meeting) + ", " + reading.Day(m.Day) + ", " + RelativeDay.Of(m.Day, today, Tongue))).FirstOrDefault();

        /// <summary>What was written down since the officer last said that he had seen the file; his own acts are no news to him.</summary>
        private FileChanges? Since(Officer officer)
        {
            var (view, seen) = (reading.View, SeenUpTo.Of(reading.File, officer));
            var writers = WrittenBy.Of(reading.File);
            var fresh = view.Log(0).Skip((int)(seen ?? 0)).Where(e => e.Void is null && writers.GetValueOrDefault(e.Act.Ref.ToString())?.Id != officer.Id).Select(e => e.Act).ToList();
            if (fresh.Count == 0) return null;
            return new FileChanges(
                DeskFrame.Of(reading.File), fresh.Count, view.Frontier[0].ToString(System.Globalization.CultureInfo.InvariantCulture), seen is null, [.. Moved(seen is { } upTo ? view.At([Math.Min(upTo, view.Frontier[0])]) : null)],
                [.. fresh.AsEnumerable().Reverse().Select(act => Change(act, writers)).DistinctBy(row => (row.Kind, row.What)).Take(LatestActs)]);
        }

        // One statement may be several acts, one for each question that it answers: it is told once.
        private ChangeRow Change(Act act, IReadOnlyDictionary<string, WrittenBy> writers)
        {
            var what = reading.View.Object<DialogueObject>(act.Ref) is { } obj and not Opening ? reading.NameOf(obj.Ref) : RecordReading.What(reading, act, reading.View.Object<DialogueObject>(act.Ref));
            return new ChangeRow(
                RecordReading.Kind(act.Header.Kind, Tongue), what, writers.GetValueOrDefault(act.Ref.ToString())?.Name ?? "", RecordReading.AddressOf(reading.File, act.Ref));
        }

        private IEnumerable<StandsNow> Moved(View? before) =>
            from proposal in reading.All<Proposal>()
            let now = Headline.Of(reading.View, proposal.Ref)
            let then = before is null || before.Object<Proposal>(proposal.Ref) is null ? null : Headline.Of(before, proposal.Ref)
            where now.Basis is not null && (then is null || then.Word != now.Word || then.Basis != now.Basis)
            select new StandsNow(reading.Title(proposal), then?.Basis is null ? null : WordsOf(then.Word), WordsOf(now.Word), reading.BasisWords(now.Basis!.Value), Address + "/proposal");

        private string WordsOf(StatusWord word) => word.Rung is { } rung ? Words.Of(rung, Tongue) : Words.Of(word.Exit!.Value, Tongue);
    }
}
