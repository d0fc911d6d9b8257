using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Desk.Papers;
using Entente.Node.Desk.Search;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Papers;
using Entente.Node.Pages.Record;
using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Search;

/// <summary>Looks through the papers and the acts of files, and the shared dialogues, that one officer may see: whoever calls gives no others.</summary>
internal sealed class SearchReading(IReadOnlyList<DeskFile> files, DeskFile? only, IReadOnlyList<SharedSearch> shared, Tongue tongue)
{
    /// <summary>The most hits that one page shows.</summary>
    public const int MostShown = 100;

    private IReadOnlyList<DeskFile> Looked => only is null ? files : [only];

    /// <summary>The page; with hits where something is looked for.</summary>
    public SearchModel Read(SearchAsked asked)
    {
        var query = SearchQuery.Of(asked.Words);
        var hits = query.IsEmpty ? null : Looked.SelectMany(file => Found(file, query, asked)).Concat(shared.SelectMany(one => one.Found(query, asked))).OrderByDescending(hit => hit.On).ToList();
        return new SearchModel(only is null ? null : DeskFrame.Of(only), asked, Years(), Parties(), hits is null ? null : [.. hits.Take(MostShown).Select(hit => hit.Show())], hits?.Count ?? 0);
    }

    private IEnumerable<SearchFound> Found(DeskFile file, SearchQuery query, SearchAsked asked) => OfPapers(file, query, asked).Concat(file.Read(view => OfActs(file, view, query, asked)));

    private IEnumerable<SearchFound> OfPapers(DeskFile file, SearchQuery query, SearchAsked asked)
    {
        var names = asked.Party.Length == 0 ? null : Names(file, asked.Party);
        foreach (var paper in file.Papers.All)
        {
            var on = paper.About.Date ?? DateOnly.FromDateTime(paper.About.Filed.At);
            if ((!paper.Counts && !asked.WithStruck) || (asked.Year is { } year && on.Year != year)) continue;
            if (names is not null && !names.Exists(name => SearchKey.Find(paper.About.From, name).Count > 0)) continue;
            if (new SearchText(paper.About.Title) is var title && query.IsIn(title))
                yield return new SearchFound(on, () => Show(file, paper, on, title, PapersLabels.PaperTitle.In(tongue, paper.Number) + ", " + SearchLabels.PaperTitle.In(tongue), $"/{file.Id}/papers/{paper.Number}", query));
            foreach (var passage in paper.Searched.Where(passage => query.IsIn(passage.Text)))
            {
                var mark = new PaperMark(paper.Number, passage.Page, passage.Sentence, passage.Sentence);
                yield return new SearchFound(on, () => Show(file, paper, on, passage.Text, mark.In(tongue), PapersReading.PlaceAddress(file, mark), query));
            }
        }
    }

    private SearchHit Show(DeskFile file, Paper paper, DateOnly on, SearchText text, string place, string address, SearchQuery query) => new(
        on, paper.About.Date is { } day ? DayText.Long(day, tongue) : null, place, Words.Of(paper.About.Kind, tongue) + " · " + paper.About.Title, paper.About.From, address,
        text.Text, Spans(query, text), !paper.Counts, FileName(file), Room.DeskFile);

    private List<SearchFound> OfActs(DeskFile file, View view, SearchQuery query, SearchAsked asked)
    {
        var reading = new DeskReading(file, view, tongue);
        var party = asked.Party.Length == 0 ? null : file.Card.Parties.Concat(file.Card.Context).FirstOrDefault(one => one.Name.En == asked.Party)?.Id ?? "";
        var hits = new List<SearchFound>();
        foreach (var act in SearchedActs.Of(file, view).All)
        {
            var isStruck = view.IsStruck(act.Object.Ref);
            var on = act.On ?? DateOnly.MinValue;
            if ((isStruck && !asked.WithStruck) || (asked.Year is { } year && on.Year != year) || (party is not null && act.Party != party)) continue;
            foreach (var text in act.Texts)
            {
                // In the reader's language; where it does not stand in that one, in another.
                var found = text.OrderBy(one => one.Language != tongue.Code())
                    .Select(one => one.Passages.Where(passage => query.IsIn(passage.Text)).ToList()).FirstOrDefault(passages => passages.Count > 0) ?? [];
                hits.AddRange(found.Select(passage => new SearchFound(on, () => Show(reading, act, passage, on, isStruck, query))));
            }
        }

        return hits;
    }

    private SearchHit Show(DeskReading reading, SearchedAct act, SearchPassage passage, DateOnly on, bool isStruck, SearchQuery query)
    {
        var obj = act.Object;
        var about = obj is Account account ? reading.TitleOf(account.About) : reading.Title(obj);
        var place = passage.Provision is { } provision ? Words.Act(act.Kind, tongue) + ", " + provision.Number : Words.Act(act.Kind, tongue);
        return new SearchHit(
            on, act.On is { } day ? reading.Day(day) : null, place, about, Who(reading, act),
            RecordReading.AddressOf(reading.File, obj.Ref), passage.Text.Text, Spans(query, passage.Text), isStruck, FileName(reading.File), Room.DeskFile);
    }

    private static string Who(DeskReading reading, SearchedAct act) =>
        act.Object is Account ? reading.Speaker(act.Object, act.Party)
        : act.Party == reading.File.Origin.Side ? Words.Text("basis.ours-alone", reading.Tongue)
        : act.Party is { } party ? reading.Name(party) : "";

    internal static IReadOnlyList<EvidenceSpan> Spans(SearchQuery query, SearchText text) => [.. query.Find(text).Select(span => new EvidenceSpan(span.From, span.To))];

    private string? FileName(DeskFile file) => only is null ? tongue == Tongue.Korean ? file.Card.Title.Ko : file.Card.Title.En : null;

    // Papers name their authors as letters do; a party counts as one where any of its names stands there.
    private static List<string> Names(DeskFile file, string party) =>
        [.. file.Card.Parties.Concat(file.Card.Context).Where(one => one.Name.En == party).SelectMany(one => new[] { one.Name.En, one.Name.Ko, one.Short.En, one.Short.Ko }).Distinct()];

    private IReadOnlyList<Choice> Years() =>
    [
        new Choice("", SearchLabels.AnyYear.In(tongue)),
        .. Looked.SelectMany(file => file.Papers.All.Select(paper => (paper.About.Date ?? DateOnly.FromDateTime(paper.About.Filed.At)).Year)
                .Concat(file.Read(view => SearchedActs.Of(file, view).All.Select(act => act.On?.Year).OfType<int>().ToList()))).Concat(shared.SelectMany(one => one.Years()))
            .Distinct().OrderDescending().Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => new Choice(year, year)),
    ];

    private IReadOnlyList<Choice> Parties() =>
    [
        new Choice("", SearchLabels.Anybody.In(tongue)),
        .. Looked.SelectMany(file => file.Card.Parties.Concat(file.Card.Context)).Concat(shared.SelectMany(one => one.Parties)).DistinctBy(one => one.Name.En).Select(one => new Choice(one.Name.En, tongue == Tongue.Korean ? one.Name.Ko : one.Name.En)),
    ];
}

/// <summary>A hit, shown only where it is among the newest.</summary>
internal sealed record SearchFound(DateOnly On, Func<SearchHit> Show);
