using System.Text;

namespace Entente.Dialogue;

/// <summary>
/// A cursor over one line of ASCII JSON that knows one spelling only: no spaces, no escapes, integers within ±(2^53 − 1)
/// without leading zeros or −0, no duplicate members. The first surprise sets <see cref="Failed"/> and everything after
/// it reads as default, so callers check once, at the end.
/// </summary>
internal ref struct Spelling(ReadOnlySpan<byte> line)
{
    private readonly ReadOnlySpan<byte> line = line;
    private int at;

    internal bool Failed { get; private set; }

    internal readonly int Position => at;

    internal readonly bool AtEnd => at == line.Length;

    internal readonly byte Peek => at < line.Length ? line[at] : (byte)0;

    internal void Fail() => Failed = true;

    internal void Eat(scoped ReadOnlySpan<byte> literal)
    {
        if (!Failed && line[at..].StartsWith(literal)) at += literal.Length;
        else Failed = true;
    }

    internal bool TryEat(scoped ReadOnlySpan<byte> literal)
    {
        if (Failed || !line[at..].StartsWith(literal)) return false;
        at += literal.Length;
        return true;
    }

    /// <summary>A string's content, between its quotes.</summary>
    internal ReadOnlySpan<byte> Text()
    {
        Eat("\""u8);
        if (Failed) return default;
        var length = line[at..].IndexOf((byte)'"');
        if (length < 0 || !IsPlain(line.Slice(at, length)))
        {
            Failed = true;
            return default;
        }

        var text = line.Slice(at, length);
        at += length + 1;
        return text;
    }

    internal long Integer()
    {
        var negative = TryEat("-"u8);
        var from = at;
        long value = 0;
        while (Peek is >= (byte)'0' and <= (byte)'9' && at - from < 17) value = (value * 10) + (line[at++] - '0');
        var digits = at - from;
        if (digits is 0 or > 16 || value > Number.Max || (line[from] == '0' && (digits > 1 || negative))) Failed = true;
        return Failed ? 0 : negative ? -value : value;
    }

    /// <summary>Any value, held to the lexical rules only; returns its bytes. Keeps its own stack: a hostile line nests 16,000 deep.</summary>
    internal ReadOnlySpan<byte> Value()
    {
        var from = at;
        // Most arguments are empty.
        if (TryEat("{}"u8)) return line[from..at];
        var open = new Stack<(bool Object, int FirstName)>();
        var names = new List<(int From, int Length)>();
        do
        {
            if (TryEat("{"u8))
            {
                open.Push((true, names.Count));
                if (Peek != '}')
                {
                    Name(names, names.Count);
                    continue;
                }
            }
            else if (TryEat("["u8))
            {
                open.Push((false, 0));
                if (Peek != ']') continue;
            }
            else
            {
                Scalar();
            }

            Close(open, names);
        }
        while (!Failed && open.Count > 0);
        return Failed ? default : line[from..at];
    }

    /// <summary>After a value: ends every container that ends here, and stops before the next value, if one follows.</summary>
    private void Close(Stack<(bool Object, int FirstName)> open, List<(int From, int Length)> names)
    {
        while (!Failed && open.TryPeek(out var inner))
        {
            if (TryEat(","u8))
            {
                if (inner.Object) Name(names, inner.FirstName);
                return;
            }

            Eat(inner.Object ? "}"u8 : "]"u8);
            if (inner.Object) names.RemoveRange(inner.FirstName, names.Count - inner.FirstName);
            open.Pop();
        }
    }

    private void Name(List<(int From, int Length)> names, int first)
    {
        var name = Text();
        var from = at - 1 - name.Length;
        for (var i = first; i < names.Count && !Failed; i++)
            if (line.Slice(names[i].From, names[i].Length).SequenceEqual(name)) Failed = true;
        names.Add((from, name.Length));
        Eat(":"u8);
    }

    private void Scalar()
    {
        switch (Peek)
        {
            case (byte)'"': Text(); break;
            case (byte)'t': Eat("true"u8); break;
            case (byte)'f': Eat("false"u8); break;
            case (byte)'n': Eat("null"u8); break;
            default: Integer(); break;
        }
    }

    private static bool IsPlain(ReadOnlySpan<byte> text) =>
        !text.ContainsAnyExceptInRange((byte)'!', (byte)'~') && !text.Contains((byte)'\\');

    internal static string String(ReadOnlySpan<byte> ascii) => Encoding.ASCII.GetString(ascii);
}
