using System.Text.Json;

namespace Entente.Node.Keeping;

/// <summary>What a backup says of itself, readable without any key.</summary>
/// <param name="Format">Form of the file.</param>
/// <param name="Made">When, in UTC.</param>
/// <param name="Version">The product's version that wrote it.</param>
/// <param name="Key">Mark of the node key that it is sealed under.</param>
/// <param name="Members">The sealed files in it.</param>
internal sealed record Manifest(string Format, DateTime Made, string Version, string Key, IReadOnlyList<Member> Members)
{
    /// <summary>The only form so far.</summary>
    public const string ThisFormat = "entente-backup/1";

    /// <summary>Name of the manifest in the file.</summary>
    public const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>As it stands in the file.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Null for what is no manifest of this form.</summary>
    public static Manifest? Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(json, Options) is { Format: ThisFormat, Key: not null, Members: not null } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One sealed file in a backup.</summary>
/// <param name="Name">As in the data folder.</param>
/// <param name="Bytes">Size, sealed.</param>
/// <param name="Sha256">Of the sealed bytes, in lower-case hexadecimal.</param>
internal sealed record Member(string Name, long Bytes, string Sha256);
