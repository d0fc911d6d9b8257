using System.Diagnostics;
using System.Text.Json;

namespace Entente.Scenarios.TwoNodes;

/// <summary>How a command ended.</summary>
internal sealed record Ended(int Code, string Output, string Error)
{
    /// <summary>Its first line as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output.Split('\n')[0]).RootElement;

    /// <summary>A text of its first line.</summary>
    public string Text(string name) => Json.GetProperty(name).GetString()!;
}

/// <summary>One side, kept by the command alone: each call is a process of its own on its data folder.</summary>
internal sealed class CommandSide(string side, string folder, CancellationToken cancel, string dialogue = CommandPair.Dialogue)
{
    public string Side => side;

    public string Folder => folder;

    /// <summary>Runs the command; it must end well.</summary>
    public async Task<Ended> Do(params string[] args)
    {
        var ended = await Run([], args);
        Assert.True(ended.Code == 0, $"{string.Join(' ', args)}: {ended.Code} {ended.Output} {ended.Error}");
        return ended;
    }

    /// <summary>Runs the command, under another program if <paramref name="under"/> says so, however it ends.</summary>
    public async Task<Ended> Run(string[] under, params string[] args)
    {
        string[] command = [.. under, "dotnet", Path.Combine(AppContext.BaseDirectory, "entente.dll"), .. args, "--data", folder, "--json", "--lang", "en"];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(cancel);
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <summary>Drafts and releases, by two people.</summary>
    /// <returns>The act's reference.</returns>
    public async Task<string> Say(string kind, string? obj, string arg, params string[] words)
    {
        var draft = await Draft(kind, obj, arg, words);
        return (await Do("act", "release", draft, "--by", "head")).Text("released");
    }

    /// <summary>Drafts.</summary>
    /// <returns>The draft's id.</returns>
    public async Task<string> Draft(string kind, string? obj, string arg, params string[] words) => (await Do(
    [
        "act", "draft", dialogue, "--kind", kind, "--arg", arg, "--by", "desk",
        .. obj is null ? [] : new[] { "--obj", obj }, .. words.SelectMany(w => new[] { "--words", w }),
    ])).Text("draft");

    /// <summary>The state digest.</summary>
    public async Task<string> Digest() => (await Do("state", "--digest", "--dialogue", dialogue)).Text("digest");

    /// <summary>Where the one proposal stands.</summary>
    public async Task<string> Status() => (await Do("dialogue", "status", dialogue)).Json.GetProperty("proposals")[0].GetProperty("status").GetString()!;
}

/// <summary>Two sides that have confirmed each other by files, and whose openings have crossed.</summary>
internal sealed class CommandPair : IDisposable
{
    public const string Dialogue = "hanbit-meridian";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-pair-");
    private readonly CancellationToken cancel;
    private int pouches;

    private CommandPair(CancellationToken cancel)
    {
        this.cancel = cancel;
        (Hanbit, Meridian) = (new CommandSide("hanbit.example", In("hanbit"), cancel), new CommandSide("meridian.example", In("meridian"), cancel));
    }

    public CommandSide Hanbit { get; }

    public CommandSide Meridian { get; }

    /// <summary>Fingerprints as they were printed, by side.</summary>
    public IReadOnlyDictionary<string, string> Fingerprints { get; private set; } = new Dictionary<string, string>();

    public string In(string name) => Path.Combine(folder.FullName, name);

    public static async Task<CommandPair> Open(CancellationToken cancel)
    {
        var pair = new CommandPair(cancel);
        var invited = await pair.Hanbit.Do("dialogue", "invite", "--name", "Hanbit Meridian", "--side", "hanbit.example", "--out", pair.In("invite"));
        var replied = await pair.Meridian.Do("dialogue", "accept", pair.In("invite"), "--side", "meridian.example", "--out", pair.In("reply"));
        Assert.Equal(Dialogue, invited.Text("dialogue"));
        pair.Fingerprints = new Dictionary<string, string> { ["hanbit.example"] = invited.Text("fingerprint"), ["meridian.example"] = replied.Text("fingerprint") };
        await pair.Hanbit.Do("dialogue", "confirm", pair.In("reply"), "--fingerprint", replied.Text("fingerprint"));
        await pair.Meridian.Do("dialogue", "confirm", pair.In("invite"), "--fingerprint", invited.Text("fingerprint"));
        await pair.Carry(pair.Hanbit, pair.Meridian);
        await pair.Carry(pair.Meridian, pair.Hanbit);
        return pair;
    }

    /// <summary>Makes a pouch at one side and opens it at the other.</summary>
    public async Task<Ended> Carry(CommandSide from, CommandSide to) => await to.Do("pouch", "open", await Pouch(from));

    /// <summary>Makes a pouch.</summary>
    /// <returns>Its file.</returns>
    public async Task<string> Pouch(CommandSide from)
    {
        var file = In($"pouch-{++pouches}");
        await from.Do("pouch", "make", Dialogue, "--out", file);
        return file;
    }

    /// <summary>A copy of a side as it is now, as a backup of its database would be: without its guard unless that goes along.</summary>
    public CommandSide Copy(CommandSide side, bool withGuard = true)
    {
        var to = In($"copy-{Guid.NewGuid():n}");
        foreach (var file in Directory.EnumerateFiles(side.Folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(side.Folder, file);
            if (!withGuard && name.StartsWith("guard", StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, name))!);
            File.Copy(file, Path.Combine(to, name));
        }

        return new CommandSide(side.Side, to, cancel);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
