using System.Globalization;
using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Desk.Facts;

/// <summary>Reads a policy digest: its provisions in order.</summary>
internal delegate IReadOnlyList<Provision> ReadPolicy(string path);

/// <summary>
/// Plays a facts file, fact by fact, into a new desk file. One fact becomes one act, or several that cite the same
/// enclosures: an account by both parties, or one that answers several questions.
/// </summary>
internal sealed class Play
{
    private static readonly string[] Languages = ["en", "ko"];

    private readonly FactsFile facts;
    private readonly string path;
    private readonly ReadPolicy readPolicy;
    private readonly NewDeskFile file;
    private readonly Dictionary<string, ActRef> named = [];
    private readonly Dictionary<string, IReadOnlyList<Provision>> provisions = [];

    private Play(FactsFile facts, string path, ReadPolicy readPolicy, TimeProvider clock)
    {
        (this.facts, this.path, this.readPolicy) = (facts, path, readPolicy);
        file = new NewDeskFile(LogOrigin.Of(facts.Desk, facts.Dialogue, 1), facts.Card, clock);
    }

    /// <summary>Plays <c>facts.yaml</c> of a folder.</summary>
    /// <exception cref="FactsFault">The file cannot be read, or a guard refuses one of its facts; nothing is kept.</exception>
    internal static NewDeskFile Folder(string folder, ReadPolicy readPolicy, TimeProvider clock)
    {
        var play = new Play(FactsFile.Read(PathIn(folder)), PathIn(folder), readPolicy, clock);
        foreach (var fact in play.facts.Facts) play.Fact(fact);
        return play.file;
    }

    /// <summary>Where the facts of a folder lie.</summary>
    internal static string PathIn(string folder) => Path.Combine(folder, "facts.yaml");

    private void Fact(Fact fact)
    {
        var (enclosures, rows) = (Enclosures(fact), Rows(fact));
        foreach (var (arg, obj) in Acts(fact))
        {
            var said = file.Say(new Utterance(fact.Act, arg, obj) { Enclosures = enclosures, Alongside = rows });
            if (said is Said.Refused refused) throw Fault(fact, refused.Why.ToString());
            // Further acts of one fact are the same thing said again of another party or question.
            if (fact.Id is { } id) named.TryAdd(id, ((Said.Done)said).At);
            rows = [];
        }
    }

    private IEnumerable<(Arg Arg, ActRef? Obj)> Acts(Fact f) => f.Act switch
    {
        "policy.share" => [(new PolicyArg(Need(f, f.Lang), Need(f, f.Version), Provisions(f).Count, RefOrNone(f, f.Replaces), default, Said(f)), null)],
        "body.declare" => [(new BodyArg((Tier)f.Tier, One<Cadence>(f, f.Cadence), f.Formal, f.Planned, RefOrNone(f, f.Parent), Said(f)), null)],
        "meeting.offer" => [(new MeetingArg(Ref(f, f.Body), f.From ?? f.On, f.To ?? f.From ?? f.On, f.Host, OneOrNone<Mode>(f, f.Mode), Said(f)), null)],
        "link.put" => [(new LinkArg(Provision(f, f.A), Provision(f, f.B), OneOrNone<Relation>(f, f.Rel), Said(f)), null)],
        "proposal.table" => [(new ProposalArg(RefOrNone(f, f.At), [.. f.Links.Select(l => Ref(f, l))], RefOrNone(f, f.About), Said(f)), null)],
        "expect" => [(new ExpectArg(Ref(f, f.At), Said(f)), Ref(f, f.Obj))],
        "commitment.word" => [(new CommitmentArg(Need(f, f.Owner), Ref(f, f.DueBy), f.Strength, f.From, Said(f)), null)],
        "account" => Accounts(f),
        _ => throw Fault(f, "no facts file says this kind of act"),
    };

    /// <summary>For each party what it says, then one act for each question that it answers.</summary>
    private IEnumerable<(Arg Arg, ActRef? Obj)> Accounts(Fact f)
    {
        var obj = Ref(f, f.Obj);
        var status = f.Says.TryGetValue("status", out var word)
            ? StatusWord.TryParse(word, out var named) ? named : throw Fault(f, $"\"{word}\" is no status") : (StatusWord?)null;
        var answers = Enum.GetValues<Question>().Where(q => f.Says.ContainsKey(Spelled.Of(q))).ToList();
        foreach (var party in f.Parties)
        {
            AccountArg Arg(Slot? slot, Says says) => new(slot, party, f.On, says, One<Basis>(f, f.Basis), OneOrNone<Use>(f, f.Use));

            if (status is not null || answers.Count == 0)
                yield return (Arg(null, new Says(status, Ref: RefOrNone(f, f.Into), From: Day(f, "from"), To: Day(f, "to"))), obj);
            foreach (var question in answers)
                yield return (Arg(Enum.Parse<Slot>(question.ToString()), new Says(Answer: One<Answer>(f, f.Says[Spelled.Of(question)]))), obj);
        }
    }

