using System.Collections.Concurrent;

namespace Entente.Node.Store;

/// <summary>The text of an embedded <c>Sql/*.sql</c> file, by its name without the ending.</summary>
internal static class Sql
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    public static string Text(string name) => Texts.GetOrAdd(name, static name =>
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream($"Sql/{name}.sql")
            ?? throw new InvalidOperationException($"No embedded script {name}.sql");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
