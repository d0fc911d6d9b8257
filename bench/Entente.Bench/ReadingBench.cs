using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Entente.Documents;
using Entente.Linking;

namespace Entente.Bench;

/// <summary>
/// Two expert crosswalks, written as documents by LibreOffice and pandoc and read back by <c>entente policy read</c>: how much of what linking finds in the
/// clean texts does it still find? Needs soffice and pandoc (Debian: libreoffice-writer-nogui, pandoc, and a Korean font such as fonts-nanum).
/// </summary>
internal static class ReadingBench
{
    private static readonly string[] Sets = ["ismsp_ko_en", "dora_finma_en_en"];
    private static readonly string[] OfficeFormats = ["docx:MS Word 2007 XML", "html:HTML (StarWriter)"];
    private static readonly string[] SideNames = ["left", "right"];

    private static readonly (string Label, string Ending)[] Writers =
        [("HTML, pandoc", ".pandoc.html"), ("HTML, LibreOffice", ".office.html"), ("DOCX, pandoc", ".docx"), ("DOCX, LibreOffice", ".office.docx"), ("PDF, LibreOffice", ".pdf")];

    private sealed record Item(string Id, string Ref, string Title, string Text, string Context);

    public static async Task<int> Run(string[] args)
    {
        if (!Exists("soffice") || !Exists("pandoc")) { Console.Error.WriteLine("soffice or pandoc is missing: nothing was measured"); return 3; }
        var folder = Directory.CreateTempSubdirectory("entente-reading-").FullName;
        try
        {
            Console.WriteLine($"{"set",-20} {"written as",-18} {"left",10} {"right",10} {"texts found",12} {"recall@10",10}   seconds to read");
            foreach (var set in Sets.Where(set => args.Length == 0 || args.Contains(set))) await Measure(set, folder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(string set, string folder)
    {
        var gold = Path.Combine(LinkBench.Shared(), "gold", set);
        var links = RankFigures.Gold(Path.Combine(gold, "links.tsv"));
        var sides = SideNames.Select(side => (Name: Path.Combine(folder, $"{set}-{side}"), Items: Items(Path.Combine(gold, $"{side}.jsonl")))).ToArray();
        foreach (var (name, items) in sides) Write(name, items);
        foreach (var (label, ending) in Writers)
        {
            var watch = Stopwatch.StartNew();
            var left = await Read(sides[0].Name + ending);
            var right = await Read(sides[1].Name + ending);
            var seconds = watch.Elapsed.TotalSeconds;
            var (leftIds, rightIds) = (Found(sides[0].Items, left), Found(sides[1].Items, right));
            // A gold pair whose text did not come back is a miss: it stays in the count under its own id.
            var wanted = links.Select(link => (leftIds.GetValueOrDefault(link.Item1, link.Item1), rightIds.GetValueOrDefault(link.Item2, link.Item2))).ToHashSet();
            var ranked = Linker.Link([.. left.Select(LinkText.Of)], [.. right.Select(LinkText.Of)], new LinkOptions { PerLeft = int.MaxValue });
            var found = $"{leftIds.Count + rightIds.Count}/{sides.Sum(side => side.Items.Count)}";
            Console.WriteLine($"{set,-20} {label,-18} {left.Count,10} {right.Count,10} {found,12} {RankFigures.Of(ranked, wanted).Recall10,10:F3}   {seconds:F1}");
        }
    }

    private static List<Item> Items(string path) =>
        [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(item => new Item(Text(item, "id"), Text(item, "ref"), Text(item, "title"), Text(item, "text"), Text(item, "context")))];

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    // Headings of the context, then a numbered paragraph each, as such documents print them.
    private static void Write(string name, List<Item> items)
    {
        var html = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><title>Policy</title><h1>Policy</h1>\n");
        var open = Array.Empty<string>();
        foreach (var item in items)
        {
            var path = item.Context.Split(" / ", StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < path.Length; i++)
                if (i >= open.Length || !path.Take(i + 1).SequenceEqual(open.Take(i + 1))) html.Append(CultureInfo.InvariantCulture, $"<h{Math.Min(6, i + 2)}>{WebUtility.HtmlEncode(path[i])}</h{Math.Min(6, i + 2)}>\n");
            open = path;
            var last = item.Ref.Split('.')[^1];
            var number = item.Ref.Length == 0 ? "" : last.All(char.IsAsciiLetterLower) ? $"({last}) " : item.Ref.Contains('.', StringComparison.Ordinal) ? item.Ref + " " : item.Ref + ". ";
            var words = item.Title.Length == 0 ? [item.Text] : new[] { item.Title, item.Text };
            for (var i = 0; i < words.Length; i++) html.Append($"<p>{(i == 0 ? number : "")}{WebUtility.HtmlEncode(words[i])}</p>\n");
        }
        File.WriteAllText(name + ".html", html.ToString());
        Call("pandoc", $"{name}.html -o {name}.pandoc.html --standalone");
        Call("pandoc", $"{name}.html -o {name}.docx");
        foreach (var format in new[] { "odt", "pdf" }) Call("soffice", $"--headless --convert-to {format} --outdir {Path.GetDirectoryName(name)} {name}.docx");
        // LibreOffice names its output after its input.
        foreach (var format in OfficeFormats)
        {
            var output = Directory.CreateDirectory(name + "-office").FullName;
            Call("soffice", $"--headless --convert-to \"{format}\" --outdir {output} {name}.odt");
            var ending = format[..4].TrimEnd(':');
            File.Move(Path.Combine(output, Path.GetFileName(name) + "." + ending), $"{name}.office.{ending}", overwrite: true);
        }
    }

    private static async Task<List<Language.Provision>> Read(string path)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "entente.dll"), "policy", "read", path }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var lines = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) Console.Error.WriteLine(await complaints);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ProvisionLines.Read)];
    }

    // Which provision holds the text of a gold item: by its own words, since numbers repeat.
    private static Dictionary<string, string> Found(List<Item> items, List<Language.Provision> provisions)
    {
        var texts = provisions.Select(provision => (provision.Id, Text: Letters(provision.Text))).ToArray();
        var found = new Dictionary<string, string>();
        foreach (var item in items)
        {
            var start = Letters(item.Text) is { Length: > 80 } text ? text[..80] : Letters(item.Text);
            if (start.Length > 0 && texts.FirstOrDefault(one => one.Text.Contains(start, StringComparison.Ordinal)) is { Id: { } id }) found[item.Id] = id;
        }
        return found;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Call(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments}: {process.ExitCode}");
    }
}
