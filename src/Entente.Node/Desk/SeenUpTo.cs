using System.Globalization;
using Entente.Node.Identity;
using Entente.Node.Store;

namespace Entente.Node.Desk;

/// <summary>Up to where an officer has seen a file. Only his own word moves it: a page that was merely open was not read.</summary>
internal static class SeenUpTo
{
    private const string RowKind = "seen-up-to";

    /// <summary>The number of acts that he has seen; null when he never said so.</summary>
    public static long? Of(DeskFile file, Officer officer) =>
        file.Rows("", RowKind).FirstOrDefault(row => row.Key == officer.Id) is { } row ? long.Parse(row.Json, CultureInfo.InvariantCulture) : null;

    /// <summary>Remembers it. It never moves back: of two open windows the older one does not bring the news again.</summary>
    public static Task Save(DeskFile file, Officer officer, long acts)
    {
        var seen = Math.Clamp(acts, Of(file, officer) ?? 0, file.Read(view => view.Frontier[0]));
        return file.Save(new DeskWrite.Put(new DeskRow(file.Id, "", RowKind, officer.Id, seen.ToString(CultureInfo.InvariantCulture))));
    }
}
