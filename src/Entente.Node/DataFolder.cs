namespace Entente.Node;

/// <summary>The side's folder, held by one running node at a time. Commands that only read do not take the hold.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream hold;

    private DataFolder(string path, FileStream hold) => (Path, this.hold) = (path, hold);

    /// <summary>Absolute path.</summary>
    internal string Path { get; }

    /// <summary>What files of a dialogue's epoch are called: of the first as the dialogue. No id has the character that divides.</summary>
    internal static string OfEpoch(string dialogue, long epoch) => epoch == 1 ? dialogue : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{dialogue}_{epoch}");

    /// <summary>Where a side's store and its node key lie in a data folder.</summary>
    public static Store.StoreFiles Files(string path) =>
        new(System.IO.Path.Combine(path, "side.db"), System.IO.Path.Combine(path, "node.key"));

    /// <summary>Where the officers of a data folder stand, with the keys of their sessions.</summary>
    internal static string OfficersIn(string path) => System.IO.Path.Combine(path, "officers.db");

    /// <summary>Creates a folder that its owner alone can read: what lies here is the side's own. Fails as the file system does.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Removes a folder with all that is in it; the trouble, and nothing removed, while a node runs on it.</summary>
    public static StartTrouble? Remove(string path)
    {
        var (folder, trouble) = Take(path);
        if (folder is null) return trouble;
        using (folder) Directory.Delete(path, recursive: true);
        return null;
    }

    /// <summary>Creates the folder if need be and takes the hold; the trouble if that is not possible.</summary>
    public static (DataFolder? Folder, StartTrouble Trouble) Take(string path)
    {
        try
        {
            Create(path);
            return (new DataFolder(path, new FileStream(System.IO.Path.Combine(path, "node.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)), default);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, StartTrouble.DataFolderUnwritable);
        }
        catch (IOException e)
        {
            // Held: a sharing violation on Windows (32, 33), EWOULDBLOCK elsewhere (11, on macOS 35). A file in the way or a full disk is the other trouble.
            var held = (e.HResult & 0xffff) is 11 or 32 or 33 or 35;
            return (null, held ? StartTrouble.DataFolderInUse : StartTrouble.DataFolderUnwritable);
        }
    }

    /// <summary>Bytes of all files in the folder; files that vanish meanwhile count nothing.</summary>
    internal long Size() => new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(LengthOrNothing);

    /// <inheritdoc />
    public void Dispose() => hold.Dispose();

    private static long LengthOrNothing(FileInfo file)
    {
        try { return file.Length; }
        catch (FileNotFoundException) { return 0; }
    }
}
