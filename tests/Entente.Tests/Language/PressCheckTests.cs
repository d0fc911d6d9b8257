using CsCheck;
using Entente.Dialogue;
using Entente.Language;

namespace Entente.Tests.Language;

/// <summary>A line against the record.</summary>
public sealed class PressCheckTests(ITestOutputHelper output)
{
    public static TheoryData<Tongue> Tongues => [Tongue.English, Tongue.Korean];

    [Theory]
    [MemberData(nameof(Tongues))]
    public void Own_lines_come_out_as_written(Tongue tongue)
    {
        var lines = PressLine.Own(tongue);
        var wrong = lines.Where(line => line.Check().Word != line.Verdict).Select(line => $"{line.Status}: {line.Text} → {line.Check().Word}, not {line.Verdict}").ToList();
        var figures = PressFigures.Of(lines);
        output.WriteLine($"{lines.Count} own lines, {tongue}: {figures}\n" + string.Join('\n', wrong));
        Assert.True(lines.Count >= 100);
        Assert.True(figures.Caught >= 0.97 && figures.Alarms <= 0.03 && figures.Accuracy >= 0.95 && figures.Carrier >= 0.95 && figures.Subject >= 0.93 && figures.Opens >= 0.9, figures + "\n" + string.Join('\n', wrong));
    }

    /// <summary>Not a proof for lines that nobody has seen; the floor keeps what is reached.</summary>
    [Theory]
    [MemberData(nameof(Tongues))]
    public void The_gold_set_does_not_fall_below_its_goals(Tongue tongue)
    {
        var figures = PressFigures.Of(PressLine.Gold(tongue));
        output.WriteLine($"gold, {tongue}: {figures}");
        Assert.True(figures.Caught >= 0.95 && figures.Alarms <= 0.08 && figures.Unsure <= 0.15 && figures.Accuracy >= 0.75, figures.ToString());
    }

