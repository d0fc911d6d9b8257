using System.Reflection;
using System.Text.RegularExpressions;
using Entente.Node;
using Entente.Node.Pages;

namespace Entente.Tests.Node;

public sealed partial class LabelTests
{
    public static IEnumerable<TheoryDataRow<string>> Tables =>
        from assembly in new[] { typeof(NodeHost).Assembly, Assembly.Load("entente") }
        from type in assembly.GetTypes()
        where type.Name.EndsWith("Labels", StringComparison.Ordinal)
        select new TheoryDataRow<string>(type.AssemblyQualifiedName!);

    [Theory, MemberData(nameof(Tables))]
    public void Every_label_says_the_same_places_in_both_languages(string table)
    {
        var labels = Type.GetType(table, throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(Label))
            .Select(field => (field.Name, Label: (Label)field.GetValue(null)!))
            .ToList();
        Assert.NotEmpty(labels);
        foreach (var (name, label) in labels)
        {
            Assert.False(string.IsNullOrWhiteSpace(label.English), name);
            Assert.False(string.IsNullOrWhiteSpace(label.Korean), name);
            Assert.NotEqual(label.English, label.Korean);
            Assert.Equal(Places(label.English), Places(label.Korean));
        }
    }

    [Theory]
    [InlineData("한빛", "한빛과의 대화, 2건")]
    [InlineData("메리디아", "메리디아와의 대화, 2건")]
    [InlineData("Meridian", "Meridian과의 대화, 2건")]
    public void A_part_in_Korean_brings_the_particle_that_fits_it(string name, string said)
    {
        var label = new Label("{1} with {0}", "{0:과}의 대화, {1}건");
        Assert.Equal(said, label.In(Entente.Language.Tongue.Korean, name, 2));
        Assert.Equal("2 with " + name, label.In(Entente.Language.Tongue.English, name, 2));
    }

    private static string[] Places(string words) => [.. Place().Matches(words).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d(?=[:}])")]
    private static partial Regex Place();
}
