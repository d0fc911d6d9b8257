using Entente.Node.Store;

namespace Entente.Node.Desk.Papers;

/// <summary>
/// The papers of one dialogue. They are opened once and kept in memory, with what search compares; what changes is changed there after it is durable. Safe for many threads.
/// </summary>
public sealed class PaperRegister(SideStore store, string dialogue)
{
    private readonly SemaphoreSlim oneWriter = new(1);
    private readonly Lock gate = new();
    private volatile Held? held;

    /// <summary>All papers in the order of their numbers, struck ones too; those that do not open are not among them.</summary>
    public IReadOnlyList<Paper> All => Known.Papers;

    /// <summary>Numbers of the papers that do not open: what is stored is not what was filed.</summary>
    public IReadOnlyList<long> Damaged => Known.Damaged;

    private Held Known
    {
        get
        {
            if (held is { } known) return known;
            lock (gate) return held ??= Read(null);
        }
    }

    /// <summary>The paper of that number; null where there is none.</summary>
    public Paper? Find(long number) => number >= 1 && number <= All.Count && All[(int)number - 1] is var paper && paper.Number == number ? paper : All.FirstOrDefault(one => one.Number == number);

    /// <summary>The original of a paper, found to be what was filed; null where there is none.</summary>
    /// <exception cref="LocalTrouble">What is stored is not what was filed.</exception>
    public byte[]? Original(long number) => store.Read.PaperOriginal(dialogue, number);

    /// <summary>Files papers together, all of them or none; bytes that are there already are named and not doubled.</summary>
    internal async Task<IReadOnlyList<FiledPaper>> File(IReadOnlyList<NewPaper> filed)
    {
        await oneWriter.WaitAsync();
        try
        {
            var answer = await store.FileAsync(dialogue, filed);
            // Opened again at the next question, from what is durable; texts that were folded for search are kept.
            if (answer.Any(one => !one.WasThere)) Reread();
            return answer;
        }
        finally
        {
            oneWriter.Release();
        }
    }

    /// <summary>Changes what is said of a paper.</summary>
    /// <returns>False where there is none of that number.</returns>
    public async Task<bool> Mend(long number, Func<PaperAbout, PaperAbout> mend)
    {
        await oneWriter.WaitAsync();
        try
        {
            if (await store.MendPaperAsync(dialogue, number, json => mend(PaperAbout.OfJson(json)).ToJson()) is not { } mended) return false;
            lock (gate) held = held is not { } before ? null : before with { Papers = [.. before.Papers.Select(paper => paper.Number == number ? paper with { About = PaperAbout.OfJson(mended) } : paper)] };
            return true;
        }
        finally
        {
            oneWriter.Release();
        }
    }

    private void Reread()
    {
        lock (gate)
        {
            if (held is { } before) held = Read(before);
        }
    }

    private Held Read(Held? before)
    {
        var known = before?.Papers.ToDictionary(paper => paper.Number);
        var opens = store.Read.Papers(dialogue).ToLookup(stored => stored.Opens);
        return new Held([.. opens[true].Select(stored => known?.GetValueOrDefault(stored.Number) ?? Paper.Of(stored))], [.. opens[false].Select(stored => stored.Number)]);
    }

    private sealed record Held(IReadOnlyList<Paper> Papers, IReadOnlyList<long> Damaged);
}
