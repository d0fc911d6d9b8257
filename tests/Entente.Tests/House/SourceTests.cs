using System.Text.RegularExpressions;
using Entente.Dialogue;

namespace Entente.Tests.House;

/// <summary>What no file of the product holds.</summary>
public sealed class SourceTests
{
    public static TheoryData<string> PureProjects => ["Entente.Record", "Entente.Dialogue", "Entente.Language", "Entente.Linking"];

    [Theory]
    [MemberData(nameof(PureProjects))]
    public void A_pure_project_has_no_clock_randomness_files_or_waiting(string project)
    {
        var impure = new Regex(
            @"\b(DateTime(Offset)?\.(UtcNow|Now|Today)|TimeProvider|Stopwatch|Random[.(]|RandomNumberGenerator|Guid\.(NewGuid|CreateVersion7)|"
                + @"(File|Directory|Console|Environment|Process)\.|FileStream|HttpClient|(async|await)\s)",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        AssertNone(Sources.Of("src/" + project, ".cs"), (path, line) => impure.IsMatch(Code(line)));
        Assert.Matches(impure, "var now = DateTime.UtcNow;");
        Assert.Matches(impure, "File.ReadAllText(path)");
        Assert.Matches(impure, "Environment.GetEnvironmentVariable");
        Assert.Matches(impure, "new Random(3)");
        Assert.Matches(impure, "await it");
    }

    [Fact]
    public void A_page_needs_no_inline_script_and_no_inline_style()
    {
        string[] inline = ["hx-on", "js:", "style="];
        AssertNone(Sources.Of("src", ".razor", ".html", ".cs"), (_, line) => inline.Any(i => line.Contains(i, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_of_the_product_has_at_most_400_lines() =>
        Assert.Empty(Sources.Of("src", ".cs", ".razor", ".css", ".js").Where(f => f.Text.Count(c => c == '\n') > 400).Select(f => f.Path));

    [Fact]
    public void Nothing_is_left_to_be_done()
    {
        var word = "TO" + "DO";
        foreach (var folder in new[] { "src", "tests", "bench", "docs", "samples" })
            AssertNone(Sources.Of(folder, ".cs", ".razor", ".css", ".js", ".md", ".csproj", ".props", ".yaml", ".tsv", ".sql"), (_, line) => line.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_and_every_refusal_has_words_in_both_languages()
    {
        var table = Sources.Of("src/Entente.Language/Words", "words.tsv").Select(f => f.Text).ToList();
        if (table.Count == 0) Assert.Skip("src/Entente.Language/Words is not here");
        var worded = table[0].Split('\n').Select(l => l.Split('\t')).Where(l => l.Length == 3 && l.All(c => c.Trim().Length > 0)).Select(l => l[0]).ToHashSet();
        Assert.Empty(RuleBook.Standard.Kinds.Select(k => "act." + k.Name).Except(worded));
        Assert.Empty(Enum.GetValues<Refusal>().Select(r => "refusal." + Spelled.Of(r)).Except(worded));
    }

    private static void AssertNone(IEnumerable<(string Path, string Text)> files, Func<string, string, bool> isWrong)
    {
        var all = files.ToList();
        Assert.NotEmpty(all);
        Assert.Empty(all.SelectMany(f => f.Text.Split('\n').Select((line, i) => (f.Path, Line: line, Number: i + 1)))
            .Where(l => isWrong(l.Path, l.Line)).Select(l => $"{l.Path}:{l.Number}: {l.Line.Trim()}"));
    }

    /// <summary>The line without its comment and its texts.</summary>
    private static string Code(string line)
    {
        var code = Regex.Replace(line, "\"[^\"]*\"", "\"\"", RegexOptions.None, TimeSpan.FromSeconds(10));
        var comment = code.IndexOf("//", StringComparison.Ordinal);
        return comment < 0 ? code : code[..comment];
    }
}
