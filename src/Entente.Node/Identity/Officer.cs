using System.Text;

namespace Entente.Node.Identity;

/// <summary>What an officer may do beside reading what he needs to know. Several may be his.</summary>
[Flags]
public enum Roles
{
    /// <summary>Reads only.</summary>
    None = 0,

    /// <summary>Writes for the side at the working level.</summary>
    Desk = 1,

    /// <summary>Speaks for the side; decides who needs to know.</summary>
    Head = 2,

    /// <summary>Keeps marks, transfers and what is destroyed.</summary>
    Records = 4,

    /// <summary>Keeps officers and the node. Sees no dialogue by that.</summary>
    Administrator = 8,
}

/// <summary>A person of this side who signs in here.</summary>
/// <param name="Id">Random, for ever the same.</param>
/// <param name="Name">What is typed at sign-in, as it is kept, folded.</param>
/// <param name="Display">How the pages call the officer.</param>
/// <param name="Office">Where in the house.</param>
/// <param name="Roles">What the officer may do.</param>
/// <param name="Stamp">Sessions that carry another one have ended.</param>
/// <param name="HasPassword">Whether a password was ever set.</param>
/// <param name="Disabled">Signs in no more; stays on record.</param>
public sealed record Officer(string Id, string Name, string Display, string Office, Roles Roles, string Stamp, bool HasPassword, bool Disabled)
{
    /// <summary>True with at least one of the roles.</summary>
    public bool Has(Roles any) => (Roles & any) != Roles.None;
}

/// <summary>The name that is typed at sign-in.</summary>
internal static class SignInName
{
    /// <summary>In letters.</summary>
    public const int Longest = 64;

    /// <summary>Folded, so that width, case and a stray blank make no other officer; null for what is no name: letters, digits, <c>. - _ @</c>.</summary>
    public static string? Fold(string? typed)
    {
        if (typed is null || typed.Length > 4 * Longest) return null;
        var name = typed.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return name.Length is > 0 and <= Longest && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@') ? name : null;
    }
}
