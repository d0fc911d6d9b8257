using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Api;

/// <summary>
/// Makes an utterance of what a program sent. What the guard cannot see is looked at here, because pages rely on it: roles of the
/// words, and that a policy encloses as many provisions as its argument says.
/// </summary>
internal static class ApiUtterances
{
    private static readonly Label OfTheNode = new("This kind of act is the node's own: no officer says it.", "이 행위는 노드가 스스로 하는 것으로 담당자가 할 수 없습니다.");
    private static readonly Label NotYet = new(
        "A redaction says that words were destroyed. This node cannot destroy them yet, so it does not say so.", "가림 행위는 글을 파기했다는 뜻입니다. 이 노드는 아직 파기할 수 없으므로 그렇게 적지 않습니다.");
    private static readonly Label NoRef = new("\"obj\" is no reference of an act, such as 1.0#3.", "\"obj\"가 1.0#3과 같은 행위 번호가 아닙니다.");
    private static readonly Label NoRole = new("A kind of act encloses words of its own roles only, each once a language, in a language such as ko. This one: {0}.", "행위마다 담을 수 있는 글이 정해져 있고 언어(ko 등)마다 한 번씩만 담습니다. 이 행위: {0}.");
    private static readonly Label NoProvisions = new(
        "A policy encloses its provisions in its own language, one JSON line each with an id of its own, as many as \"provisions\" says; docs/formats/provisions.md shows the lines.",
        "정책은 그 언어로 된 조항을 \"provisions\"의 수만큼 담아야 합니다. 한 줄에 한 조항이며 id는 서로 달라야 합니다. 형식은 docs/formats/provisions.md에 있습니다.");

    /// <summary>The utterance, or the problem.</summary>
    public static (Utterance? Said, IResult? Problem) Read(ApiUtterance sent, Tongue tongue)
    {
        if (RuleBook.Standard.Read(sent.Kind, sent.Arg, out var arg) is { } refusal) return (null, ApiProblems.Of(tongue, refusal));
        if (RuleBook.Standard.Find(sent.Kind)!.ByNode) return Wrong(tongue, "act-of-the-node", OfTheNode);
        if (arg is RedactArg) return Wrong(tongue, "nothing-destroyed", NotYet);
        ActRef obj = default;
        if (sent.Obj is not null && !ActRef.TryParse(sent.Obj, out obj)) return Wrong(tongue, "no-reference", NoRef);
        if (Wordings(sent) is not { } wordings)
        {
            var roles = WordRoles.Of(sent.Kind) is { Count: > 0 } any ? string.Join(", ", any) : "–";
            return Wrong(tongue, "no-such-role", new Label(NoRole.In(Tongue.English, roles), NoRole.In(Tongue.Korean, roles)));
        }

        if (arg is PolicyArg policy && !EnclosesItsProvisions(policy, sent.Words ?? [])) return Wrong(tongue, "provisions-not-enclosed", NoProvisions);
        return (new Utterance(sent.Kind, arg!, sent.Obj is null ? null : obj) { Enclosures = Utterance.Enclose(wordings) }, null);
    }

    /// <summary>An officer's key for one request in one dialogue: what another officer or another dialogue calls the same is another.</summary>
    public static string FormKey(Officer officer, DeskFile file, string sent) =>
        "api-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{officer.Id}\n{file.Id}\n{sent}")));

    /// <summary>True when the act that stands in the log says the same, so that a key was not used for two things.</summary>
    public static bool IsTheSame(DeskFile file, ActRef at, Utterance said) => file.Read(view =>
        view.Act(at)?.Header is { } header && header.Kind == said.Kind && header.Obj == said.Obj && header.Arg.Span.SequenceEqual(said.Arg.Spell())
        && header.Enclosures.Select(e => (e.Language, file.Text(e))).SequenceEqual(said.Enclosures.Select(e => (e.Lang, (string?)Encoding.UTF8.GetString(e.Content.Span)))));

    /// <summary>In the order of the roles, language by language; empty for a role that was left out before one that was not. Null for a role that the kind has not.</summary>
    private static List<Wording>? Wordings(ApiUtterance sent)
    {
        var (roles, words) = (WordRoles.Of(sent.Kind), sent.Words ?? []);
        if (words.Any(w => !roles.Contains(w.Role) || !Word.Is(w.Language)) || words.DistinctBy(w => (w.Role, w.Language)).Count() < words.Count) return null;
        return
        [
            .. words.GroupBy(w => w.Language).SelectMany(language => Enumerable.Range(0, roles.Count)
                .Where(place => language.Any(w => roles.IndexOf(w.Role) >= place))
                .Select(place => new Wording(language.Key, language.FirstOrDefault(w => w.Role == roles[place])?.Text ?? "", roles[place] == "provisions" ? ProvisionLines.MediaType : "text/markdown"))),
        ];
    }

    private static bool EnclosesItsProvisions(PolicyArg policy, IReadOnlyList<ApiWords> words)
    {
        var enclosed = words.Where(w => w.Role == "provisions").ToList();
        if (policy.Provisions > 0 && enclosed.TrueForAll(w => w.Language != policy.Language)) return false;
        return enclosed.TrueForAll(w => Provisions(w.Text) is { } read && (w.Language != policy.Language || read.Count == policy.Provisions) && read.DistinctBy(p => p.Id).Count() == read.Count);
    }

    private static IReadOnlyList<Provision>? Provisions(string lines)
    {
        try
        {
            return ProvisionLines.ReadAll(lines);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int IndexOf(this IReadOnlyList<string> roles, string role)
    {
        for (var i = 0; i < roles.Count; i++)
            if (roles[i] == role) return i;
        return -1;
    }

    private static (Utterance?, IResult) Wrong(Tongue tongue, string code, Label words) => (null, ApiProblems.Of(tongue, StatusCodes.Status422UnprocessableEntity, code, words));
}
