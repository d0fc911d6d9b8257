using CsCheck;
using Entente.Linking;

namespace Entente.Tests.Linking;

public sealed class LinkerTests
{
    private static LinkText Text(string id, string lang, string text, params string[] context) => new(id, lang, "", text, context);

    private static readonly LinkText[] Hanbit =
    [
        Text("h1", "ko", "역내 해양수색구조 교육을 확대하고 연안국 해경 인력을 초청한다", "사람"),
        Text("h2", "ko", "항만 운영의 디지털화를 지원한다", "번영"),
        Text("h3", "ko", "재난대응 공동훈련을 정례화한다", "평화"),
        Text("h4", "ko", "중소기업의 시장 접근을 넓힌다", "번영"),
        Text("h5", "ko", "메리디안과 문화 교류를 늘린다", "사람"),
    ];

    private static readonly LinkText[] Meridian =
    [
        Text("m1", "en", "Open a coast-guard school for partner officers in maritime search and rescue training"),
        Text("m2", "en", "Fund trusted port technology and digital harbours"),
        Text("m3", "en", "Publish a yearly calendar of disaster-relief exercises open to partners"),
        Text("m4", "en", "Help small firms to enter new markets"),
        Text("m5", "en", "Cultural weeks of Meridian in partner cities"),
        Text("m6", "en", "Co-production of arms"),
    ];

    private static string Print(IEnumerable<Link> links) => string.Join('\n', links.Select(link =>
        $"{link.Left} {link.Right} {link.Score:R} {string.Join(',', link.LeftEvidence)} {string.Join(',', link.RightEvidence)} {string.Join(';', link.Reasons)}"));

    [Fact]
    public void Korean_and_English_meet_by_the_term_base()
    {
        var best = Linker.Link(Hanbit, Meridian).GroupBy(link => link.Left).ToDictionary(group => group.Key, group => group.First());
        Assert.Equal(["m1", "m2", "m3", "m4", "m5"], Hanbit.Select(text => best[text.Id].Right));
        Assert.Contains(new TermPair("해양수색구조", "maritime search and rescue"), best["h1"].Reasons);
        var evidence = best["h1"].RightEvidence.Select(span => Meridian[0].Text[span.From..span.To]).ToArray();
        Assert.Contains("maritime search and rescue training", evidence);
        Assert.Contains("coast-guard", evidence);
    }

    [Fact]
    public void A_name_meets_by_its_sound() =>
        Assert.Contains(Linker.Link(Hanbit, Meridian), link => link is { Left: "h5", Right: "m5" } && link.Reasons.OfType<AlikeWords>().Any(reason => reason.Right == "Meridian"));

    [Fact]
    public void Turning_the_sides_turns_the_links()
    {
        var there = Linker.Link(Hanbit, Meridian).Select(link => (link.Left, link.Right)).ToHashSet();
        var back = Linker.Link(Meridian, Hanbit).Select(link => (link.Right, link.Left)).ToHashSet();
        Assert.Equal(there, back);
    }

    [Fact]
    public void The_order_of_the_input_does_not_show() =>
        Gen.Select(Gen.Shuffle(Hanbit), Gen.Shuffle(Meridian)).Sample((lefts, rights) => Assert.Equal(Print(Linker.Link(Hanbit, Meridian)), Print(Linker.Link(lefts, rights))), iter: 20);

    [Fact]
    public void Top_is_the_head_of_the_same_ranking() =>
        Assert.Equal(Print(Linker.Link(Hanbit, Meridian).Take(3)), Print(Linker.Link(Hanbit, Meridian, new LinkOptions { Top = 3 })));

    [Fact]
    public void Any_texts_give_scores_in_range_and_evidence_within_the_text()
    {
        string[] words = ["항만", "해양 안보", "port", "maritime", "security", "la sécurité", "①", "·", "A\uD83D\uDE00", "李", "정보보호를", "2027", "\n", "usalama"];
        string[] langs = ["ko", "en", "fr", "sw", "und"];
        var text = Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 12];
        var side = Gen.Select(Gen.Int[0, 4], text).Array[0, 6].Select(items => items.Select((item, i) => Text($"{i}", langs[item.Item1], string.Join(' ', item.Item2))).ToArray());
        Gen.Select(side, side).Sample((lefts, rights) =>
        {
            foreach (var link in Linker.Link(lefts, rights))
            {
                Assert.InRange(link.Score, 0, 1);
                AssertSpans(link.LeftEvidence, lefts.Single(text => text.Id == link.Left).Text);
                AssertSpans(link.RightEvidence, rights.Single(text => text.Id == link.Right).Text);
            }
        }, iter: 200);
    }

    [Fact]
    public void Cancelling_from_progress_ends_the_work_and_the_progress()
    {
        using var source = new CancellationTokenSource();
        var after = 0;
        var progress = new Heard(share =>
        {
            if (source.IsCancellationRequested) Interlocked.Increment(ref after);
            if (share > 0.3) source.Cancel();
        });
        var many = Enumerable.Range(0, 300).Select(i => Text($"{i}", "en", $"Ports and coasts of region {i} are open to ships number {i * 7}")).ToArray();
        Assert.ThrowsAny<OperationCanceledException>(() => Linker.Link(many, many, null, progress, source.Token));
        Assert.Equal(0, after);
    }

    [Fact]
    public void Progress_never_falls_and_ends_at_one()
    {
        var heard = new List<double>();
        Linker.Link(Hanbit, Meridian, null, new Heard(heard.Add));
        Assert.Equal(heard.Order(), heard);
        Assert.Equal(1, heard[^1]);
    }

    [Fact]
    public void Nothing_meets_nothing() => Assert.Empty(Linker.Link([], Meridian));

    private sealed class Heard(Action<double> hear) : IProgress<double>
    {
        public void Report(double value) => hear(value);
    }

    private static void AssertSpans(IReadOnlyList<Entente.Language.Span> spans, string text)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(end <= span.From && span.From < span.To && span.To <= text.Length);
            end = span.To;
        }
    }
}
