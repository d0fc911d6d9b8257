namespace Entente.Node.Identity;

/// <summary>How roles are spelled in forms and lists of officers.</summary>
internal static class RoleCodes
{
    /// <summary>Each role by itself.</summary>
    public static IReadOnlyList<Roles> All { get; } = [Roles.Desk, Roles.Head, Roles.Records, Roles.Administrator];

    /// <summary>The code of one role.</summary>
    public static string Of(Roles role) => role switch
    {
        Roles.Desk => "desk",
        Roles.Head => "head",
        Roles.Records => "records",
        Roles.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The role of a code.</summary>
    public static Roles? Parse(string code)
    {
        foreach (var role in All)
            if (Of(role).Equals(code.Trim(), StringComparison.OrdinalIgnoreCase)) return role;
        return null;
    }
}
