using System.CommandLine;
using System.Text;
using System.Text.Json;
using Entente.Documents;
using Entente.Language;
using Entente.Linking;

namespace Entente.Cli;

/// <summary><c>entente link LEFT RIGHT [--top N]</c>: where two policies meet, best first, one link a line.</summary>
internal static class LinkCommand
{
    // Enough of each left provision that a ranking can be judged, little enough to be read.
    private const int PerLeft = 50;

    /// <summary>The command <c>link</c>.</summary>
    public static Command Create(Tongue tongue)
    {
        var left = new Argument<string>("LEFT") { Description = CliLabels.LinkLeft.In(tongue) };
        var right = new Argument<string>("RIGHT") { Description = CliLabels.LinkRight.In(tongue) };
        var top = new Option<int?>("--top") { Description = CliLabels.LinkTop.In(tongue) };
        top.Validators.Add(result => { if (result.GetValueOrDefault<int?>() is <= 0) result.AddError("--top wants a number above 0."); });
        var command = new Command("link", CliLabels.Link.In(tongue)) { left, right, top };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(left)!, parsed.GetValue(right)!, parsed.GetValue(top), tongue, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string leftPath, string rightPath, int? top, Tongue tongue, CancellationToken cancel)
    {
        try
        {
            var (lefts, leftCode) = await LinkInput.LoadAsync(leftPath, tongue, cancel);
            if (lefts is null) return leftCode;
            var (rights, rightCode) = await LinkInput.LoadAsync(rightPath, tongue, cancel);
            if (rights is null) return rightCode;
            if ((long)lefts.Count * rights.Count > LinkOptions.MostPairs)
            {
                Console.Error.WriteLine(tongue == Tongue.Korean ? $"조항이 너무 많습니다({lefts.Count} × {rights.Count}). 문서를 나누십시오." : $"Too many provisions ({lefts.Count} x {rights.Count}). Link the documents in parts.");
                return ExitCode.Finding;
            }
            var progress = new ProgressLine();
            // Off this thread, so that Ctrl-C is heard while all processors work.
            var links = await Task.Run(() => Linker.Link(lefts, rights, new LinkOptions { PerLeft = PerLeft, Top = top }, progress, cancel), cancel);
            progress.Clear();
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            foreach (var link in links)
            {
                cancel.ThrowIfCancellationRequested();
                await output.WriteLineAsync(Line(link));
            }
            return ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    internal static string Line(Link link) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("left", link.Left);
        json.WriteString("right", link.Right);
        json.WriteNumber("score", link.Score);
        json.WriteStartObject("evidence");
        WriteSpans(json, "left", link.LeftEvidence);
        WriteSpans(json, "right", link.RightEvidence);
        json.WriteEndObject();
        json.WriteStartArray("reasons");
        foreach (var reason in link.Reasons) json.WriteStringValue(reason.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteSpans(Utf8JsonWriter json, string side, IReadOnlyList<Language.Span> spans)
    {
        json.WriteStartArray(side);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.From);
            json.WriteNumberValue(span.To);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
