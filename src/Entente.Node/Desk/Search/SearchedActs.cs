using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;

namespace Entente.Node.Desk.Search;

/// <summary>The words of a file's acts, cut into sentences once. Worked out anew after each act from sentences that are kept.</summary>
public sealed class SearchedActs
{
    private SearchedActs(IReadOnlyList<SearchedAct> all) => All = all;

    /// <summary>All acts that have words, in log order, struck ones too. What several acts cite together is there once.</summary>
    public IReadOnlyList<SearchedAct> All { get; }

    /// <summary>The acts of a file as it stands; to be asked for inside a reading of its state.</summary>
    internal static SearchedActs Of(DeskFile file, View view) => file.Kept(() => new SearchedActs(
    [
        .. from entry in view.Log(0)
           where entry.Void is null
           let obj = view.Object<DialogueObject>(entry.Act.Ref)
           where obj is not (null or Opening) && obj.Enclosures.Length > 0
           group (entry.Act.Header.Kind, Object: obj) by obj.Enclosures[0].Commitment into cited
           let first = cited.First()
           select new SearchedAct(first.Kind, first.Object, [.. Roles(first.Object.Roles).Select(role => Texts(file, first.Object, role))]),
    ]));

    private static IEnumerable<(int Role, bool IsProvisions)> Roles(EnclosureRoles roles)
    {
        if (roles.Title is { } title) yield return (title, false);
        yield return (roles.Words, false);
        if (roles.Provisions is { } provisions) yield return (provisions, true);
    }

    private static IReadOnlyList<SearchedText> Texts(DeskFile file, DialogueObject obj, (int Role, bool IsProvisions) role) =>
    [
        .. from language in obj.Enclosures.Select(enclosed => enclosed.Language).Distinct()
           let enclosed = obj.Enclosure(role.Role, language)
           where enclosed is not null
           let passages = file.Searched(enclosed, role.IsProvisions ? Provisions : Sentences)
           where passages.Count > 0
           select new SearchedText(language, passages),
    ];

    private static IReadOnlyList<SearchPassage> Sentences(string text) =>
        [.. Language.Sentences.Of(text).Select(span => new SearchPassage(null, new SearchText(text[span.From..span.To])))];

    private static IReadOnlyList<SearchPassage> Provisions(string lines) =>
    [
        .. from provision in ProvisionLines.ReadAll(lines)
           from span in Language.Sentences.Of(provision.Text)
           select new SearchPassage((provision.Id, provision.Number), new SearchText(provision.Text[span.From..span.To])),
    ];
}
