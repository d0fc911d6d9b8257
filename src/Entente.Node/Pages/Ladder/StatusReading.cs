using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Wording = Entente.Language.StatusCard;

namespace Entente.Node.Pages.Ladder;

/// <summary>Reads the status card of a proposal: the headline in words, its basis, the three questions, what comes next.</summary>
internal sealed class StatusReading(DeskReading reading, Proposal? proposal, Headline headline, AccountRows rows)
{
    private Tongue Tongue => reading.Tongue;

    /// <summary>The card; null before anything was said.</summary>
    /// <param name="opens">Makes what stands behind an object open from the page, and gives its key.</param>
    public StatusCardModel? Card(Func<DialogueObject, string, string> opens)
    {
        if (headline.Basis is null) return null;
        var doers = headline.By.Select(h => h.Party).OfType<string>().Distinct().Select(reading.Name).ToList();
        var sides = reading.Parties.Count;
        var (rung, exit) = (headline.Word.Rung, headline.Word.Exit);
        var sentence = rung is { } r ? Wording.Sentence(r, doers, sides, Tongue) : Wording.Sentence(exit!.Value, doers, sides, Tongue);
        var notMean = rung is { } r2 ? Wording.DoesNotMean(r2, Tongue) : Wording.DoesNotMean(exit!.Value, Tongue);
        var expectation = Expected();
        var sayable = Headline.ForThePublic(reading.View, proposal!.Ref, reading.AsOf);
        return new StatusCardModel(
            sentence, rows.KeyOf(headline.By[0].Ref), BasisText(doers.Count, sides), [.. Enum.GetValues<Question>().Select(Question)],
            expectation is null ? Words.Text("next.none", Tongue) : Wording.Expectation(reading.TitleOf(expectation.Arg.At), Tongue),
            expectation is null ? null : opens(expectation, reading.TitleOf(expectation.Arg.At)),
            Words.Text("not-stated", Tongue), notMean, PressLine(sayable, Tongue.English), PressLine(sayable, Tongue.Korean));
    }

    private string BasisText(int speakers, int sides)
    {
        var first = headline.First!;
        var strongest = headline.By[0];
        var phrase = Wording.BasisPhrase(strongest.Basis, speakers, sides, strongest.On, withYear: strongest.On.Year != reading.AsOf?.Day.Year, Tongue);
        return first.Basis == strongest.Basis ? phrase : phrase + " · " + Wording.FirstFrom(first.Basis, Tongue);
    }

    public QuestionModel Question(Question question)
    {
        var state = headline.On(question);
        return new QuestionModel(Words.Of(question, Tongue), Wording.QuestionState(question, state.Answer, Tongue), state.IsOpen, rows.KeyOf(state.By?.Ref));
    }

    /// <summary>A line for the public in either language; it rests on what may be used in public alone.</summary>
    private string? PressLine(Headline said, Tongue tongue)
    {
        var told = reading.ReadIn(tongue);
        if (said.Basis is not { } basis) return null;
        var doers = said.By.Select(h => h.Party).OfType<string>().Distinct().Select(told.Name).ToList();
        var matter = told.Desk(proposal!.Ref, DeskText.Matter) ?? told.Title(proposal);
        return said.Word.Rung is { } rung
            ? PressSafeLine.Of(told.Parties, doers, matter, rung, basis, [.. Enum.GetValues<Question>().Where(q => said.On(q).IsOpen)], tongue)
            : PressSafeLine.Of(told.Parties, doers, matter, said.Word.Exit!.Value, basis, tongue);
    }

    /// <summary>The expectation that still lies ahead: its meeting has not ended by the day that is shown.</summary>
    public Expectation? Expected() => reading.All<Expectation>().LastOrDefault(e =>
        e.About == proposal?.Ref && reading.View.Object<Meeting>(e.Arg.At) is { } meeting && meeting.Days(reading.View, reading.AsOf).To >= (reading.AsOf?.Day ?? DateOnly.MaxValue)
        && (headline.Word.Rung ?? Status.Launched) < Status.Launched);
}
