namespace Entente.Record;

/// <summary>In which part of a pouch a member lies; in this order.</summary>
internal enum PouchPart
{
    /// <summary>Checkpoints: <c>have/1.0.note</c>.</summary>
    Have,
    /// <summary>Entries: <c>log/1.0/7-41</c>, the first and the one after the last.</summary>
    Log,
    /// <summary>Cosignatures: <c>sig/1.0.note</c>.</summary>
    Sig,
    /// <summary>Enclosures: <c>enc/</c> and the commitment in hexadecimal.</summary>
    Enc,
}

/// <summary>The name of a member of a pouch. There are no other names, so none can lead out of the folder it is opened in.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Log">Which log; not for enclosures.</param>
/// <param name="From">First entry; for <see cref="PouchPart.Log"/> only.</param>
/// <param name="To">The one after the last entry; for <see cref="PouchPart.Log"/> only.</param>
/// <param name="Enclosure">The commitment; for <see cref="PouchPart.Enc"/> only.</param>
internal sealed record MemberName(PouchPart Part, LogNumber Log, long From, long To, TreeHash Enclosure)
{
    private const string Note = ".note";

    internal static MemberName Have(LogNumber log) => new(PouchPart.Have, log, 0, 0, default);

    internal static MemberName Entries(LogNumber log, long from, long to) => new(PouchPart.Log, log, from, to, default);

    internal static MemberName Sig(LogNumber log) => new(PouchPart.Sig, log, 0, 0, default);

    internal static MemberName Enc(Commitment commitment) => new(PouchPart.Enc, default, 0, 0, commitment.H);

    /// <summary>The one order of members. Two pieces of one log are equal: a pouch has one.</summary>
    internal static int Order(MemberName one, MemberName other)
    {
        var order = (one.Part, one.Log).CompareTo((other.Part, other.Log));
        return order != 0 ? order : string.CompareOrdinal(one.Enclosure.ToHex(), other.Enclosure.ToHex());
    }

    public override string ToString() => Part switch
    {
        PouchPart.Have => $"have/{Log}{Note}",
        PouchPart.Log => $"log/{Log}/{OneSpelling.Text(From)}-{OneSpelling.Text(To)}",
        PouchPart.Sig => $"sig/{Log}{Note}",
        _ => $"enc/{Enclosure.ToHex()}",
    };

    internal static bool TryParse(string text, out MemberName name)
    {
        name = Read(text.Split('/'))!;
        return name is not null;
    }

    private static MemberName? Read(string[] parts) => parts switch
    {
        ["have", var note] when TryNote(note, out var log) => Have(log),
        ["sig", var note] when TryNote(note, out var log) => Sig(log),
        ["enc", var hex] when OneSpelling.TryHex(hex, out var h) => Enc(new Commitment(h)),
        ["log", var number, var range] when LogNumber.TryParse(number, out var log) && range.Split('-') is [var first, var second]
            && OneSpelling.TryNumber(first, out var from) && OneSpelling.TryNumber(second, out var to) && from < to => Entries(log, from, to),
        _ => null,
    };

    private static bool TryNote(string text, out LogNumber log)
    {
        log = default;
        return text.EndsWith(Note, StringComparison.Ordinal) && LogNumber.TryParse(text.AsSpan(0, text.Length - Note.Length), out log);
    }
}
