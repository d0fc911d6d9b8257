namespace Entente.Documents;

/// <summary>The policies of the invented pair of states as the files in which ministries publish theirs, made from our own sample.</summary>
public static class SamplePolicies
{
    /// <summary>Hanbit's, in Korean.</summary>
    public const string Hanbit = "southern-horizons-policy.docx";

    /// <summary>Meridian's, in English.</summary>
    public const string Meridian = "open-seas-strategy.pdf";

    /// <summary>Writes both, over what is there; the paths, Hanbit's first.</summary>
    /// <param name="samplesFolder">The folder <c>samples/hanbit-meridian-2027</c>.</param>
    /// <param name="toFolder">Made when it is missing.</param>
    public static IReadOnlyList<string> Write(string samplesFolder, string toFolder)
    {
        Directory.CreateDirectory(toFolder);
        var (hanbit, meridian) = (Sample(samplesFolder, Hanbit), Sample(samplesFolder, Meridian));
        return
        [
            Put(Path.Combine(toFolder, Hanbit), PolicyDocx.Write(hanbit.Title!, hanbit.Provisions)),
            Put(Path.Combine(toFolder, Meridian), PolicyPdf.Write(meridian.Title!, meridian.Provisions)),
        ];
    }

    // Our own text: read here, not in a process of its own.
    private static Reading Sample(string folder, string name)
    {
        var path = Path.Combine(folder, Path.ChangeExtension(name, ".md"));
        return PolicyFile.Read(path, File.ReadAllBytes(path)) is Reading { Title: not null } reading ? reading : throw new InvalidDataException(path);
    }

    private static string Put(string path, byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
