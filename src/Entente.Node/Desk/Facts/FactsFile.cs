using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Entente.Node.Desk.Facts;

/// <summary>
/// A readable file of facts (<c>docs/formats/facts.md</c>): what was said, by whom, when, on what basis and where it is to be
/// found, in both languages. It is played into a desk file through the same guards as a form.
/// </summary>
internal sealed class FactsFile
{
    public string Dialogue { get; set; } = "";
    public string Desk { get; set; } = "";
    public Pair Title { get; set; } = new();
    public Pair Subtitle { get; set; } = new();
    public Pair Label { get; set; } = new();
    public List<Who> Parties { get; set; } = [];
    public List<Who> Context { get; set; } = [];
    public List<Third> Third { get; set; } = [];
    public DateOnly? OpensAt { get; set; }
    public Dictionary<string, Source> Sources { get; set; } = [];
    public List<Note> Notes { get; set; } = [];
    public List<Fact> Facts { get; set; } = [];

    /// <summary>Reads the file; a message with line and column when it is not one.</summary>
    /// <exception cref="FactsFault">Not a facts file.</exception>
    internal static FactsFile Read(string path)
    {
        try
        {
            using var text = File.OpenText(path);
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<FactsFile>(text)
                ?? throw new FactsFault(path, "the file is empty");
        }
        catch (YamlException e)
        {
            throw new FactsFault(path, $"line {e.Start.Line}, column {e.Start.Column}: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    internal DialogueCard Card => new(
        Title.Both, Subtitle.Both, Label.Both,
        [.. Parties.Select(p => p.Named)], [.. Context.Select(p => p.Named)],
        [.. Third.Select(t => new ThirdWords(t.Party, t.Words.GetValueOrDefault("en", []), t.Words.GetValueOrDefault("ko", [])))], OpensAt);
}

/// <summary>What is wrong with a facts file, and where.</summary>
internal sealed class FactsFault(string path, string what, Exception? cause = null) : Exception($"{path}: {what}", cause);

internal sealed class Pair
{
    public string En { get; set; } = "";
    public string Ko { get; set; } = "";

    internal Both Both => new(En, Ko);
}

internal sealed class Who
{
    public string Id { get; set; } = "";
    public Pair Name { get; set; } = new();
    public Pair Short { get; set; } = new();
    public Pair? Capital { get; set; }
    public string? Zone { get; set; }

    internal Named Named => new(Id, Name.Both, Short.Both, Capital?.Both, Zone);
}

internal sealed class Third
{
    public string Party { get; set; } = "";
    public Dictionary<string, List<string>> Words { get; set; } = [];
}

internal sealed class Source
{
    public Pair Name { get; set; } = new();
    public string Where { get; set; } = "";
}

internal sealed class Note
{
    public string Id { get; set; } = "";
    public string On { get; set; } = "";
    public Pair Text { get; set; } = new();
}

internal sealed class End
{
    public string Policy { get; set; } = "";
    public string Provision { get; set; } = "";
}

/// <summary>One fact. Which members it has depends on its act; see <see cref="Play"/>.</summary>
internal sealed class Fact
{
    public string? Id { get; set; }
    public string Act { get; set; } = "";
    public object? Party { get; set; }
    public Pair? Who { get; set; }
    public DateOnly On { get; set; }
    public string Basis { get; set; } = "";
    public string? Version { get; set; }
    public string? Lang { get; set; }
    public string? File { get; set; }
    public Dictionary<string, string> Translations { get; set; } = [];
    public string? Replaces { get; set; }
    public string? Into { get; set; }
    public Pair? Title { get; set; }
    public Pair? Words { get; set; }
    public Pair? Place { get; set; }
    public Pair? Matter { get; set; }
    public string? Source { get; set; }
    public List<string> Notes { get; set; } = [];
    public int Tier { get; set; }
    public string? Cadence { get; set; }
    public bool Formal { get; set; }
    public bool Planned { get; set; }
    public string? Parent { get; set; }
    public string? Body { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Host { get; set; }
    public string? Mode { get; set; }
    public string? At { get; set; }
    public string? About { get; set; }
    public List<string> Links { get; set; } = [];
    public End? A { get; set; }
    public End? B { get; set; }
    public string? Rel { get; set; }
    public string? Obj { get; set; }
    public Dictionary<string, string> Says { get; set; } = [];
    public string? Use { get; set; }
    public bool Context { get; set; }
    public string? Owner { get; set; }
    public string? DueBy { get; set; }
    public int Strength { get; set; }

    /// <summary>Whose word: nobody, one party or several.</summary>
    internal IReadOnlyList<string?> Parties => Party switch
    {
        null => [null],
        string one => [one],
        IEnumerable<object> several => [.. several.Select(p => p.ToString())],
        _ => throw new InvalidDataException($"not a party: {Party}"),
    };
}
