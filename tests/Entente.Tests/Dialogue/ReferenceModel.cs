using System.ComponentModel;
using System.Diagnostics;

namespace Entente.Tests.Dialogue;

/// <summary>The independent reference of the fold, a Python program that stands beside the project and is run, never ported.</summary>
internal static class ReferenceModel
{
    /// <summary>Histories of one of its generators, one a line.</summary>
    internal static async Task<List<string>> Histories(params string[] verb)
    {
        using var program = Start(verb);
        program.StandardInput.Close();
        return await Lines(program);
    }

    /// <summary>Its answers, one a history, in order.</summary>
    internal static async Task<List<string>> Judge(IReadOnlyList<string> histories)
    {
        var half = histories.Count / 2;
        var halves = await Task.WhenAll(Part(histories.Take(half)), Part(histories.Skip(half)));
        return [.. halves[0], .. halves[1]];
    }

    private static async Task<List<string>> Part(IEnumerable<string> histories)
    {
        using var program = Start("judge");
        var answers = Lines(program);
        foreach (var history in histories) await program.StandardInput.WriteLineAsync(history);
        program.StandardInput.Close();
        return await answers;
    }

    private static async Task<List<string>> Lines(Process program)
    {
        var lines = new List<string>();
        while (await program.StandardOutput.ReadLineAsync() is { } line) lines.Add(line);
        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
        return lines;
    }

    private static Process Start(params string[] verb)
    {
        var info = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        info.ArgumentList.Add(Path.Combine(Tests.Shared.Folder("model"), "fold.py"));
        foreach (var word in verb) info.ArgumentList.Add(word);
        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception)
        {
            Tests.Shared.Missing("needs python3 on the path");
            throw;
        }
    }
}
