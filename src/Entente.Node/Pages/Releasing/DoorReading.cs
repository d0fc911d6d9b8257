using System.Globalization;
using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Node.Pages.Together;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Pages.Releasing;

/// <summary>Reads the door of one shared dialogue for one reader.</summary>
internal sealed class DoorReading(SharedDialogue dialogue, DialogueDoor door, StoreReader store, Officers officers, Visit visit)
{
    private readonly DoorRules rules = door.Rules;

    private Tongue Tongue => visit.Tongue;

    private string Id => dialogue.Seat.Dialogue;

    /// <summary>All drafts.</summary>
    /// <param name="said">What became of the draft that the reader asked for.</param>
    public DoorModel List(string? said = null)
    {
        var drafts = door.Drafts;
        return new DoorModel(SharedFrame.Of(store, dialogue.Seat, Room.Ours), OurChair.Of(dialogue, store, Tongue, reading => drafts.Select(d => Row(reading, d)).ToList()), Still(), said);
    }

    /// <summary>One draft.</summary>
    /// <param name="draft">The draft as it is now.</param>
    /// <param name="answer">What came of what the reader just did.</param>
    /// <param name="before">How much of every log was before him when he did; null for what the drafter had.</param>
    public DraftModel One(Draft draft, DoorSays? answer = null, IReadOnlyList<long>? before = null)
    {
        var digest = door.DigestOf(draft);
        // The frontier is taken first: what comes between is shown and not counted as seen, never the other way round.
        var seen = string.Join(',', door.Frontier());
        var since = door.Since(draft, before ?? draft.Seen);
        var still = Still();
        var may = door.Judge(draft, visit.Officer!);
        return OurChair.Of(dialogue, store, Tongue, reading => new DraftModel(
            SharedFrame.Of(store, dialogue.Seat, Room.Ours), Row(reading, draft), reading.Them, draft.About is { } about ? reading.NameOf(about) : null, Texts(reading, draft), door.IntentOf(draft), digest,
            Groups(digest), [.. draft.Clearances.Select(c => new ClearanceRow(Who(c.By), reading.Moment(c.At), c.Digest == digest))],
            may == DoorAnswer.MayRelease, DoorJudgement.Holding(draft, digest).Any(c => c.By.Id == visit.Officer!.Id), Change(reading, draft, digest),
            [.. since.Select(at => new SinceRow(Said(reading, at), reading.Texts(at)))], seen, still, DraftForm.OfKind(draft.Kind) is not null, answer));
    }

    /// <summary>The dialogue's rules, as they are or as they were filled in.</summary>
    public DoorRulesModel Rules(DoorRulesForm? filled, IReadOnlyList<Label> faults)
    {
        var shown = filled ?? DoorRulesForm.Of(rules);
        return new DoorRulesModel(
            SharedFrame.Of(store, dialogue.Seat, Room.Ours),
            [.. DraftForm.All.Select(f => (f.Kind, Words.Act(f.Kind, Tongue), shown.Routine.Contains(f.Kind)))], shown.HeadOffices, shown.Substitutes,
            [.. officers.All.Where(o => !o.Disabled).Select(o => (o.Id, o.Display))], shown.Deputy, shown.WaitHours, faults, visit.Officer!.Has(Roles.Head));
    }

    /// <summary>Eight groups of eight, to be read out.</summary>
    public static string Groups(string digest) => new Fingerprint(new TreeHash(Convert.FromBase64String(digest))).ToString();

    private string? Still() => dialogue.StandStill is { } why ? Words.Text("stand-still." + Spelled.Of(why), Tongue) : null;

    private DraftRow Row(OurChair reading, Draft draft)
    {
        var digest = door.DigestOf(draft);
        var waited = visit.Now - draft.At;
        var risen = rules.Deputy is { } id && waited >= TimeSpan.FromHours(rules.WaitHours) && rules.WeightOf(draft.Kind) == Weight.Substance ? officers.OfId(id)?.Display : null;
        return new DraftRow(
            DoorAddress.Of(Id, draft.Id), What(reading, draft, draft.Arg), reading.Kind(draft.Kind), Words.Of(rules.WeightOf(draft.Kind), Tongue), Who(draft.By) + " · " + reading.Moment(draft.At),
            string.Join(", ", DoorJudgement.Holding(draft, digest).Select(c => Who(c.By))), visit.Say(DoorLabels.Waits, Span(waited)),
            risen is null ? null : visit.Say(DoorLabels.Risen, risen), Words.Text("door." + Spelled.Of(door.Judge(draft, visit.Officer!)), Tongue));
    }

