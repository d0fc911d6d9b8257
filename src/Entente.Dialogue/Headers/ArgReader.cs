using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Dialogue;

/// <summary>Reads one element of a list in an argument.</summary>
internal delegate T ReadElement<out T>(ref ArgReader arg);

/// <summary>
/// Reads the members of an argument in the table's order. A member that is missing, out of order or of another shape sets
/// <see cref="Failed"/>; members that remain unread do so at <see cref="End"/>. The line has passed the lexical rules before.
/// </summary>
internal ref struct ArgReader
{
    private readonly List<string>? asked;
    private Spelling json;
    private bool first = true;

    internal ArgReader(ReadOnlySpan<byte> arg)
    {
        json = new Spelling(arg);
        json.Eat("{"u8);
    }

    /// <summary>Reads nothing, and notes down the names that it is asked for: the order of a kind's members, from the one place that knows it.</summary>
    internal ArgReader(List<string> asked)
        : this("{}"u8) => this.asked = asked;

    internal readonly bool Failed => json.Failed;

    internal void End()
    {
        json.Eat("}"u8);
        if (!json.AtEnd) json.Fail();
    }

    /// <summary>Opens an object inside the argument; its members follow, then <see cref="Leave"/>.</summary>
    internal void Enter(string name)
    {
        Need(name);
        json.Eat("{"u8);
        first = true;
    }

    /// <summary>Opens an object that stands as an element of a list.</summary>
    internal void Enter()
    {
        json.Eat("{"u8);
        first = true;
    }

    internal void Leave()
    {
        json.Eat("}"u8);
        first = false;
    }

    internal string Word(string name)
    {
        Need(name);
        return Word();
    }

    internal string? WordOrNone(string name) => Has(name) ? Word() : null;

    internal string Word()
    {
        var word = Spelling.String(json.Text());
        if (!Dialogue.Word.Is(word)) json.Fail();
        return word;
    }

    internal T One<T>(string name)
        where T : struct, Enum
    {
        Need(name);
        return One<T>();
    }

    internal T? OneOrNone<T>(string name)
        where T : struct, Enum => Has(name) ? One<T>() : null;

    internal StatusWord? StatusOrNone(string name)
    {
        if (!Has(name)) return null;
        if (!StatusWord.TryParse(Spelling.String(json.Text()), out var value)) json.Fail();
        return value;
    }

    /// <summary>An integer within [<paramref name="from"/>, <paramref name="to"/>].</summary>
    internal long Integer(string name, long from, long to = Number.Max)
    {
        Need(name);
        return Integer(from, to);
    }

    internal long Integer(long from, long to = Number.Max)
    {
        var value = json.Integer();
        if (value < from || value > to) json.Fail();
        return value;
    }

    internal bool Flag(string name)
    {
        Need(name);
        var yes = json.TryEat("true"u8);
        if (!yes) json.Eat("false"u8);
        return yes;
    }

    internal bool? FlagOrNone(string name)
    {
        if (!Has(name)) return null;
        var yes = json.TryEat("true"u8);
        if (!yes) json.Eat("false"u8);
        return yes;
    }

    internal ActRef Ref(string name)
    {
        Need(name);
        return Ref();
    }

    internal ActRef? RefOrNone(string name) => Has(name) ? Ref() : null;

    internal ActRef Ref()
    {
        if (!ActRef.TryParse(json.Text(), out var value)) json.Fail();
        return value;
    }

    internal DateOnly Day(string name)
    {
        Need(name);
        return Day();
    }

    internal DateOnly? DayOrNone(string name) => Has(name) ? Day() : null;

    internal Digest Digest()
    {
        if (!Dialogue.Digest.TryParse(json.Text(), out var value)) json.Fail();
        return value;
    }

    internal Digest Hash(string name)
    {
        Need(name);
        return Digest();
    }

    /// <summary>Base64 of 32 bytes, or the empty text (a desk file's charter).</summary>
    internal Digest? DigestOrEmpty(string name)
    {
        Need(name);
        return json.TryEat("\"\""u8) ? null : Digest();
    }

    internal ImmutableArray<T> List<T>(string name, ReadElement<T> element)
    {
        Need(name);
        return List(element);
    }

    internal ImmutableArray<T> ListOrNone<T>(string name, ReadElement<T> element) => Has(name) ? List(element) : default;

    /// <summary>A list of a fixed number of elements, for instance <c>[ref, ordinal]</c>: read them in the callback.</summary>
    internal T Tuple<T>(string name, ReadElement<T> elements)
    {
        Need(name);
        return Tuple(elements);
    }

    internal T Tuple<T>(ReadElement<T> elements)
    {
        json.Eat("["u8);
        var value = elements(ref this);
        json.Eat("]"u8);
        return value;
    }

    internal void Comma() => json.Eat(","u8);

    private ImmutableArray<T> List<T>(ReadElement<T> element)
    {
        json.Eat("["u8);
        if (json.TryEat("]"u8)) return [];
        var list = ImmutableArray.CreateBuilder<T>();
        while (!json.Failed)
        {
            list.Add(element(ref this));
            if (json.TryEat("]"u8)) break;
            json.Eat(","u8);
        }

        return list.ToImmutable();
    }

    private T One<T>()
        where T : struct, Enum
    {
        if (!Spelled.TryRead<T>(json.Text(), out var value)) json.Fail();
        return value;
    }

    private DateOnly Day()
    {
        var text = Spelling.String(json.Text());
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) json.Fail();
        return day;
    }

    private void Need(string name)
    {
        if (!Has(name)) json.Fail();
    }

    private bool Has(string name)
    {
        if (asked is not null)
        {
            // As if all of them were there: some are asked for only beside another.
            asked.Add(name);
            return true;
        }

        Span<byte> literal = stackalloc byte[name.Length + 4];
        var length = 0;
        if (!first) literal[length++] = (byte)',';
        literal[length++] = (byte)'"';
        length += Encoding.ASCII.GetBytes(name, literal[length..]);
        literal[length++] = (byte)'"';
        literal[length++] = (byte)':';
        if (!json.TryEat(literal[..length])) return false;
        first = false;
        return true;
    }
}
