using Entente.Language;

namespace Entente.Node.Pages;

/// <summary>One thing that a page says, in both languages. A page's labels lie beside it, in <c>…Labels.cs</c>.</summary>
/// <param name="English">In English.</param>
/// <param name="Korean">In Korean.</param>
public sealed record Label(string English, string Korean)
{
    /// <summary>The words in one language.</summary>
    public string In(Tongue tongue) => tongue == Tongue.Korean ? Korean : English;

    /// <summary>The words with <c>{0}</c>, <c>{1}</c> … replaced, formatted without any culture.</summary>
    public string In(Tongue tongue, params ReadOnlySpan<object?> parts) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, In(tongue), parts);
}
