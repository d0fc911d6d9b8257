namespace Entente.Record;

/// <summary>
/// A log in a pouch: <c>1.0</c> is that of the first member, in genesis order, in the first epoch. The same numbers begin
/// every reference to an act. Ordered by epoch, then by member.
/// </summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Member">From 0.</param>
public readonly record struct LogNumber(long Epoch, int Member) : IComparable<LogNumber>
{
    /// <summary>Most members of a dialogue.</summary>
    public const int MaxMembers = 100;

    /// <inheritdoc/>
    public int CompareTo(LogNumber other) => (Epoch, Member).CompareTo((other.Epoch, other.Member));

    /// <summary>Whether one comes before the other.</summary>
    public static bool operator <(LogNumber left, LogNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes after the other.</summary>
    public static bool operator >(LogNumber left, LogNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether one does not come after the other.</summary>
    public static bool operator <=(LogNumber left, LogNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one does not come before the other.</summary>
    public static bool operator >=(LogNumber left, LogNumber right) => left.CompareTo(right) >= 0;

    /// <summary>Epoch, full stop, member.</summary>
    public override string ToString() => $"{OneSpelling.Text(Epoch)}.{OneSpelling.Text(Member)}";

    /// <summary>Reads exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LogNumber number)
    {
        number = default;
        var dot = text.IndexOf('.');
        if (dot < 0 || !OneSpelling.TryNumber(text[..dot], out var epoch) || epoch < 1
            || !OneSpelling.TryNumber(text[(dot + 1)..], out var member) || member >= MaxMembers)
            return false;
        number = new LogNumber(epoch, (int)member);
        return true;
    }
}
