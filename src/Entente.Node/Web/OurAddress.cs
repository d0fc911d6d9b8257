using System.Diagnostics.CodeAnalysis;

namespace Entente.Node.Web;

/// <summary>An address to come back to, as it stands in a link or a form: anybody may have written it there.</summary>
internal static class OurAddress
{
    /// <summary>The address when it is a path of this node, else the other one. <c>//host</c> and <c>/\host</c> are other people's.</summary>
    [return: NotNullIfNotNull(nameof(other))]
    public static string? Or(string? address, string? other) =>
        address is ['/'] or ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) ? address : other;
}
