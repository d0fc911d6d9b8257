using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Say;
using Entente.Record;

namespace Entente.Node.Pages.NewFile;

/// <summary>The form that begins a file of one's own: its parts, and the file that it makes in one transaction.</summary>
internal static class NewFileForm
{
    /// <summary>The parts of the form, in order: heading and fields.</summary>
    public static IReadOnlyList<(Label Heading, IReadOnlyList<SayField> Fields)> Parts(Tongue tongue) =>
    [
        (NewFileLabels.What,
        [
            SayLists.Field("title", NewFileLabels.FileTitle, FieldKind.Line),
            SayLists.Field("id", NewFileLabels.Id, FieldKind.Line, required: true, NewFileLabels.IdHint),
            SayLists.Field("subtitle", NewFileLabels.Subtitle, FieldKind.Line, required: false),
            SayLists.List("profile", NewFileLabels.Profile,
                [new Choice(DialogueCard.Diplomatic, NewFileLabels.Diplomatic.In(tongue)), new Choice(DialogueCard.Organisation, NewFileLabels.Organisation.In(tongue))]),
        ]),
        (NewFileLabels.Ours, Side("ours")),
        (NewFileLabels.Theirs, Side("theirs")),
        (NewFileLabels.Ladder,
        [
            SayLists.Field("upper", NewFileLabels.UpperName, FieldKind.Line, required: false),
            SayLists.Field("lower", NewFileLabels.LowerName, FieldKind.Line),
            SayLists.Field("planned", NewFileLabels.PlannedName, FieldKind.Line, required: false),
        ]),
        (NewFileLabels.Policies,
        [
            SayLists.Field("policy-ours", NewFileLabels.OurPolicy, FieldKind.Line, required: false), SayLists.Field("document-ours", NewFileLabels.OurDocument, FieldKind.File, required: false),
            SayLists.Field("policy-theirs", NewFileLabels.TheirPolicy, FieldKind.Line, required: false), SayLists.Field("document-theirs", NewFileLabels.TheirDocument, FieldKind.File, required: false),
        ]),
        (NewFileLabels.Proposal,
        [
            SayLists.Field("proposal", NewFileLabels.ProposalTitle, FieldKind.Line),
            SayLists.List("by", SayLabels.Whose, [new Choice("ours", NewFileLabels.Ours.In(tongue)), new Choice("theirs", NewFileLabels.Theirs.In(tongue))]),
            SayLists.Field("on", SayLabels.On, FieldKind.Day),
            SayLists.List("basis", SayLabels.Basis, [.. Enum.GetValues<Basis>().Reverse().Skip(1).Select(b => new Choice(Spelled.Of(b), Words.Of(b, tongue)))]),
            SayLists.Field("words", NewFileLabels.ProposalWords, FieldKind.Words),
            SayLists.Field("source", SayLabels.Source, FieldKind.Line, required: false, SayLabels.SourceHint),
        ]),
    ];

