using System.Xml.Linq;

namespace Entente.Tests.House;

/// <summary>Arrows between projects go one way; the compiler holds the public face.</summary>
public sealed class ArrowTests
{
    /// <summary>Each project, and what it may know.</summary>
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Entente.Record"] = [],
        ["Entente.Dialogue"] = [],
        ["Entente.Language"] = ["Entente.Dialogue"],
        ["Entente.Linking"] = ["Entente.Language", "Entente.Dialogue"],
        ["Entente.Matching"] = ["Entente.Dialogue"],
        ["Entente.Documents"] = ["Entente.Language", "Entente.Dialogue"],
        ["Entente.Node"] = ["Entente.Record", "Entente.Dialogue", "Entente.Language", "Entente.Linking", "Entente.Matching", "Entente.Documents"],
        ["Entente.Cli"] = ["Entente.Node", "Entente.Record", "Entente.Dialogue", "Entente.Language", "Entente.Linking", "Entente.Matching", "Entente.Documents"],
    };

    public static TheoryData<string> Projects => [.. Sources.Projects("src").Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_what_the_design_says(string project)
    {
        Assert.Contains(project, May.Keys);
        var known = Project(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Empty(known.Except(May[project]));
    }

    [Theory]
    [InlineData("Entente.Record")]
    [InlineData("Entente.Dialogue")]
    [InlineData("Entente.Language")]
    [InlineData("Entente.Linking")]
    public void A_pure_project_bans_clock_randomness_and_files(string project)
    {
        Assert.Contains(Project(project).Descendants("PackageReference"), p => p.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Contains(Project(project).Descendants("AdditionalFiles"), f => f.Attribute("Include")!.Value.EndsWith("BannedSymbols.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_are_errors_and_public_members_are_documented()
    {
        var house = XDocument.Load(Path.Combine(Sources.Root, "Directory.Build.props"));
        foreach (var rule in new[] { "TreatWarningsAsErrors", "GenerateDocumentationFile", "EnforceCodeStyleInBuild" })
            Assert.Equal("true", house.Descendants(rule).Single().Value);
        Assert.Equal("enable", house.Descendants("Nullable").Single().Value);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_of_the_product_relaxes_no_rule_of_the_house(string project)
    {
        string[] rules = ["TreatWarningsAsErrors", "GenerateDocumentationFile", "EnforceCodeStyleInBuild", "Nullable", "WarningsNotAsErrors", "NoWarn"];
        Assert.DoesNotContain(Project(project).Descendants(), e => rules.Contains(e.Name.LocalName));
        Assert.DoesNotContain(Sources.Of("src/" + project, ".cs", ".razor"), f => f.Text.Contains("CS1591", StringComparison.Ordinal));
    }

    [Fact]
    public void Documentation_may_be_left_out_in_tests_only()
    {
        var section = "";
        foreach (var line in File.ReadLines(Path.Combine(Sources.Root, ".editorconfig")))
        {
            if (line.StartsWith('[')) section = line;
            if (line.Contains("CS1591", StringComparison.Ordinal)) Assert.StartsWith("[tests/", section);
        }
    }

    private static XDocument Project(string name) => XDocument.Load(Path.Combine(Sources.Root, "src", name, name + ".csproj"));
}
