using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Cli;

/// <summary><c>state --digest</c>: one hash a dialogue over everything that the fold decided. Reads beside a running node.</summary>
internal static class StateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var digest = new Option<bool>("--digest") { Required = true, Description = CliLabels.StateDigest.In(tongue) };
        var at = new Option<string?>("--at") { HelpName = "SIZES", Description = SharedLabels.At.In(tongue) };
        var dialogue = new Option<string?>("--dialogue") { HelpName = "ID", Description = SharedLabels.DialogueId.In(tongue) };
        var command = new Command("state", CliLabels.State.In(tongue)) { digest, at, dialogue };
        command.SetAction(line =>
        {
            var reader = StoreReader.Open(DataFolder.Files(line.Folder()));
            var asked = line.GetValue(at);
            var views = Views(reader).Where(v => line.GetValue(dialogue) is not { } id || v.Dialogue == id).ToList();
            if (asked is not null) views = [.. views.Select(v => (v.Dialogue, Of(v.View, asked)!)).Where(v => v.Item2 is not null)];
            if (asked is not null && views.Count == 0)
            {
                Console.Error.WriteLine(SharedLabels.NotASize.In(tongue));
                return ExitCode.Usage;
            }

            foreach (var (id, view) in views) Console.WriteLine(Line(id, view, line.GetValue(GlobalOptions.Json)));
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>A digest in hexadecimal.</summary>
    public static string Hex(Digest digest) => Convert.ToHexStringLower(digest.ToBytes());

    // Desk files by their logs; of a shared dialogue all logs are one state.
    private static IEnumerable<(string Dialogue, View View)> Views(StoreReader reader)
    {
        var shared = SharedReading.All(reader);
        foreach (var head in reader.Logs().Where(head => !shared.Contains(head.Origin.Dialogue)))
            yield return (head.Origin.Dialogue, DeskFile.Fold(reader, head.Origin));
        foreach (var id in shared) yield return (id, SharedReading.Of(reader, id)!.Now);
    }

    private static View? Of(View view, string sizes)
    {
        var frontier = sizes.Split(',').Select(s => long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : -1).ToImmutableArray();
        return frontier.Length == view.Members && frontier.Zip(view.Sizes).All(f => f.First >= 0 && f.First <= f.Second) ? view.At(view.FrontierOf(view.Epoch, frontier)) : null;
    }

    private static string Line(string dialogue, View view, bool json)
    {
        var digest = Hex(StateDigest.Of(view));
        return json
            ? AnswerLine.Of(new { dialogue, epoch = view.Epoch, frontier = view.Sizes, digest })
            : $"{dialogue} {string.Join(',', view.Sizes)} {digest}";
    }
}
