using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;
using Entente.Node.Identity;
using Entente.Record;

namespace Entente.Node.Carriers;

/// <summary>
/// The boxes that a mailbox has, each with its two shelves. Nobody gets in by coming first: a box is there because whoever runs the mailbox named its
/// keys. A list in a file is read again when it changed and somebody asks for a box that was not in it.
/// </summary>
internal sealed class AllowedBoxes(string folder, MailboxLimits limits, string? list) : IDisposable
{
    private readonly ConcurrentDictionary<string, OpenBox> boxes = [];
    private readonly Lock gate = new();
    private readonly PartitionedRateLimiter<string> requests = SignInLimits.Limiter<string>(limits.Requests, limits.Requests);
    private DateTime read;

    /// <summary>Adds a box; one that is there stays as it is.</summary>
    public void Allow(Box box)
    {
        lock (gate)
        {
            if (!boxes.ContainsKey(box.Id)) boxes[box.Id] = new OpenBox(box, Shelf(box, box.First), Shelf(box, box.Second));
        }
    }

    /// <summary>The box of this id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out OpenBox? box)
    {
        if (boxes.TryGetValue(id, out box)) return true;
        ReadAgain();
        return boxes.TryGetValue(id, out box);
    }

    /// <summary>Counts a request of a key in a box; false when it is one too many.</summary>
    public bool Count(Box box, NoteKey key)
    {
        using var call = requests.AttemptAcquire($"{box.Id}/{Box.NameOf(key)}");
        return call.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => requests.Dispose();

    private void ReadAgain()
    {
        if (list is null) return;
        lock (gate)
        {
            var changed = File.GetLastWriteTimeUtc(list);
            if (changed == read) return;
            read = changed;
        }

        // A list that is being edited and cannot be read changes nothing; the next change is looked at again.
        if (BoxList.Read(list) is not BoxList.Boxes named) return;
        foreach (var box in named.All) Allow(box);
    }

    private MailboxShelf Shelf(Box box, NoteKey receiver) => new(Path.Combine(folder, box.Id, Box.NameOf(receiver)), limits);
}

/// <summary>A box with what waits in it.</summary>
/// <param name="Box">Its keys.</param>
/// <param name="ForFirst">What its first key takes.</param>
/// <param name="ForSecond">What its second key takes.</param>
internal sealed record OpenBox(Box Box, MailboxShelf ForFirst, MailboxShelf ForSecond)
{
    /// <summary>What a key takes.</summary>
    public MailboxShelf ShelfOf(NoteKey receiver) => receiver.Equals(Box.First) ? ForFirst : ForSecond;
}
