using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>A line for the officer: a pouch that came, opened or refused. Of a refused one it is all that is kept.</summary>
/// <param name="At">When, by our clock.</param>
/// <param name="By">The officer who opened it; null where a carrier brought it.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="From">Side that sent it; null where it was refused, since nobody vouches for that then.</param>
/// <param name="Number">Its number; null where it was refused.</param>
/// <param name="NewActs">Acts of others that were not held before.</param>
/// <param name="Notices">What else it showed.</param>
/// <param name="Refused">Why it was refused; null where it was taken.</param>
public sealed record CameLine(DateTimeOffset At, string? By, int Bytes, string? From, long? Number, int NewActs, IReadOnlyList<PouchNotice> Notices, RecordRefusal? Refused);

/// <summary>A line for the officer: a pouch that was made to go by hand, with what its cover sheet says.</summary>
/// <param name="At">When, by our clock.</param>
/// <param name="By">The officer who made it.</param>
/// <param name="To">Side that it is for.</param>
/// <param name="Number">Its number.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Manifest">Fingerprint of its manifest, in groups.</param>
/// <param name="IsCut">There is more, which goes with the next.</param>
public sealed record MadeLine(DateTimeOffset At, string By, string To, long Number, int Bytes, string Manifest, bool IsCut);

/// <summary>The last pouches of each dialogue, as desk rows: they are ours alone.</summary>
internal sealed class PouchLog(SideStore store, TimeProvider clock)
{
    /// <summary>So many lines of a dialogue are kept of pouches that came; the oldest go first.</summary>
    public const int MostCame = 200;

    /// <summary>So many of pouches that were made.</summary>
    public const int MostMade = 20;

    private const string CameKind = "pouch-came";
    private const string MadeKind = "pouch-made";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private long last;

    /// <summary>Writes down what became of a pouch.</summary>
    /// <returns>Key of the line.</returns>
    public async Task<string> Came(string dialogue, PouchOpened opened, int bytes, string? by)
    {
        var line = opened switch
        {
            PouchOpened.Taken taken => new CameLine(clock.GetUtcNow(), by, bytes, taken.From, taken.Number, taken.NewActs, taken.Notices, null),
            PouchOpened.Refused refused => new CameLine(clock.GetUtcNow(), by, bytes, null, null, 0, [], refused.Why),
            _ => throw new InvalidOperationException($"Unknown {opened}"),
        };
        var key = NextKey();
        await Write(dialogue, CameKind, key, JsonSerializer.Serialize(line, Json), MostCame);
        return key;
    }

    /// <summary>Writes down a pouch that was made.</summary>
    public Task Made(string dialogue, MadePouch made, string by) =>
        Write(dialogue, MadeKind, Key(made.Number), JsonSerializer.Serialize(new MadeLine(clock.GetUtcNow(), by, made.To, made.Number, made.Bytes.Length, made.Manifest.ToString(), made.IsCut), Json), MostMade);

    /// <summary>Pouches that came, the newest first.</summary>
    public IReadOnlyList<(string Key, CameLine Line)> AllThatCame(string dialogue) =>
        [.. Rows(dialogue, CameKind).Reverse().Select(row => (row.Key, JsonSerializer.Deserialize<CameLine>(row.Json, Json)!))];

    /// <summary>Pouches that were made by hand, the newest first.</summary>
    public IReadOnlyList<MadeLine> AllMade(string dialogue) => [.. Rows(dialogue, MadeKind).Reverse().Select(row => JsonSerializer.Deserialize<MadeLine>(row.Json, Json)!)];

    private IEnumerable<DeskRow> Rows(string dialogue, string kind) => store.Read.DeskRows(dialogue, "", kind).OrderBy(row => row.Key, StringComparer.Ordinal);

    private Task Write(string dialogue, string kind, string key, string json, int most)
    {
        var kept = Rows(dialogue, kind).Where(row => row.Key != key).ToList();
        return store.SaveAsync([.. kept.Take(Math.Max(0, kept.Count - most + 1)).Select(old => new DeskWrite.Remove(dialogue, "", kind, old.Key)), new DeskWrite.Put(new DeskRow(dialogue, "", kind, key, json))]);
    }

    // Two lines of one instant, or of a clock that was put back, are still two.
    private string NextKey()
    {
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = Math.Max(clock.GetUtcNow().UtcTicks, before + 1);
            if (Interlocked.CompareExchange(ref last, next, before) == before) return Key(next);
        }
    }

    private static string Key(long number) => number.ToString("D20", CultureInfo.InvariantCulture);
}
