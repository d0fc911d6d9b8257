using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Together;

/// <summary>A policy is shared by its provisions: out of our own file, or out of a document. The document itself never leaves.</summary>
internal static class PolicyForm
{
    public static DraftForm Form { get; } = new("policy", "policy.share", TogetherLabels.SharePolicy, Fields, Make, _ => []);

    private static IReadOnlyList<SayField> Fields(DraftLists lists, FormAbout about) =>
    [
        .. lists.DeskFile is { } file && Kept(file, lists.Reading) is { Count: > 0 } kept
            ? [SayLists.List("kept", TogetherLabels.FromOurFile, lists.OrNothing(kept), required: false)]
            : Array.Empty<SayField>(),
        SayLists.Field("document", SayLabels.Document, FieldKind.File, required: false),
        SayLists.List("lang", SayLabels.Language, [new Choice("ko", "한국어"), new Choice("en", "English")]),
        SayLists.Field("version", SayLabels.Version, FieldKind.Line, required: true, SayLabels.VersionHint),
        .. DraftWording.Titles,
        .. Own(lists) is { Count: > 0 } own ? [SayLists.List("replaces", SayLabels.Replaces, lists.OrNothing(own), required: false)] : Array.Empty<SayField>(),
    ];

    private static List<Choice> Own(DraftLists lists) =>
        [.. lists.Reading.All<Policy>().Where(p => p.Author == lists.Reading.Me).Select(p => new Choice(p.Ref.ToString(), lists.Reading.NameOf(p.Ref) + " " + p.Arg.Version))];

    private static List<Choice> Kept(DeskFile file, OurChair reading) => file.Read(view =>
    {
        var desk = new DeskReading(file, view, reading.Tongue);
        return desk.All<Policy>().Where(p => p.Arg.Provisions > 0 && file.Card.IsParty(p.Said!.Party)).Select(p => new Choice(p.Ref.ToString(), desk.Name(p.Said!.Party) + " · " + desk.Title(p))).ToList();
    });

    private static Filled Make(DraftLists lists, SayInput input, FormAbout about)
    {
        var version = input.Need("version").ToLowerInvariant();
        if (version.Length > 0 && !Word.Is(version)) input.Complain("version", SayLabels.VersionHint);
        var language = input.Need("lang");
        if (language is not ("ko" or "en")) input.Complain("lang", SayLabels.NotInList);
        var provisions = input.RefOrNone("kept") is { } kept ? FromFile(lists.DeskFile, kept, language) : lists.Document;
        if (provisions.Count == 0 && input.Faults.Count == 0) input.Complain("document", TogetherLabels.NoProvisions);
        var replaces = input.RefOrNone("replaces");
        var same = replaces is { } before && lists.Reading.View.Object<Policy>(before) is { } old
            ? KeptProvisions.Of([.. lists.Reading.Provisions(old).Select(p => p.Text)], [.. provisions.Select(p => p.Text)]) : default;
        return new Filled(new PolicyArg(language, version, provisions.Count, replaces, same.IsDefaultOrEmpty ? default : same, null), Wordings(input, language, provisions));
    }

    // Of its own language: provisions, then the name. In another language a name stands where a name stands: second.
    private static IReadOnlyList<Wording> Wordings(SayInput input, string language, IReadOnlyList<Provision> provisions)
    {
        var own = input.Text("title-" + language);
        var other = language == "ko" ? "en" : "ko";
        if (own.Length == 0) input.Complain("title-" + language, SayLabels.FillIn);
        return
        [
            new(language, ProvisionLines.WriteAll(provisions), ProvisionLines.MediaType), new(language, own),
            .. input.Text("title-" + other) is { Length: > 0 } name ? [new(other, "", ProvisionLines.MediaType), new(other, name)] : Array.Empty<Wording>(),
        ];
    }

    private static IReadOnlyList<Provision> FromFile(DeskFile? file, ActRef at, string language) =>
        file?.Read(view => view.Object<Policy>(at)) is { } policy && file.Provisions(policy, language) is { Count: > 0 } provisions ? provisions : [];
}
