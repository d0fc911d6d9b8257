using System.Globalization;
using System.Security.Cryptography;
using Entente.Node.Store;

namespace Entente.Node.Carriers;

/// <summary>Why a pouch was not laid down.</summary>
internal enum ShelfAnswer
{
    /// <summary>It lies there durably.</summary>
    Kept,

    /// <summary>As many pouches or bytes wait as may, or the disk is full.</summary>
    Full,

    /// <summary>What came is not what was signed for: cut, longer, changed.</summary>
    NotAsSigned,
}

/// <summary>
/// The pouches that wait for one side in one box: files <c>&lt;number&gt;-&lt;sha256&gt;.pouch</c> in a folder of their own, oldest first.
/// What is answered as kept survives a power cut. What was let go of may come back after one: taking it again is harmless.
/// </summary>
internal sealed class MailboxShelf
{
    private const string Ending = ".pouch";
    private const string Half = ".half";
    private const int NumberDigits = 16;

    private readonly Lock gate = new();
    private readonly string folder;
    private readonly MailboxLimits limits;
    private readonly SortedList<long, Waiting> waiting = [];
    private TaskCompletionSource came = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long next = 1;
    private long bytes;
    private int arriving;

    /// <summary>Opens a folder, which need not be there; what a crash left half is removed.</summary>
    public MailboxShelf(string folder, MailboxLimits limits)
    {
        (this.folder, this.limits) = (folder, limits);
        DataFolder.Create(folder);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
        {
            if (file.Name.EndsWith(Half, StringComparison.Ordinal)) file.Delete();
            else if (Waiting.Of(file) is { } one && waiting.TryAdd(one.Number, one)) bytes += one.Bytes;
        }

        if (waiting.Count > 0) next = waiting.GetKeyAtIndex(waiting.Count - 1) + 1;
        // The folders themselves are to be there after a power cut too.
        DurableFile.SyncFolder(Path.GetDirectoryName(folder)!);
        DurableFile.SyncFolder(Path.GetDirectoryName(Path.GetDirectoryName(folder)!)!);
    }

    /// <summary>Lays a pouch down: written, synced, renamed, folder synced. The same one again is kept once.</summary>
    /// <param name="sha256">64 hexadecimal digits, as signed for.</param>
    /// <param name="length">How many bytes are said to come; room for them is held meanwhile.</param>
    /// <param name="content">The pouch.</param>
    /// <param name="cancel">Gives up: nothing stays.</param>
    public async Task<ShelfAnswer> Keep(string sha256, long length, Stream content, CancellationToken cancel)
    {
        lock (gate)
        {
            if (waiting.Values.Any(one => one.Sha256 == sha256)) return ShelfAnswer.Kept;
            if (waiting.Count + arriving >= limits.Pouches || bytes + length > limits.WaitingBytes) return ShelfAnswer.Full;
            bytes += length;
            arriving++;
        }

        var half = Path.Combine(folder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + Half);
        var kept = false;
        try
        {
            if (!await Write(half, sha256, length, content, cancel)) return ShelfAnswer.NotAsSigned;
            Place(half, sha256, length);
            kept = true;
            return ShelfAnswer.Kept;
        }
        catch (Exception e) when (FolderCarrier.IsFull(e))
        {
            return ShelfAnswer.Full;
        }
        finally
        {
            if (!kept) Remove(half);
            lock (gate)
            {
                arriving--;
                if (!kept) bytes -= length;
            }
        }
    }

    /// <summary>The oldest pouch, waiting for one up to <see cref="MailboxLimits.Wait"/>; null when none came.</summary>
    public async Task<Waiting?> Oldest(TimeProvider time, CancellationToken cancel)
    {
        Task coming;
        lock (gate)
        {
            if (waiting.Count > 0) return waiting.GetValueAtIndex(0);
            coming = came.Task;
        }

        await coming.WaitAsync(limits.Wait, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
        lock (gate) return waiting.Count > 0 ? waiting.GetValueAtIndex(0) : null;
    }

    /// <summary>The file of a waiting pouch.</summary>
    public string PathOf(Waiting one) => Path.Combine(folder, one.FileName);

    /// <summary>Removes a pouch; one that is not there is removed already.</summary>
    public void LetGo(string sha256)
    {
        Waiting? gone;
        lock (gate)
        {
            gone = waiting.Values.FirstOrDefault(one => one.Sha256 == sha256);
            if (gone is null) return;
            waiting.Remove(gone.Number);
            bytes -= gone.Bytes;
        }

        File.Delete(PathOf(gone));
    }

    private static async Task<bool> Write(string half, string sha256, long length, Stream content, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(half, DurableFile.OwnedBy(FileMode.CreateNew));
        var buffer = new byte[64 * 1024];
        var left = length;
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (read > left) return false;
            left -= read;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        if (left > 0 || Convert.ToHexStringLower(hash.GetHashAndReset()) != sha256) return false;
        file.Flush(flushToDisk: true);
        return true;
    }

    /// <summary>Gives a whole file its name and tells who waits.</summary>
    private void Place(string half, string sha256, long length)
    {
        Waiting one;
        lock (gate) one = new Waiting(next++, sha256, length);
        File.Move(half, PathOf(one), overwrite: false);
        DurableFile.SyncFolder(folder);
        TaskCompletionSource told;
        lock (gate)
        {
            waiting.Add(one.Number, one);
            told = came;
            came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        told.SetResult();
    }

    private static void Remove(string half)
    {
        try { File.Delete(half); }
        catch (IOException) { /* The next start removes it. */ }
    }

    /// <summary>A pouch that waits.</summary>
    /// <param name="Number">Its place in the order of arrival.</param>
    /// <param name="Sha256">Its hash, 64 hexadecimal digits: what it is called outside.</param>
    /// <param name="Bytes">Its length.</param>
    internal sealed record Waiting(long Number, string Sha256, long Bytes)
    {
        public string FileName => Number.ToString("D" + NumberDigits, CultureInfo.InvariantCulture) + "-" + Sha256 + Ending;

        /// <summary>What a file of the folder is; null for one that no mailbox wrote.</summary>
        public static Waiting? Of(FileInfo file) =>
            file.LinkTarget is null
            && file.Name.Length == NumberDigits + 1 + 64 + Ending.Length
            && long.TryParse(file.Name.AsSpan(0, NumberDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && file.Name[NumberDigits] == '-' && MailboxRequest.IsHex(file.Name.Substring(NumberDigits + 1, 64), 64)
                ? new Waiting(number, file.Name.Substring(NumberDigits + 1, 64), file.Length) is var one && one.FileName == file.Name ? one : null
                : null;
    }
}
