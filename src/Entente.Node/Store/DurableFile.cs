using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Node.Store;

/// <summary>Small files that must survive a power cut once they are there.</summary>
internal static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Makes a file that only its owner reads. Expected calls: open, write, fsync, link or rename, fsync of the
    /// folder. A crash before the rename leaves no file of this name, after it the whole one. An existing file is never replaced.
    /// </summary>
    /// <exception cref="IOException">The file exists, or the disk is full or failing.</exception>
    public static void Create(string path, ReadOnlySpan<byte> content) => Write(path, content, overwrite: false);

    /// <summary>The same in the place of a file that may be there: a crash leaves the old one or the new one, never less.</summary>
    /// <exception cref="IOException">The disk is full or failing.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content) => Write(path, content, overwrite: true);

    private static void Write(string path, ReadOnlySpan<byte> content, bool overwrite)
    {
        var draft = path + ".new";
        using (var file = new FileStream(draft, OwnedBy(FileMode.Create)))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite);
        SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Options for a file that only its owner may read.</summary>
    public static FileStreamOptions OwnedBy(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    /// <summary>Makes renames in a folder durable. .NET opens no folders; on Windows the file system's journal does it.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        const int readOnly = 0;
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), readOnly);
        if (handle < 0)
            throw new IOException($"Cannot open {folder}: error {Marshal.GetLastPInvokeError()}");
        var result = Fsync(handle);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (result != 0)
            throw new IOException($"Cannot fsync {folder}: error {error}");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
}
