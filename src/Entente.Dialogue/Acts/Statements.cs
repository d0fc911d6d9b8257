using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>The argument of acts that say all by their object.</summary>
public sealed record NoArg : Arg
{
    internal static NoArg Read(ref ArgReader arg) => new();

    internal override void Write(ArgWriter arg)
    {
    }
}

/// <summary>The argument of <c>redact</c>.</summary>
/// <param name="Ground">Why, in one word.</param>
public sealed record RedactArg(string Ground) : Arg
{
    internal static RedactArg Read(ref ArgReader arg) => new(arg.Word("ground"));

    internal override void Write(ArgWriter arg) => arg.Word("ground", Ground);
}

/// <summary>The argument of <c>recall.answer</c>.</summary>
/// <param name="Done">True when the asked side says that it destroyed its copy.</param>
public sealed record RecallAnswerArg(bool Done) : Arg
{
    internal static RecallAnswerArg Read(ref ArgReader arg) => new(arg.Flag("done"));

    internal override void Write(ArgWriter arg) => arg.Flag("done", Done);
}

/// <summary>A statement about an act: taken up by an officer, content destroyed, recall asked, recall answered.</summary>
/// <param name="By">The act that says so.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Arg">Its argument.</param>
public sealed record Statement(ActRef By, string Kind, Arg Arg);

/// <summary>Statements that touch no register: <c>taken-up</c>, <c>redact</c>, <c>recall</c>, <c>recall.answer</c>.</summary>
internal static class Statements
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        Of("taken-up", NoArg.Read, (_, _) => null),
        Of("redact", RedactArg.Read, (_, act) => act.Header.Obj!.Value.Member == act.Author ? null : Refusal.OnlyTheAuthorRedacts),
        Of("recall", NoArg.Read, (_, _) => null),
        Of("recall.answer", RecallAnswerArg.Read, (past, act) => past.Act(act.Header.Obj!.Value) switch
        {
            not { Header.Kind: "recall" } => Refusal.OfAnotherKind,
            { Author: var asker } when asker == act.Author => Refusal.OnlyTheAskedAnswers,
            _ => null,
        }),
    ];

    private static Kind Of(string name, ReadArg read, Func<View, Act, Refusal?> guard) => new()
    {
        Name = name,
        Read = read,
        HasObject = true,
        Guard = guard,
        Effect = (pen, act) => pen.Say(act.Header.Obj!.Value, new Statement(act.Ref, name, act.Arg!)),
    };
}
