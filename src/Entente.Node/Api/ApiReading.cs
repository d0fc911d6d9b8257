using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages;
using Entente.Node.Pages.Ladder;
using Entente.Node.Pages.Links;

namespace Entente.Node.Api;

/// <summary>Reads a desk file for a program: what its pages show, words in both languages.</summary>
internal static class ApiReading
{
    /// <summary>Most acts or objects in one answer.</summary>
    public const int Most = 500;

    /// <summary>A dialogue, in short.</summary>
    public static ApiDialogue Dialogue(DeskFile file) => new(
        file.Id, file.Card.Title, file.Card.Label, [.. file.Card.Parties.Select(p => new ApiParty(p.Id, p.Name))], file.Read(view => view.Frontier[0]));

    /// <summary>Where it stands: the status card of the first page, as of the same step.</summary>
    public static ApiStanding Standing(DeskFile file, int? step)
    {
        var dialogue = Dialogue(file);
        return file.Read(view =>
        {
            var steps = LadderSteps.Of(file, view);
            var at = steps.At(Step(step), file.Card.OpensAt);
            var english = new DeskReading(file, view, Tongue.English, steps.Moment(at));
            var proposal = view.Objects<Proposal>().FirstOrDefault(p => !view.IsStruck(p.Ref));
            var headline = Headline.Of(view, proposal?.Ref ?? default, english.AsOf);
            StatusCardModel? Card(DeskReading reading) =>
                new StatusReading(reading, proposal, headline, AccountRows.Of(reading, steps, proposal?.Ref ?? default, headline)).Card((_, _) => "");
            var asOf = AsOf(steps, at, english);
            if ((Card(english), Card(english.ReadIn(Tongue.Korean))) is not ({ } en, { } ko))
                return new ApiStanding(dialogue, asOf, null, null, null, null, [], null, null, null, Enum.GetValues<Question>(), [], null, new ApiSayable(null, null));

            var questions = Enum.GetValues<Question>().Select((q, i) => (Question: q, State: headline.On(q), Words: new Both(en.Questions[i].Answer, ko.Questions[i].Answer))).ToList();
            return new ApiStanding(
                dialogue, asOf, proposal!.Ref.ToString(), headline.Word.Rung, headline.Word.Exit, headline.Basis, [.. headline.By.Select(h => h.Ref.ToString())],
                new Both(en.Sentence, ko.Sentence), new Both(en.Basis, ko.Basis), new Both(en.DoesNotMean, ko.DoesNotMean),
                [.. questions.Where(q => q.State.IsOpen).Select(q => q.Question)],
                [.. questions.Select(q => new ApiQuestion(q.Question, q.State.Answer, q.State.IsOpen, q.State.By?.Ref.ToString(), q.Words))],
                new Both(en.Next, ko.Next), new ApiSayable(en.PressEnglish, en.PressKorean));
        });
    }

    /// <summary>A page of the log.</summary>
    public static ApiActs Acts(DeskFile file, long from, int count) => file.Read(view =>
    {
        var total = view.Frontier[0];
        var to = Math.Min(total, from + count);
        return new ApiActs(
            from, total, [.. Range(from, to).Select(i => Act(file, view, i)!)],
            to < total ? string.Create(CultureInfo.InvariantCulture, $"/api/dialogues/{file.Id}/acts?from={to}&count={count}") : null);
    });

    /// <summary>One act; null beyond the end.</summary>
    public static ApiAct? Act(DeskFile file, long index) => file.Read(view => Act(file, view, index));

    /// <summary>The objects of a kind, or of all kinds, created by acts from an index on; struck ones are marked.</summary>
    public static ApiObjects Objects(DeskFile file, string? kind, long from, int count) => file.Read(view =>
    {
        var english = new DeskReading(file, view, Tongue.English);
        var found = Range(from, view.Frontier[0]).Select(i => view.Object<DialogueObject>(new ActRef(file.Origin.Epoch, 0, i))).OfType<DialogueObject>()
            .Where(o => kind is null || Kind(view, o) == kind).Take(count + 1).ToList();
        var next = found.Count > count ? string.Create(CultureInfo.InvariantCulture, $"/api/dialogues/{file.Id}/objects?from={found[^1].Ref.Index}&count={count}") : null;
        return new ApiObjects([.. found.Take(count).Select(o => Object(english, o))], next is null || kind is null ? next : next + "&kind=" + Uri.EscapeDataString(kind));
    });

