using System.Globalization;
using System.Text.Json;

namespace Entente.Scenarios.Browser;

/// <summary>Facts files that nobody would keep as a sample: empty, very long, hostile. Written as JSON, which YAML reads.</summary>
internal static class GeneratedFacts
{
    /// <summary>What a hostile source may try: markup, a way out of an attribute, a script's address, text that runs backwards.</summary>
    public static readonly string[] Hostile =
    [
        "<script>window.broken = true</script>", "\"><img src=x onerror=\"window.broken = true\">", "'><svg onload=window.broken=true>", "</title><script>window.broken=true</script>",
        "javascript:window.broken=true", "\u202Edessecorp ton si siht\u202C", "{{constructor.constructor('window.broken=true')()}}", "\" hx-on:click=\"window.broken=true", "&#x3C;script&#x3E;",
    ];

    /// <summary>A file in which two parties are named and nothing else.</summary>
    public static string Empty() => Write("empty", "An empty file", []);

    /// <summary>A file with so many accounts of one proposal.</summary>
    public static string Many(int accounts) => Write("many", "Many accounts", [.. Beginning("A proposal"), .. Enumerable.Range(0, accounts).Select(i =>
        Account(new DateOnly(2027, 1, 1).AddDays(i / 3), string.Create(CultureInfo.InvariantCulture, $"Account {i}: the option is under review."), string.Create(CultureInfo.InvariantCulture, $"speaker {i}")))]);

    /// <summary>A file of words that do not end.</summary>
    public static string Long()
    {
        var word = string.Concat(Enumerable.Repeat("Grenzüberschreitungsangelegenheitenausschuss", 8));
        var hangul = string.Concat(Enumerable.Repeat("국경간협력실무협의체", 12));
        return Write("long", word, [.. Beginning(word + hangul), Account(new DateOnly(2027, 2, 1), string.Concat(Enumerable.Repeat(hangul + " ", 40)), word), Account(new DateOnly(2027, 2, 2), word, hangul)]);
    }

    /// <summary>A file whose every word is an attack.</summary>
    public static string Attacks() => Write("attacks", Hostile[0] + Hostile[1], [.. Beginning(Hostile[3]), .. Hostile.Select((words, i) => Account(new DateOnly(2027, 2, 1).AddDays(i), words, words))]);

    private static object[] Beginning(string title) =>
    [
        new
        {
            id = "body",
            act = "body.declare",
            party = "north",
            on = "2027-01-01",
            basis = "press",
            tier = 1,
            cadence = "none",
            formal = false,
            planned = true,
            title = Both(title),
            words = Both(title),
            source = "one",
        },
        new
        {
            id = "matter",
            act = "proposal.table",
            about = "body",
            party = "north",
            on = "2027-01-01",
            basis = "on-record",
            title = Both(title),
            words = Both(title),
            source = "one",
        },
    ];

    private static object Account(DateOnly on, string words, string who) => new
    {
        act = "account",
        obj = "matter",
        party = "south",
        who = Both(who),
        on = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        basis = "on-record",
        says = new { status = "agreed-to-consider" },
        use = "on-record",
        words = Both(words),
        source = "one",
    };

    private static string Write(string id, string title, object[] facts)
    {
        var folder = Directory.CreateTempSubdirectory("entente-facts-").FullName;
        var file = new
        {
            dialogue = id,
            desk = "desk.example",
            title = Both(title),
            subtitle = Both(title),
            label = Both("generated · nobody has signed anything here"),
            parties = new[] { Party("north", "Northland", "Etc/GMT-9"), Party("south", "Southland", "America/New_York") },
            sources = new Dictionary<string, object>
            {
                ["one"] = new
                {
                    name = Both(title),
                    where = title,
                },
            },
            facts,
        };
        File.WriteAllText(Path.Combine(folder, "facts.yaml"), JsonSerializer.Serialize(file));
        return folder;
    }

    private static object Party(string id, string name, string zone) => new
    {
        id,
        name = Both(name),
        @short = Both(name),
        capital = Both(name + " City"),
        zone,
    };

    private static object Both(string words) => new
    {
        en = words,
        ko = words,
    };
}
