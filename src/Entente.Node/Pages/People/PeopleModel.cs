using Entente.Node.Identity;

namespace Entente.Node.Pages.People;

/// <summary>What the page shows.</summary>
/// <param name="Officers">All officers, by name.</param>
/// <param name="Lists">The dialogues whose list the reader may write.</param>
/// <param name="MayAdminister">The reader adds and changes officers.</param>
public sealed record PeopleModel(IReadOnlyList<Officer> Officers, IReadOnlyList<DialogueList> Lists, bool MayAdminister)
{
    /// <summary>A one-time address that was made just now, and whose it is.</summary>
    public (string Officer, string Address)? Invited { get; init; }

    /// <summary>Why nothing was changed.</summary>
    public Label? Refusal { get; init; }
}

/// <summary>Who may see one dialogue.</summary>
/// <param name="Dialogue">Its id.</param>
/// <param name="Title">Its name; null when the reader is not on the list himself.</param>
/// <param name="Everyone">All officers of the side.</param>
/// <param name="Officers">Ids of those on the list.</param>
public sealed record DialogueList(string Dialogue, Label? Title, bool Everyone, IReadOnlySet<string> Officers);

/// <summary>Reads the page's model for one officer; says what he may change.</summary>
internal sealed class PeopleReading(Visit visit, Officers officers, DialogueCatalogue dialogues, NeedToKnow needToKnow)
{
    /// <summary>The model.</summary>
    public PeopleModel Model() => new(officers.All, [.. dialogues.All.Where(MayList).Select(List)], IsAdministrator);

    /// <summary>The dialogue's id, if the officer may write its list: an administrator every one, a head those that he sees.</summary>
    public string? MayList(string dialogue) => dialogues.All.FirstOrDefault(one => one.Id == dialogue) is { } there && MayList(there) ? there.Id : null;

    /// <summary>Of what a form says, what may stand on a list: officers that there are, and everyone.</summary>
    public IReadOnlyCollection<string> Known(IReadOnlyCollection<string> ids) =>
        ids.Contains(NeedToKnow.Everyone) ? [NeedToKnow.Everyone] : [.. officers.All.Select(officer => officer.Id).Intersect(ids)];

    private bool IsAdministrator => visit.Officer?.Has(Roles.Administrator) == true;

    private bool MayList(DialogueFrame dialogue) => IsAdministrator || needToKnow.Sees(visit.Officer, dialogue.Id);

    private DialogueList List(DialogueFrame dialogue)
    {
        var list = needToKnow.List(dialogue.Id);
        return new DialogueList(dialogue.Id, needToKnow.Sees(visit.Officer, dialogue.Id) ? dialogue.Title : null, list.Contains(NeedToKnow.Everyone), list);
    }
}
