using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Node.Desk;

/// <summary>Small texts of the desk about an act, in both languages: rows that are edited, never acts.</summary>
public static class DeskText
{
    /// <summary>Row kind: what a press-safe line calls the matter of a proposal.</summary>
    public const string Matter = "matter";

    /// <summary>Row kind: where a meeting takes place.</summary>
    public const string Place = "place";

    /// <summary>Row kind: what we noticed about a source; one row a note.</summary>
    public const string SourceNote = "source-note";

    /// <summary>Row kind: the account is context that no party said.</summary>
    public const string Context = "context";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As stored.</summary>
    public static string Json(Both text) => JsonSerializer.Serialize(text, Options);

    /// <summary>As it was.</summary>
    public static Both Read(string json) => JsonSerializer.Deserialize<Both>(json, Options)!;
}
