using Entente.Language;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Pages;

/// <summary>Which language a reader gets: what he chose in this browser, else what his browser asks for, else English.</summary>
internal static class ReaderTongue
{
    /// <summary>Code for <c>lang</c> attributes and for the choice: <c>en</c> or <c>ko</c>.</summary>
    public static string Code(this Tongue tongue) => tongue == Tongue.Korean ? "ko" : "en";

    /// <summary>The tongue of a code, or nothing.</summary>
    public static Tongue? Parse(string? code) => code switch
    {
        "en" => Tongue.English,
        "ko" => Tongue.Korean,
        _ => null,
    };

    /// <summary>Name of the cookie that keeps the choice.</summary>
    public static string Cookie(string side) => $"entente-{side}-lang";

    /// <summary>The reader's language.</summary>
    public static Tongue Of(HttpRequest request, string side) =>
        Parse(request.Cookies[Cookie(side)]) ?? Asked(request) ?? Tongue.English;

    // The most wanted of the languages that we have; "ko-KR" counts as "ko", "q=0" is a refusal.
    private static Tongue? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(wanted => wanted.Quality is not 0)
        .OrderByDescending(wanted => wanted.Quality ?? 1)
        .Select(wanted => Parse(wanted.Value.ToString().Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(tongue => tongue is not null);
}
