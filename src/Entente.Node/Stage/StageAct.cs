using Entente.Dialogue;
using Entente.Node.Desk;

namespace Entente.Node.Stage;

/// <summary>An act of the scenario: what somebody of a side may say when it is its turn. It goes through the door like any other.</summary>
/// <param name="Key">Its name in the demo.</param>
/// <param name="Side">Whose act it is.</param>
/// <param name="Kind">Kind of act.</param>
/// <param name="Nth">Which of that side's acts of this kind it is, counted from 0.</param>
/// <param name="Make">What is said, as things stand; null while it cannot be said yet.</param>
internal sealed record StageAct(string Key, string Side, string Kind, int Nth, Func<Scene, Spoken?> Make)
{
    /// <summary>The form in which a visitor drafts it, filled in; null for what no visitor plays.</summary>
    public string? Form { get; init; }

    /// <summary>Where it stands in the record, valid; null while it was not said.</summary>
    public ActRef? In(View view, int member) => view.Log(member)
        .Where(entry => entry.Void is null && entry.Act.Header.Kind == Kind).Skip(Nth).Select(entry => (ActRef?)entry.Act.Ref).FirstOrDefault();
}

/// <summary>What goes to the door.</summary>
/// <param name="Said">The act, its enclosures left aside.</param>
/// <param name="Words">What it encloses.</param>
internal sealed record Spoken(Utterance Said, IReadOnlyList<Wording> Words);

/// <summary>What the scenario's acts refer to.</summary>
/// <param name="View">The record as this node holds it.</param>
/// <param name="Policy">A side's policy, read; empty while nobody asks for it.</param>
internal sealed record Scene(View View, IReadOnlyList<SamplePolicy> Policy)
{
    private static readonly string[] Members = [.. Cast.Sides.Order(StringComparer.Ordinal)];

    /// <summary>The act of that name, where it was said.</summary>
    public ActRef? At(string key) => Script.Find(key) is { } act ? act.In(View, Array.IndexOf(Members, act.Side)) : null;
}

/// <summary>A language version of a sample policy.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lines">Its provisions, as acts enclose them.</param>
/// <param name="Count">How many provisions it has.</param>
internal sealed record SamplePolicy(string Language, string Title, string Lines, int Count);
