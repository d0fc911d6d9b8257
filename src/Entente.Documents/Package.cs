using System.IO.Compression;

namespace Entente.Documents;

/// <summary>Looks into a ZIP before anything unpacks it.</summary>
internal static class Package
{
    private const long MostUnpacked = 256L << 20;
    private const int MostEntries = 10_000;
    private const int MostTimes = 100;

    /// <summary>Why the package is not opened as a DOCX; null if it may be.</summary>
    public static UnreadableReason? Refusal(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            // Bit 0 of the flags of the first local header: encrypted. The framework would only find damage.
            if (bytes.Length > 7 && (bytes[6] & 1) != 0) return UnreadableReason.Encrypted;
            if (zip.Entries.Count > MostEntries) return UnreadableReason.Bomb;
            var unpacked = zip.Entries.Sum(entry => entry.Length);
            if (unpacked > MostUnpacked || (unpacked > 16 << 20 && unpacked / Math.Max(1, bytes.Length) > MostTimes)) return UnreadableReason.Bomb;
            if (zip.GetEntry("Contents/header.xml") is not null || (zip.GetEntry("mimetype") is { Length: < 100 } type && Read(type).Contains("hwp", StringComparison.Ordinal))) return UnreadableReason.Hwpx;
            if (zip.GetEntry("[Content_Types].xml") is null || !zip.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal))) return UnreadableReason.OtherPackage;
            return LiesAboutSize(zip) ? UnreadableReason.Bomb : null;
        }
        catch (InvalidDataException)
        {
            return UnreadableReason.Damaged;
        }
    }

    // The directory says how long an entry will be; a bomb says little and unpacks much.
    private static bool LiesAboutSize(ZipArchive zip)
    {
        var buffer = new byte[1 << 16];
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            long read = 0;
            for (int n; (n = stream.Read(buffer)) > 0;)
            {
                read += n;
                if (read > entry.Length) return true;
            }
        }
        return false;
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
