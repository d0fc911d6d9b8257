namespace Entente.Linking;

/// <summary>How much two provisions say in the same words, across languages by the bridge. The mean of both directions.</summary>
internal sealed class WordScores
{
    private readonly SparseVector[] leftOwn;
    private readonly SparseVector[] leftForward;
    private readonly Postings rightOwn;
    private readonly Postings rightBack;

    public WordScores(Vocabulary left, Vocabulary right, Bridge bridge, Func<float, float> saturate)
    {
        var back = bridge.Turned(right.Keys.Length);
        leftOwn = Own(left, saturate);
        var own = Own(right, saturate);
        leftForward = [.. leftOwn.Select(vector => Crossed(bridge.Forward(vector), right))];
        rightOwn = new Postings(own, right.Keys.Length);
        rightBack = new Postings([.. own.Select(vector => Crossed(back.Forward(vector), left))], left.Keys.Length);
        RightOwn = own;
    }

    /// <summary>The left provisions in the words of the right: what latent analysis compares.</summary>
    public IReadOnlyList<SparseVector> LeftForward => leftForward;

    public IReadOnlyList<SparseVector> RightOwn { get; }

    /// <summary>Adds the scores of one left provision against all of the right.</summary>
    public void AddRow(int left, float[] row)
    {
        rightOwn.AddProducts(leftForward[left], row, 0.5f);
        rightBack.AddProducts(leftOwn[left], row, 0.5f);
    }

    private static SparseVector[] Own(Vocabulary side, Func<float, float> saturate) =>
        [.. side.Counts.Select(counts => counts.Weighted((term, count) => saturate(count) * side.Rarity[term]).Normalised())];

    // A term that is rare on the one side and everywhere on the other says little: both rarities count.
    private static SparseVector Crossed(SparseVector vector, Vocabulary to) => vector.Normalised();
}
