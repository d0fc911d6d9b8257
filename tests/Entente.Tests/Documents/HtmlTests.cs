using System.Text;
using System.Text.Json;
using Entente.Documents;

namespace Entente.Tests.Documents;

public sealed class HtmlTests
{
    private static Reading Read(string html) => Assert.IsType<Reading>(PolicyFile.Read("page.html", Encoding.UTF8.GetBytes(html)));

    [Fact]
    public void A13_keeps_the_document_and_lists_what_it_left_out()
    {
        using var expected = JsonDocument.Parse(SharedCases.Case("crafted/a13-strategy-page.expected.json"));
        var wanted = expected.RootElement.GetProperty("expected");
        var reading = Assert.IsType<Reading>(PolicyFile.Read("a13.html", SharedCases.Case("crafted/a13-strategy-page.html")));
        Assert.Equal(wanted.GetProperty("title").GetString(), reading.Title);
        var content = wanted.GetProperty("content").EnumerateArray().ToArray();
        var texts = content.Where(item => item.TryGetProperty("text", out _)).Select(item => (Path: Path(item), Text: item.GetProperty("text").GetString())).ToArray();
        Assert.Equal(texts.Select(item => item.Text), reading.Provisions.Take(texts.Length).Select(provision => provision.Text));
        Assert.Equal(texts.Select(item => item.Path), reading.Provisions.Take(texts.Length).Select(provision => string.Join('/', provision.Headings)));
        var rows = content.Single(item => item.TryGetProperty("rows", out _)).GetProperty("rows").EnumerateArray().Select(row => string.Join(" | ", row.EnumerateArray().Select(cell => cell.GetString())));
        Assert.Equal(rows, reading.Provisions.Skip(texts.Length).Select(provision => $"{provision.Number} | {provision.Text}"));
        var notes = content.Where(item => item.TryGetProperty("notes", out _)).SelectMany(item => item.GetProperty("notes").EnumerateArray().Select(note => (Text: item.GetProperty("text").GetString(), Note: note.GetString())));
        Assert.Equal(notes, reading.Notes.Select(note => (reading.Provisions.Single(provision => provision.Id == note.Provision).Text, (string?)note.Text)).Select(pair => ((string?)pair.Text, pair.Item2)));
        Assert.Superset(wanted.GetProperty("leftOutButListed").EnumerateArray().Select(item => item.GetString()!).ToHashSet(), reading.LeftOut.ToHashSet());

        static string Path(JsonElement item) => string.Join('/', item.GetProperty("path").EnumerateArray().Select(heading => heading.GetString()));
    }

    [Fact]
    public void A_page_without_main_keeps_its_text()
    {
        var reading = Read("<body><nav><a href=/>Home</a></nav><div class='wrap'><h1>Sea plan</h1><h2>Ports</h2><p>Hanbit opens ports.</p>loose words here</div><footer>Ministry</footer></body>");
        Assert.Equal(["Hanbit opens ports.", "loose words here"], reading.Provisions.Select(provision => provision.Text));
        Assert.Equal(["Home", "Ministry"], reading.LeftOut.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Numbered_lists_print_their_numbers()
    {
        var reading = Read("<main><ol start=3><li>Open ports.</li><li><p>Light coasts.</p><ul><li>by night</li></ul></li></ol><ol type=a><li>Train crews.</li></ol></main>");
        Assert.Equal(["3", "4", "a."], reading.Provisions.Select(provision => provision.Number));
        Assert.Contains("by night", reading.Provisions[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_never_speak_and_links_in_a_sentence_stay()
    {
        var reading = Read("<main><script>alert('no')</script><p>The <a href='/p'>port plan</a> holds.<br>It is new.</p></main>");
        Assert.Equal("The port plan holds.\nIt is new.", reading.Provisions.Single().Text);
    }
}
