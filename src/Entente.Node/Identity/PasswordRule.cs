using System.Text;

namespace Entente.Node.Identity;

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    /// <summary>Both fields must say the same.</summary>
    NotTheSame,

    /// <summary>Fewer than the fewest signs that the rule asks for.</summary>
    TooShort,

    /// <summary>More than the most signs that the rule allows.</summary>
    TooLong,

    /// <summary>A few signs again and again, or the officer's own name.</summary>
    TooPlain,
}

/// <summary>
/// What a password must be: long, not plain. NIST SP 800-63B-4, 3.1.1.2: at least 15 signs where it is the only factor, no rule
/// about kinds of signs, no date after which it must change.
/// </summary>
internal static class PasswordRule
{
    /// <summary>Fewest signs.</summary>
    public const int Shortest = 15;

    /// <summary>Most signs.</summary>
    public const int Longest = 256;

    private const int FewestDifferent = 6;

    /// <summary>What is wrong with it, or null.</summary>
    public static PasswordFault? Fault(string? password, string? again, Officer officer)
    {
        if (!string.Equals(password, again, StringComparison.Ordinal)) return PasswordFault.NotTheSame;
        var signs = (password ?? "").EnumerateRunes().ToList();
        if (signs.Count < Shortest) return PasswordFault.TooShort;
        if (signs.Count > Longest) return PasswordFault.TooLong;
        var plain = signs.Distinct().Count() < FewestDifferent || Without(password!, officer.Name).EnumerateRunes().Count() < Shortest / 2;
        return plain ? PasswordFault.TooPlain : null;
    }

    private static string Without(string password, string name) =>
        password.Normalize(NormalizationForm.FormKC).Replace(name, "", StringComparison.OrdinalIgnoreCase);
}