    /// <summary>The last section of public-case.md but one: each line with the verdict that it must get.</summary>
    [Fact]
    public void Lines_of_the_public_case_come_out_as_said()
    {
        var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Tests.Shared.Folder("gold"))!, "public-case.md"));
        var from = text.IndexOf("## Press lines that must come out", StringComparison.Ordinal);
        Assert.True(from >= 0);
        var section = text[(text.IndexOf('\n', from) + 1)..text.IndexOf("\n## ", from + 5, StringComparison.Ordinal)].Replace("\n", " ");
        var rows = section.Split('·', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.True(rows.Length >= 7);
        foreach (var row in rows)
        {
            var quoted = row[0] is '"' or '“';
            var end = quoted ? row.IndexOfAny(['"', '”'], 1) : new[] { " says more", " fits", " says less" }.Select(w => row.IndexOf(w, StringComparison.Ordinal)).Where(i => i > 0).Min();
            var (line, wanted) = (row[(quoted ? 1 : 0)..end], row[end..].TrimStart('"', '”', ' '));
            var verdict = Check(line, SpokenLanguage.Detect(line) == "ko" ? Tongue.Korean : Tongue.English, "agreed-to-consider");
            if (wanted.StartsWith("says more", StringComparison.Ordinal)) Assert.True(verdict.Answer == PressAnswer.SaysMore, row);
            else if (wanted.Contains("unsure", StringComparison.Ordinal)) Assert.True(verdict.Answer != PressAnswer.SaysMore, row);
            else Assert.True(verdict.Answer == PressAnswer.Fits, $"{row}: {verdict.Word}");
            if (wanted.Contains("(whether, when)", StringComparison.Ordinal)) Assert.Equal([Question.Whether, Question.When], verdict.Opens.Order());
        }
    }

    [Fact]
    public void No_text_throws_and_every_span_lies_within_it() =>
        Gen.Select(Gen.OneOf(Gen.String, Scraps), Gen.Enum<Tongue>(), Statuses).Sample((text, tongue, status) =>
        {
            var verdict = Check(text, tongue, status);
            var last = 0;
            foreach (var span in verdict.Carrier)
            {
                Assert.True(last <= span.From && span.From < span.To && span.To <= text.Length);
                last = span.To;
            }
            Assert.Equal(verdict.Answer == PressAnswer.NoClaim, verdict.Carrier.Count == 0);
            Assert.True(verdict.Answer == PressAnswer.SaysMore || verdict.Opens.Count == 0);
            Assert.NotEmpty(verdict.Advice.In(Tongue.English));
            Assert.NotEmpty(verdict.Advice.In(Tongue.Korean));
        }, iter: 3000);

    [Fact]
    public void The_same_line_gets_the_same_verdict_and_blanks_behind_it_change_nothing() =>
        Gen.Select(Scraps, Gen.Enum<Tongue>(), Statuses).Sample((text, tongue, status) =>
        {
            var (one, two, padded) = (Check(text, tongue, status), Check(text, tongue, status), Check(text + "  ", tongue, status));
            Assert.Equal(one.Carrier, two.Carrier);
            Assert.Equal((one.Answer, one.Subject, one.Why), (two.Answer, two.Subject, two.Why));
            Assert.Equal((one.Answer, one.Subject, one.Why), (padded.Answer, padded.Subject, padded.Why));
        }, iter: 1000);

    /// <summary>One line a rule, so that none falls unseen behind the shares above.</summary>
    [Theory]
    [InlineData("agreed-to-consider", "It remains to be seen whether the customs panel will be formed.", "fits", "")]
    [InlineData("agreed-to-consider", "By the end of the year, the two sides will establish the customs panel.", "says-more", "whether,when")]
    [InlineData("agreed-to-consider", "The customs panel will hold its first meeting in Tamsin.", "says-more", "whether,how")]
    [InlineData("agreed-to-consider", "The customs panel, which both sides agreed to consider, would be led by deputy ministers.", "says-more", "how")]
    [InlineData("agreed-to-consider", "No agreement on the customs panel exists.", "fits", "")]
    [InlineData("agreed-to-consider", "It would be wrong to say that the two sides have not settled on the customs panel.", "says-more", "whether")]
    [InlineData("agreed-to-consider", "We would not dispute the report that the customs panel has been agreed.", "says-more", "whether")]
    [InlineData("agreed-to-consider", "The customs panel sets the pace.", "unsure", "")]
    [InlineData("agreed-to-consider", "A study of the customs panel is being carried out.", "fits", "")]
    [InlineData("agreed-to-consider", "The customs panel is not in doubt.", "says-more", "whether")]
    [InlineData("ad-referendum", "The two sides reached agreement on the customs panel, which still needs the blessing of both cabinets.", "fits", "")]
    [InlineData("proposed;by=theirs", "We have no plans to join the customs panel.", "says-more", "")]
    [InlineData("proposed;by=ours", "Sudria does not support the customs panel.", "says-more", "")]
    [InlineData("proposed;by=ours", "Sudria has not welcomed the customs panel.", "fits", "")]
    [InlineData("proposed;by=ours", "We floated the customs panel; we await Sudria's answer.", "fits", "")]
    [InlineData("sounded;by=ours", "We floated the customs panel with Sudria.", "fits", "")]
    [InlineData("declined;by=theirs", "Sudria told us that now is not the time for the customs panel.", "fits", "")]
    [InlineData("none", "Consultations on the customs panel are under way.", "says-more", "")]
    [InlineData("agreed-to-consider", "올가을이면 관세반이 첫선을 보인다.", "says-more", "whether,when")]
    [InlineData("agreed-to-consider", "관세반 첫 회의가 노을항에서 열린다.", "says-more", "whether,how")]
    [InlineData("agreed-to-consider", "검토 중인 관세반은 국장들이 매월 만나 관리한다.", "says-more", "whether,how")]
    [InlineData("in-principle", "양측은 관세반을 둘지 살펴보고 있다.", "says-less", "")]
    [InlineData("proposed;by=ours", "가람 측의 회신을 기다리고 있습니다.", "fits", "")]
    [InlineData("proposed;by=ours", "우리 대사관에 따르면 가람이 관세반을 검토하고 있다.", "says-more", "")]
    [InlineData("proposed;by=theirs", "정부는 관세반에 참여할 계획이 없다.", "says-more", "")]
    [InlineData("confirmed", "관세반이 첫 전화를 받았다.", "unsure", "")]
    [InlineData("confirmed", "관세반의 업무가 중단되었다.", "says-more", "")]
    [InlineData("ad-referendum", "양측이 관세반에 합의했으나, 두 나라 내각의 재가가 남아 있다.", "fits", "")]
    [InlineData("ad-referendum", "두 나라 내각이 관세반을 재가하였다.", "says-more", "")]
    public void A_rule_decides_its_line(string status, string line, string verdict, string opens)
    {
        var found = Check(line, line.Any(c => c is >= '가' and <= '힣') ? Tongue.Korean : Tongue.English, status);
        Assert.Equal((verdict, opens), (found.Word, string.Join(',', found.Opens.Order().Select(Spelled.Of))));
    }

    [Theory]
    [MemberData(nameof(Tongues))]
    public void A_sentence_about_another_matter_never_changes_the_verdict(Tongue tongue)
    {
        string[] others = tongue == Tongue.Korean
            ? ["두 장관은 항공협정에 서명하고 새 영사관을 열었다.", "양국은 관광청 분소를 폐지하기로 합의했다.", "가람은 어제 새 여객선을 출항시켰다."]
            : ["The two ministers signed an air services accord and opened a new consulate.", "The two governments agreed to abolish the tourist levy.", "Sudria launched a new ferry yesterday."];
        var changed = from line in PressLine.Own(tongue)
                      where char.IsPunctuation(line.Text[^1]) && line.Text[^1] != '?'
                      from other in others
                      let longer = line with { Text = $"{line.Text} {other}" }
                      where longer.Check().Word != line.Check().Word
                      select $"{line.Status}: {longer.Text} → {longer.Check().Word}, not {line.Check().Word}";
        Assert.Empty(changed);
    }

    [Theory]
    [InlineData(Tongue.English, "The customs panel has been {0}ed.")]
    [InlineData(Tongue.English, "The customs panel will {0} next week.")]
    [InlineData(Tongue.English, "Sudria {0}ed the customs panel.")]
    [InlineData(Tongue.English, "Talks on the customs panel {0}ed yesterday.")]
    [InlineData(Tongue.English, "The two sides discussed the customs panel. It is {0}y.")]
    [InlineData(Tongue.Korean, "관세반이 {0}졌다.")]
    [InlineData(Tongue.Korean, "양측은 관세반을 {0}거렸다.")]
    [InlineData(Tongue.Korean, "관세반 협의가 {0}거리고 있다.")]
    [InlineData(Tongue.Korean, "우리는 관세반을 두고 {0}해졌습니다.")]
    public void A_predicate_that_nobody_knows_never_passes(Tongue tongue, string frame) =>
        Gen.Select(Gen.OneOf([.. (tongue == Tongue.Korean ? new[] { "뿌꾸라", "쭈그럭", "꾸무럭", "벌렁" } : ["zorbl", "flurb", "quindl", "gromf"]).Select(Gen.Const)]), Statuses).Sample((verb, status) =>
        {
            var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, verb);
            Assert.True(Check(line, tongue, status).Answer is PressAnswer.Unsure or PressAnswer.SaysMore, $"{status}: {line}");
        }, iter: 60);

    [Theory]
    [MemberData(nameof(Tongues))]
    public void Quotes_and_full_width_forms_change_nothing(Tongue tongue)
    {
        var changed = new List<string>();
        foreach (var line in PressLine.Own(tongue))
        {
            var verdict = line.Check();
            var wide = (line with { Text = string.Concat(line.Text.Select(c => c is > ' ' and <= '~' && !char.IsLetter(c) ? (char)(c + '\uFEE0') : c)) }).Check();
            Assert.Equal((verdict.Answer, verdict.Subject), (wide.Answer, wide.Subject));
            Assert.Equal(verdict.Carrier, wide.Carrier);
            var quoted = (line with { Text = $"“{line.Text}”" }).Check();
            if (quoted.Word != verdict.Word) changed.Add($"{line.Status}: {line.Text} → {quoted.Word}, not {verdict.Word}");
        }
        Assert.Empty(changed);
    }

    [Fact]
    public void A_higher_record_never_turns_a_fitting_yes_into_more()
    {
        string[] ladder = ["none", "sounded", "proposed", "received", "considered", "agreed-to-consider", "in-principle", "ad-referendum", "confirmed", "launched"];
        foreach (var line in new[] { "The two sides agreed to launch the customs panel.", "The two sides agreed to consider the customs panel.", "The customs panel has been launched." })
        {
            var more = ladder.Select(status => Check(line, Tongue.English, status).Answer == PressAnswer.SaysMore).ToList();
            Assert.Equal(more.OrderDescending(), more);
            Assert.Contains(true, more);
            Assert.Contains(false, more);
        }
    }

    [Fact]
    public void The_advice_names_the_words_and_the_question_in_the_readers_language()
    {
        var verdict = Check("The two sides agreed to launch the customs panel by the end of the year.", Tongue.English, "agreed-to-consider");
        Assert.Equal([Question.Whether, Question.When], verdict.Opens.Order());
        var (english, korean) = (verdict.Advice.In(Tongue.English), verdict.Advice.In(Tongue.Korean));
        Assert.Contains("“agreed to launch” is a decision", english);
        Assert.Contains("agreed to consider", english);
        Assert.Contains("“by the end of the year” closes when", english);
        Assert.Contains("시기", korean);
        Assert.Contains("검토하기로 함", korean);
    }

    [Theory]
    [InlineData("agreed-to-consider", true)]
    [InlineData("received;by=ours", true)]
    [InlineData("confirmed;open=when", true)]
    [InlineData("confirmed;open=when,how", true)]
    [InlineData("end-under-review", true)]
    [InlineData("adopted", false)]
    [InlineData("confirmed;open=why", false)]
    [InlineData("confirmed;by=them", false)]
    [InlineData("", false)]
    public void A_status_is_read_in_one_spelling(string text, bool good) => Assert.Equal(good, PressStanding.TryRead(text, out _));

    private static readonly Gen<string> Statuses = Gen.OneOf([.. new[] { "none", "sounded;by=theirs", "proposed;by=ours", "received;by=ours", "considered;by=theirs", "agreed-to-consider", "in-principle", "ad-referendum", "confirmed;open=when", "launched", "suspended;by=ours", "ended", "end-under-review", "declined;by=theirs" }.Select(Gen.Const)]);

    /// <summary>Lines of words that mean something to the check, in any order.</summary>
    private static readonly Gen<string> Scraps = Gen.OneOf([.. new[] {
        "the two sides", "Sudria", "we", "agreed", "to", "consider", "launch", "set up", "the customs panel", "not", "never", "have", "will", "by the end of the year", ".", "?", "Yes", "No", ",", "and", "that", "said", "is true", "false", "reports that",
        "양측은", "가람은", "우리는", "관세반을", "설치", "검토", "하기로", "합의", "했다", "하지 않았다", "고", "며", "라고 말했다", "사실이 아니다", "연말까지", "공동의장", "네", "까", "“", "”", "'", "\n", ":" }.Select(Gen.Const)]).List[0, 14].Select(words => string.Join(' ', words));

    private static PressVerdict Check(string line, Tongue tongue, string status) => PressStanding.TryRead(status, out var standing)
        ? PressCheck.Check(new PressQuestion(line, tongue, standing, tongue == Tongue.Korean ? "관세반" : "customs panel", PressLine.Names(tongue, 0), PressLine.Names(tongue, 1), PressLine.Names(tongue, 2)))
        : throw new InvalidDataException(status);
}
