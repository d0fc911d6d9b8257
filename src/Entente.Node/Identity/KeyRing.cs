using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Dapper;
using Entente.Node.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Node.Identity;

/// <summary>
/// The keys of cookies and form tokens, in the officers' file: a restart signs nobody out and takes no half-written form away,
/// and a restored backup has them.
/// </summary>
internal sealed class KeyRing(OfficersFile file, TimeProvider clock) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() =>
        file.Read(connection => connection.Query<string>("SELECT xml FROM session_keys ORDER BY name").Select(XElement.Parse).ToList());

    /// <summary>When the newest was made; null when there is none.</summary>
    public DateTime? LastMade =>
        file.Read(connection => connection.ExecuteScalar<long?>("SELECT max(made) FROM session_keys")) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime : null;

    /// <summary>How many do not open under a node key.</summary>
    public int Locked(NodeKey key) => GetAllElements().SelectMany(element => element.Descendants("sealed")).Count(element => !Opens(element, key));

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) => file.Write(connection => connection.Execute(
        "INSERT INTO session_keys (name, made, xml) VALUES (@friendlyName, @made, @xml)",
        new { friendlyName, made = clock.GetUtcNow().ToUnixTimeSeconds(), xml = element.ToString(SaveOptions.DisableFormatting) }));

    private static bool Opens(XElement element, NodeKey key)
    {
        try
        {
            new OpenedByNodeKey(key).Decrypt(element);
            return true;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return false;
        }
    }
}

/// <summary>Seals a session key under the node key: a copy of the officers' file alone opens no session.</summary>
internal sealed class SealedByNodeKey(NodeKey key) : IXmlEncryptor
{
    internal static readonly byte[] Bound = "entente/session-key/v1"u8.ToArray();

    /// <inheritdoc />
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(key.Wrap(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), Bound))),
        typeof(OpenedByNodeKey));
}

/// <summary>Opens a session key. Made by the framework from the type's name that stands beside the sealed key.</summary>
internal sealed class OpenedByNodeKey : IXmlDecryptor
{
    private readonly NodeKey key;

    /// <summary>With the services of the node.</summary>
    public OpenedByNodeKey(IServiceProvider services) => key = services.GetRequiredService<NodeKey>();

    internal OpenedByNodeKey(NodeKey key) => this.key = key;

    /// <inheritdoc />
    /// <exception cref="CryptographicException">Sealed under another node key, or changed.</exception>
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(key.Unwrap(Convert.FromBase64String(encryptedElement.Value), SealedByNodeKey.Bound)));
}
