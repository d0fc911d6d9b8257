using Entente.Record;

namespace Entente.Node.Carriers;

/// <summary>A pouch that is to leave.</summary>
/// <param name="Number">Its number, as its manifest says: for the page only.</param>
/// <param name="Bytes">The file. Carriers parse nothing of it.</param>
public sealed record DuePouch(long Number, byte[] Bytes);

/// <summary>
/// All that carrying needs of a shared dialogue with one counterpart. Whoever makes it decides what is due and what a pouch says;
/// the loop decides when, and carriers move bytes.
/// </summary>
/// <param name="Dialogue">Its id.</param>
/// <param name="Us">Our side's id.</param>
/// <param name="Them">The counterpart's id.</param>
/// <param name="Due">
/// The next pouch for them, null when nothing is due. The flag says that the retry timer has run out: also what was sent and is not known to have
/// arrived. The loop keeps a pouch until a carrier has it, and asks for no other meanwhile; where the process ends in between, the next
/// one asks with the flag first.
/// </param>
/// <param name="Open">
/// Opens a pouch in quarantine and returns its number when all that it brought is durable; null: refused, nothing of it kept but a line for the officer,
/// which the callee writes. Opening the same pouch again changes nothing. It throws only where our own machine is in the way: the pouch then stays where it is.
/// </param>
/// <param name="PouchKey">Our pouch key in this dialogue, which a mailbox knows.</param>
/// <param name="PouchSecret">Its secret; the owner disposes of it after the loop has let go.</param>
/// <param name="TheirPouchKey">The counterpart's pouch key.</param>
public sealed record CarriedDialogue(
    string Dialogue,
    string Us,
    string Them,
    Func<bool, CancellationToken, Task<DuePouch?>> Due,
    Func<ReadOnlyMemory<byte>, CancellationToken, Task<long?>> Open,
    NoteKey PouchKey,
    SigningKey PouchSecret,
    NoteKey TheirPouchKey)
{
    /// <summary>What the pair of keys is called wherever pouches wait: the same on both sides, and it names neither dialogue nor side.</summary>
    public Box Box { get; } = Box.Of(PouchKey, TheirPouchKey);
}
