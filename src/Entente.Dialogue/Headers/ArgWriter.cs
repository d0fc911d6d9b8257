using System.Globalization;
using System.Text;

namespace Entente.Dialogue;

/// <summary>Spells an argument, member by member in the table's order; a null value is left out.</summary>
internal sealed class ArgWriter
{
    private readonly StringBuilder text = new("{");
    private bool first = true;

    internal byte[] End() => Encoding.ASCII.GetBytes(text.Append('}').ToString());

    internal ArgWriter Word(string name, string? value) => value is null ? this : Quoted(name, value);

    internal ArgWriter One<T>(string name, T? value)
        where T : struct, Enum => value is { } v ? Quoted(name, Spelled.Of(v)) : this;

    internal ArgWriter Integer(string name, long value) => Raw(name, value.ToString(CultureInfo.InvariantCulture));

    internal ArgWriter Flag(string name, bool? value) => value is { } v ? Raw(name, v ? "true" : "false") : this;

    internal ArgWriter Ref(string name, ActRef? value) => value is { } v ? Quoted(name, v.ToString()) : this;

    internal ArgWriter Day(string name, DateOnly? value) =>
        value is { } v ? Quoted(name, v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : this;

    internal ArgWriter Text(string name, string value) => Quoted(name, value);

    /// <summary>A list; each element comes spelled.</summary>
    internal ArgWriter List<T>(string name, IEnumerable<T> elements, Func<T, string> spell) =>
        Raw(name, "[" + string.Join(',', elements.Select(spell)) + "]");

    /// <summary>An object inside the argument.</summary>
    internal ArgWriter Object(string name, Action<ArgWriter> members)
    {
        var inner = new ArgWriter();
        members(inner);
        return Raw(name, Encoding.ASCII.GetString(inner.End()));
    }

    internal static string Quote(string ascii) => "\"" + ascii + "\"";

    internal static string Tuple(params ReadOnlySpan<object> elements) =>
        "[" + string.Join(',', elements.ToArray().Select(e => e is ActRef or Digest ? Quote(e.ToString()!) : Convert.ToString(e, CultureInfo.InvariantCulture))) + "]";

    private ArgWriter Quoted(string name, string value) => Raw(name, Quote(value));

    private ArgWriter Raw(string name, string value)
    {
        if (!first) text.Append(',');
        first = false;
        text.Append('"').Append(name).Append("\":").Append(value);
        return this;
    }
}
