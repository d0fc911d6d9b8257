using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Cli;

/// <summary>An answer as one line of JSON.</summary>
internal static class AnswerLine
{
    // Addresses, paths and Korean as they are: on a terminal's line they are no danger.
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without its end.</summary>
    public static string Of<T>(T answer) => JsonSerializer.Serialize(answer, Plain);
}
