using System.Text.Json;
using Entente.Node.Carriers;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Carriers;

/// <summary>
/// Two sides that tell each other lines, without any cryptography: cumulative and idempotent as pouches are. It says once what it holds, again on the
/// retry timer or when the other shows that it lacks something.
/// </summary>
internal sealed class TinyDialogue
{
    private readonly Lock gate = new();
    private readonly List<string> mine = [];
    private readonly List<string> theirs = [];
    private int theyHave;
    private long number;
    private long highest;
    private bool due;

    public TinyDialogue(string us, string them)
    {
        Carried = new CarriedDialogue(
            "kr-us", us, them,
            (retry, cancel) => Task.FromResult(Due(retry)),
            (bytes, cancel) => Task.FromResult(Open(bytes)),
            KeyNames.Pouch(us, Keys.Of(us).Public), Keys.Of(us),
            KeyNames.Pouch(them, Keys.Of(them).Public));
    }

    public CarriedDialogue Carried { get; }

    /// <summary>What our machine throws instead of opening.</summary>
    public Exception? Broken { get; set; }

    public int Opened { get; private set; }

    public int Made { get { lock (gate) return (int)number; } }

    public string[] Theirs { get { lock (gate) return [.. theirs]; } }

    /// <summary>Whether the other is known to hold all.</summary>
    public bool Settled { get { lock (gate) return theyHave == mine.Count && !due; } }

    public void Say(string line)
    {
        lock (gate)
        {
            mine.Add(line);
            due = true;
        }
    }

    private DuePouch? Due(bool retry)
    {
        lock (gate)
        {
            if (!due && !(retry && theyHave < mine.Count)) return null;
            due = false;
            number++;
            return new DuePouch(number, JsonSerializer.SerializeToUtf8Bytes(new Letter(Carried.Us, number, theirs.Count, theyHave, [.. mine.Skip(theyHave)])));
        }
    }

    private long? Open(ReadOnlyMemory<byte> bytes)
    {
        if (Broken is { } broken) throw broken;
        lock (gate)
        {
            Opened++;
            if (Read(bytes.Span) is not { } letter || letter.From != Carried.Them) return null;
            theyHave = Math.Max(theyHave, letter.Have);
            var fresh = letter.From0 <= theirs.Count ? letter.Lines.Skip(theirs.Count - letter.From0).ToList() : [];
            theirs.AddRange(fresh);
            due |= fresh.Count > 0 || (letter.Number > highest && (letter.Lines.Length > 0 || letter.Have < mine.Count));
            highest = Math.Max(highest, letter.Number);
            return letter.Number;
        }
    }

    private static Letter? Read(ReadOnlySpan<byte> bytes)
    {
        try { return JsonSerializer.Deserialize<Letter>(bytes); }
        catch (JsonException) { return null; }
    }

    private sealed record Letter(string From, long Number, int Have, int From0, string[] Lines);
}
