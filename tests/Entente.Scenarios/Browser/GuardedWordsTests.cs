using System.Text.RegularExpressions;

namespace Entente.Scenarios.Browser;

/// <summary>
/// In a desk file nothing was sealed by anybody, so the page itself never says that it was: the guarded words stand only where a
/// mark says whose words they are. Held against what is served, decoded, not against what the templates look like.
/// </summary>
public sealed partial class GuardedWordsTests(GuardedWordsTests.Served served, TwoCapitals capitals) : IClassFixture<GuardedWordsTests.Served>
{
    [Theory, InlineData("en"), InlineData("ko")]
    public async Task Stand_only_inside_an_account_a_document_a_press_line_or_a_name(string lang)
    {
        var voices = new HashSet<string>();
        foreach (var (path, html) in await served.In(lang))
        {
            foreach (var hit in GuardedText.In(html))
            {
                Assert.True(hit.Voice is not null, $"{path} says \"{hit.Word}\" in its own voice: {hit.Text}");
                voices.Add(hit.Voice);
            }
        }

        // Not vacuous: they are there, in marked elements of several kinds.
        Assert.Contains("account", voices);
        Assert.Contains("press", voices);
    }

    // What both sealed is said in the shared frame, and there too only as what somebody said.
    [Theory, InlineData("en"), InlineData("ko")]
    public async Task Stand_beside_a_shared_dialogue_only_so_too(string lang)
    {
        using var officer = await capitals.Officer(lang);
        var said = new HashSet<string>();
        foreach (var page in TwoCapitals.OurPages)
        {
            var html = await Computed(officer, "/" + TwoCapitals.OurFile + page);
            foreach (var hit in GuardedText.In(html)) Assert.True(hit.Voice is not null, $"{page} says \"{hit.Word}\" in its own voice: {hit.Text}");
            said.UnionWith(GuardedText.In(html).Where(hit => hit.Room == "Shared").Select(hit => hit.Word));
        }

        Assert.NotEmpty(said);
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task No_page_accuses(string lang)
    {
        foreach (var (path, html) in await served.In(lang))
            foreach (var (text, _) in GuardedText.Texts(html))
                Assert.False(Accusing().IsMatch(text), $"{path}: {text}");
    }

    [Fact]
    public async Task Korean_is_sent_as_Korean_and_not_as_numbers()
    {
        foreach (var (path, html) in await served.In("ko"))
        {
            Assert.DoesNotMatch(NumberedSyllable(), html);
            Assert.True(Hangul().Count(html) > 20, path);
        }
    }

    [Theory]
    [InlineData("<p>Both sides agreed.</p>", "agreed", null)]
    [InlineData("<p>양측이 합의하였다.</p>", "합의", null)]
    [InlineData("<p>&#xD569;&#xC758;</p>", "합의", null)]
    [InlineData("<title>Joint text</title>", "joint", null)]
    [InlineData("<button aria-label='Delivered'></button>", "delivered", null)]
    [InlineData("<input value='settled'>", "settled", null)]
    [InlineData("<p data-voice='ours'>accepted</p>", "accepted", null)]
    [InlineData("<p data-voice='account'><b>Both agreed.</b></p>", "agreed", "account")]
    [InlineData("<table><tr><td data-voice='name'>공동성명</td></tr></table>", "공동", "name")]
    public void The_walk_finds_a_word_wherever_it_is_said_and_whose_voice_it_is(string html, string word, string? voice)
    {
        var hit = Assert.Single(GuardedText.In(html));
        Assert.Equal((word, voice), (hit.Word, hit.Voice));
    }

    [Theory]
    [InlineData("<script>agreed</script><style>.agreed{}</style>")]
    [InlineData("<p class='agreed' id='settled'>They disagree; the settlement of 동남아 공동체.</p>")]
    [InlineData("<input type='hidden' value='agreed'>")]
    public void The_walk_passes_over_what_nobody_reads_and_what_claims_nothing(string html) => Assert.Empty(GuardedText.In(html));

    /// <summary>Every page of both files at several steps, with the first and the last; and what a visitor sees who is not let in, or lost.</summary>
    private static async Task<List<(string Path, string Html)>> Pages(HttpClient officer)
    {
        List<string> paths = ["/node", "/nothing-here", "/language/fr"];
        foreach (var file in Demo.Files)
        {
            var last = int.Parse(LastStep().Match(await officer.GetStringAsync($"/{file}")).Groups["last"].Value, System.Globalization.CultureInfo.InvariantCulture);
            int[] steps = [0, last / 4, last / 2, 3 * last / 4, last];
            paths.AddRange(from step in steps from page in new[] { "", "/proposal", "/links" } select $"/{file}{page}?step={step}");
            paths.AddRange([.. Demo.Pages.Select(page => $"/{file}{page}"), $"/{file}/links?show=kept", $"/{file}/links?show=open", $"/{file}/record?page=1"]);
        }

        var pages = new List<(string, string)>();
        foreach (var path in paths) pages.Add((path, await Computed(officer, path)));
        return pages;
    }

    // A page of links is asked for again until the machine has done its part.
    private static async Task<string> Computed(HttpClient officer, string path)
    {
        while (true)
        {
            var html = await (await officer.GetAsync(path, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (!html.Contains("hx-trigger=\"load", StringComparison.Ordinal)) return html;
        }
    }

    /// <summary>A node with the two samples, and its pages in each language, asked for once.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private readonly Dictionary<string, IReadOnlyList<(string Path, string Html)>> pages = [];
        private InProcessNode node = null!;

        public async ValueTask InitializeAsync() => node = await InProcessNode.Start([.. Demo.Files.Select(InProcessNode.Sample)]);

        /// <summary>Every page in one language.</summary>
        public async Task<IReadOnlyList<(string Path, string Html)>> In(string lang)
        {
            if (pages.TryGetValue(lang, out var known)) return known;
            using var officer = await node.Officer(lang);
            return pages[lang] = await Pages(officer);
        }

        public ValueTask DisposeAsync() => node.DisposeAsync();
    }

    [GeneratedRegex(@"\b(breach(es|ed)?|fork(s|ed)?|denounce[ds]?|denunciation|violat(es|ed|ion)|guilty|blame[ds]?)\b|위반|파기하였|규탄|비난", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Accusing();

    [GeneratedRegex(@"&#x?[0-9a-f]{3,};", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedSyllable();

    [GeneratedRegex(@"\p{IsHangulSyllables}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hangul();

    [GeneratedRegex(@"type=""range""[^>]* max=""(?<last>[0-9]+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastStep();
}
