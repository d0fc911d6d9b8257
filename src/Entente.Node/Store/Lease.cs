namespace Entente.Node.Store;

/// <summary>
/// One writer process a file: <c>database.lease</c> is held open exclusively (flock on Unix, a share mode on Windows).
/// The operating system lets go of it when the process ends, however it ends, so a crash needs no clean-up and a stale
/// lease cannot exist. The file itself stays; its content means nothing. It does not guard network file systems that
/// ignore locks.
/// </summary>
internal sealed class Lease : IDisposable
{
    private readonly FileStream _file;

    private Lease(FileStream file)
    {
        _file = file;
    }

    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Held"/> or <see cref="TroubleKind.NoAccess"/>.</exception>
    public static Lease Take(string database)
    {
        try
        {
            return new Lease(new FileStream(database + ".lease", DurableFile.OwnedBy(FileMode.OpenOrCreate)));
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new LocalTrouble(TroubleKind.Held, database, error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new LocalTrouble(TroubleKind.NoAccess, database + ".lease", error);
        }
    }

    public void Dispose() => _file.Dispose();
}
