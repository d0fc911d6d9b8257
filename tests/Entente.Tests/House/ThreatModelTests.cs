using System.Text.RegularExpressions;

namespace Entente.Tests.House;

/// <summary>The threat model names tests: each of them is there.</summary>
public sealed partial class ThreatModelTests
{
    [Fact]
    public void Every_test_that_the_threat_model_names_exists()
    {
        var sources = Sources.Of("tests", ".cs").Select(f => f.Text).ToList();
        var named = Named().Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs", "threat-model.md"))).Select(m => (Class: m.Groups["class"].Value, Method: m.Groups["method"].Value)).Distinct().ToList();
        Assert.InRange(named.Count, 25, 200);
        var missing = named.Where(n => !sources.Exists(text =>
            text.Contains($"class {n.Class}", StringComparison.Ordinal) && (n.Method == "*" || text.Contains($" {n.Method}(", StringComparison.Ordinal))));
        Assert.Empty(missing);
    }

    [GeneratedRegex(@"`(?<class>[A-Z]\w+)\.(?<method>\*|[A-Z]\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
