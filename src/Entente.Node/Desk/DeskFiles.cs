using Entente.Node.Desk.Facts;
using Entente.Node.Identity;
using Entente.Node.Store;

namespace Entente.Node.Desk;

/// <summary>
/// The desk files of one side, open: all of them, or those that one officer needs to know. A request gets the latter, so that a page,
/// a search or an export that forgets to ask cannot show more.
/// </summary>
public sealed class DeskFiles
{
    private readonly Shelf shelf;
    private readonly Func<string, bool> isSeen;

    private DeskFiles(Shelf shelf, Func<string, bool> isSeen) => (this.shelf, this.isSeen) = (shelf, isSeen);

    /// <summary>All of them, in the order of their ids unless begun later.</summary>
    public IReadOnlyList<DeskFile> All => [.. shelf.Files.Where(file => isSeen(file.Id))];

    /// <summary>The file of that id; null when there is none.</summary>
    public DeskFile? Find(string id) => isSeen(id) ? shelf.Files.FirstOrDefault(file => file.Id == id) : null;

    /// <summary>The same files, as far as somebody may see them.</summary>
    /// <param name="sees">Says of a dialogue's id whether he may.</param>
    internal DeskFiles SeenBy(Func<string, bool> sees) => new(shelf, id => isSeen(id) && sees(id));

    /// <summary>Opens every desk file that the store has: each dialogue in which this side has no seat.</summary>
    public static DeskFiles Open(SideStore store, TimeProvider clock) => new(
        new Shelf([.. store.Read.Logs().Where(log => store.Read.Seat(log.Origin.Dialogue) is null && store.Read.Card(log.Origin.Dialogue) is not null).Select(log => DeskFile.Open(store, log.Origin, clock))]),
        _ => true);

    /// <summary>Saves a file that was begun and opens it; null when the store has one of its name.</summary>
    /// <param name="begun">The file.</param>
    /// <param name="store">The side's store.</param>
    /// <param name="for">Id of the officer who may see it, or <see cref="NeedToKnow.Everyone"/>.</param>
    public async Task<DeskFile?> Begin(NewDeskFile begun, SideStore store, string @for)
    {
        if (await begun.Also(NeedToKnow.Row(begun.Id, @for)).Save(store) is not { } file) return null;
        shelf.Add(file);
        return file;
    }

    /// <summary>Plays the facts of a folder, unless the store has that dialogue already. What is played is for every officer.</summary>
    internal async Task Play(string folder, SideStore store, ReadPolicy readPolicy, TimeProvider clock)
    {
        if (Find(FactsFile.Read(Facts.Play.PathIn(folder)).Dialogue) is not null) return;
        await Begin(Facts.Play.Folder(folder, readPolicy, clock), store, NeedToKnow.Everyone);
    }

    /// <summary>Closes all files of the side.</summary>
    internal void Close()
    {
        foreach (var file in shelf.Files) file.Dispose();
    }

    private sealed class Shelf(IReadOnlyList<DeskFile> files)
    {
        private readonly Lock gate = new();

        public IReadOnlyList<DeskFile> Files { get; private set; } = files;

        public void Add(DeskFile file)
        {
            lock (gate) Files = [.. Files, file];
        }
    }
}
