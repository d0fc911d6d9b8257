using Entente.Language;

namespace Entente.Linking;

/// <summary>Why a term of the left stands for a term of the right.</summary>
internal enum Tie
{
    Same,
    TermBase,
    Alike,
    Learnt,
}

/// <summary>Which terms of the right a term of the left may stand for, with a weight in (0, 1].</summary>
internal sealed class Bridge
{
    public const float TermBaseWeight = 0.9f;
    private const float SoundWeight = 0.7f;
    private const float SynonymWeight = 0.3f;

    private readonly Dictionary<int, (float Weight, Tie Tie)>[] rows;

    private Bridge(int width) => rows = [.. Enumerable.Range(0, width).Select(_ => new Dictionary<int, (float, Tie)>())];

    public static Bridge Between(Vocabulary left, Vocabulary right, CancellationToken cancel)
    {
        var bridge = new Bridge(left.Keys.Length);
        var sounds = BySound(right);
        var looks = new Lookalikes(right);
        for (var term = 0; term < left.Keys.Length; term++)
        {
            cancel.ThrowIfCancellationRequested();
            var key = left.Keys[term];
            if (right.IndexOf.TryGetValue(key, out var same)) bridge.Add(term, same, 1f, Tie.Same);
            foreach (var sense in TermBase.Starter.Senses(key))
                if (right.IndexOf.TryGetValue(sense.Other, out var other)) bridge.Add(term, other, sense.Share * TermBaseWeight, Tie.TermBase);
            foreach (var synonym in TermBase.Starter.Synonyms(key))
                if (right.IndexOf.TryGetValue(synonym, out var near)) bridge.Add(term, near, SynonymWeight, Tie.TermBase);
            if (bridge.rows[term].Count > 0) continue;
            // Only words that nobody translated: names and loans.
            foreach (var other in sounds.GetValueOrDefault(Sound.Of(key)) ?? [])
                if (IsHangul(key) != IsHangul(right.Keys[other])) bridge.Add(term, other, SoundWeight, Tie.Alike);
            foreach (var (other, likeness) in looks.Of(key)) bridge.Add(term, other, likeness, Tie.Alike);
        }
        return bridge;
    }

    public IReadOnlyDictionary<int, (float Weight, Tie Tie)> Of(int leftTerm) => rows[leftTerm];

    public void Add(int leftTerm, int rightTerm, float weight, Tie tie)
    {
        if (!rows[leftTerm].TryGetValue(rightTerm, out var before) || before.Weight < weight) rows[leftTerm][rightTerm] = (weight, tie);
    }

    /// <summary>The vector in the other side's terms.</summary>
    public SparseVector Forward(SparseVector left)
    {
        var sums = new SortedDictionary<int, float>();
        for (var i = 0; i < left.Indices.Length; i++)
            foreach (var (other, (weight, _)) in rows[left.Indices[i]])
                sums[other] = sums.GetValueOrDefault(other) + (left.Values[i] * weight);
        return new SparseVector([.. sums.Keys], [.. sums.Values]);
    }

    /// <summary>The bridge seen from the other side.</summary>
    public Bridge Turned(int rightWidth)
    {
        var turned = new Bridge(rightWidth);
        for (var term = 0; term < rows.Length; term++)
            foreach (var (other, (weight, tie)) in rows[term]) turned.rows[other][term] = (weight, tie);
        return turned;
    }

    private static Dictionary<string, List<int>> BySound(Vocabulary vocabulary)
    {
        var sounds = new Dictionary<string, List<int>>();
        for (var term = 0; term < vocabulary.Keys.Length; term++)
        {
            var sound = Sound.Of(vocabulary.Keys[term]);
            if (sound.Length == 0) continue;
            if (!sounds.TryGetValue(sound, out var list)) sounds[sound] = list = [];
            list.Add(term);
        }
        return sounds;
    }

    private static bool IsHangul(string key) => key[0] is >= '\uAC00' and <= '\uD7A3';
}
