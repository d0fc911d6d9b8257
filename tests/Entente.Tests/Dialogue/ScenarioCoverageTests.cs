using System.Reflection;
using Entente.Dialogue;

namespace Entente.Tests.Dialogue;

/// <summary>A kind or a refusal that comes without a scenario is found here.</summary>
public sealed class ScenarioCoverageTests
{
    private static readonly Lazy<List<Shown>> All = new(() => [.. Classes().SelectMany(ShownBy)]);

    [Fact]
    public void Every_refusal_is_shown_by_a_scenario() =>
        Assert.Empty(Enum.GetValues<Refusal>().Except(All.Value.Select(s => s.Refusal).OfType<Refusal>()));

    [Fact]
    public void Every_kind_is_allowed_by_a_scenario() =>
        Assert.Empty(RuleBook.Standard.Kinds.Select(k => k.Name).Except(All.Value.Where(s => s.Refusal is null).Select(s => s.Kind)));

    [Fact]
    public void Every_kind_is_refused_by_a_scenario() =>
        Assert.Empty(RuleBook.Standard.Kinds.Select(k => k.Name).Except(All.Value.Where(s => s.Refusal is not null).Select(s => s.Kind)));

    private static IEnumerable<Type> Classes() => typeof(Scenarios).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Scenarios)));

    private static IEnumerable<Shown> ShownBy(Type scenarios)
    {
        var methods = scenarios.GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is not null);
        var shown = methods.SelectMany(m => Arguments(m).SelectMany(a => Scenarios.Record(() => m.Invoke(Activator.CreateInstance(scenarios), a)))).ToList();
        Assert.NotEmpty(shown);
        return shown;
    }

    private static IEnumerable<object?[]> Arguments(MethodInfo method)
    {
        if (method.GetParameters().Length == 0) return [[]];
        var inline = method.GetCustomAttributes<InlineDataAttribute>().Select(d => d.Data);
        var members = method.GetCustomAttributes<MemberDataAttribute>()
            .SelectMany(d => (IEnumerable<object>)method.DeclaringType!.GetProperty(d.MemberName)!.GetValue(null)!)
            .Select(row => row is ITheoryDataRow r ? r.GetData() : [row]);
        return inline.Concat(members);
    }
}
