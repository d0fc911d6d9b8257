namespace Entente.Language;

/// <summary>The language in which a person reads: every wording exists in both.</summary>
public enum Tongue
{
    /// <summary>English.</summary>
    English,
    /// <summary>Korean.</summary>
    Korean,
}
