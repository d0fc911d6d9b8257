using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Dialogue;

/// <summary>What an author had incorporated of one other log when it wrote.</summary>
/// <param name="Size">Number of entries; 0 with the root of an empty tree.</param>
/// <param name="Root">Root of that log's tree at that size.</param>
public readonly record struct Seen(long Size, Digest Root);

/// <summary>Detached content of an act, as its header names it.</summary>
/// <param name="Commitment">HMAC-SHA-256 of the content under its salt.</param>
/// <param name="Bytes">Length of the content in bytes.</param>
/// <param name="MediaType">For instance <c>text/markdown</c>; lower case, no parameters.</param>
/// <param name="Language">BCP 47 in lower case, <c>und</c> where it has none.</param>
public sealed record Enclosed(Digest Commitment, long Bytes, string MediaType, string Language);

/// <summary>How long an act's content is to be kept.</summary>
public enum Keep
{
    /// <summary>As short as the side's rules allow.</summary>
    Short,
    /// <summary>The side's usual time.</summary>
    Std,
    /// <summary>Longer than usual.</summary>
    Long,
    /// <summary>For ever.</summary>
    Permanent,
}

/// <summary>
/// One act's line in its author's log: ASCII JSON, at most 16 KiB, <em>one spelling</em>. A line in any other spelling is
/// refused, never stored. The line carries no human text: wording is enclosed.
/// </summary>
/// <example><c>{"v":1,"t":"rules","at":"2026-11-24T02:03Z","seen":[null],"obj":null,"arg":{"n":2},"enc":[],"keep":"std"}</c></example>
public sealed class EntryHeader
{
    /// <summary>Longest line, in bytes.</summary>
    public const int MaxBytes = 16 * 1024;

    // One string a registered kind, however many lines say it.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        RuleBook.Standard.Kinds.Select(k => k.Name).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Kind of act, for instance <c>proposal.table</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The author's claim of the time, UTC, whole minutes. No rule reads it.</summary>
    public required DateTime At { get; init; }

    /// <summary>For each member in genesis order what the author had incorporated; null at the author's own place.</summary>
    public required ImmutableArray<Seen?> Seen { get; init; }

    /// <summary>The object spoken about: the reference of the act that created it.</summary>
    public ActRef? Obj { get; init; }

    /// <summary>The argument as spelled, an object; its kind says which members it has.</summary>
    public required ReadOnlyMemory<byte> Arg { get; init; }

    /// <summary>Enclosures. Role = position among those of equal language.</summary>
    public ImmutableArray<Enclosed> Enclosures { get; init; } = [];

    /// <summary>Retention class.</summary>
    public Keep Keep { get; init; } = Keep.Std;

