using System.Diagnostics;
using System.Globalization;

namespace Entente.Cli;

/// <summary>Tells on standard error how far the work is: at once on a terminal, elsewhere each second after the first.</summary>
internal sealed class ProgressLine : IProgress<double>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly bool isTerminal = !Console.IsErrorRedirected;
    private readonly Lock gate = new();
    private TimeSpan last;
    private int shown = -1;

    public void Report(double value)
    {
        lock (gate)
        {
            var percent = (int)(value * 100);
            if (percent == shown) return;
            if (!isTerminal && watch.Elapsed - last < Pause) return;
            last = watch.Elapsed;
            shown = percent;
            var text = percent.ToString(CultureInfo.InvariantCulture).PadLeft(3) + " %";
            if (isTerminal) Console.Error.Write("\r" + text); else Console.Error.WriteLine(text);
        }
    }

    /// <summary>Takes the line off a terminal.</summary>
    public void Clear()
    {
        lock (gate) if (isTerminal && shown >= 0) Console.Error.Write("\r      \r");
    }
}
