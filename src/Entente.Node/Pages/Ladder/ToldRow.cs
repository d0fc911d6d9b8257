using Entente.Dialogue;

namespace Entente.Node.Pages.Ladder;

/// <summary>
/// What several acts say together: those of one day and basis that cite the same enclosures are one thing said of several
/// parties or questions.
/// </summary>
/// <param name="About">The object that it speaks of.</param>
/// <param name="On">The day when it was said.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Acts">Its acts, in log order.</param>
/// <param name="Parties">Whose word; null for nobody named.</param>
internal sealed record ToldRow(ActRef About, DateOnly On, Basis Basis, IReadOnlyList<DialogueObject> Acts, IReadOnlyList<string?> Parties)
{
    /// <summary>The last of its acts: the row is told whole, or not at all.</summary>
    public AsOf End => new(On, Acts[^1].Ref.Index);

    /// <summary>Everything in a file that was said on a day, oldest first; struck acts left out.</summary>
    public static IReadOnlyList<ToldRow> All(View view)
    {
        var accounts = view.Objects<Account>().Select(a => new ToldRow(a.About, a.Arg.On, a.Arg.Basis, [a], [a.Arg.Party]));
        var tabled = view.Objects<Proposal>().Select(p => new ToldRow(p.Ref, p.Said!.On, p.Said.Basis, [p], [p.Said.Party]));
        return
        [
            .. accounts.Concat(tabled).Where(row => !view.IsStruck(row.Acts[0].Ref))
                .OrderBy(row => row.On).ThenBy(row => row.Acts[0].Ref.Index)
                .GroupBy(row => (row.About, row.On, row.Basis, Cites: Cites(row.Acts[0])))
                .Select(g => new ToldRow(g.Key.About, g.Key.On, g.Key.Basis, [.. g.SelectMany(r => r.Acts)], [.. g.SelectMany(r => r.Parties).Distinct()])),
        ];
    }

    // Commitments are salted: the first says whether all are the same. An act that encloses nothing stands alone.
    private static (Digest?, ActRef?) Cites(DialogueObject act) => act.Enclosures is [var first, ..] ? (first.Commitment, null) : (null, act.Ref);
}
