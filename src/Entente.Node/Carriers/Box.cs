using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Entente.Record;

namespace Entente.Node.Carriers;

/// <summary>
/// Where the pouches of two sides in one dialogue wait for each other. It is its two pouch keys and nothing else: one of them sends what the other takes.
/// Keys are per dialogue, so a box tells of no other.
/// </summary>
public sealed record Box
{
    private Box(NoteKey first, NoteKey second)
    {
        (First, Second) = (first, second);
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"entente/box/v1\n{first}\n{second}\n")).AsSpan(0, 16));
    }

    /// <summary>32 hexadecimal digits, the same whoever computes it: half of the SHA-256 over both vkeys in ascending order.</summary>
    public string Id { get; }

    /// <summary>The key whose vkey comes first.</summary>
    public NoteKey First { get; }

    /// <summary>The other key.</summary>
    public NoteKey Second { get; }

    /// <summary>The box of two pouch keys, in either order.</summary>
    /// <exception cref="ArgumentException">They are not two pouch keys that a mailbox can tell apart.</exception>
    public static Box Of(NoteKey one, NoteKey other) =>
        TryOf(one, other, out var box) ? box : throw new ArgumentException("A box has two different pouch keys.", nameof(other));

    /// <summary>The same for keys from outside; false where a key is no pouch key or both are told apart by nothing.</summary>
    public static bool TryOf(NoteKey one, NoteKey other, [NotNullWhen(true)] out Box? box)
    {
        box = null;
        if (!IsPouchKey(one) || !IsPouchKey(other) || one.Id == other.Id || one.Key.Equals(other.Key))
            return false;
        var inOrder = string.CompareOrdinal(one.ToString(), other.ToString()) < 0;
        box = inOrder ? new Box(one, other) : new Box(other, one);
        return true;
    }

    /// <summary>What a key is called in paths and file names: 8 hexadecimal digits, its note id.</summary>
    public static string NameOf(NoteKey key) => key.Id.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The key of this name; null for another.</summary>
    public NoteKey? Named(string name) => name == NameOf(First) ? First : name == NameOf(Second) ? Second : null;

    /// <summary>The key of the other side.</summary>
    public NoteKey Other(NoteKey key) => key.Equals(First) ? Second : First;

    private static bool IsPouchKey(NoteKey key) => key.Algorithm == NoteAlgorithm.Ed25519 && key.Name.EndsWith("/pouch", StringComparison.Ordinal);
}
