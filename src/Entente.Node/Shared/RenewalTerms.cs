using System.Text;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>What an officer brings along to go on with a dialogue in a next epoch.</summary>
/// <param name="RecoveryKey">The file of the recovery key of our charter so far; null for the one that still lies at its first place.</param>
/// <param name="LeavesOutAgreed">He takes it that something agreed is left out.</param>
internal sealed record RenewalTerms(byte[]? RecoveryKey = null, bool LeavesOutAgreed = false)
{
    private const int Digits = 64;

    /// <summary>The recovery key of a charter.</summary>
    /// <param name="ours">The charter.</param>
    /// <param name="first">Path of the place where it was laid first.</param>
    /// <returns>Null where none was given that is this charter's.</returns>
    public SigningKey? Key(Charter ours, string first)
    {
        var text = RecoveryKey ?? (File.Exists(first) ? File.ReadAllBytes(first) : []);
        if (text.Length is < Digits or > Digits + 2 || Encoding.ASCII.GetString(text).TrimEnd() is not { Length: Digits } hex || !hex.All(char.IsAsciiHexDigitLower)) return null;
        var key = SigningKey.Of(Convert.FromHexString(hex));
        if (key.Public.Equals(ours.Keys.Recovery)) return key;
        key.Dispose();
        return null;
    }
}
