namespace Entente.Language;

/// <summary>A language that the product speaks. Every page, message and state has words in each.</summary>
public enum Tongue
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Korean, <c>ko</c>.</summary>
    Korean,
}
