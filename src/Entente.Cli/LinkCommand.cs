using System.CommandLine;
using System.Text;
using System.Text.Json;
using Entente.Documents;
using Entente.Linking;

namespace Entente.Cli;

/// <summary><c>entente link LEFT RIGHT [--top N]</c>: where two policies meet, best first, one link a line.</summary>
public static class LinkCommand
{
    // Enough of each left provision that a ranking can be judged, little enough to be read.
    private const int PerLeft = 50;

    /// <summary>The command <c>link</c>.</summary>
    public static Command Create()
    {
        var left = new Argument<string>("LEFT") { Description = "a document, JSON lines of policy read, or {\"id\",\"lang\",\"title\",\"text\",\"context\"}" };
        var right = new Argument<string>("RIGHT") { Description = "the same of the other side" };
        var top = new Option<int?>("--top") { Description = "only the best N links" };
        top.Validators.Add(result => { if (result.GetValueOrDefault<int?>() is <= 0) result.AddError("--top wants a number above 0."); });
        var command = new Command("link", "Ranked, explained links between two policies") { left, right, top };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(left)!, parsed.GetValue(right)!, parsed.GetValue(top), Spoken.IsKorean(parsed), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string leftPath, string rightPath, int? top, bool korean, CancellationToken cancel)
    {
        try
        {
            var (lefts, leftCode) = await LinkInput.LoadAsync(leftPath, korean, cancel);
            if (lefts is null) return leftCode;
            var (rights, rightCode) = await LinkInput.LoadAsync(rightPath, korean, cancel);
            if (rights is null) return rightCode;
            if ((long)lefts.Count * rights.Count > LinkOptions.MostPairs)
            {
                Console.Error.WriteLine(korean ? $"조항이 너무 많습니다({lefts.Count} × {rights.Count}). 문서를 나누십시오." : $"Too many provisions ({lefts.Count} x {rights.Count}). Link the documents in parts.");
                return PolicyCommands.Finding;
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
            return 0;
        }
        catch (OperationCanceledException)
        {
            return PolicyCommands.Cancelled;
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
