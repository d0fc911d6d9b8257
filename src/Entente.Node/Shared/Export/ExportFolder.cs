namespace Entente.Node.Shared.Export;

/// <summary>What belongs at a place of an export.</summary>
internal enum Place
{
    /// <summary>Nothing.</summary>
    Nothing,
    /// <summary>A file with bytes in it.</summary>
    File,
    /// <summary>A folder.</summary>
    Folder,
}

/// <summary>
/// A folder that anybody may have made: only what the format names is looked at, links are never followed, nothing is read
/// beyond its limit. Paths are relative, with slashes.
/// </summary>
/// <param name="root">The folder of one epoch.</param>
/// <param name="within">Where it lies in the export, as findings begin: nothing, or <c>before/</c>.</param>
/// <param name="report">What is said.</param>
internal sealed class ExportFolder(string root, string within, VerifyReport report)
{
    /// <summary>Most names in one folder: a checkpoint for each of the most entries, and some.</summary>
    internal const int MostNames = 2_100_000;

    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> wrong = new(StringComparer.Ordinal);

    /// <summary>Files found where a file belongs.</summary>
    internal IReadOnlyCollection<string> Files => files;

    /// <summary>Paths at which something else stands than belongs there.</summary>
    internal IReadOnlyCollection<string> Wrong => wrong;

    internal bool IsFile(string path) => files.Contains(path);

    /// <summary>True when a folder stands there that was found where a folder belongs.</summary>
    internal bool IsFolder(string path) => folders.Contains(path);

    internal bool IsWrong(string path) => wrong.Contains(path);

    /// <summary>Says what is wrong at a path of this epoch.</summary>
    internal void Say(VerifyCode code, string path) => report.Say(code, within + path);

    /// <summary>Goes through one folder and says what does not belong there.</summary>
    /// <param name="below">The folder; empty for the export itself.</param>
    /// <param name="belongs">What belongs at a name.</param>
    /// <returns>Names of what is as it should be, in bytewise order.</returns>
    internal IReadOnlyList<string> Sort(string below, Func<string, Place> belongs)
    {
        List<string> good = [];
        foreach (var (name, found) in Listed(below))
        {
            var path = below.Length == 0 ? name : $"{below}/{name}";
            var expected = belongs(name);
            if (expected == Place.Nothing)
            {
                Say(found == Place.Nothing ? VerifyCode.NotAFile : VerifyCode.ExtraFile, path);
            }
            else if (found != expected)
            {
                wrong.Add(path);
                Say(VerifyCode.NotAFile, path);
            }
            else
            {
                good.Add(name);
                (found == Place.File ? files : folders).Add(path);
            }
        }

        return good;
    }

    /// <summary>The bytes of a file, at most <paramref name="limit"/>; null after saying why not.</summary>
    internal byte[]? Read(string path, long limit) => Read(path, limit, VerifyCode.TooLarge);

    /// <summary>The same, with another word for a file that is longer.</summary>
    internal byte[]? Read(string path, long limit, VerifyCode longer)
    {
        var (bytes, trouble) = Look(path, limit, longer);
        if (trouble is { } code) Say(code, path);
        return bytes;
    }

    /// <summary>The bytes of a file, or what is to be said of it; neither where that was said before. Many threads may look at once.</summary>
    internal (byte[]? Bytes, VerifyCode? Trouble) Look(string path, long limit, VerifyCode longer = VerifyCode.TooLarge) =>
        files.Contains(path) ? ReadFile(Path.Combine(root, path), limit, longer)
        : (null, wrong.Contains(path) ? null : VerifyCode.MissingFile);

    /// <summary>The bytes of a file, or why not.</summary>
    internal static (byte[]? Bytes, VerifyCode? Trouble) ReadFile(string path, long limit, VerifyCode longer = VerifyCode.TooLarge)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            if (file.Length > limit) return (null, longer);
            var bytes = new byte[file.Length];
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return (read == bytes.Length ? bytes : bytes[..read], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, VerifyCode.Unreadable);
        }
    }

    private List<(string Name, Place Found)> Listed(string below)
    {
        List<(string Name, Place Found)> listed = [];
        try
        {
            foreach (var info in new DirectoryInfo(Path.Combine(root, below)).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, MatchType = MatchType.Simple }))
            {
                if (listed.Count == MostNames)
                {
                    Say(VerifyCode.TooLarge, below.Length == 0 ? "." : below);
                    break;
                }

                listed.Add((info.Name, Kind(info)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Say(VerifyCode.Unreadable, below.Length == 0 ? "." : below);
        }

        listed.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return listed;
    }

    /// <summary>A pipe or a device has no length: it is never opened, which could wait for ever, and an empty file belongs nowhere.</summary>
    private static Place Kind(FileSystemInfo info) =>
        info.Attributes.HasFlag(FileAttributes.ReparsePoint) ? Place.Nothing
        : info is DirectoryInfo ? Place.Folder
        : info is FileInfo { Length: > 0 } ? Place.File
        : Place.Nothing;
}
