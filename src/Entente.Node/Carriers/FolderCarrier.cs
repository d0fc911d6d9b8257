using System.Buffers;
using System.Security.Cryptography;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Carriers;

/// <summary>
/// A folder that both sides reach in turn or at once: a stick, a share, a synchronised folder. A pouch is the file
/// <c>&lt;to&gt;/&lt;from&gt;-&lt;box&gt;-&lt;hash&gt;.pouch</c>; the hash (32 digits of SHA-256) says whether all of it has arrived, so that a half synchronised
/// file is left alone until it is whole. Everything else that lies there is not ours and is not touched. A pouch is removed once it is acknowledged; where the medium cannot be written to
/// it is remembered until the process ends and then opened once more, which changes nothing.
/// </summary>
public sealed class FolderCarrier(string folder, CarriedDialogue dialogue, TimeProvider time) : ICarrier
{
    /// <summary>How often the folder is looked at.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private const int HashDigits = 32;
    private const string Ending = ".pouch";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly HashSet<string> acknowledged = [];

    /// <inheritdoc />
    public async Task<Sending> Send(ReadOnlyMemory<byte> pouch, CancellationToken cancel)
    {
        if (pouch.Length > Pouch.MaxBytes) return new Sending.NotSent(CarrierTrouble.TooLarge);
        if (PlaceOf(dialogue.Them, make: true) is not { } place) return new Sending.NotSent(CarrierTrouble.NoFolder);
        var name = Path.Combine(place, $"{dialogue.Us}-{dialogue.Box.Id}-{HashOf(pouch.Span)}{Ending}");
        var half = name + ".half";
        try
        {
            if (File.Exists(name)) return new Sending.Sent();
            File.Delete(half);
            await using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(pouch, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, name, overwrite: true);
            DurableFile.SyncFolder(place);
            return new Sending.Sent();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Sending.NotSent(IsFull(e) ? CarrierTrouble.Full : CarrierTrouble.NoFolder);
        }
    }

    /// <inheritdoc />
    public async Task<Taking> Take(CancellationToken cancel)
    {
        if (!Directory.Exists(folder)) return new Taking.NotReached(CarrierTrouble.NoFolder);
        try
        {
            if (await Oldest(cancel) is { } waiting) return waiting;
            await Task.Delay(Look, time, cancel);
            return await Oldest(cancel) is { } came ? came : new Taking.Nothing();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Taking.NotReached(CarrierTrouble.NoFolder);
        }
    }

    /// <inheritdoc />
    public Task<CarrierTrouble?> Acknowledge(Taking.Pouch taken, CancellationToken cancel)
    {
        acknowledged.Add(taken.Name);
        if (IsNamed(taken.Name) && PlaceOf(dialogue.Us, make: false) is { } place)
        {
            try
            {
                File.Delete(Path.Combine(place, taken.Name));
                acknowledged.Remove(taken.Name);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A medium that only reads: remembered above.
            }
        }

        return Task.FromResult<CarrierTrouble?>(null);
    }

    private async Task<Taking.Pouch?> Oldest(CancellationToken cancel)
    {
        if (PlaceOf(dialogue.Us, make: false) is not { } place) return null;
        var files = new DirectoryInfo(place).EnumerateFiles("*" + Ending)
            .Where(file => IsNamed(file.Name) && !acknowledged.Contains(file.Name) && IsPlain(file))
            .OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (await Whole(file, cancel) is { } bytes) return new Taking.Pouch(file.Name, bytes);
        }

        return null;
    }

    /// <summary>The content if it is what the name says; null while it is still arriving, or is something else.</summary>
    private static async Task<byte[]?> Whole(FileInfo file, CancellationToken cancel)
    {
        try
        {
            await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length is 0 or > Pouch.MaxBytes) return null;
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, cancel);
            return file.Name.EndsWith($"-{HashOf(bytes)}{Ending}", StringComparison.Ordinal) ? bytes : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It went away, or whoever writes it still holds it.
            return null;
        }
    }

    // Nothing that has no length is opened: a pipe would keep us waiting for ever.
    private static bool IsPlain(FileInfo file) => file.LinkTarget is null && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.Length is > 0 and <= Pouch.MaxBytes;

    private bool IsNamed(string name)
    {
        var start = $"{dialogue.Them}-{dialogue.Box.Id}-";
        return name.Length == start.Length + HashDigits + Ending.Length
            && name.StartsWith(start, StringComparison.Ordinal)
            && name.EndsWith(Ending, StringComparison.Ordinal)
            && !name.AsSpan(start.Length, HashDigits).ContainsAnyExcept(Digits);
    }

    /// <summary>Where a side's pouches wait; null where it is not there, or a link that leads elsewhere. Ids of sides are plain names (<c>docs/formats/notes.md</c>).</summary>
    private string? PlaceOf(string side, bool make)
    {
        if (!Directory.Exists(folder)) return null;
        var place = new DirectoryInfo(Path.Combine(folder, side));
        try
        {
            if (make) place.Create();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return place.Exists && place.LinkTarget is null ? place.FullName : null;
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashDigits];

    // ENOSPC and EDQUOT; on Windows ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    internal static bool IsFull(Exception e) => (e.HResult & 0xffff) is 28 or 122 or 112 or 39;
}
