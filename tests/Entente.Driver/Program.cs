using System.Globalization;
using System.Text;
using Entente.Driver;
using Entente.Node.Store;

// append DATABASE KEY WRITERS COUNT: each writer appends COUNT acts to its own log. An act is one entry, one enclosure
// and one desk row. "confirmed WRITER INDEX" is written to standard output, in one write, when the store has answered.
if (args is not ["append", var database, var key, var writers, var count])
{
    Console.Error.WriteLine("usage: append DATABASE KEY WRITERS COUNT");
    return 2;
}

var store = SideStore.Open(new StoreFiles(database, key));
using var output = Console.OpenStandardOutput();
var last = int.Parse(count, CultureInfo.InvariantCulture);
Say("ready\n");
try
{
    await Task.WhenAll(Enumerable.Range(0, int.Parse(writers, CultureInfo.InvariantCulture)).Select(writer => Task.Run(() => Speak(writer))));
}
catch (LocalTrouble trouble)
{
    Say($"trouble {trouble.Kind}\n");
    return 3;
}

await store.DisposeAsync();
return 0;

async Task Speak(int writer)
{
    var origin = DrivenAct.Origin(writer);
    var size = store.Read.Log(origin)?.Size ?? 0;
    for (var end = size + last; size < end; size++)
    {
        if (await store.AppendAsync(DrivenAct.Append(writer, size)) is not AppendResult.Appended)
            throw new InvalidOperationException($"{origin} moved");
        Say(string.Create(CultureInfo.InvariantCulture, $"confirmed {writer} {size}\n"));
    }
}

void Say(string line)
{
    lock (output)
    {
        output.Write(Encoding.ASCII.GetBytes(line));
        output.Flush();
    }
}