    /// <summary>The line, without a line end.</summary>
    public byte[] Write()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\"v\":1,\"t\":\"{Kind}\",\"at\":\"{At:yyyy-MM-dd'T'HH:mm'Z'}\",\"seen\":[");
        text.AppendJoin(',', Seen.Select(s => s is { } v ? $"[{v.Size},\"{v.Root}\"]" : "null"));
        text.Append("],");
        Intent(text);
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>
    /// What a clearance or a signature binds: SHA-256 over origin, kind, object, argument, enclosures and retention in the
    /// same spelling. <c>seen</c> and <c>at</c> are left out: they are not known before release.
    /// </summary>
    /// <param name="origin">The log's origin, <c>side/dialogue/epoch</c>.</param>
    public Digest IntentDigest(string origin) => Digest.Of(Intent(origin));

    /// <summary>The bytes of which <see cref="IntentDigest"/> is the hash, ASCII.</summary>
    /// <param name="origin">The log's origin, <c>side/dialogue/epoch</c>.</param>
    public byte[] Intent(string origin)
    {
        var text = new StringBuilder($"{{\"origin\":\"{origin}\",\"t\":\"{Kind}\",");
        Intent(text);
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private void Intent(StringBuilder text)
    {
        text.Append("\"obj\":").Append(Obj is { } o ? $"\"{o}\"" : "null");
        text.Append(",\"arg\":").Append(Encoding.ASCII.GetString(Arg.Span)).Append(",\"enc\":[");
        text.AppendJoin(',', Enclosures.Select(e =>
            string.Create(CultureInfo.InvariantCulture, $"{{\"h\":\"{e.Commitment}\",\"n\":{e.Bytes},\"m\":\"{e.MediaType}\",\"l\":\"{e.Language}\"}}")));
        text.Append("],\"keep\":\"").Append(Spelled.Of(Keep)).Append("\"}");
    }

    /// <summary>Reads a line of the log of member <paramref name="author"/> in a dialogue of <paramref name="members"/> members.</summary>
    /// <returns>False for every spelling but the one; then <paramref name="refusal"/> says why.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, int author, int members, out EntryHeader? header, out Refusal refusal)
    {
        header = null;
        refusal = Refusal.LineTooLong;
        if (bytes.Length > MaxBytes) return false;
        refusal = Refusal.LineNotTheOneSpelling;
        var line = new Spelling(bytes.Span);
        line.Eat("{\"v\":1,\"t\":"u8);
        var kind = ReadKind(ref line);
        line.Eat(",\"at\":"u8);
        var at = ReadMinute(ref line);
        line.Eat(",\"seen\":["u8);
        var seen = ReadSeen(ref line);
        line.Eat(",\"obj\":"u8);
        var obj = line.TryEat("null"u8) ? (ActRef?)null : ReadRef(ref line);
        line.Eat(",\"arg\":"u8);
        if (line.Peek != '{') line.Fail();
        var from = line.Position;
        var argLength = line.Value().Length;
        line.Eat(",\"enc\":["u8);
        var enclosures = ReadEnclosures(ref line);
        line.Eat(",\"keep\":"u8);
        if (!Spelled.TryRead<Keep>(line.Text(), out var keep)) line.Fail();
        line.Eat("}"u8);
        if (line.Failed || !line.AtEnd) return false;

        refusal = Refusal.SeenNotComplete;
        if (!IsComplete(seen, author, members)) return false;
        header = new EntryHeader
        {
            Kind = kind,
            At = at,
            Seen = seen,
            Obj = obj,
            Arg = bytes.Slice(from, argLength),
            Enclosures = enclosures,
            Keep = keep,
        };
        return true;
    }

    private static bool IsComplete(ImmutableArray<Seen?> seen, int author, int members)
    {
        if (seen.Length != members) return false;
        for (var m = 0; m < members; m++)
            if (seen[m] is null != (m == author)) return false;
        return true;
    }

    private static string ReadKind(ref Spelling line)
    {
        var ascii = line.Text();
        Span<char> word = stackalloc char[Word.MaxLength];
        if (ascii.Length > word.Length || !Word.Is(word = word[..Encoding.ASCII.GetChars(ascii, word)]))
        {
            line.Fail();
            return "";
        }

        return Kinds.TryGetValue(word, out var known) ? known : word.ToString();
    }

    private static string ReadWord(ref Spelling line)
    {
        var word = Spelling.String(line.Text());
        if (!Word.Is(word)) line.Fail();
        return word;
    }

    private static ActRef ReadRef(ref Spelling line)
    {
        if (!ActRef.TryParse(line.Text(), out var value)) line.Fail();
        return value;
    }

    private static DateTime ReadMinute(ref Spelling line)
    {
        if (!Minute.TryParse(line.Text(), out var at)) line.Fail();
        return at;
    }

    private static ImmutableArray<Seen?> ReadSeen(ref Spelling line)
    {
        var seen = ImmutableArray.CreateBuilder<Seen?>(2);
        while (!line.Failed)
        {
            if (line.TryEat("null"u8))
            {
                seen.Add(null);
            }
            else
            {
                line.Eat("["u8);
                var size = line.Integer();
                line.Eat(","u8);
                if (size < 0 || !Digest.TryParse(line.Text(), out var root)) line.Fail();
                else seen.Add(new Seen(size, root));
                line.Eat("]"u8);
            }

            if (line.TryEat("]"u8)) break;
            line.Eat(","u8);
        }

        return seen.DrainToImmutable();
    }

    private static ImmutableArray<Enclosed> ReadEnclosures(ref Spelling line)
    {
        if (line.TryEat("]"u8)) return [];
        var enclosures = ImmutableArray.CreateBuilder<Enclosed>(2);
        while (!line.Failed)
        {
            line.Eat("{\"h\":"u8);
            if (!Digest.TryParse(line.Text(), out var h)) line.Fail();
            line.Eat(",\"n\":"u8);
            var n = line.Integer();
            line.Eat(",\"m\":"u8);
            var m = Spelling.String(line.Text());
            line.Eat(",\"l\":"u8);
            var l = ReadWord(ref line);
            line.Eat("}"u8);
            if (n < 0 || !IsMediaType(m)) line.Fail();
            enclosures.Add(new Enclosed(h, n, m, l));
            if (line.TryEat("]"u8)) break;
            line.Eat(","u8);
        }

        return enclosures.DrainToImmutable();
    }

    private static readonly SearchValues<char> MediaTypeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.+-");

    private static bool IsMediaType(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1 && text.Length <= 128
            && !text.AsSpan(0, slash).ContainsAnyExcept(MediaTypeCharacters)
            && !text.AsSpan(slash + 1).ContainsAnyExcept(MediaTypeCharacters);
    }
}
