namespace Entente.Record;

/// <summary>An enclosure with the salt that opens it.</summary>
/// <param name="Commitment">As a header names it; salt and content open it.</param>
/// <param name="Salt">32 bytes.</param>
/// <param name="Content">The content.</param>
public sealed record SaltedContent(Commitment Commitment, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Content)
{
    /// <summary>The enclosure of a content under a salt.</summary>
    /// <exception cref="ArgumentException">The salt is not 32 bytes.</exception>
    public static SaltedContent Of(ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> content) => new(Commitment.To(salt.Span, content.Span), salt, content);
}
