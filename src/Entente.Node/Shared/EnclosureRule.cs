using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Entente.Dialogue;
using Entente.Documents;

namespace Entente.Node.Shared;

/// <summary>What content a node takes from a counterpart. What it does not take it names in its acknowledgement, with one of these words.</summary>
internal static class EnclosureRule
{
    /// <summary>Longest content, in bytes: words, not files. Originals are never shared.</summary>
    public const long Longest = 4 * 1024 * 1024;

    private static readonly string[] Types = ["text/markdown", "text/plain", ProvisionLines.MediaType];

    /// <summary>Why it is not kept; null where it is.</summary>
    public static string? Refusal(Enclosed enclosed, ReadOnlySpan<byte> content) =>
        !Types.Contains(enclosed.MediaType) ? "type"
        : content.Length > Longest ? "size"
        : content.Length != enclosed.Bytes ? "length"
        : !Utf8.IsValid(content) ? "text"
        : enclosed.MediaType == ProvisionLines.MediaType && !AreProvisions(content) ? "lines"
        : null;

    private static bool AreProvisions(ReadOnlySpan<byte> content)
    {
        try
        {
            _ = ProvisionLines.ReadAll(Encoding.UTF8.GetString(content));
            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }
}
