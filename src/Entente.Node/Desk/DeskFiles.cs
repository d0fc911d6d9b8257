using Entente.Node.Desk.Facts;
using Entente.Node.Store;

namespace Entente.Node.Desk;

/// <summary>The desk files of one side, open.</summary>
public sealed class DeskFiles : IDisposable
{
    private volatile IReadOnlyList<DeskFile> all;

    private DeskFiles(IReadOnlyList<DeskFile> all) => this.all = all;

    /// <summary>All of them, in the order of their ids unless begun later.</summary>
    public IReadOnlyList<DeskFile> All => all;

    /// <summary>The file of that id; null when there is none.</summary>
    public DeskFile? Find(string id) => all.FirstOrDefault(file => file.Id == id);

    /// <summary>Opens every desk file that the store has. A log without a card belongs to a shared dialogue.</summary>
    public static DeskFiles Open(SideStore store, TimeProvider clock) => new(
        [.. store.Read.Logs().Where(log => store.Read.Card(log.Origin.Dialogue) is not null).Select(log => DeskFile.Open(store, log.Origin, clock))]);

    /// <summary>Saves a file that was begun and opens it; null when the store has one of its name.</summary>
    public async Task<DeskFile?> Add(NewDeskFile begun, SideStore store)
    {
        if (Find(begun.Id) is not null || await begun.Save(store) is not { } file) return null;
        all = [.. all, file];
        return file;
    }

    /// <summary>Plays the facts of a folder, unless the store has that dialogue already.</summary>
    internal async Task Play(string folder, SideStore store, ReadPolicy readPolicy, TimeProvider clock)
    {
        if (Find(FactsFile.Read(Facts.Play.PathIn(folder)).Dialogue) is not null) return;
        await Add(Facts.Play.Folder(folder, readPolicy, clock), store);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var file in all) file.Dispose();
    }
}
