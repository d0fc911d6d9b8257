using System.Net;
using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Node;
using Entente.Node.Pages.NewFile;
using Entente.Node.Pages.Papers;
using Entente.Node.Pages.Search;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Tests.Node;

/// <summary>Papers by their pages: filed whatever they are, mended, struck, searched, and the originals as they came.</summary>
public sealed class PaperPagesTests : IAsyncLifetime
{
    private const string File = "/hanbit-meridian-2027";

    private readonly string folder = Directory.CreateTempSubdirectory("entente-papers-").FullName;
    private readonly HttpClient browser = new(new HttpClientHandler { CookieContainer = new CookieContainer() });
    private NodeHost host = null!;

    public async ValueTask InitializeAsync() => await Start();

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_filed_with_the_reason_and_comes_back_byte_for_byte()
    {
        byte[] scan = [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2, 255];
        var (status, page) = await Filed(("스캔 1.png", scan));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(ReadWords.Of(UnreadableReason.NotText, Entente.Language.Tongue.English), page, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(scan))[..8], page, StringComparison.Ordinal);
        using var original = await browser.GetAsync(host.Address + File + "/papers/1/original");
        Assert.Equal(scan, await original.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "스캔 1.png", "application/octet-stream"), (original.Content.Headers.ContentDisposition!.DispositionType, original.Content.Headers.ContentDisposition.FileNameStar, original.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", original.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_paper_that_does_not_open_is_named_and_the_others_are_there()
    {
        await Filed(("a.txt", "The harbour is quiet."u8.ToArray()));
        await Filed(("b.txt", "The lighthouse is lit."u8.ToArray()));
        await host.DisposeAsync();
        Tamper("DROP TRIGGER papers_never_change; UPDATE papers SET text = x'00' WHERE number = 1");
        await Start();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(host.Address + File + "/papers"));
        Assert.Contains("No. 1 does not open.", page, StringComparison.Ordinal);
        Assert.Contains("/papers/2", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(host.Address + File + "/papers/1")).StatusCode);
        Assert.Contains("lighthouse", await Search("lighthouse"), StringComparison.Ordinal);
        // Another one is filed beside it, and its number is not given again.
        Assert.Contains("No. 3", (await Filed(("c.txt", "A third."u8.ToArray()))).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_garbled_page_is_named_with_its_font()
    {
        var (_, page) = await Filed(("a.pdf", Documents.PdfOf.Pages(Documents.PdfOf.Words("Nfsjejbo xjmm pqfo jut dpbtu hvbse tdippm up qbsuofs tubuft fbdi zfbs"))));
        Assert.Contains("Text layer unreadable on page 1 (font Helvetica", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_are_named_and_what_is_empty_or_missing_says_what_to_do()
    {
        await Filed(("a.txt", "Words that stand here."u8.ToArray()));
        var (status, page) = await Filed(("other name.txt", "Words that stand here."u8.ToArray()));
        Assert.Contains("The same bytes are here as No. 1", page, StringComparison.Ordinal);
        (status, page) = await Filed(("a.txt", "Words that stand here."u8.ToArray()), ("empty.txt", []), ("b.txt", "Others."u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("a.txt: already filed as No. 1", page, StringComparison.Ordinal);
        Assert.Contains("empty.txt: " + ReadWords.Of(UnreadableReason.Empty, Entente.Language.Tongue.English), page, StringComparison.Ordinal);
        Assert.Contains("b.txt: filed as No. 2", page, StringComparison.Ordinal);
        (status, page) = await Filed();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(PapersLabels.NothingChosen.English, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_a_paper_is_mended_and_a_struck_one_stays_and_is_not_searched()
    {
        await Filed(("letter.txt", "A quiet word about the harbour."u8.ToArray()));
        var (status, page) = await Post("/papers/1", ("title", ""), ("kind", "letter"), ("date", "2026-05-04"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (status, page.Contains(PapersLabels.NeedsTitle.English, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post("/papers/1", ("title", "x"), ("kind", "poem"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post("/papers/1", ("title", "x"), ("kind", "letter"), ("date", "May"))).Status);
        (_, page) = await Post("/papers/1", ("title", "On the harbour <b>"), ("kind", "note-verbale"), ("date", "2026-05-04"), ("from", "Meridian Federation"), ("to", "Hanbit"));
        Assert.Contains("On the harbour &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("note verbale", page, StringComparison.Ordinal);
        Assert.Contains("4 May 2026", page, StringComparison.Ordinal);

        Assert.Single(Hits(await Search("quiet")));
        Assert.Single(Hits(await Search("quiet", ("year", "2026"), ("party", "Meridian Federation"))));
        Assert.Empty(Hits(await Search("quiet", ("year", "2027"))));
        Assert.Empty(Hits(await Search("quiet", ("party", "Republic of Hanbit"))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post("/papers/1/strike", ("why", " "))).Status);
        (_, page) = await Post("/papers/1/strike", ("why", "wrong file"));
        Assert.Contains("wrong file", page, StringComparison.Ordinal);
        await Post("/papers/1/strike", ("why", "second thoughts"));
        await Restart();
        page = await browser.GetStringAsync(host.Address + File + "/papers/1");
        Assert.Contains("wrong file", page, StringComparison.Ordinal);
        Assert.DoesNotContain("second thoughts", page, StringComparison.Ordinal);
        Assert.Contains("data-counts=\"false\"", await browser.GetStringAsync(host.Address + File + "/papers"), StringComparison.Ordinal);
        Assert.Empty(Hits(await Search("quiet")));
        Assert.Single(Hits(await Search("quiet", ("struck", "yes"))));
    }

    [Fact]
    public async Task An_account_keeps_the_place_that_it_was_made_of_and_no_place_that_is_none()
    {
        await Filed(("a.md", "# Paper\n\n1. They consider it. Nothing is decided.\n"u8.ToArray()));
        var form = await browser.GetStringAsync(host.Address + File + "/say/account?paper=1.2-3");
        Assert.Contains(">They consider it. Nothing is decided.</textarea>", form, StringComparison.Ordinal);
        Assert.Contains("value=\"No. 1, sentences 2–3\"", form, StringComparison.Ordinal);
        foreach (var none in new[] { "1.2-9", "7.1", "1.p1.1", "x" })
            Assert.DoesNotContain("name=\"paper\"", await browser.GetStringAsync($"{host.Address}{File}/say/account?paper={none}"), StringComparison.Ordinal);

        var proposal = Regex.Match(form, "name=\"obj\"(?:(?!</select>).)*?<option value=\"(?<ref>[^\"]+)\"", RegexOptions.Singleline).Groups["ref"].Value;
        (string, string)[] account = [("obj", proposal), ("party", "hanbit"), ("on", "2027-04-20"), ("basis", "their-paper"), ("words", "They consider it.")];
        var (status, record) = await Post("/say/account", [.. account, ("paper", "1.2"), ("source", "No. 1, sentence 2")]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("/papers/1?at=1.2#s-2\">No. 1, sentence 2</a>", record, StringComparison.Ordinal);
        var paper = await browser.GetStringAsync(host.Address + File + "/papers/1");
        Assert.Matches("(?s)id=\"s-2\".*?class=\"told\"[^>]*>.*?They consider it\\..*?id=\"s-3\"", paper);

        // Struck, it counts no more on the paper either; a place that is none is not kept.
        var index = Regex.Matches(record, "id=\"act-(?<n>[0-9]+)\"")[^1].Groups["n"].Value;
        await Post("/strike/" + index);
        Assert.DoesNotContain("class=\"told\"", await browser.GetStringAsync(host.Address + File + "/papers/1"), StringComparison.Ordinal);
        (_, record) = await Post("/say/account", [.. account, ("paper", "9.9")]);
        Assert.DoesNotContain("/papers/9", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_papers_accounts_and_provisions_newest_first_and_marks_what_was_wanted()
    {
        await Filed(("late.txt", "검토는 학교에서도 이어진다."u8.ToArray()));
        await Post("/papers/1", ("title", "late"), ("kind", "letter"), ("date", "2030-01-01"));
        var all = await Search("검토");
        Assert.Contains(SearchLabels.Title.English, all, StringComparison.Ordinal);
        var days = Regex.Matches(all, @"</a><span> · (?<day>\d+ \w+ \d{4})").Select(match => DateTime.Parse(match.Groups["day"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(days.Count > 3, all);
        Assert.Equal(days.OrderDescending(), days);
        Assert.StartsWith("<mark>검토</mark>는 학교", Regex.Match(all, "<mark>.*?</p>").Value, StringComparison.Ordinal);
        Assert.NotEmpty(Hits(await Search("consider")));
        Assert.Contains("policy, ", await Search("강압"), StringComparison.Ordinal);
        Assert.Equal(Hits(all).Count, Hits(await Search("검토", address: "/search")).Count);
        // What is looked for is nowhere but on the page itself.
        Assert.DoesNotContain("강압", await browser.GetStringAsync(host.Address + File + "/search"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("people")]
    [InlineData("new")]
    [InlineData("assets")]
    [InlineData("sign-in")]
    [InlineData("language")]
    public async Task No_file_is_called_as_the_nodes_own_addresses_are(string id)
    {
        var (status, page) = await Post("/new", "", ("id", id), ("title", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(NewFileLabels.Reserved.English, page, StringComparison.Ordinal);
        Assert.DoesNotContain(NewFileLabels.Reserved.English, (await Post("/new", "", ("id", "searching"), ("title", "x"))).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_wait_in_memory_and_a_huge_form_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent(await Token()), "__token" }, { new StreamContent(new Endless(PapersEndpoints.MostBytes + 1)), "paper", "huge.bin" } };
        using var huge = new HttpRequestMessage(HttpMethod.Post, host.Address + File + "/papers") { Content = form };
        // As a browser that is told first: nothing is sent that is not wanted.
        huge.Headers.ExpectContinue = true;
        using var answer = await browser.SendAsync(huge);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains(Entente.Node.Pages.Errors.ErrorLabels.TooLargeDo.English, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Beyond the threshold the framework lays what is uploaded on the disk, in clear: nothing that is taken at all may reach it.
        var forms = host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Http.Features.FormOptions>>().Value;
        Assert.True(forms.MemoryBufferThreshold >= PapersEndpoints.MostBytes && forms.MultipartBodyLengthLimit <= PapersEndpoints.MostBytes);
    }

    /// <summary>So many zeros that nobody has to hold.</summary>
    private sealed class Endless(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }
        public override int Read(byte[] buffer, int offset, int count)
        {
            var some = (int)Math.Min(count, length - Position);
            Array.Clear(buffer, offset, some);
            Position += some;
            return some;
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = offset;
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush() { }
    }

    private static IReadOnlyList<string> Hits(string page) => [.. Regex.Matches(page, "class=\"hit-where\"").Select(match => match.Value)];

    private async Task Start()
    {
        var sample = Path.Combine(Shared.Root(), "samples", "hanbit-meridian-2027");
        var reader = new Quarantine("dotnet", [Path.Combine(AppContext.BaseDirectory, "entente.dll")]);
        host = Assert.IsType<NodeStart.Started>(await NodeHost.Start(new NodeSettings(folder, "desk.example", 0, TimeProvider.System, [sample], reader), CancellationToken.None)).Host;
        await browser.GetAsync(host.SignInAddress());
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DataFolder.Files(folder).Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task Restart()
    {
        await host.DisposeAsync();
        await Start();
    }

    private async Task<string> Token() => Regex.Match(await browser.GetStringAsync(host.Address + "/new"), "name=\"__token\" value=\"(?<token>[^\"]+)\"").Groups["token"].Value;

    private async Task<(HttpStatusCode Status, string Page)> Filed(params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await Token()), "__token" } };
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "paper", name);
        using var answer = await browser.PostAsync(host.Address + File + "/papers", form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<string> Search(string words, (string, string)? more = null, (string, string)? also = null, string? address = null) =>
        (await Post(address ?? "/search", address is null ? File : "", [("q", words), .. new[] { more, also }.OfType<(string, string)>()])).Page;

    private Task<(HttpStatusCode Status, string Page)> Post(string below, params (string Name, string Value)[] fields) => Post(below, File, fields);

    private async Task<(HttpStatusCode Status, string Page)> Post(string below, string file, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__token", await Token()), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await browser.PostAsync(host.Address + file + below, form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
