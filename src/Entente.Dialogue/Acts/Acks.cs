using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>An enclosure that a node would not keep.</summary>
/// <param name="Enclosure">Its commitment.</param>
/// <param name="Why">One word.</param>
public sealed record RefusedEnclosure(Digest Enclosure, string Why);

/// <summary>The argument of <c>ack</c>.</summary>
/// <param name="Got">Enclosures held.</param>
/// <param name="Refused">Enclosures refused, each with a reason.</param>
public sealed record AckArg(ImmutableArray<Digest> Got, ImmutableArray<RefusedEnclosure> Refused) : Arg
{
    internal static AckArg Read(ref ArgReader arg) => new(
        arg.List("got", static (ref ArgReader a) => a.Digest()),
        arg.List("refused", static (ref ArgReader a) =>
        {
            a.Enter();
            var refused = new RefusedEnclosure(a.Hash("h"), a.Word("why"));
            a.Leave();
            return refused;
        }));

    internal override void Write(ArgWriter arg) => arg
        .List("got", Got, h => ArgWriter.Quote(h.ToString()))
        .List("refused", Refused, r => $"{{\"h\":\"{r.Enclosure}\",\"why\":\"{r.Why}\"}}");
}

/// <summary>
/// A node's word that it has stored what it lists as seen (<c>fold.md</c> 5). One that acknowledges no entry and names no
/// enclosure for the first time is void, and acks are never acknowledged, so exchange ends.
/// </summary>
internal static class Acks
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "ack",
            Read = AckArg.Read,
            ByNode = true,
            Place = Place.Shared,
            Guard = (past, act) =>
                AcknowledgesAnEntry(past, act) || NamesForTheFirstTime(past, act) ? null : Refusal.AcknowledgesNothing,
            Effect = (pen, act) =>
            {
                foreach (var enclosure in Named((AckArg)act.Arg!)) pen.Name(enclosure);
            },
        },
    ];

    /// <summary>True when the author had not yet seen some entry, not itself an ack, that it sees now.</summary>
    internal static bool AcknowledgesAnEntry(View past, Act act)
    {
        for (var m = 0; m < past.Members; m++)
            for (var i = act.PastBefore[m]; m != act.Author && i < act.Past[m]; i++)
                if (past.ActAt(m, i).Header.Kind != "ack") return true;
        return false;
    }

    private static bool NamesForTheFirstTime(View past, Act act) =>
        Named((AckArg)act.Arg!).Any(h => !past.HasNamed(h, act.Author));

    private static IEnumerable<Digest> Named(AckArg arg) => arg.Got.Concat(arg.Refused.Select(r => r.Enclosure));
}
