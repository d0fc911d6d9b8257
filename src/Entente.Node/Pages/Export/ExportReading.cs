using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Ladder;
using Entente.Node.Pages.Links;

namespace Entente.Node.Pages.Export;

/// <summary>A table: its head, and its rows, in the reader's language. Days are written so that a spreadsheet sorts them.</summary>
/// <param name="Head">Names of the columns.</param>
/// <param name="Rows">Cells, as many as there are columns.</param>
internal sealed record ExportTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Reads tables off a desk file: what its pages show, no more. What was struck stands in them, marked.</summary>
internal sealed class ExportReading
{
    private readonly DeskReading reading;

    private ExportReading(DeskReading reading) => this.reading = reading;

    private Tongue Tongue => reading.Tongue;

    /// <summary>Everything that anybody said, act by act.</summary>
    public static ExportTable Accounts(DeskFile file, Tongue tongue, string? step) => Read(file, tongue, step, export => export.Table(
        [
            ExportLabels.Reference, ExportLabels.On, ExportLabels.Whose, ExportLabels.Speaker, ExportLabels.Basis, ExportLabels.About, ExportLabels.Status, ExportLabels.Question,
            ExportLabels.Answer, ExportLabels.From, ExportLabels.To, ExportLabels.Use, ExportLabels.Words, ExportLabels.Source, ExportLabels.Verdict,
        ],
        export.reading.View.Objects<Account>().Where(a => export.IsSaid(a.Arg.On, a.Ref)).OrderBy(a => a.Arg.On).ThenBy(a => a.Ref.Index).Select(export.Row)));

    /// <summary>Every promise.</summary>
    public static ExportTable Commitments(DeskFile file, Tongue tongue, string? step) => Read(file, tongue, step, export => export.Table(
        [
            ExportLabels.Reference, ExportLabels.Name, ExportLabels.Owner, ExportLabels.DueBy, ExportLabels.DueDay, ExportLabels.Strength, ExportLabels.From, ExportLabels.On,
            ExportLabels.Whose, ExportLabels.Basis, ExportLabels.Words, ExportLabels.Source, ExportLabels.Verdict,
        ],
        export.reading.View.Objects<Commitment>().Where(c => c.Said is { } said && export.IsSaid(said.On, c.Ref)).Select(export.Row)));

    /// <summary>The links that the page of policies shows.</summary>
    public static ExportTable Links(LinksModel model, Tongue tongue)
    {
        string Provision(PolicyColumnModel policy, string id, Func<ProvisionRow, string> what) => what(policy.Provisions.First(p => p.Id == id));
        return new ExportTable(
            [
                ExportLabels.LeftNumber.In(tongue, model.Left.Title), ExportLabels.LeftText.In(tongue, model.Left.Title),
                ExportLabels.LeftNumber.In(tongue, model.Right.Title), ExportLabels.LeftText.In(tongue, model.Right.Title),
                .. new[] { ExportLabels.Decision, ExportLabels.Score, ExportLabels.Because, ExportLabels.Third, ExportLabels.Stale, ExportLabels.Reference }.Select(l => l.In(tongue)),
            ],
            [
                .. model.Links.Select(link => (IReadOnlyList<string>)
                [
                    Provision(model.Left, link.Left, p => p.Number), Provision(model.Left, link.Left, p => p.Text),
                    Provision(model.Right, link.Right, p => p.Number), Provision(model.Right, link.Right, p => p.Text),
                    LinksLabels.Of(link.Decision).In(tongue), link.Score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "", string.Join(" · ", link.Reasons),
                    link.TouchesThirdParty ? ExportLabels.Yes.In(tongue) : "", link.Stale ? ExportLabels.Yes.In(tongue) : "", link.Ref ?? "",
                ]),
            ]);
    }

    // The page of the record shows all that was said; a step is asked for by the pages that have one.
    private static ExportTable Read(DeskFile file, Tongue tongue, string? step, Func<ExportReading, ExportTable> read) => file.Read(view =>
    {
        var steps = LadderSteps.Of(file, view);
        return read(new ExportReading(new DeskReading(file, view, tongue, step is null ? null : steps.Moment(steps.At(step, file.Card.OpensAt)))));
    });

    private ExportTable Table(Label[] head, IEnumerable<IReadOnlyList<string>> rows) => new([.. head.Select(l => l.In(Tongue))], [.. rows]);

    private IReadOnlyList<string> Row(Account account)
    {
        var arg = account.Arg;
        return
        [
            account.Ref.ToString(), Day(arg.On), arg.Party is { } party ? reading.Name(party) : "", reading.Speaker(account, arg.Party), reading.BasisWords(arg.Basis), About(account.About),
            Status(arg.Says.Status), arg.Question is { } question ? Language.Words.Of(question, Tongue) : "", arg.Says.Answer is { } answer ? Language.Words.Of(answer, Tongue) : "",
            Day(arg.Says.From), Day(arg.Says.To), arg.Use is { } use ? Language.Words.Of(use, Tongue) : "", reading.Words(account), reading.Source(account), Verdict(account),
        ];
    }

    private IReadOnlyList<string> Row(Commitment commitment)
    {
        var (arg, said) = (commitment.Arg, commitment.Said!);
        var due = reading.View.Object<Meeting>(arg.DueBy);
        return
        [
            commitment.Ref.ToString(), reading.Title(commitment), reading.Name(arg.Owner), reading.TitleOf(arg.DueBy), due is null ? "" : Day(due.Days(reading.View, reading.AsOf).To),
            arg.Strength.ToString(CultureInfo.InvariantCulture), Day(arg.From), Day(said.On), reading.Name(said.Party), reading.BasisWords(said.Basis),
            reading.Words(commitment), reading.Source(commitment), Verdict(commitment),
        ];
    }

    private bool IsSaid(DateOnly on, ActRef at) => reading.AsOf is not { } moment || moment.Includes(on, at);

    private string About(ActRef about) =>
        reading.View.Object<DialogueObject>(about) is { } obj && reading.Title(obj).Length == 0 && reading.Words(obj) is { Length: > 0 } words ? words : reading.TitleOf(about);

    private string Status(StatusWord? status) =>
        status is { Rung: { } rung } ? Language.Words.Of(rung, Tongue) : status is { Exit: { } exit } ? Language.Words.Of(exit, Tongue) : "";

    private string Verdict(DialogueObject obj) => Language.Words.Text(reading.View.IsStruck(obj.Ref) ? "verdict.struck" : "verdict.valid", Tongue);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
