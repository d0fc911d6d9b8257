using System.Collections.Concurrent;
using Entente.Node.Shared;

namespace Entente.Node.Pages.Pouches;

/// <summary>
/// The last pouch that was made by hand for each counterpart, sealed as it is, until it is fetched or another takes its place. In memory only: one that is
/// gone after a restart is made again, which changes nothing for who receives it.
/// </summary>
internal sealed class MadePouches
{
    private readonly ConcurrentDictionary<(string Dialogue, string To), MadePouch> last = new();

    /// <summary>Lays one down.</summary>
    public void Keep(string dialogue, MadePouch made) => last[(dialogue, made.To)] = made;

    /// <summary>The pouch of that number; null where it is not here any more.</summary>
    public MadePouch? Find(string dialogue, long number) => last.FirstOrDefault(one => one.Key.Dialogue == dialogue && one.Value.Number == number).Value;
}
