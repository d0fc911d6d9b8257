using System.Globalization;
using System.Text;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Driver;

/// <summary>What the driver appends: everything follows from writer and index, so that a test knows what must be there.</summary>
public static class DrivenAct
{
    public static LogOrigin Origin(int writer) =>
        LogOrigin.Of("hanbit.example", string.Create(CultureInfo.InvariantCulture, $"driven-{writer}"), 1);

    public static Append Append(int writer, long index) => new()
    {
        Origin = Origin(writer),
        ExpectedSize = index,
        Entries = [Entry(writer, index)],
        Enclosures = [Enclosure(writer, index)],
        IdempotencyKey = string.Create(CultureInfo.InvariantCulture, $"driven {writer} {index}"),
        Desk = [new DeskWrite.Put(DeskRow(writer, index))],
    };

    public static byte[] Entry(int writer, long index) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"entry {index} of {writer}").PadRight(400, '.'));

    public static NewEnclosure Enclosure(int writer, long index)
    {
        var content = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"words {index} of {writer}"));
        var salt = new byte[Commitment.SaltSize];
        BitConverter.TryWriteBytes(salt, index);
        return new NewEnclosure(Commitment.To(salt, content), salt, content, "text/plain", "en");
    }

    public static DeskRow DeskRow(int writer, long index) => new(
        Origin(writer).Dialogue, string.Create(CultureInfo.InvariantCulture, $"1.0#{index}"), "draft", "", """{"released":true}""");
}
