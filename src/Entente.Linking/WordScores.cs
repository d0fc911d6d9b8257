namespace Entente.Linking;

/// <summary>How much two provisions say in the same words, across languages by the bridge. The mean of both directions.</summary>
internal sealed class WordScores
{
    private const float Saturation = 20f;

    private readonly SparseVector[] leftOwn;
    private readonly SparseVector[] leftForward;
    private readonly Postings rightOwn;
    private readonly Postings rightBack;

    public WordScores(Vocabulary left, Vocabulary right, Bridge bridge)
    {
        var back = bridge.Turned(right.Keys.Length);
        leftOwn = Own(left);
        var own = Own(right);
        leftForward = [.. leftOwn.Select(vector => bridge.Forward(vector).Normalised())];
        rightOwn = new Postings(own, right.Keys.Length);
        rightBack = new Postings([.. own.Select(vector => back.Forward(vector).Normalised())], left.Keys.Length);
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

    private static SparseVector[] Own(Vocabulary side) =>
        [.. side.Counts.Select(counts => counts.Weighted((term, count) => Saturated(count) * side.Rarity[term]).Normalised())];

    // BM25's saturation; provisions are short, so a word said twice still counts nearly twice.
    private static float Saturated(float count) => count * (Saturation + 1) / (count + Saturation);
}
