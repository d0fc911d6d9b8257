using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Language;

namespace Entente.Cli;

/// <summary><c>press check</c>: does a line say more than the record? One line of the command line, or a table of them.</summary>
internal static class PressCommand
{
    // Korean is for people to read in the terminal, not \u escapes; nothing here ends up in HTML.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var status = new Option<string?>("--status") { HelpName = "STATUS", Description = CliLabels.PressStatus.In(tongue) };
        var lang = new Option<string?>("--text-lang") { HelpName = "ko|en", Description = CliLabels.PressTextLang.In(tongue) };
        lang.AcceptOnlyFromAmong("ko", "en");
        var matter = new Option<string?>("--matter") { HelpName = "M", Description = CliLabels.PressMatter.In(tongue) };
        var ours = new Option<string?>("--ours") { HelpName = "N|N", Description = CliLabels.PressOurs.In(tongue) };
        var theirs = new Option<string?>("--theirs") { HelpName = "N|N", Description = CliLabels.PressTheirs.In(tongue) };
        var third = new Option<string?>("--third") { HelpName = "N|N", Description = CliLabels.PressThird.In(tongue) };
        var batch = new Option<FileInfo?>("--batch") { HelpName = "FILE.tsv", Description = CliLabels.PressBatch.In(tongue) };
        var text = new Argument<string?>("TEXT") { Description = CliLabels.PressText.In(tongue), Arity = ArgumentArity.ZeroOrOne };
        var check = new Command("check", CliLabels.PressCheck.In(tongue)) { status, lang, matter, ours, theirs, third, batch, text };
        check.Validators.Add(line =>
        {
            var standing = line.GetValue(status);
            if (line.GetValue(batch) is null == line.GetValue(text) is null) line.AddError(CliLabels.PressOneOf.In(tongue));
            else if (line.GetValue(text) is not null && standing is null) line.AddError(CliLabels.PressNeedsStatus.In(tongue));
            else if (standing is not null && !PressStanding.TryRead(standing, out _)) line.AddError(CliLabels.PressUnknownStatus.In(tongue, standing));
        });
        check.SetAction(line => line.GetValue(batch) is { } file
            ? Batch(file, tongue)
            : One(Question(line.GetValue(status)!, line.GetValue(lang), line.GetValue(matter), line.GetValue(text)!, line.GetValue(ours), line.GetValue(theirs), line.GetValue(third)), line.GetValue(GlobalOptions.Json), tongue));
        return new Command("press", CliLabels.Press.In(tongue)) { check };
    }

    private static int One(PressQuestion question, bool json, Tongue reader)
    {
        var verdict = PressCheck.Check(question);
        if (json) Console.WriteLine(Line(null, question, verdict, reader));
        else
        {
            Console.WriteLine(Words.Text($"press.answer.{verdict.Word}", reader));
            if (verdict.Carrier.Count > 0) Console.WriteLine($"  “{verdict.CarrierIn(question.Line)}”");
            Console.WriteLine("  " + verdict.Advice.In(reader));
        }
        return verdict.Answer == PressAnswer.SaysMore ? ExitCode.Finding : ExitCode.Ok;
    }

    /// <summary>Every row is answered before the exit code is known; a row that cannot be read ends the run with its number.</summary>
    private static int Batch(FileInfo file, Tongue reader)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        if (!file.Exists)
        {
            Console.Error.WriteLine($"entente: {file.FullName}: {new FileTrouble(FileTroubleKind.Missing).In(reader)}");
            return ExitCode.LocalTrouble;
        }
        using var input = new StreamReader(file.FullName, new UTF8Encoding(false));
        var columns = input.ReadLine()?.TrimEnd('\r').TrimStart('\uFEFF').Split('\t') ?? [];
        if (!columns.Contains("line") || !columns.Contains("status"))
        {
            Console.Error.WriteLine(CliLabels.PressNoColumns.In(reader, file.FullName));
            return ExitCode.Finding;
        }
        for (var number = 2; input.ReadLine() is { } row; number++)
        {
            if (row.Length == 0) continue;
            var cells = row.TrimEnd('\r').Split('\t');
            string Cell(string column) => Array.IndexOf(columns, column) is var at && at >= 0 && at < cells.Length ? cells[at] : "";
            if (!PressStanding.TryRead(Cell("status"), out _))
            {
                output.Flush();
                Console.Error.WriteLine(CliLabels.PressBadRow.In(reader, file.FullName, number, Cell("status")));
                return ExitCode.Finding;
            }
            var question = Question(Cell("status"), Cell("lang"), Cell("matter"), Cell("line"), Cell("ours"), Cell("theirs"), Cell("third"));
            output.WriteLine(Line(Cell("id"), question, PressCheck.Check(question), reader));
        }
        return ExitCode.Ok;
    }

    private static PressQuestion Question(string status, string? lang, string? matter, string text, string? ours, string? theirs, string? third)
    {
        PressStanding.TryRead(status, out var standing);
        var korean = lang is "ko" || lang is not "en" && SpokenLanguage.Detect(text) == "ko";
        return new(text, korean ? Tongue.Korean : Tongue.English, standing, matter ?? "", Names(ours), Names(theirs), Names(third));
    }

    private static string[] Names(string? names) => names?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string Line(string? id, PressQuestion question, PressVerdict verdict, Tongue reader)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            if (id is not null) json.WriteString("id", id);
            json.WriteString("verdict", verdict.Word);
            json.WriteString("carrier", verdict.CarrierIn(question.Line));
            json.WriteString("subject", Spelled.Of(verdict.Subject));
            json.WriteStartArray("opens");
            foreach (var open in verdict.Opens.Order()) json.WriteStringValue(Spelled.Of(open));
            json.WriteEndArray();
            json.WriteString("why", verdict.Why);
            if (id is null) json.WriteString("advice", verdict.Advice.In(reader));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
