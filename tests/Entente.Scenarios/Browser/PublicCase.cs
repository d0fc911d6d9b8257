using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>What the report of 13 October 2021 says, and where a reader sees it; one test for each row of the README's table.</summary>
public sealed class PublicCase(Chromium chromium, Demo demo)
{
    [Theory]
    [InlineData("en", "Republic of Korea", "New Southern Policy", "United States", "Indo-Pacific Strategy", "The owners are the other way round")]
    [InlineData("ko", "대한민국", "신남방정책", "미국", "인도·태평양 전략", "주인이 서로 바뀌었다")]
    public async Task Row_1_two_parties_and_whose_policy_is_whose(string lang, string korea, string southern, string america, string pacific, string note)
    {
        var page = await Ladder(lang);
        var owners = page.Locator(".policies dt");
        await Assertions.Expect(owners).ToHaveTextAsync([korea, america]);
        await Assertions.Expect(page.Locator(".policies dd")).ToHaveTextAsync([southern, pacific]);
        Assert.Contains(note, await page.OpensItsSource(page.Locator(".policies").GetByRole(AriaRole.Button, new() { Name = southern })), StringComparison.Ordinal);
        await page.OpensItsSource(page.Locator(".policies").GetByRole(AriaRole.Button, new() { Name = pacific }));
        await Assertions.Expect(page.Locator(".clock")).ToHaveCountAsync(2);

        await page.GotoAsync($"{demo.Address}/{CasePages.Case}/links");
        await Assertions.Expect(page.Locator(".provisions[data-side=left] h2")).ToContainTextAsync(korea);
        await Assertions.Expect(page.Locator(".provisions[data-side=right] h2")).ToContainTextAsync(america);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex($"{Regex.Escape(southern)}.*{Regex.Escape(pacific)}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "Ministers", "SCM · yearly", "Deputy ministers", "KIDD · biannual", "Working level", "informal · proposed", "once or twice a year")]
    [InlineData("ko", "장관급", "SCM · 연 1회", "차관보·실장급", "KIDD · 연 2회", "실무급", "비공식 · 제안 단계", "한 해에 한두 번")]
    public async Task Row_2_the_ladder_with_level_and_cadence_and_the_working_level_body_planned(
        string lang, string ministers, string scm, string deputies, string kidd, string working, string planned, string note)
    {
        var page = await Ladder(lang);
        var rungs = page.Locator(".ladder .level");
        await Assertions.Expect(rungs).ToHaveTextAsync([ministers + scm, deputies + kidd, working + planned]);
        await Assertions.Expect(page.Locator(".ladder line.rung[data-planned=true]")).ToHaveCountAsync(1);
        var box = page.Locator(".ladder rect.body");
        await Assertions.Expect(box).ToHaveAttributeAsync("data-planned", "true");
        Assert.NotEqual("none", await box.EvaluateAsync<string>("box => getComputedStyle(box).strokeDasharray"));
        Assert.Equal("none", await page.Locator(".ladder line.rung[data-planned=false]").First.EvaluateAsync<string>("line => getComputedStyle(line).strokeDasharray"));
        Assert.Contains(note, await page.OpensItsSource(rungs.Nth(1).GetByRole(AriaRole.Button)), StringComparison.Ordinal);
        await page.OpensItsSource(rungs.Nth(0).GetByRole(AriaRole.Button));
        await page.OpensItsSource(rungs.Nth(2).GetByRole(AriaRole.Button));
        await page.OpensItsSource(page.Locator(".ladder .body-words").GetByRole(AriaRole.Button));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "20th KIDD, Seoul", "27–28 Sep", "pitched by the US", "19 September and 27 February 2021", "Proposed by", "United States")]
    [InlineData("ko", "제20차 KIDD, 서울", "9월 27일–28일", "미국이 제안", "9월 19일과 2021년 2월 27일", "제안한 측", "미국")]
    public async Task Row_3_pitched_by_the_United_States_at_the_20th_KIDD(string lang, string meeting, string days, string pitched, string note, string by, string america)
    {
        var page = await Ladder(lang);
        var plate = page.Locator(".ladder .plate").Filter(new() { HasText = meeting });
        await Assertions.Expect(plate).ToContainTextAsync(days);
        await page.OpensItsSource(plate.GetByRole(AriaRole.Button));
        await Assertions.Expect(page.Locator(".ladder path.arrow[data-kind=BroughtUp]")).ToHaveCountAsync(1);
        Assert.Contains(note, await page.OpensItsSource(page.Locator(".ladder .arrow-words").GetByRole(AriaRole.Button, new() { Name = pitched })), StringComparison.Ordinal);

        await page.GotoAsync($"{demo.Address}/{CasePages.Case}/proposal");
        await Assertions.Expect(page.Locator("dt", new() { HasText = by }).First.Locator("xpath=following-sibling::dd[1]")).ToContainTextAsync(america);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(meeting.Split(',')[0]);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "A platform to find a link between the New Southern Policy (Republic of Korea) and the Indo-Pacific Strategy (United States)")]
    [InlineData("ko", "신남방정책(대한민국)과 인도·태평양 전략(미국)의 접점을 찾는 장")]
    public async Task Row_4_what_for(string lang, string platform)
    {
        var page = await Ladder(lang);
        await Assertions.Expect(page.Locator(".page-head .subtitle")).ToContainTextAsync(platform);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "Both sides agreed to consider it.", "undecided", "on record by one side, 13 Oct · first from a source not named", "a source not named, through the Korean news agency", "not attributed", "a ministry official")]
    [InlineData("ko", "양측은 이를 검토해 나가기로 하였다.", "미정", "한쪽의 공식 발언, 10월 13일 · 처음에는 익명의 소식통", "한국 통신사를 통한 익명의 소식통", "출처 비공개", "국방부 관계자")]
    public async Task Row_5_both_agreed_to_consider_and_whether_when_how_are_undecided(string lang, string headline, string undecided, string basis, string unnamed, string notAttributed, string official)
    {
        var page = await Ladder(lang);
        await Assertions.Expect(page.Headline()).ToHaveTextAsync(headline);
        await Assertions.Expect(page.Locator(".status .basis .chip")).ToHaveTextAsync(basis);
        await Assertions.Expect(page.Locator(".status .question[data-open=true] dd")).ToHaveTextAsync([undecided, undecided, undecided]);
        await page.OpensItsSource(page.Headline().GetByRole(AriaRole.Button));
        await page.OpensItsSource(page.Locator(".status .basis").GetByRole(AriaRole.Button));
        // Whether and how by the source not named alone; when by an official too, which is the stronger basis.
        foreach (var (question, behind) in new[] { unnamed, official, unnamed }.Index())
            Assert.Contains(behind, await page.OpensItsSource(page.Locator(".status .question").Nth(question).GetByRole(AriaRole.Button)), StringComparison.Ordinal);

        var first = page.Account(unnamed);
        await Assertions.Expect(first.Locator(".chip")).ToHaveAttributeAsync("data-firmness", "Unattributed");
        await Assertions.Expect(first.Locator(".chip")).ToHaveTextAsync(notAttributed);
        await page.OpensItsSource(first.Locator(".short").GetByRole(AriaRole.Button));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "expected to come up at the 53rd SCM — an expectation, not a deadline", "not stated", "53rd SCM, Seoul")]
    [InlineData("ko", "제53차 SCM에서 다루어질 것으로 예상됨 — 예상일 뿐 기한이 아님", "밝혀지지 않음", "제53차 SCM, 서울")]
    public async Task Row_6_expected_at_the_SCM_with_reviewers_and_report_date_not_stated(string lang, string expected, string notStated, string meeting)
    {
        var page = await Ladder(lang);
        var facts = page.Locator(".status .facts dd");
        await Assertions.Expect(facts.Nth(0)).ToHaveTextAsync(expected);
        await Assertions.Expect(facts.Nth(1)).ToHaveTextAsync(notStated);
        await page.OpensItsSource(facts.Nth(0).GetByRole(AriaRole.Button));
        await Assertions.Expect(page.Locator(".ladder path.arrow[data-kind=Expected]")).ToHaveCountAsync(1);
        Assert.NotEqual("none", await page.Locator(".ladder path.arrow[data-kind=Expected]").EvaluateAsync<string>("path => getComputedStyle(path).strokeDasharray"));
        await page.OpensItsSource(page.Locator(".ladder .arrow-words[data-kind=Expected]").GetByRole(AriaRole.Button));
        await page.OpensItsSource(page.Locator(".ladder .plate").Filter(new() { HasText = meeting }).GetByRole(AriaRole.Button));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "the agency itself, in its own voice", "No party said it.", "Belt and Road Initiative", "China is no party", "touches a third party")]
    [InlineData("ko", "통신사 자신의 서술", "어느 당사자도 그렇게 말하지 않았다.", "일대일로", "당사자가 아니며", "제3자와 관련됨")]
    public async Task Row_7_the_agencys_own_motive_and_a_third_powers_initiative_are_context_and_told_apart(
        string lang, string agency, string nobody, string initiative, string noParty, string touches)
    {
        var page = await Ladder(lang);
        var context = page.Locator(".context");
        Assert.Contains(nobody, await page.OpensItsSource(context.GetByRole(AriaRole.Button, new() { Name = agency })), StringComparison.Ordinal);
        Assert.Contains(noParty, await page.OpensItsSource(context.GetByRole(AriaRole.Button, new() { Name = initiative })), StringComparison.Ordinal);
        // Neither is among what the two at the table said, or among their policies.
        await Assertions.Expect(page.Account(agency)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".policies dd")).ToHaveCountAsync(2);

        await page.GotoAsync($"{demo.Address}/{CasePages.Case}/links");
        await Assertions.Expect(page.Locator(".provisions[data-side=right] .provision").Filter(new() { HasText = touches })).ToHaveCountAsync(2);
        var link = page.Locator(".link-list li[data-third=true]").First;
        await Assertions.Expect(link.Locator(".state")).ToContainTextAsync(touches);
        await link.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(".link-detail dd").Nth(1)).ToHaveTextAsync(lang == "en" ? "a provision names a party that is not at the table" : "조항에 이 자리에 없는 당사자가 언급됨");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "Both sides agreed to consider it.", "let us discuss it on", "Pushing ahead with setting it up", "is known to have agreed", "rudimentary", "no particular country", "on record")]
    [InlineData("ko", "양측은 이를 검토해 나가기로 하였다.", "계속 논의하자고", "설치 추진", "동의한 것으로 알려졌다", "초보적인", "특정한 나라", "공식 발언")]
    public async Task Row_8_one_answer_in_many_renderings_and_the_headline_unmoved(
        string lang, string headline, string discuss, string pushing, string known, string rudimentary, string particular, string onRecord)
    {
        var page = await Ladder(lang);
        foreach (var (words, differs, mark) in new[] { (discuss, "Down", "↓"), (pushing, "Up", "↑"), (known, "Up", "↑"), (rudimentary, "Down", "↓") })
        {
            var row = page.Account(words);
            await Assertions.Expect(row).ToHaveAttributeAsync("data-differs", differs);
            await Assertions.Expect(row.Locator(".differs")).ToContainTextAsync(mark);
            await page.OpensItsSource(row.Locator(".short").GetByRole(AriaRole.Button));
        }

        await Assertions.Expect(page.Account(rudimentary).Locator(".chip")).ToHaveTextAsync(onRecord);
        await Assertions.Expect(page.Account(particular).Locator(".chip")).ToHaveTextAsync(onRecord);
        await Assertions.Expect(page.Account(particular)).ToHaveAttributeAsync("data-differs", "No");
        await Assertions.Expect(page.Headline()).ToHaveTextAsync(headline);
        // Step by step through the day and the next: once it stands, no rendering moves it.
        var october = (await page.Steps()).SkipWhile(step => step.Headline != headline).Where(step => step.Day is "13 Oct 2021" or "14 Oct 2021" or "2021년 10월 13일" or "2021년 10월 14일").ToList();
        Assert.True(october.Count >= 8, $"{october.Count} steps");
        Assert.All(october, step => Assert.Equal(headline, step.Headline));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "30 Oct 2024", "28 Dec 2022", "4 Feb 2022", "Southeast Asia and Pacific Policy Dialogue", "Regional Cooperation Framework", "stale")]
    [InlineData("ko", "2024년 10월 30일", "2022년 12월 28일", "2022년 2월 4일", "동남아·태평양 정책대화", "지역협력 프레임워크", "낡음")]
    public async Task Row_9_later_accounts_to_2024_and_stale_links(string lang, string last, string strategy, string before, string seapd, string framework, string stale)
    {
        var page = await Ladder(lang);
        await Assertions.Expect(page.Locator(".as-of-end")).ToHaveTextAsync(last);
        await page.AsOf(before);
        await Assertions.Expect(page.Account(seapd).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".policies")).Not.ToContainTextAsync(stale);
        await page.AsOf(strategy);
        await Assertions.Expect(page.Locator(".policies .source-note")).ToContainTextAsync(stale);
        await page.AsOf(last);
        await Assertions.Expect(page.Account(framework)).ToBeVisibleAsync();
        await page.OpensItsSource(page.Account(framework).Locator(".short").GetByRole(AriaRole.Button));

        await page.GotoAsync($"{demo.Address}/{CasePages.Case}/links");
        await page.AsOf(before);
        await Assertions.Expect(page.Locator("#links > .notice")).ToHaveCountAsync(0);
        await page.AsOf(strategy);
        await Assertions.Expect(page.Locator("#links > .notice")).ToContainTextAsync(stale);
        await page.GotoAsync(page.Url + "&show=kept");
        // Marked, every one, and none deleted.
        await Assertions.Expect(page.Locator(".link-list li .state")).ToHaveCountAsync(7);
        foreach (var link in await page.Locator(".link-list li .state").AllInnerTextsAsync()) Assert.Contains(lang == "en" ? "stale" : "지난 판에 근거함", link, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "The United States proposed it; the other side's view is not on record.", "Both sides agreed to consider it.", "It has been launched.", "by a source not named", "on record by one side", "published by both sides")]
    [InlineData("ko", "미국이 이를 제안하였다. 상대측의 견해는 기록에 없다.", "양측은 이를 검토해 나가기로 하였다.", "출범하였다.", "익명의 소식통", "한쪽의 공식 발언", "양측 공표")]
    public async Task The_headline_of_each_day_is_that_of_the_public_record(string lang, string proposed, string considered, string launched, string unnamed, string onRecord, string published)
    {
        var page = await Ladder(lang);
        var days = (await page.Steps()).Select((step, i) => (step, i)).GroupBy(s => s.step.Day).Select(day => day.Last().step).ToList();
        string[] before = ["9 Nov 2017", "24 Aug 2018", "4 Nov 2019", "2017년 11월 9일", "2018년 8월 24일", "2019년 11월 4일"];
        string[] pitched = ["27 Sep 2021", "28 Sep 2021", "2021년 9월 27일", "2021년 9월 28일"];
        string[] started = ["30 Oct 2024", "2024년 10월 30일"];
        Assert.Equal(11, days.Count);
        foreach (var day in days)
        {
            var (headline, basis, open) = before.Contains(day.Day) ? ("", "", 0)
                : pitched.Contains(day.Day) ? (proposed, unnamed, 3)
                : started.Contains(day.Day) ? (launched, published, 0)
                : (considered, onRecord, 3);
            Assert.Equal((day.Day, headline, open), (day.Day, day.Headline, day.Open));
            Assert.StartsWith(basis, day.Basis, StringComparison.Ordinal);
        }

        await page.Context.CloseAsync();
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task The_slider_goes_account_by_account_by_arrow_keys_and_by_its_two_links(string lang)
    {
        var page = await Ladder(lang);
        var steps = await page.Steps();
        var slider = page.GetByRole(AriaRole.Slider);
        var at = int.Parse(await slider.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Shows(at - 1);
        await page.Locator(".as-of [rel=next]").ClickAsync();
        await Shows(at);
        await page.Locator(".as-of [rel=prev]").ClickAsync();
        await Shows(at - 1);
        await page.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Shows(at);
        await page.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Shows(steps.Length - 1);
        await Assertions.Expect(page.Locator(".as-of [rel=next]")).ToHaveAttributeAsync("aria-disabled", "true");
        await page.Context.CloseAsync();

        async Task Shows(int step)
        {
            await Assertions.Expect(page).ToHaveURLAsync(new Regex($"step={step}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
            await Assertions.Expect(page.GetByRole(AriaRole.Slider)).ToHaveAttributeAsync("aria-valuetext", steps[step].Text);
            await Assertions.Expect(page.Locator(".as-of-day b")).ToHaveTextAsync(steps[step].Day);
        }
    }

    [Theory, InlineData("en"), InlineData("ko")]
    public async Task Everything_that_can_be_opened_opens_a_summary_a_source_and_a_basis(string lang)
    {
        var page = await demo.Officer(chromium, Screen.Laptop, lang);
        foreach (var file in Demo.Files)
        {
            foreach (var below in new[] { "", "?step=999", "/proposal", "/links", "/links?show=kept" })
            {
                await page.GotoAsync($"{demo.Address}/{file}{below}");
                var keys = await page.Locator(".opens").EvaluateAllAsync<string[]>("all => [...new Set(all.map(one => one.getAttribute('popovertarget')))]");
                Assert.NotEmpty(keys);
                foreach (var key in keys)
                {
                    var sheet = page.Locator("#" + key);
                    await Assertions.Expect(sheet).ToHaveCountAsync(1);
                    foreach (var part in new[] { "h3", "p[data-voice=account]", "dd[data-voice=document]", "dd .chip" })
                        Assert.False(string.IsNullOrWhiteSpace(await sheet.Locator(part).First.TextContentAsync()), $"{page.Url}: {key} lacks {part}:\n{await sheet.TextContentAsync()}");
                }
            }
        }

        await page.Context.CloseAsync();
    }

    private Task<IPage> Ladder(string lang) => demo.Open(chromium, Screen.Laptop, lang, "/" + CasePages.Case);
}
