using Entente.Dialogue;
using Entente.Node.Desk;

namespace Entente.Node.Pages.Say;

/// <summary>The form of an account: one statement, with its status and its answers to the three questions.</summary>
internal static class SayAccount
{
    public static SayKind Kind { get; } = new("account", SayLabels.Account, Fields, input => Task.FromResult(Make(input)));

    private static IReadOnlyList<SayField>? Fields(SayLists lists) => lists.Anything.Count == 0 ? null :
    [
        SayLists.List("obj", SayLabels.About, lists.Anything),
        SayLists.List("party", SayLabels.Whose, lists.OrNothing(lists.Everybody, SayLabels.Nobody), required: false),
        SayLists.Field("speaker", SayLabels.Speaker, FieldKind.Line, required: false, SayLabels.SpeakerHint),
        SayLists.Field("on", SayLabels.On, FieldKind.Day),
        SayLists.List("basis", SayLabels.Basis, [.. lists.Of<Basis>().Reverse().Skip(1)]),
        SayLists.Field("words", SayLabels.Words, FieldKind.Words),
        SayLists.List("status", SayLabels.Status, lists.OrNothing(lists.Statuses), required: false),
        .. Enum.GetValues<Question>().Select(q => SayLists.List(Spelled.Of(q), QuestionLabel(q), lists.OrNothing(lists.Of<Answer>()), required: false)),
        SayLists.Field("from", SayLabels.SaysFrom, FieldKind.Day, required: false, SayLabels.SaysFromHint),
        SayLists.Field("to", SayLabels.SaysTo, FieldKind.Day, required: false),
        SayLists.List("into", SayLabels.Into, lists.OrNothing(lists.Objects<Body>()), required: false),
        SayLists.List("use", SayLabels.Use, lists.OrNothing(lists.Of<Use>()), required: false),
        SayLists.Field("source", SayLabels.Source, FieldKind.Line, required: false, SayLabels.SourceHint),
    ];

    /// <summary>The status is one act; each answer is one more, with the same enclosures: one statement, shown as one row.</summary>
    private static IReadOnlyList<Utterance> Make(SayInput input)
    {
        var obj = input.Ref("obj");
        var party = input.Text("party") is { Length: > 0 } id ? id : null;
        var (on, basis, use) = (input.Day("on"), input.One<Basis>("basis"), input.OneOrNone<Use>("use"));
        var enclosures = input.Enclose(input.Need("words"), input.Text("source"), input.Text("speaker"));
        StatusWord? status = null;
        if (input.Text("status") is { Length: > 0 } word)
        {
            if (StatusWord.TryParse(word, out var named)) status = named;
            else input.Complain("status", SayLabels.NotInList);
        }

        var (from, to, into) = (input.DayOrNone("from"), input.DayOrNone("to"), input.RefOrNone("into"));
        if (to is not null && (from is null || to < from)) input.Complain("to", SayLabels.EndsBefore);
        var answers = Enum.GetValues<Question>().Select(q => (Question: q, Answer: input.OneOrNone<Answer>(Spelled.Of(q)))).Where(a => a.Answer is not null).ToList();
        Utterance Account(Slot? slot, Says says) => new("account", new AccountArg(slot, party, on, says, basis, use), obj) { Enclosures = enclosures };
        return
        [
            .. status is not null || into is not null || from is not null || answers.Count == 0 ? new[] { Account(null, new Says(status, Ref: into, From: from, To: to)) } : [],
            .. answers.Select(a => Account(Enum.Parse<Slot>(a.Question.ToString()), new Says(Answer: a.Answer))),
        ];
    }

    private static Label QuestionLabel(Question question) =>
        new(Language.Words.Of(question, Language.Tongue.English), Language.Words.Of(question, Language.Tongue.Korean));
}
