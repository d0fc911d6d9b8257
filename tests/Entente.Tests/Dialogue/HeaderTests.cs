using System.Globalization;
using System.Text;
using CsCheck;
using Entente.Dialogue;

namespace Entente.Tests.Dialogue;

/// <summary>One act, one line, one spelling.</summary>
public sealed class HeaderTests(ITestOutputHelper output)
{
    private static readonly string Hash = Digest.Of("hash"u8).ToString();

    private static readonly string Line =
        $$$"""{"v":1,"t":"take","at":"2026-11-24T02:03Z","seen":[[5,"{{{Hash}}}"],null],"obj":"1.0#3","arg":{"slot":"review","for":"1.0#4","has":["{{{Hash}}}"]},"enc":[{"h":"{{{Hash}}}","n":812,"m":"text/markdown","l":"ko"}],"keep":"std"}""";

    private static readonly string Free = """{"v":1,"t":"sing","at":"2026-11-24T02:03Z","seen":[null],"obj":null,"arg":ARG,"enc":[],"keep":"std"}""";

    [Fact]
    public void A_line_reads_to_what_it_says()
    {
        var header = Read(Line)!;
        Assert.Equal("take", header.Kind);
        Assert.Equal(new DateTime(2026, 11, 24, 2, 3, 0, DateTimeKind.Utc), header.At);
        Assert.Equal(DateTimeKind.Utc, header.At.Kind);
        Assert.Equal([new Seen(5, Digest.Of("hash"u8)), null], header.Seen);
        Assert.Equal(new ActRef(1, 0, 3), header.Obj);
        Assert.Equal([new Enclosed(Digest.Of("hash"u8), 812, "text/markdown", "ko")], header.Enclosures);
        Assert.Equal(Keep.Std, header.Keep);
        Assert.Equal(Line, Encoding.ASCII.GetString(header.Write()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":[1,-1,0,true,false,null,"x"],"b":{"a":{"a":[[],{}]}}}""")]
    [InlineData("""{"n":9007199254740991,"m":-9007199254740991}""")]
    [InlineData("""{"":"","~!#$%&'()*+,/:;<=>?@[]^_`{|}":1}""")]
    public void Any_argument_of_the_lexical_rules_comes_back_as_it_was(string arg)
    {
        var line = Free.Replace("ARG", arg);
        Assert.Equal(line, Encoding.ASCII.GetString(Read(line, 0, 1)!.Write()));
    }

    [Fact]
    public void A_minute_reads_as_the_framework_reads_it() => Gen.Select(Gen.Int[0, 9999], Gen.Int[0, (14 * 33) - 1], Gen.Int[0, (26 * 62) - 1], Gen.Int[-200, (17 * 16) - 1]).Sample(
        (year, day, minute, spoilt) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{day / 33:D2}-{day % 33:D2}T{minute / 62:D2}:{minute % 62:D2}Z").ToCharArray();
            if (spoilt >= 0) text[spoilt / 16] = "0123456789-T:Z/+"[spoilt % 16];
            var reads = DateTime.TryParseExact(
                new string(text), "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var expected);
            return Minute.TryParse(Encoding.ASCII.GetBytes(text), out var read) == reads && read == expected && read.Kind == expected.Kind;
        },
        iter: 20_000);

    public static TheoryData<string, string, string> OtherSpellings => new()
    {
        { "space after a colon", "\"v\":1", "\"v\": 1" },
        { "space after a comma", ",\"at\"", ", \"at\"" },
        { "space before the line", "{\"v\"", " {\"v\"" },
        { "space inside a list", "[5,", "[5, " },
        { "space inside an argument", "\"for\":", "\"for\": " },
        { "space inside a string", "\"review\"", "\"re view\"" },
        { "tab", "{\"v\"", "{\t\"v\"" },
        { "line end", "\"std\"}", "\"std\"}\n" },
        { "trailing byte", "\"std\"}", "\"std\"}}" },
        { "two lines in one", "\"std\"}", "\"std\"}{}" },
        { "cut short", "\"std\"}", "\"std\"" },
        { "empty", Line, "" },
        { "escape", "\"review\"", "\"re\\u0076iew\"" },
        { "escaped slash", "text/markdown", "text\\/markdown" },
        { "not ASCII", "\"review\"", "\"révision\"" },
        { "delete character", "\"review\"", "\"re\u007fview\"" },
        { "byte order mark", "{\"v\"", "\uFEFF{\"v\"" },
        { "members in another order", "\"v\":1,\"t\":\"take\"", "\"t\":\"take\",\"v\":1" },
        { "a member twice", "\"keep\":\"std\"", "\"keep\":\"std\",\"keep\":\"std\"" },
        { "a member more", "\"keep\":\"std\"", "\"keep\":\"std\",\"x\":1" },
        { "a member less", ",\"keep\":\"std\"", "" },
        { "no obj", "\"obj\":\"1.0#3\",", "" },
        { "no enc", "\"enc\":[", "\"inc\":[" },
        { "another version", "\"v\":1", "\"v\":2" },
        { "version as text", "\"v\":1", "\"v\":\"1\"" },
        { "capital letter in the kind", "\"take\"", "\"Take\"" },
        { "empty kind", "\"take\"", "\"\"" },
        { "kind that begins with a dot", "\"take\"", "\".take\"" },
        { "kind of 65 characters", "\"take\"", "\"" + new string('a', 65) + "\"" },
        { "underscore in the kind", "\"take\"", "\"ta_ke\"" },
        { "seconds", "02:03Z", "02:03:00Z" },
        { "an offset", "02:03Z", "02:03+00:00" },
        { "no zone", "02:03Z", "02:03" },
        { "no such minute", "02:03Z", "02:60Z" },
        { "no such day", "2026-11-24", "2026-11-31" },
        { "small t", "24T02", "24t02" },
        { "year of five digits", "2026-11", "12026-11" },
        { "size with leading zero", "[5,", "[05," },
        { "negative size", "[5,", "[-5," },
        { "minus zero", "[5,", "[-0," },
        { "plus sign", "[5,", "[+5," },
        { "a fraction", "[5,", "[5.0," },
        { "an exponent", "[5,", "[5e0," },
        { "above 2^53 - 1", "[5,", "[9007199254740992," },
        { "far above", "[5,", "[99999999999999999999," },
        { "size as text", "[5,", "[\"5\"," },
        { "root without padding", Hash + "\"],null", Hash[..^1] + "\"],null" },
        { "root in the URL alphabet", Hash + "\"],null", "-_" + Hash[2..] + "\"],null" },
        { "root with stray bits", Hash + "\"],null", Stray(Hash) + "\"],null" },
        { "root of 33 bytes", Hash + "\"],null", Convert.ToBase64String(new byte[33]) + "\"],null" },
        { "root of 31 bytes", Hash + "\"],null", Convert.ToBase64String(new byte[31]) + "\"],null" },
        { "a third number", "[5,", "[5,5," },
        { "ref with leading zero", "\"obj\":\"1.0#3\"", "\"obj\":\"1.0#03\"" },
        { "ref of epoch 0", "\"obj\":\"1.0#3\"", "\"obj\":\"0.0#3\"" },
        { "ref with a sign", "\"obj\":\"1.0#3\"", "\"obj\":\"1.0#-3\"" },
        { "ref without an index", "\"obj\":\"1.0#3\"", "\"obj\":\"1.0#\"" },
        { "ref above 2^53 - 1", "\"obj\":\"1.0#3\"", "\"obj\":\"1.0#9007199254740992\"" },
        { "ref of a dialogue in capitals", "\"obj\":\"1.0#3\"", "\"obj\":\"A/1.0#3\"" },
        { "ref of no dialogue", "\"obj\":\"1.0#3\"", "\"obj\":\"/1.0#3\"" },
        { "argument that is a list", Line[Line.IndexOf("{\"slot", StringComparison.Ordinal)..Line.IndexOf(",\"enc", StringComparison.Ordinal)], "[]" },
        { "no argument", Line[Line.IndexOf("{\"slot", StringComparison.Ordinal)..Line.IndexOf(",\"enc", StringComparison.Ordinal)], "null" },
        { "enclosure in another order", "\"n\":812,\"m\":\"text/markdown\"", "\"m\":\"text/markdown\",\"n\":812" },
        { "enclosure of negative length", "\"n\":812", "\"n\":-1" },
        { "enclosure with a member more", "\"l\":\"ko\"", "\"l\":\"ko\",\"x\":1" },
        { "media type in capitals", "text/markdown", "Text/markdown" },
        { "media type of one part", "text/markdown", "text" },
        { "media type of three parts", "text/markdown", "text/mark/down" },
        { "media type with parameters", "text/markdown", "text/markdown;charset=utf-8" },
        { "language in capitals", "\"ko\"", "\"ko-KR\"" },
        { "retention of no class", "\"std\"", "\"standard\"" },
        { "comma at the end of a list", "\"l\":\"ko\"}]", "\"l\":\"ko\"},]" },
        { "comma at the end of seen", ",null]", ",null,]" },
        { "seen that is empty", $"[[5,\"{Hash}\"],null]", "[]" },
    };

    [Theory]
    [MemberData(nameof(OtherSpellings), DisableDiscoveryEnumeration = true)]
    public void Every_other_spelling_is_refused(string what, string from, string to)
    {
        Assert.Contains(from, Line);
        var line = Line.Replace(from, to);
        Assert.NotEqual(Line, line);
        Assert.False(TryRead(Encoding.UTF8.GetBytes(line), 1, 2, out var refusal), what);
        Assert.Equal(Refusal.LineNotTheOneSpelling, refusal);
    }

    [Theory]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":{"b":1,"c":2,"b":1}}""")]
    [InlineData("""{"a":[{},{"x":{},"x":[]}]}""")]
    [InlineData("""{"a":{"b":{}},"c":1,"a":1}""")]
    [InlineData("""{"a":-0}""")]
    [InlineData("""{"a":00}""")]
    [InlineData("""{"a":-01}""")]
    [InlineData("""{"a":1.5}""")]
    [InlineData("""{"a":1e3}""")]
    [InlineData("""{"a":9007199254740992}""")]
    [InlineData("""{"a":-9007199254740992}""")]
    [InlineData("""{"a":-}""")]
    [InlineData("""{"a":True}""")]
    [InlineData("""{"a":nul}""")]
    [InlineData("""{"a":"\n"}""")]
    [InlineData("""{"a":'x'}""")]
    [InlineData("""{"a"}""")]
    [InlineData("""{"a":}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{,}""")]
    [InlineData("""{a:1}""")]
    [InlineData("""{"a":[1,]}""")]
    [InlineData("""{"a":[,1]}""")]
    [InlineData("""{"a":[1 ,2]}""")]
    [InlineData("""{"a":[1}""")]
    [InlineData("""{"a":[1]]}""")]
    public void An_argument_is_held_to_the_lexical_rules_at_any_depth(string arg) =>
        Assert.False(TryRead(Encoding.ASCII.GetBytes(Free.Replace("ARG", arg)), 0, 1, out _));

    [Theory]
    [InlineData("""{"a":{"x":1},"b":{"x":1}}""")]
    [InlineData("""{"a":[{"x":1},{"x":1}],"x":{"a":1}}""")]
    public void Equal_names_in_different_objects_are_no_duplicates(string arg) =>
        Assert.True(TryRead(Encoding.ASCII.GetBytes(Free.Replace("ARG", arg)), 0, 1, out _));

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 1)]
    [InlineData(0, 2)]
    public void A_line_says_what_it_has_seen_of_each_other_member(int author, int members)
    {
        Assert.False(TryRead(Encoding.ASCII.GetBytes(Line), author, members, out var refusal));
        Assert.Equal(Refusal.SeenNotComplete, refusal);
    }

    [Fact]
    public void A_line_has_at_most_16_KiB()
    {
        var room = EntryHeader.MaxBytes - Free.Replace("ARG", "{\"a\":\"\"}").Length;
        Assert.True(TryRead(Long(room), 0, 1, out _));
        Assert.False(TryRead(Long(room + 1), 0, 1, out var refusal));
        Assert.Equal(Refusal.LineTooLong, refusal);

        static byte[] Long(int length) => Encoding.ASCII.GetBytes(Free.Replace("ARG", $"{{\"a\":\"{new string('x', length)}\"}}"));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_is_no_danger(string open, string close)
    {
        var depth = 16_000 / (open.Length + close.Length);
        var deep = "{\"a\":" + string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth)) + "}";
        Assert.True(TryRead(Encoding.ASCII.GetBytes(Free.Replace("ARG", deep)), 0, 1, out _));
        var unclosed = "{\"a\":" + string.Concat(Enumerable.Repeat(open, 16_000 / open.Length));
        Assert.False(TryRead(Encoding.ASCII.GetBytes(Free.Replace("ARG", unclosed)), 0, 1, out _));
    }

    [Fact]
    public void A_changed_byte_is_refused_or_is_the_one_spelling_of_something_else()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (refused, read) = (0, 0);
        for (var i = 0; i < 200_000; i++)
        {
            var (line, author, members) = i % 2 == 0 ? (Line, 1, 2) : (Free.Replace("ARG", """{"a":[1,-20,{"b":"c"}],"d":true}"""), 0, 1);
            var bytes = Encoding.ASCII.GetBytes(line).ToList();
            var at = random.Next(bytes.Count);
            var strange = random.Next(3) == 0 ? (byte)random.Next(256) : bytes[random.Next(bytes.Count)];
            switch (random.Next(3))
            {
                case 0: bytes[at] = strange; break;
                case 1: bytes.Insert(at, strange); break;
                default: bytes.RemoveAt(at); break;
            }

            var changed = bytes.ToArray();
            if (!EntryHeader.TryRead(changed, author, members, out var header, out _))
            {
                refused++;
                continue;
            }

            read++;
            Assert.Equal(Encoding.Latin1.GetString(changed), Encoding.Latin1.GetString(header!.Write()));
        }

        output.WriteLine($"{refused} refused, {read} read");
        Assert.True(refused > 1000 && read > 1000);
    }

    [Fact]
    public void The_intent_does_not_depend_on_what_was_seen_or_when()
    {
        var one = Read(Line)!;
        var other = Read(Line.Replace("[5,", "[6,").Replace("02:03Z", "03:04Z"))!;
        Assert.Equal(one.IntentDigest("hanbit/channel/1"), other.IntentDigest("hanbit/channel/1"));
        Assert.NotEqual(one.IntentDigest("hanbit/channel/1"), one.IntentDigest("meridian/channel/1"));
        foreach (var (from, to) in new[] { ("\"take\"", "\"offer\""), ("\"obj\":\"1.0#3\"", "\"obj\":\"1.0#4\""), ("review", "whether"), ("812", "813"), ("\"std\"", "\"long\"") })
            Assert.NotEqual(one.IntentDigest("hanbit/channel/1"), Read(Line.Replace(from, to))!.IntentDigest("hanbit/channel/1"));
    }

    private static string Stray(string base64) => base64[..^2] + (char)(base64[^2] + 1) + "=";

    private static EntryHeader? Read(string line, int author = 1, int members = 2) =>
        EntryHeader.TryRead(Encoding.ASCII.GetBytes(line), author, members, out var header, out _) ? header : null;

    private static bool TryRead(byte[] line, int author, int members, out Refusal refusal)
    {
        var read = EntryHeader.TryRead(line, author, members, out var header, out refusal);
        Assert.Equal(read, header is not null);
        return read;
    }
}
