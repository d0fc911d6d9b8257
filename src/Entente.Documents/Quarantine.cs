using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Entente.Documents;

/// <summary>What a parsing process may take. The defaults hold for any policy that a person can read.</summary>
/// <param name="WallClock">From start to the last line.</param>
/// <param name="CpuSeconds">Processor time; enforced by the kernel where prlimit is there.</param>
/// <param name="HeapBytes">Of the runtime's heap.</param>
/// <param name="OutputBytes">On its standard output, in UTF-16 code units times two.</param>
public sealed record QuarantineLimits(TimeSpan WallClock, int CpuSeconds, long HeapBytes, long OutputBytes)
{
    /// <summary>60 s, 40 s of processor, 768 MiB, 256 MiB.</summary>
    public static QuarantineLimits Default { get; } = new(TimeSpan.FromSeconds(60), 40, 768L << 20, 256L << 20);
}

/// <summary>
/// Reads a foreign file in a process of its own, which gets the bytes on its standard input and can hurt nobody but itself.
/// Nothing of its answer is used before all of it is there.
/// </summary>
/// <param name="executable">Program that understands <see cref="Verb"/>; usually the running one.</param>
/// <param name="before">Arguments before the verb (the program's assembly, where the executable is the dotnet host).</param>
/// <param name="limits">What the process may take; null for <see cref="QuarantineLimits.Default"/>.</param>
public sealed class Quarantine(string executable, IReadOnlyList<string> before, QuarantineLimits? limits = null)
{
    /// <summary>The hidden command of the child: <c>entente read-quarantined NAME</c>, file on standard input.</summary>
    public const string Verb = "read-quarantined";

    /// <summary>The hidden command of the child that reads a paper: <c>entente read-paper-quarantined NAME</c>, file on standard input.</summary>
    public const string PaperVerb = "read-paper-quarantined";

    private const string Prlimit = "/usr/bin/prlimit";

    // Exit codes by which a shell or the kernel says that a limit was met: out of memory (abort), killed, processor time.
    private static readonly HashSet<int> LimitCodes = [134, 137, 152];

    private static readonly string[] KeptVariables = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "DOTNET_ROOT", "DOTNET_ROOT_X64", "SystemRoot", "TEMP"];

    private readonly QuarantineLimits limits = limits ?? QuarantineLimits.Default;

    /// <summary>Starts the program that is running now.</summary>
    public static Quarantine OfThisProgram()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The running program has no path.");
        var isHost = Path.GetFileNameWithoutExtension(program) is "dotnet";
        return new Quarantine(program, isHost ? [Environment.GetCommandLineArgs()[0]] : []);
    }

    /// <summary>The child's side: reads the bytes on standard input, says what came of it, and is done.</summary>
    /// <param name="name">File name with its extension.</param>
    public static int RunChild(string name) => Run(
        (output, bytes) => QuarantineWire.Write(output, PolicyFile.Read(name, bytes)), output => QuarantineWire.Write(output, new Unreadable(UnreadableReason.TookTooLong)));

    /// <summary>The child's side for a paper: reads the bytes on standard input, says what came of it, and is done.</summary>
    /// <param name="name">File name with its extension.</param>
    public static int RunPaperChild(string name) => Run(
        (output, bytes) => PaperWire.Write(output, PaperFile.Read(name, bytes)), output => PaperWire.Write(output, PaperReading.Without(new Unreadable(UnreadableReason.TookTooLong))));

    private static int Run(Action<TextWriter, byte[]> read, Action<TextWriter> outOfMemory)
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        try
        {
            read(output, bytes.ToArray());
        }
        catch (OutOfMemoryException)
        {
            outOfMemory(output);
        }
        return 0;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">File name with its extension; no path.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancel">Kills the child.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; the child is gone.</exception>
    public async Task<ReadResult> ReadAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        var (lines, why) = await LinesOfAsync(Verb, name, bytes, cancel);
        return lines is null ? new Unreadable(why) : QuarantineWire.Read(lines) ?? new Unreadable(UnreadableReason.Failed);
    }

    /// <summary>Reads a paper. Where the child could say nothing of it, only the reason comes back.</summary>
    /// <param name="name">File name with its extension; no path.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancel">Kills the child.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; the child is gone.</exception>
    public async Task<PaperReading> ReadPaperAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        var (lines, why) = await LinesOfAsync(PaperVerb, name, bytes, cancel);
        return (lines is null ? null : PaperWire.Read(lines)) ?? PaperReading.Without(new Unreadable(lines is null ? why : UnreadableReason.Failed));
    }

    private async Task<(List<string>? Lines, UnreadableReason Why)> LinesOfAsync(string verb, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (bytes.Length == 0) return (null, UnreadableReason.Empty);
        if (bytes.Length > PolicyFile.MostBytes) return (null, UnreadableReason.TooLarge);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(limits.WallClock);
        Process process;
        try
        {
            process = Process.Start(Start(verb, name)) ?? throw new InvalidOperationException("No process was started.");
        }
        catch (Win32Exception)
        {
            return (null, UnreadableReason.Failed);
        }
        using var child = process;
        try
        {
            var sent = SendAsync(child, bytes, deadline.Token);
            // Read away, or a chatty child blocks on a full pipe.
            var complaints = child.StandardError.ReadToEndAsync(deadline.Token);
            var lines = await LinesAsync(child.StandardOutput, deadline.Token);
            if (lines is null) return (null, UnreadableReason.TookTooLong);
            await sent;
            await child.WaitForExitAsync(deadline.Token);
            await complaints;
            return child.ExitCode == 0 ? (lines, default) : (null, LimitCodes.Contains(child.ExitCode) ? UnreadableReason.TookTooLong : UnreadableReason.Failed);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, UnreadableReason.TookTooLong);
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Start(string verb, string name)
    {
        var hasPrlimit = OperatingSystem.IsLinux() && File.Exists(Prlimit);
        var start = new ProcessStartInfo(hasPrlimit ? Prlimit : executable)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            UseShellExecute = false,
        };
        if (hasPrlimit)
        {
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={limits.CpuSeconds}"));
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add(executable);
        }
        foreach (var argument in before) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(verb);
        // A name that looks like an option must not become one.
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(Path.GetFileName(name));
        // The child gets nothing of what the parent's environment may hold.
        var kept = KeptVariables
            .Select(key => (Key: key, Value: Environment.GetEnvironmentVariable(key))).Where(pair => pair.Value is not null).ToArray();
        start.Environment.Clear();
        foreach (var (key, value) in kept) start.Environment[key] = value;
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static async Task SendAsync(Process child, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        try
        {
            await child.StandardInput.BaseStream.WriteAsync(bytes, cancel);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // The child stopped listening: its answer or its exit code says why.
        }
    }

    // Null if the child says more than it may.
    private async Task<List<string>?> LinesAsync(StreamReader output, CancellationToken cancel)
    {
        var lines = new List<string>();
        var said = 0L;
        var line = new StringBuilder();
        var buffer = new char[1 << 14];
        for (int count; (count = await output.ReadAsync(buffer, cancel)) > 0;)
        {
            said += count * 2L;
            if (said > limits.OutputBytes) return null;
            for (var i = 0; i < count; i++)
            {
                if (buffer[i] != '\n') { line.Append(buffer[i]); continue; }
                lines.Add(line.ToString());
                line.Clear();
            }
        }
        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }
}
