using Entente.Language;

namespace Entente.Node.Pages;

/// <summary>One thing that a page says, in both languages. A page's labels lie beside it, in <c>…Labels.cs</c>.</summary>
/// <param name="English">In English.</param>
/// <param name="Korean">In Korean.</param>
public sealed record Label(string English, string Korean)
{
    /// <summary>The words in one language.</summary>
    public string In(Tongue tongue) => tongue == Tongue.Korean ? Korean : English;

    /// <summary>
    /// The words with <c>{0}</c>, <c>{1}</c> … replaced, formatted without any culture. <c>{0:과}</c> is a part with the Korean particle that fits it:
    /// either form of a pair may be written.
    /// </summary>
    public string In(Tongue tongue, params ReadOnlySpan<object?> parts) =>
        string.Format(Particles.Instance, In(tongue), parts);

    private sealed class Particles : IFormatProvider, ICustomFormatter
    {
        public static readonly Particles Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : System.Globalization.CultureInfo.InvariantCulture.GetFormat(formatType);

        public string Format(string? format, object? arg, IFormatProvider? formatProvider)
        {
            var part = Convert.ToString(arg, System.Globalization.CultureInfo.InvariantCulture) ?? "";
            return string.IsNullOrEmpty(format) ? part : Josa.After(part, format);
        }
    }
}
