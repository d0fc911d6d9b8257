using System.CommandLine;
using Entente.Language;
using Entente.Node.Keeping;

namespace Entente.Cli;

/// <summary><c>people import FILE.csv</c> and <c>people address NAME</c>: the officers, also beside the running node.</summary>
internal static class PeopleCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue) => new("people", KeepingLabels.People.In(tongue)) { Import(tongue), Address(tongue) };

    private static Command Import(Tongue tongue)
    {
        var file = new Argument<FileInfo>("FILE") { Description = KeepingLabels.ImportFile.In(tongue) };
        var address = InitCommand.NodeAddress(tongue);
        var command = new Command("import", KeepingLabels.Import.In(tongue)) { file, address };
        command.SetAction(line =>
        {
            var list = line.GetRequiredValue(file);
            var (added, faults) = People.Import(line.GetRequiredValue(GlobalOptions.Data).FullName, File.ReadAllBytes(list.FullName), TimeProvider.System);
            if (faults.Count > 0)
            {
                foreach (var fault in faults) Console.Error.WriteLine($"{list.Name}:{fault.Line}: {KeepingLabels.Of(fault.Kind).In(tongue, fault.Value)}");
                Console.Error.WriteLine(KeepingLabels.NothingImported.In(tongue));
                return ExitCode.Finding;
            }

            foreach (var one in added) Print(one, line, address);
            Console.Error.WriteLine(KeepingLabels.Imported.In(tongue, added.Count));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Address(Tongue tongue)
    {
        var name = new Argument<string>("NAME") { Description = KeepingLabels.OfficerName.In(tongue) };
        var address = InitCommand.NodeAddress(tongue);
        var command = new Command("address", KeepingLabels.OneAddress.In(tongue)) { name, address };
        command.SetAction(line =>
        {
            if (People.Invite(line.GetRequiredValue(GlobalOptions.Data).FullName, line.GetRequiredValue(name), TimeProvider.System) is not { } one)
            {
                Console.Error.WriteLine(KeepingLabels.NoSuchOfficer.In(tongue, line.GetRequiredValue(name)));
                return ExitCode.Finding;
            }

            Print(one, line, address);
            return ExitCode.Ok;
        });
        return command;
    }

    // Name and address on standard output and nothing else: a script hands them out.
    private static void Print(OneTimePath one, ParseResult line, Option<Uri> node)
    {
        var address = InitCommand.Join(line.GetRequiredValue(node), one);
        Console.WriteLine(line.GetValue(GlobalOptions.Json) ? AnswerLine.Of(new { name = one.Name, address }) : $"{one.Name}\t{address}");
    }
}
