using Entente.Node.Identity;
using Entente.Node.Pages.SignIn;
using Entente.Node.Store;

namespace Entente.Node.Keeping;

/// <summary>A one-time address, without the node's own.</summary>
/// <param name="Name">The officer's name at sign-in.</param>
/// <param name="Path">Such as <c>/set-password/…</c>.</param>
public sealed record OneTimePath(string Name, string Path);

/// <summary>
/// The officers of a data folder, as the person who runs its node keeps them from the command line; also beside the running node.
/// Every member may throw <see cref="Store.LocalTrouble"/>.
/// </summary>
public static class People
{
    /// <summary>
    /// Makes the data folder with its database, node key and officers, as far as they are missing, and a one-time address for the first
    /// administrator. Null when an administrator has a password already.
    /// </summary>
    public static async Task<OneTimePath?> Begin(string folder, TimeProvider clock)
    {
        DataFolder.Create(folder);
        if (!File.Exists(DataFolder.Files(folder).Database)) await SideStore.Open(DataFolder.Files(folder)).DisposeAsync();
        using var file = OfficersFile.Open(DataFolder.OfficersIn(folder));
        var officers = new Officers(file, clock);
        return officers.InviteFirst() is { } token ? new OneTimePath(officers.Invited(token)!.Name, SetPasswordEndpoints.Path(token)) : null;
    }

    /// <summary>Takes in a list of officers: all of them, each with a one-time address, or none and the faults.</summary>
    /// <param name="folder">A data folder that was begun.</param>
    /// <param name="csv">The list's bytes.</param>
    /// <param name="clock">Says until when the addresses are good.</param>
    public static (IReadOnlyList<OneTimePath> Added, IReadOnlyList<ListFault> Faults) Import(string folder, ReadOnlySpan<byte> csv, TimeProvider clock)
    {
        var (list, faults) = OfficerList.Read(csv);
        if (faults.Count > 0) return ([], faults);
        using var file = Begun(folder);
        var (added, taken) = new Officers(file, clock).Add([.. list.Select(one => one.Officer)]);
        return ([.. added.Select(one => new OneTimePath(one.Officer.Name, SetPasswordEndpoints.Path(one.Token)))],
            [.. list.Where(one => taken.Contains(one.Officer.Name)).Select(one => new ListFault(one.Line, ListFaultKind.Taken, one.Officer.Name))]);
    }

    /// <summary>A fresh one-time address for an officer who has none or has forgotten the password; null when there is no such officer.</summary>
    public static OneTimePath? Invite(string folder, string name, TimeProvider clock)
    {
        using var file = Begun(folder);
        var officers = new Officers(file, clock);
        return officers.OfName(name) is { Disabled: false } officer ? new OneTimePath(officer.Name, SetPasswordEndpoints.Path(officers.Invitations.Issue(officer))) : null;
    }

    private static OfficersFile Begun(string folder)
    {
        var path = DataFolder.OfficersIn(folder);
        return File.Exists(path) ? OfficersFile.Open(path) : throw new Store.LocalTrouble(TroubleKind.Absent, path);
    }
}
