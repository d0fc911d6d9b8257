using System.Globalization;
using System.Text;

namespace Entente.Dialogue;

/// <summary>
/// One hash over everything that the fold decided at a frontier: verdicts, registers, seals (<c>fold.md</c> 7). Both nodes
/// print it; two that differ at one frontier are an alarm.
/// </summary>
public static class StateDigest
{
    /// <summary>SHA-256 of <see cref="Lines"/>, each ended by LF.</summary>
    public static Digest Of(View view) => Digest.Of(Encoding.ASCII.GetBytes(string.Concat(Lines(view).Select(l => l + "\n"))));

    /// <summary>The lines, in bytewise order.</summary>
    public static IReadOnlyList<string> Lines(View view)
    {
        var lines = new List<string> { "f " + string.Join(' ', view.Sizes.Select(Text)) };
        for (var m = 0; m < view.Members; m++)
            foreach (var (act, refusal) in view.Log(m))
                lines.Add($"v {act.Ref} {(refusal is null ? "ok" : "void")}");

        foreach (var slot in view.Slots)
        {
            var name = $"{slot.Obj} {Spelled.Of(slot.Slot)}";
            for (var m = 0; m < view.Members; m++)
                if (view.Registered(slot, m).Length > 0)
                    lines.Add($"r {name} {Text(m)} {view.Register(slot, m)?.ToString() ?? "-"}");
            foreach (var seal in Seals.Find(view, slot, Registers.Parties(view, slot)))
                lines.Add($"s {name} {seal.Ref} {Refs(view, seal, seal.Writes)} {Refs(view, seal, seal.Ends)}");
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string Refs(View view, Seal seal, IEnumerable<long> places) =>
        string.Join(' ', seal.Parties.Zip(places, (p, place) => view.ActAt(p, place).Ref));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