    /// <summary>The links of the page of policies, as of the same step.</summary>
    public static ApiLinks Links(DeskFile file, LinkSuggestions suggestions, LinksQuery query)
    {
        var (en, ko) = (LinksReading.Of(file, suggestions, Tongue.English, query, null), LinksReading.Of(file, suggestions, Tongue.Korean, query, null));
        var asOf = file.Read(view =>
        {
            var steps = LadderSteps.Of(file, view);
            return AsOf(steps, steps.At(query.Step, file.Card.OpensAt), new DeskReading(file, view, Tongue.English));
        });
        return new ApiLinks(asOf, Policy(en.Left, ko.Left), Policy(en.Right, ko.Right), [.. en.Links.Zip(ko.Links).Select(pair => Link(en, pair.First, pair.Second))]);
    }

    private static ApiAct? Act(DeskFile file, View view, long index)
    {
        var at = new ActRef(file.Origin.Epoch, 0, index);
        if (view.Act(at) is not { } act) return null;
        var why = view.VoidFor(at);
        return new ApiAct(
            at.ToString(), index, act.Header.Kind, KindWords(act.Header.Kind), act.Header.At, act.Header.Obj?.ToString(), Arg(act), Words(file, act.Header),
            why is not null ? ApiVerdict.Void : view.IsStruck(at) ? ApiVerdict.Struck : ApiVerdict.Valid,
            why is { } rule ? new ApiRule(Spelled.Of(rule), InBoth(tongue => Language.Words.Of(rule, tongue))) : null, Encoding.ASCII.GetString(act.Header.Write()));
    }

    /// <summary>What an act encloses; an enclosure's role is its place among those of its language.</summary>
    private static List<ApiEnclosed> Words(DeskFile file, EntryHeader header)
    {
        var roles = WordRoles.Of(header.Kind);
        var places = new Dictionary<string, int>();
        return [.. header.Enclosures.Select(e =>
        {
            var place = places.GetValueOrDefault(e.Language);
            places[e.Language] = place + 1;
            return new ApiEnclosed(e.Language, place < roles.Count ? roles[place] : null, e.MediaType, file.Text(e));
        })];
    }

    private static ApiObject Object(DeskReading english, DialogueObject obj)
    {
        var korean = english.ReadIn(Tongue.Korean);
        var (party, on, basis) = obj is Account account ? (account.Arg.Party, account.Arg.On, account.Arg.Basis) : (obj.Said?.Party, obj.Said?.On, obj.Said?.Basis);
        Both? Text(int? role) => role is { } place && new Both(english.Text(obj, place), korean.Text(obj, place)) is { En.Length: > 0 } both ? both : null;
        return new ApiObject(
            obj.Ref.ToString(), Kind(english.View, obj), english.View.Act(obj.Ref)!.Header.Obj?.ToString(), party, on, basis,
            Text(obj.Roles.Title), Text(obj.Roles.Words), Text(obj.Roles.Source), Text(obj.Roles.Speaker), Arg(english.View.Act(obj.Ref)!), english.View.IsStruck(obj.Ref));
    }

    private static ApiPolicy Policy(PolicyColumnModel en, PolicyColumnModel ko) => new(en.Ref, new Both(en.Owner, ko.Owner), en.Title, en.Lang);

    private static ApiLink Link(LinksModel model, LinkRow en, LinkRow ko) => new(
        Provision(model.Left, en.Left), Provision(model.Right, en.Right), en.Score, en.Decision, en.Ref,
        [.. en.Reasons.Zip(ko.Reasons).Select(r => new Both(r.First, r.Second))], en.TouchesThirdParty, en.Stale);

    private static ApiProvision Provision(PolicyColumnModel policy, string id)
    {
        var ordinal = int.Parse(id, CultureInfo.InvariantCulture);
        return new ApiProvision(ordinal, policy.Provisions[ordinal - 1].Number, policy.Provisions[ordinal - 1].Text);
    }

    private static ApiAsOf? AsOf(LadderSteps steps, int at, DeskReading reading) =>
        steps.Model("", at, reading) is { } model && steps.Moment(at) is { } moment ? new ApiAsOf(model.At, model.Last, moment.Day) : null;

    private static string Kind(View view, DialogueObject obj) => view.Act(obj.Ref)!.Header.Kind;

    private static JsonElement Arg(Act act)
    {
        using var json = JsonDocument.Parse(act.Header.Arg);
        return json.RootElement.Clone();
    }

    private static Both KindWords(string kind) => InBoth(tongue => Language.Words.Has("act." + kind) ? Language.Words.Act(kind, tongue) : kind);

    private static Both InBoth(Func<Tongue, string> say) => new(say(Tongue.English), say(Tongue.Korean));

    private static string? Step(int? step) => step?.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<long> Range(long from, long to)
    {
        for (var i = from; i < to; i++) yield return i;
    }
}
