namespace Entente.Dialogue;

/// <summary>Whole minutes, UTC, as headers spell them: <c>2026-11-24T02:03Z</c>. The framework's own reader takes longer than the rest of a line.</summary>
internal static class Minute
{
    private const int Length = 17;

    /// <summary>Reads the one spelling.</summary>
    /// <returns>False for every other text, also for a day that no calendar has.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> ascii, out DateTime at)
    {
        at = default;
        if (ascii.Length != Length || ascii[4] != '-' || ascii[7] != '-' || ascii[10] != 'T' || ascii[13] != ':' || ascii[16] != 'Z') return false;
        var (year, month, day) = (Digits(ascii[..4]), Digits(ascii[5..7]), Digits(ascii[8..10]));
        var (hour, minute) = (Digits(ascii[11..13]), Digits(ascii[14..16]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59) return false;
        at = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc);
        return true;
    }

    // −1 where one of them is no digit.
    private static int Digits(ReadOnlySpan<byte> ascii)
    {
        var value = 0;
        foreach (var digit in ascii)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
