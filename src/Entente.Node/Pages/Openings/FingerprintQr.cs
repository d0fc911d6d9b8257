using System.Globalization;
using System.Text;
using Entente.Record;
using QRCoder;

namespace Entente.Node.Pages.Openings;

/// <summary>A fingerprint as a QR code, for a camera or a hand-held reader that types.</summary>
internal static class FingerprintQr
{
    /// <summary>A drawing of its own, black on white with the quiet zone. It holds the 64 digits in capitals, which a code spells shorter, and nothing else.</summary>
    public static string Svg(Fingerprint fingerprint)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(fingerprint.Hash.ToHex().ToUpperInvariant(), QRCodeGenerator.ECCLevel.M);
        var rows = drawn.ModuleMatrix;
        var dark = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
                if (rows[y][x]) dark.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return string.Create(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path d="{dark}"/></svg>""");
    }
}
