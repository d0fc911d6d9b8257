using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Scenarios.Faults;

/// <summary>One system call on a file: when it began and ended, as line numbers of the trace.</summary>
internal sealed record SystemCall(string Name, string Path, string Text, long Result, int Began, int Ended);

/// <summary>Reads what <c>strace -f -y</c> wrote, joining calls that another thread interrupted.</summary>
internal static partial class SystemCalls
{
    public static List<SystemCall> Read(string file)
    {
        var calls = new List<SystemCall>();
        var open = new Dictionary<string, (Match Start, int Line)>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (Resumed().Match(line) is { Success: true } resumed && open.Remove(resumed.Groups["thread"].Value, out var began))
                Add(began.Start, line, began.Line, number);
            else if (Start().Match(line) is { Success: true } start)
            {
                if (line.EndsWith("<unfinished ...>", StringComparison.Ordinal))
                    open[start.Groups["thread"].Value] = (start, number);
                else
                    Add(start, line, number, number);
            }
        }

        return calls;

        void Add(Match start, string end, int began, int ended)
        {
            if (Result().Match(end) is { Success: true } result)
                calls.Add(new SystemCall(
                    start.Groups["name"].Value, start.Groups["path"].Value, start.Groups["rest"].Value,
                    long.Parse(result.Groups["value"].ValueSpan, CultureInfo.InvariantCulture), began, ended));
        }
    }

    [GeneratedRegex(@"^(?<thread>\d+) +(?<name>\w+)\(\d+<(?<path>[^>]*)>(?<rest>.*)", RegexOptions.None, 1000)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?<thread>\d+) +<\.\.\. \w+ resumed>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Resumed();

    [GeneratedRegex(@"\) += (?<value>-?\d+)", RegexOptions.RightToLeft, 1000)]
    private static partial Regex Result();
}
