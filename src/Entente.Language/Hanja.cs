namespace Entente.Language;

/// <summary>Korean readings of the Hanja that official print still uses; for search only.</summary>
internal static class Hanja
{
    private static readonly Dictionary<char, string> Readings = DataFile.Rows("Hanja.tsv").ToDictionary(row => row[0][0], row => row[1].Replace("|", "", StringComparison.Ordinal));

    /// <summary>True if the Hangul syllable is a reading of the Hanja.</summary>
    public static bool ReadsAs(char hanja, char syllable) =>
        hanja >= '\u2E80' && Readings.TryGetValue(hanja, out var readings) && readings.Contains(syllable);
}