    /// <summary>Makes the file; null where something is to be complained of, which the input then holds.</summary>
    public static async Task<NewDeskFile?> Make(SayInput input, string side, TimeProvider clock, DeskFiles files)
    {
        var id = input.Need("id");
        if (id.Length > 0 && (!Word.Is(id) || id.Contains('.', StringComparison.Ordinal))) input.Complain("id", NewFileLabels.IdHint);
        if (files.Find(id) is not null) input.Complain("id", NewFileLabels.Taken);
        var (ours, theirs) = (Party(input, "ours"), Party(input, "theirs"));
        var said = new Provenance(input.Need("by") == "theirs" ? "theirs" : "ours", input.Day("on"), input.One<Basis>("basis"));
        var (ourPolicy, theirPolicy) = (await Policy(input, "ours", said), await Policy(input, "theirs", said));
        var proposal = new { Title = input.Need("proposal"), Words = input.Need("words") };
        var title = input.Need("title");
        input.Need("lower");
        if (input.Faults.Count > 0) return null;

        var card = new DialogueCard(
            Same(title), Same(input.Text("subtitle")), new Both(NewFileLabels.Banner.English, NewFileLabels.Banner.Korean), [ours, theirs], [], [],
            Profile: input.Text("profile") == DialogueCard.Organisation ? DialogueCard.Organisation : DialogueCard.Diplomatic);
        var file = new NewDeskFile(LogOrigin.Of(side, id, 1), card, clock);
        // The ladder is as this desk knows it: nobody has said so on the proposal's basis.
        var known = new Provenance(side, said.On, Basis.OurNote);
        var upper = input.Text("upper") is { Length: > 0 } name ? Body(file, input, name, Tier.Minister, known, planned: false, null) : null;
        var lower = Body(file, input, input.Text("lower"), Tier.DeputyMinister, known, planned: false, upper);
        var planned = input.Text("planned") is { Length: > 0 } about ? Body(file, input, about, Tier.Working, known, planned: true, lower) : null;
        foreach (var policy in new[] { ourPolicy, theirPolicy }.OfType<Utterance>()) Say(file, policy);
        Say(file, new Utterance("proposal.table", new ProposalArg(null, [], planned ?? lower, said)) { Enclosures = input.Enclose(proposal.Words, proposal.Title, input.Text("source")) });
        return file;
    }

    private static IReadOnlyList<SayField> Side(string side) =>
    [
        SayLists.Field(side + "-name", NewFileLabels.Name, FieldKind.Line),
        SayLists.Field(side + "-capital", NewFileLabels.Capital, FieldKind.Line, required: false),
        SayLists.Field(side + "-zone", NewFileLabels.Zone, FieldKind.Line, required: false, NewFileLabels.ZoneHint),
    ];

    private static Named Party(SayInput input, string side)
    {
        var name = Same(input.Need(side + "-name"));
        var (capital, zone) = (input.Text(side + "-capital"), input.Text(side + "-zone"));
        if (zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) input.Complain(side + "-zone", NewFileLabels.NoZone);
        return new Named(side, name, name, capital.Length > 0 ? Same(capital) : null, zone.Length > 0 ? zone : null);
    }

    private static async Task<Utterance?> Policy(SayInput input, string side, Provenance said)
    {
        var title = input.Text("policy-" + side);
        var upload = input.File("document-" + side);
        if (title.Length == 0 && upload is null) return null;
        var provisions = upload is null ? [] : await SayPolicy.Read(upload, "document-" + side, input);
        var language = provisions.Count > 0 && Word.Is(provisions[0].Lang) ? provisions[0].Lang : input.Language;
        // Its own paper where we hold it; a title alone is our note.
        var known = new Provenance(side, said.On, upload is null ? Basis.OurNote : Basis.TheirPaper);
        var arg = new PolicyArg(language, "1", provisions.Count, null, default, known);
        IReadOnlyList<Wording> wording =
        [
            new(language, ProvisionLines.WriteAll(provisions), ProvisionLines.MediaType), new(language, title.Length > 0 ? title : upload!.FileName),
            new(language, upload?.FileName ?? ""), new(language, ""),
        ];
        return new Utterance("policy.share", arg) { Enclosures = Utterance.Enclose(wording) };
    }

    private static ActRef? Body(NewDeskFile file, SayInput input, string name, Tier tier, Provenance said, bool planned, ActRef? parent) =>
        Say(file, new Utterance("body.declare", new BodyArg(tier, Cadence.None, Formal: !planned, planned, parent, said)) { Enclosures = input.Enclose("", name, "") });

    private static ActRef Say(NewDeskFile file, Utterance act) => file.Say(act) is Said.Done done
        ? done.At
        : throw new InvalidOperationException($"The form made an act that its own guard refuses: {act.Kind}");

    private static Both Same(string text) => new(text, text);
}
