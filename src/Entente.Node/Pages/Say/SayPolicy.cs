using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Desk;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Pages.Say;

/// <summary>The form of a policy: its document is read in a process of its own, and only provisions come back.</summary>
internal static class SayPolicy
{
    public static SayKind Kind { get; } = new("policy", SayLabels.Policy, Fields, Make);

    private static IReadOnlyList<SayField> Fields(SayLists lists) =>
    [
        SayLists.Field("title", SayLabels.Name, FieldKind.Line),
        SayLists.Field("version", SayLabels.Version, FieldKind.Line, required: true, SayLabels.VersionHint),
        SayLists.Field("document", SayLabels.Document, FieldKind.File, required: false, SayLabels.DocumentHint),
        SayLists.List("lang", SayLabels.Language, [new Choice("ko", "한국어"), new Choice("en", "English")]),
        SayLists.List("replaces", SayLabels.Replaces, lists.OrNothing(lists.Objects<Policy>()), required: false),
        .. lists.Said, SayLists.Field("words", SayLabels.Words, FieldKind.Words, required: false),
    ];

    private static async Task<IReadOnlyList<Utterance>> Make(SayInput input)
    {
        var version = input.Need("version").ToLowerInvariant();
        if (version.Length > 0 && !Word.Is(version)) input.Complain("version", SayLabels.VersionHint);
        var language = input.Need("lang");
        if (language is not ("ko" or "en")) input.Complain("lang", SayLabels.NotInList);
        var provisions = input.File("document") is { } file ? await Read(file, "document", input) : [];
        var replaces = input.RefOrNone("replaces");
        var kept = replaces is { } before && provisions.Count > 0 ? KeptProvisions.Of(input.ProvisionsOf(before), [.. provisions.Select(p => p.Text)]) : default;
        var arg = new PolicyArg(language, version, provisions.Count, replaces, kept.IsDefaultOrEmpty ? default : kept, input.Said());
        IReadOnlyList<Wording> wording =
        [
            new(language, ProvisionLines.WriteAll(provisions), ProvisionLines.MediaType), new(language, input.Need("title")),
            new(language, input.Text("source")), new(language, input.Text("words")),
        ];
        return [new Utterance("policy.share", arg) { Enclosures = Utterance.Enclose(wording) }];
    }

    /// <summary>Provisions of an uploaded document; none, and a complaint beside the field, when it cannot be read.</summary>
    public static async Task<IReadOnlyList<Provision>> Read(IFormFile file, string field, SayInput input)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var result = await Quarantine.OfThisProgram().ReadAsync(Path.GetFileName(file.FileName), bytes.ToArray(), CancellationToken.None);
        if (result is Reading reading) return reading.Provisions;
        var why = (Unreadable)result;
        input.Complain(field, new Label(
            SayLabels.Unreadable.In(Tongue.English, ReadWords.Of(why, Tongue.English)), SayLabels.Unreadable.In(Tongue.Korean, ReadWords.Of(why, Tongue.Korean))));
        return [];
    }
}