    private IReadOnlyList<NewEnclosure> Enclosures(Fact f)
    {
        if (f.Source is { } id && !facts.Sources.ContainsKey(id)) throw Fault(f, $"no source is called \"{id}\"");
        return Utterance.Enclose(Languages.SelectMany(lang => Roles(f, lang)));
    }

    /// <summary>The roles of a kind within one language, as <c>docs/formats/acts.md</c> lists them.</summary>
    private IEnumerable<Wording> Roles(Fact f, string lang)
    {
        var source = f.Source is { } id ? In(facts.Sources[id].Name, lang) + " · " + facts.Sources[id].Where : "";
        var (words, title) = (In(f.Words, lang), In(f.Title, lang));
        return f.Act switch
        {
            "policy.share" => [new(lang, ProvisionLines.WriteAll(Provisions(f, lang)), ProvisionLines.MediaType), new(lang, title), new(lang, source), new(lang, words)],
            "link.put" or "expect" => [new(lang, words), new(lang, source)],
            "account" => [new(lang, words), new(lang, source), new(lang, In(f.Who, lang))],
            _ => [new(lang, words), new(lang, title), new(lang, source)],
        };
    }

    private List<DeskWrite> Rows(Fact f)
    {
        DeskWrite Row(string kind, string key, Pair text) =>
            new DeskWrite.Put(new DeskRow(file.Id, Utterance.ThisAct, kind, key, DeskText.Json(text.Both)));

        var rows = facts.Notes.Where(n => n.On == f.Id || f.Notes.Contains(n.Id)).Select(n => Row(DeskText.SourceNote, n.Id, n.Text)).ToList();
        if (f.Matter is { } matter) rows.Add(Row(DeskText.Matter, "", matter));
        if (f.Place is { } place) rows.Add(Row(DeskText.Place, "", place));
        if (f.Context) rows.Add(Row(DeskText.Context, "", new Pair()));
        return rows;
    }

    private IReadOnlyList<Provision> Provisions(Fact f, string? lang = null)
    {
        var policyFile = lang is null || lang == f.Lang ? f.File : f.Translations.GetValueOrDefault(lang);
        if (policyFile is null) return [];
        var full = Path.Combine(Path.GetDirectoryName(path)!, policyFile);
        if (!provisions.TryGetValue(policyFile, out var read)) provisions[policyFile] = read = readPolicy(full);
        return read;
    }

    /// <summary>"평화 4" is number 4 under that heading; "7" is the only number 7.</summary>
    private ProvisionRef Provision(Fact f, End? end)
    {
        var policy = facts.Facts.Find(p => p.Id == end?.Policy) ?? throw Fault(f, "an end of the link names no policy of this file");
        var words = end!.Provision.Split(' ');
        var all = Provisions(policy);
        var hits = Enumerable.Range(0, all.Count)
            .Where(i => all[i].Number == words[^1] && (words.Length == 1 || all[i].Headings.Contains(string.Join(' ', words[..^1])))).ToList();
        return hits.Count == 1
            ? new ProvisionRef(Ref(f, end.Policy), hits[0] + 1)
            : throw Fault(f, $"\"{end.Provision}\" names {hits.Count} provisions of {end.Policy}");
    }

    private Provenance Said(Fact f) => new(Need(f, f.Parties[0]), f.On, One<Basis>(f, f.Basis));

    private ActRef Ref(Fact f, string? id) => RefOrNone(f, Need(f, id))!.Value;

    private ActRef? RefOrNone(Fact f, string? id) =>
        id is null ? null : named.TryGetValue(id, out var at) ? at : throw Fault(f, $"nothing before it is called \"{id}\"");

    private DateOnly? Day(Fact f, string name) => !f.Says.TryGetValue(name, out var text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Fault(f, $"\"{text}\" is no day");

    private T One<T>(Fact f, string? word)
        where T : struct, Enum => Spelled.TryRead<T>(Need(f, word), out var value) ? value : throw Fault(f, $"\"{word}\" is no {typeof(T).Name}");

    private T? OneOrNone<T>(Fact f, string? word)
        where T : struct, Enum => word is null ? null : One<T>(f, word);

    private string Need(Fact f, string? value) => value ?? throw Fault(f, "something is missing");

    private static string In(Pair? text, string lang) => (lang == "ko" ? text?.Ko : text?.En) ?? "";

    private FactsFault Fault(Fact f, string what) => new(path, $"fact {facts.Facts.IndexOf(f) + 1} ({f.Id ?? f.Act}, {f.On:yyyy-MM-dd}): {what}");
}
