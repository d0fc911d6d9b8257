using System.Globalization;
using System.Net;
using System.Text;
using CsCheck;
using CsvHelper;
using Entente.Node.Pages.Export;
using Entente.Tests.Node.Api;
using Entente.Tests.Node.Officers;

namespace Entente.Tests.Node;

/// <summary>Lists of a file as tables: readable by a spreadsheet, harmless in it, and no more than the page shows.</summary>
public sealed class CsvTests : IAsyncLifetime
{
    private TestedNode node = null!;

    public async ValueTask InitializeAsync()
    {
        node = await TestedNode.Start();
        node.Officer("kim");
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public void Whatever_a_cell_holds_comes_back_and_nothing_is_worked_out()
    {
        var signs = Gen.OneOf(Gen.Char["=+-@\t\r\n\",'; 가합＝＋－＠"], Gen.Char.AlphaNumeric);
        Gen.String[signs, 0, 12].Array[1, 5].Array[0, 6].Sample(table =>
        {
            var rows = table.Select(row => (IReadOnlyList<string>)[.. row, .. Enumerable.Repeat("", 5 - row.Length)]).ToList();
            var read = Read(CsvText.Of(["a", "b", "c", "d", "e"], rows));
            Assert.Equal(rows.Count + 1, read.Count);
            foreach (var (written, back) in rows.Zip(read.Skip(1)))
            {
                foreach (var (cell, found) in written.Zip(back))
                {
                    Assert.True(found.Length == 0 || !"=+-@\t\r\n＝＋－＠".Contains(found[0], StringComparison.Ordinal), found);
                    Assert.Equal(cell, found.StartsWith('\'') && !cell.StartsWith('\'') ? found[1..] : found);
                }
            }
        });
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+82 2", "'+82 2")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    public void A_cell_is_spelled_so(string cell, string spelled) =>
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("h\r\n" + spelled + "\r\n")], CsvText.Of(["h"], [[cell]]));

    [Theory, InlineData("en", "Reference", "struck: stays visible, counts no more"), InlineData("ko", "행위 번호", "지움: 보이지만 효력 없음")]
    public async Task Accounts_stand_with_who_basis_and_words_and_struck_ones_are_marked(string lang, string head, string struck)
    {
        using var program = new Caller(node, Caller.Key(node, "kim"));
        var before = await Table("accounts", lang);
        Assert.Equal(head, before[0][0]);
        Assert.True(before.Count > 5);
        var last = before[^1][0];
        Assert.Equal(HttpStatusCode.Created, (await program.Post($"/api/dialogues/{node.Id}/acts", $$$"""{"kind":"withdraw","obj":"{{{last}}}","arg":{"manner":"plain"}}""")).Status);
        var after = await Table("accounts", lang);
        Assert.Equal(before.Count, after.Count);
        Assert.Equal(struck, after.Single(row => row[0] == last)[^1]);
        Assert.DoesNotContain(before, row => row[^1] == struck);
        // As of a step what came later is not there.
        Assert.True((await Table("accounts", lang, "?step=2")).Count < before.Count);
    }

    [Fact]
    public async Task Links_are_those_of_the_page_in_its_order_and_of_its_filter()
    {
        using var program = new Caller(node, Caller.Key(node, "kim"));
        foreach (var show in new[] { "all", "kept", "open" })
        {
            var links = (await program.Get($"/api/dialogues/{node.Id}/links?show={show}")).Body.GetProperty("links").EnumerateArray().ToList();
            var rows = (await Table("links", "en", "?show=" + show)).Skip(1).ToList();
            Assert.Equal(links.Select(link => link.GetProperty("left").GetProperty("text").GetString()), rows.Select(row => row[1]));
            Assert.Equal(links.Select(link => link.GetProperty("decision").GetString()), rows.Select(row => row[4]));
        }
    }

    [Fact]
    public async Task The_pages_lead_to_the_tables()
    {
        using var browser = await node.SignedIn("kim");
        Assert.Contains($"/{node.Id}/links.csv?show=kept&amp;step=1", await browser.Page($"/{node.Id}/links?show=kept&step=1"), StringComparison.Ordinal);
        var record = await browser.Page($"/{node.Id}/record");
        Assert.Contains($"/{node.Id}/accounts.csv", record, StringComparison.Ordinal);
        Assert.Contains($"/{node.Id}/commitments.csv", record, StringComparison.Ordinal);
        using var answer = await browser.Get($"/{node.Id}/accounts.csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"attachment; filename={node.Id}-accounts.csv", answer.Content.Headers.ContentDisposition!.ToString().Split("; filename*")[0]);
    }

    private async Task<IReadOnlyList<string[]>> Table(string name, string lang, string query = "")
    {
        using var browser = await node.SignedIn("kim");
        await browser.Get($"/language/{lang}?back=%2Fnode");
        return Read(await (await browser.Get($"/{node.Id}/{name}.csv{query}")).Content.ReadAsByteArrayAsync());
    }

    private static List<string[]> Read(byte[] bytes)
    {
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        using var parser = new CsvParser(new StringReader(Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read()) rows.Add(parser.Record!);
        Assert.Single(rows.Select(row => row.Length).Distinct());
        return rows;
    }
}
