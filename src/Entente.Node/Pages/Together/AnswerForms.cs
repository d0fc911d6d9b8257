using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Together;

/// <summary>Forms that answer: take, offer, decline, withdraw, take up.</summary>
internal static class AnswerForms
{
    public static DraftForm Take { get; } = new(
        "take", "take", TogetherLabels.Take, (_, about) => about is { Obj: not null, Slot: not null, For: not null } ? [.. DraftWording.Words] : null,
        (lists, input, about) => Done(new TakeArg(about.Slot!.Value, about.For!.Value, [.. lists.Reading.View.Act(about.For.Value)?.Header.Enclosures.Select(e => e.Commitment) ?? []]), input),
        arg => [("slot", Spelled.Of(((TakeArg)arg).Slot)), ("for", ((TakeArg)arg).For.ToString())]);

    public static DraftForm Offer { get; } = new("offer", "offer", TogetherLabels.Offer, OfferFields, (_, input, about) => Done(new OfferArg(about.Slot!.Value, Terms(input)), input), arg => Fill((OfferArg)arg));

    public static DraftForm Decline { get; } = new(
        "decline", "decline", TogetherLabels.Decline,
        (lists, about) => about.Obj is null ? null : [SayLists.List("manner", TogetherLabels.Manner, lists.Of(Manner.NotNow, Manner.No, Manner.Unsaid)), .. DraftWording.Words],
        (_, input, _) => Done(new DeclineArg(input.One<Manner>("manner")), input), arg => [("manner", Spelled.Of(((DeclineArg)arg).Manner))]);

    public static DraftForm Withdraw { get; } = new(
        "withdraw", "withdraw", TogetherLabels.Withdraw,
        (lists, about) => about.Obj is null ? null : [SayLists.List("manner", TogetherLabels.Manner, lists.Of(Manner.Plain, Manner.Reserve, Manner.Later)), .. DraftWording.Words],
        (_, input, about) => Done(new WithdrawArg(about.Slot, input.One<Manner>("manner")), input),
        arg => [("manner", Spelled.Of(((WithdrawArg)arg).Manner)), .. ((WithdrawArg)arg).Slot is { } slot ? new[] { ("slot", Spelled.Of(slot)) } : []]);

    public static DraftForm TakenUp { get; } = new(
        "taken-up", "taken-up", TogetherLabels.TakenUp, (_, about) => about.Obj is null ? null : [.. DraftWording.Words], (_, input, _) => Done(new NoArg(), input), _ => []);

    // What a slot can say; nothing of it has to be said.
    private static IReadOnlyList<SayField>? OfferFields(DraftLists lists, FormAbout about)
    {
        if (about is not { Obj: { } obj, Slot: { } slot }) return null;
        List<SayField> fields = [];
        if (slot is Slot.Whether or Slot.When or Slot.How) fields.Add(SayLists.List("answer", TogetherLabels.Answer, lists.OrNothing(lists.Of<Answer>()), required: false));
        if (slot is Slot.When or Slot.Standing) fields.Add(SayLists.Field("date", TogetherLabels.Date, FieldKind.Day, required: false));
        if (slot is Slot.When or Slot.Dates)
        {
            fields.Add(SayLists.Field("from", SayLabels.From, FieldKind.Day, required: false));
            fields.Add(SayLists.Field("to", SayLabels.To, FieldKind.Day, required: false));
        }

        if (slot != Slot.Dates && lists.Objects<Meeting>() is { Count: > 0 } meetings) fields.Add(SayLists.List("at", TogetherLabels.BackAt, lists.OrNothing(meetings), required: false));
        if (slot is Slot.How or Slot.Dates)
        {
            fields.Add(SayLists.List("host", SayLabels.Host, lists.OrNothing(lists.Sides), required: false));
            fields.Add(SayLists.List("mode", SayLabels.Mode, lists.OrNothing(lists.Of<Mode>()), required: false));
        }

        if (slot == Slot.Review) fields.Add(SayLists.Field("reviewers", TogetherLabels.Reviewers, FieldKind.Line, required: false, TogetherLabels.ReviewersHint));
        if (lists.Reading.View.AgreedOn(new SlotId(obj, slot)) is not null) fields.Add(SayLists.Field("freed", TogetherLabels.Freed, FieldKind.Tick, required: false));
        return [.. fields, .. DraftWording.Words];
    }

    private static Terms Terms(SayInput input)
    {
        var offices = input.Text("reviewers").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (!Array.TrueForAll(offices, office => Word.Is(office))) input.Complain("reviewers", TogetherLabels.ReviewersHint);
        return new Terms(
            input.OneOrNone<Answer>("answer"), input.DayOrNone("date"), input.DayOrNone("from"), input.DayOrNone("to"), input.RefOrNone("at"),
            input.Text("host") is { Length: > 0 } host ? host : null, input.OneOrNone<Mode>("mode"), offices.Length == 0 ? default : [.. offices], input.Tick("freed") ? true : null);
    }

    private static IEnumerable<(string, string)> Fill(OfferArg arg)
    {
        var terms = arg.Terms;
        yield return ("slot", Spelled.Of(arg.Slot));
        if (terms.Answer is { } answer) yield return ("answer", Spelled.Of(answer));
        if (terms.Date is { } date) yield return ("date", Day(date));
        if (terms.From is { } from) yield return ("from", Day(from));
        if (terms.To is { } to) yield return ("to", Day(to));
        if (terms.At is { } at) yield return ("at", at.ToString());
        if (terms.Host is { } host) yield return ("host", host);
        if (terms.Mode is { } mode) yield return ("mode", Spelled.Of(mode));
        if (!terms.Reviewers.IsDefaultOrEmpty) yield return ("reviewers", string.Join(' ', terms.Reviewers));
        if (terms.Frees) yield return ("freed", "yes");
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Filled Done(Arg arg, SayInput input) => new(arg, DraftWording.Said(input));
}