    /// <summary>What a draft would say, as both would read it in the record: it has not been said.</summary>
    public static string What(OurChair reading, Draft draft, string arg) =>
        DoorLabels.WillRead.In(reading.Tongue, reading.ShortName(reading.Me), Line(reading, draft, arg));

    // A name that it would give is among its own words: on record there is none yet.
    private static string Line(OurChair reading, Draft draft, string arg)
    {
        if ((draft with { Arg = arg }).Utterance(RuleBook.Standard).Utterance is not { } said) return reading.Kind(draft.Kind);
        var line = reading.WhatOf(said.Kind, said.Arg, said.Obj);
        if (said.Obj is { } about) return said.Kind is "taken-up" or "redact" or "recall" ? line : line + " — " + reading.NameOf(about);
        var title = draft.Words.GroupBy(w => w.Language).OrderByDescending(g => g.Key == reading.Tongue.Code()).Select(g => g.ElementAtOrDefault(1)?.Text).FirstOrDefault(t => t is { Length: > 0 });
        if (title is null) return line;
        return line.Contains('…', StringComparison.Ordinal) ? line.Replace("…", title, StringComparison.Ordinal) : line + ": " + title;
    }

    private static string Said(OurChair reading, ActRef at) =>
        reading.View.Act(at) is { } act ? reading.ShortName(act.Author) + " " + reading.WhatOf(act) : at.ToString();

    private static List<EnclosedText> Texts(OurChair reading, Draft draft) => [.. draft.Words.GroupBy(w => w.Language).SelectMany(g => g.Select((w, i) => Text(w, i, draft.Kind))).Where(t => t.Text.Length > 0)];

    private static EnclosedText Text(DraftWords words, int role, string kind)
    {
        var isLines = words.MediaType == ProvisionLines.MediaType;
        var shown = isLines ? string.Join("\n", ProvisionLines.ReadAll(words.Text).Select(p => DeskReading.Label(p) + "  " + p.Text)) : words.Text;
        return new EnclosedText(words.Language, isLines ? OurChair.ProvisionsRole : role == 1 ? OurChair.TitleRole : OurChair.WordsRole, shown, IsHere: true);
    }

    private DraftChange? Change(OurChair reading, Draft draft, string digest)
    {
        if (draft.Clearances.LastOrDefault(c => c.By.Id == visit.Officer!.Id) is not { } cleared || cleared.Digest == digest) return null;
        var count = Math.Max(cleared.Words.Count, draft.Words.Count);
        var texts = Enumerable.Range(0, count).Select(i => (Before: cleared.Words.ElementAtOrDefault(i), Now: draft.Words.ElementAtOrDefault(i)))
            .Where(t => t.Before?.Text != t.Now?.Text || t.Before?.Language != t.Now?.Language)
            .Select(t => new TextChange((t.Now ?? t.Before)!.Language, WordDiff.Of(t.Before?.Text ?? "", t.Now?.Text ?? "")));
        return new DraftChange([.. texts], cleared.Arg.Length > 0 && cleared.Arg != draft.Arg ? (What(reading, draft, cleared.Arg), What(reading, draft, draft.Arg)) : null);
    }

    private static string Who(Signatory by) => by.Office.Length > 0 ? by.Name + ", " + by.Office : by.Name;

    private string Span(TimeSpan waited) => waited.TotalHours < 48
        ? visit.Say(DoorLabels.Hours, Math.Max(0, (int)waited.TotalHours).ToString(CultureInfo.InvariantCulture))
        : visit.Say(DoorLabels.Days, ((int)waited.TotalDays).ToString(CultureInfo.InvariantCulture));
}
