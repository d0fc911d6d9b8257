using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Entente.Record;

/// <summary>One member as the manifest lists it.</summary>
internal sealed record ListedMember(MemberName Name, long Size, TreeHash Sha256);

/// <summary>
/// The first member of a pouch, <c>pouch.txt</c>: a note signed by the sender's pouch key.
/// <code>
/// entente/pouch/v1
/// from hanbit.example
/// to meridian.example
/// dialogue kr-us
/// number 7
/// received 5
/// have 1.0 41
/// have 1.1 40
/// want &lt;commitment, hexadecimal&gt;
/// gone &lt;commitment, hexadecimal&gt;
/// file &lt;size&gt; &lt;sha256, hexadecimal&gt; have/1.0.note
/// </code>
/// </summary>
internal sealed record PouchManifest(PouchLabel Label, IReadOnlyList<ListedMember> Members)
{
    internal const string FileName = "pouch.txt";

    private const string Header = "entente/pouch/v1";

    internal string Text()
    {
        var text = new StringBuilder();
        Line(Header);
        Line($"from {Label.From}");
        Line($"to {Label.To}");
        Line($"dialogue {Label.Dialogue}");
        Line($"number {OneSpelling.Text(Label.Number)}");
        Line($"received {OneSpelling.Text(Label.Received)}");
        foreach (var (log, size) in Label.Have)
            Line($"have {log} {OneSpelling.Text(size)}");
        foreach (var commitment in Label.Want)
            Line($"want {commitment.H.ToHex()}");
        foreach (var commitment in Label.Gone)
            Line($"gone {commitment.H.ToHex()}");
        foreach (var member in Members)
            Line($"file {OneSpelling.Text(member.Size)} {member.Sha256.ToHex()} {member.Name}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    /// <summary>Reads a text: one spelling, each list in its order and without repetition.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out PouchManifest? manifest, out RecordRefusal refusal)
    {
        (manifest, refusal) = (null, RecordRefusal.NotTheOneSpelling);
        if (NoteLines.Of(text) is not { } lines || !lines.Is(Header)
            || !lines.TryWord("from", out var from) || !OneSpelling.IsId(from)
            || !lines.TryWord("to", out var to) || !OneSpelling.IsId(to)
            || !lines.TryWord("dialogue", out var dialogue) || !OneSpelling.IsId(dialogue)
            || !TryNumber(lines, "number", out var number) || number == 0
            || !TryNumber(lines, "received", out var received)
            || !TryHave(lines, out var have) || !TryCommitments(lines, "want", out var want) || !TryCommitments(lines, "gone", out var gone)
            || !TryMembers(lines, out var members, ref refusal) || !lines.AtEnd)
            return false;
        manifest = new PouchManifest(new PouchLabel(from, to, dialogue, number, received, have, want, gone), members);
        refusal = RecordRefusal.None;
        return true;
    }

    private static bool TryNumber(NoteLines lines, string word, out long number)
    {
        number = 0;
        return lines.TryWord(word, out var text) && OneSpelling.TryNumber(text, out number);
    }

    private static bool TryHave(NoteLines lines, out SortedList<LogNumber, long> have)
    {
        have = [];
        while (lines.TryWord("have", out var value))
        {
            if (value.Split(' ') is not [var log, var size] || !LogNumber.TryParse(log, out var number) || !OneSpelling.TryNumber(size, out var count)
                || (have.Count > 0 && have.GetKeyAtIndex(have.Count - 1) >= number))
                return false;
            have.Add(number, count);
        }

        return true;
    }

    private static bool TryCommitments(NoteLines lines, string word, out List<Commitment> commitments)
    {
        commitments = [];
        var last = "";
        while (lines.TryWord(word, out var hex))
        {
            if (!OneSpelling.TryHex(hex, out var h) || string.CompareOrdinal(last, hex) >= 0)
                return false;
            commitments.Add(new Commitment(h));
            last = hex;
        }

        return true;
    }

    private static bool TryMembers(NoteLines lines, out List<ListedMember> members, ref RecordRefusal refusal)
    {
        members = [];
        while (lines.TryWord("file", out var value))
        {
            if (value.Split(' ') is not [var sizeText, var hash, var nameText] || !OneSpelling.TryNumber(sizeText, out var size) || !OneSpelling.TryHex(hash, out var sha256))
                return false;
            refusal = members.Count == Pouch.MaxMembers ? RecordRefusal.TooMany : RecordRefusal.BadMember;
            if (members.Count == Pouch.MaxMembers || !MemberName.TryParse(nameText, out var name) || (members.Count > 0 && MemberName.Order(members[^1].Name, name) >= 0))
                return false;
            refusal = RecordRefusal.NotTheOneSpelling;
            members.Add(new ListedMember(name, size, sha256));
        }

        return true;
    }
}
