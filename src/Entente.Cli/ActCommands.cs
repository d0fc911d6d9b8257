using System.CommandLine;
using System.Text;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Cli;

/// <summary><c>act draft|clear|release|show</c>: the door, from the command line.</summary>
internal static class ActCommands
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue) => new("act", SharedLabels.Act.In(tongue))
    {
        Draft(tongue),
        Step("clear", SharedLabels.Clear, tongue, (shared, draft, by) => shared.Clear(draft, by)),
        Step("release", SharedLabels.Release, tongue, (shared, draft, by) => shared.Release(draft, by)),
        Show(tongue),
    };

    private static Command Draft(Tongue tongue)
    {
        var dialogue = new Argument<string>("DIALOGUE") { Description = SharedLabels.DialogueId.In(tongue) };
        var kind = new Option<string>("--kind") { Required = true, HelpName = "KIND", Description = SharedLabels.Kind.In(tongue) };
        var obj = new Option<string?>("--obj") { HelpName = "REF", Description = SharedLabels.Obj.In(tongue) };
        var arg = new Option<string>("--arg") { HelpName = "JSON", Description = SharedLabels.Arg.In(tongue), DefaultValueFactory = _ => "{}" };
        var words = new Option<string[]>("--words") { HelpName = "LANG=TEXT", Description = SharedLabels.Words.In(tongue), DefaultValueFactory = _ => [] };
        var by = By(tongue);
        var command = new Command("draft", SharedLabels.Draft.In(tongue)) { dialogue, kind, obj, arg, words, by };
        command.SetAction(async (line, _) =>
        {
            if (Json(line.GetRequiredValue(arg)) is not { } json) return Wrong(SharedLabels.NotJson.In(tongue));
            if (Wordings(line.GetRequiredValue(words), line.GetRequiredValue(kind)) is not { } wordings) return Wrong(SharedLabels.NotWords.In(tongue));
            await using var shared = await SharedSide.Open(line.Folder(), TimeProvider.System);
            return Tell(await shared.Draft(line.GetRequiredValue(dialogue), line.GetRequiredValue(kind), line.GetValue(obj), json, wordings, line.GetRequiredValue(by)), line, tongue);
        });
        return command;
    }

    private static Command Step(string name, Node.Pages.Label description, Tongue tongue, Func<SharedSide, string, string, Task<DoorReport>> step)
    {
        var draft = new Argument<string>("DRAFT") { Description = SharedLabels.DraftId.In(tongue) };
        var by = By(tongue);
        var command = new Command(name, description.In(tongue)) { draft, by };
        command.SetAction(async (line, _) =>
        {
            await using var shared = await SharedSide.Open(line.Folder(), TimeProvider.System);
            return Tell(await step(shared, line.GetRequiredValue(draft), line.GetRequiredValue(by)), line, tongue);
        });
        return command;
    }

    private static Command Show(Tongue tongue)
    {
        var what = new Argument<string>("WHAT") { Description = SharedLabels.Show.In(tongue) };
        var command = new Command("show", SharedLabels.Show.In(tongue)) { what };
        command.SetAction(async (line, _) =>
        {
            var name = line.GetRequiredValue(what);
            if (ActRef.TryParse(name, out var at) && at.Dialogue is { } dialogue) return ShowAct(dialogue, at, line, tongue);
            await using var shared = await SharedSide.Open(line.Folder(), TimeProvider.System);
            return shared.Show(name) is { } draft ? Tell(new DoorReport.Kept(draft), line, tongue) : Wrong(SharedLabels.NotHere.In(tongue, name));
        });
        return command;
    }

    private static int ShowAct(string dialogue, ActRef at, ParseResult line, Tongue tongue)
    {
        var here = at with { Dialogue = null };
        if (SharedReading.Of(StoreReader.Open(DataFolder.Files(line.Folder())), dialogue) is not { } reading || reading.Now.Act(here) is not { } act)
            return Wrong(SharedLabels.NotHere.In(tongue, at));
        var refusal = reading.Now.VoidFor(here);
        Console.WriteLine(line.GetValue(GlobalOptions.Json)
            ? AnswerLine.Of(new
            {
                at = here.ToString(),
                side = reading.Members[act.Author].Side,
                line = Encoding.ASCII.GetString(act.Header.Write()),
                valid = refusal is null,
                refusal = refusal is { } why ? Spelled.Of(why) : null,
                settled = reading.Now.IsSettled(here),
            })
            : Encoding.ASCII.GetString(act.Header.Write()) + (refusal is { } reason ? "\n" + Words.Of(reason, tongue) : ""));
        return ExitCode.Ok;
    }

    private static int Tell(DoorReport report, ParseResult line, Tongue tongue)
    {
        var json = line.GetValue(GlobalOptions.Json);
        switch (report)
        {
            case DoorReport.Kept { Draft: var draft }:
                Console.WriteLine(json
                    ? AnswerLine.Of(new { draft = draft.Id, dialogue = draft.Dialogue, kind = draft.Kind, obj = draft.Obj, arg = draft.Arg, by = draft.By, digest = draft.Digest, clearedBy = draft.ClearedBy, words = draft.Words })
                    : $"{SharedLabels.Kept.In(tongue, draft.Id)}\n\n  {draft.Digest}\n");
                return ExitCode.Ok;
            case DoorReport.Released { At: var at }:
                Console.WriteLine(json ? AnswerLine.Of(new { released = at.ToString() }) : SharedLabels.Released.In(tongue, at));
                return ExitCode.Ok;
            case DoorReport.Refused { Why: var why }:
                return Refused(Spelled.Of(why), Words.Of(why, tongue), json);
            case DoorReport.Held { Why: var still }:
                return Refused(Spelled.Of(still), SharedLabels.Of(still, tongue), json);
            case DoorReport.NotYet { Why: var answer }:
                return Refused(Spelled.Of(answer), SharedLabels.Of(answer, tongue), json);
            default:
                return Wrong(SharedLabels.NotHere.In(tongue, ((DoorReport.NotHere)report).Name));
        }
    }

    private static int Refused(string code, string message, bool json)
    {
        if (json) Console.WriteLine(AnswerLine.Of(new { refused = code, message }));
        return Wrong("entente: " + message);
    }

    private static int Wrong(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Finding;
    }

    private static JsonElement? Json(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? parsed.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The first words of a policy are its provisions, which have a form of their own.
    private static List<Wording>? Wordings(IReadOnlyList<string> given, string kind)
    {
        var wordings = new List<Wording>();
        foreach (var one in given)
        {
            var cut = one.IndexOf('=', StringComparison.Ordinal);
            if (cut < 1 || !Word.Is(one.AsSpan(0, cut))) return null;
            var (language, text) = (one[..cut], one[(cut + 1)..]);
            var isProvisions = kind == "policy.share" && wordings.TrueForAll(w => w.Language != language);
            wordings.Add(new Wording(language, text.StartsWith('@') ? File.ReadAllText(text[1..]) : text, isProvisions ? ProvisionLines.MediaType : "text/markdown"));
        }

        return wordings;
    }

    private static Option<string> By(Tongue tongue) => new("--by") { HelpName = "NAME", Description = SharedLabels.By.In(tongue), DefaultValueFactory = _ => "desk" };
}
