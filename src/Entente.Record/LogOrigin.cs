using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Record;

/// <summary>
/// The identity of a log: <c>side/dialogue/epoch</c>, like <c>hanbit.example/kr-us/1</c>, the first line of its
/// checkpoints. Keys are only permissions for it. Equality is of the three parts, which have one spelling.
/// </summary>
public sealed partial record LogOrigin
{
    private LogOrigin(string side, string dialogue, long epoch)
    {
        (Side, Dialogue, Epoch) = (side, dialogue, epoch);
    }

    /// <summary>The one writer: <c>[a-z0-9][a-z0-9.-]{0,63}</c>.</summary>
    public string Side { get; }

    /// <summary>The dialogue's id, of the same shape.</summary>
    public string Dialogue { get; }

    /// <summary>1 for a dialogue's first logs; up to 2^53 − 1, as every integer in a header.</summary>
    public long Epoch { get; }

    /// <summary>Joins parts that are known to be good.</summary>
    /// <exception cref="ArgumentException">A part is not of its shape.</exception>
    public static LogOrigin Of(string side, string dialogue, long epoch) =>
        TryParse(string.Create(CultureInfo.InvariantCulture, $"{side}/{dialogue}/{epoch}"), out var origin)
            ? origin
            : throw new ArgumentException($"Not a log origin: {side}/{dialogue}/{epoch}", nameof(side));

    /// <summary>Reads exactly what <see cref="ToString"/> writes; an epoch with a leading zero is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LogOrigin? origin)
    {
        origin = null;
        if (text is null || Shape().Match(text) is not { Success: true } match)
            return false;
        var epoch = long.Parse(match.Groups["epoch"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (epoch > (1L << 53) - 1)
            return false;
        origin = new LogOrigin(match.Groups["side"].Value, match.Groups["dialogue"].Value, epoch);
        return true;
    }

    /// <summary><c>side/dialogue/epoch</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Side}/{Dialogue}/{Epoch}");

    // \z, not $: a trailing line feed would be a second spelling.
    [GeneratedRegex(@"\A(?<side>[a-z0-9][a-z0-9.-]{0,63})/(?<dialogue>[a-z0-9][a-z0-9.-]{0,63})/(?<epoch>[1-9][0-9]{0,15})\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
