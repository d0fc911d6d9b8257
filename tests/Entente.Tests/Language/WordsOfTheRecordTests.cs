using Entente.Dialogue;
using Entente.Language;
using Entente.Record;

namespace Entente.Tests.Language;

public sealed class WordsOfTheRecordTests
{
    public static TheoryData<string> Keys =>
    [
        .. Enum.GetValues<OpeningTrouble>().Select(t => "opening." + Spelled.Of(t)),
        .. Enum.GetValues<RecordRefusal>().Where(r => r != RecordRefusal.None).Select(r => "record." + Spelled.Of(r)),
    ];

    [Theory, MemberData(nameof(Keys))]
    public void Every_refused_file_has_words_for_the_officer_who_opened_it(string key)
    {
        Assert.True(Words.Has(key), $"No words for {key}");
        foreach (var tongue in new[] { Tongue.English, Tongue.Korean })
            Assert.EndsWith(".", Words.Text(key, tongue), StringComparison.Ordinal);
        // What happened is named calmly: most of it happens by mistake.
        foreach (var word in new[] { "fork", "repudiat", "denounce", "breach", "attack" })
            Assert.DoesNotContain(word, Words.Text(key, Tongue.English), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void There_are_no_words_for_what_is_never_refused() =>
        Assert.Empty(Words.Keys.Where(k => k.StartsWith("opening.", StringComparison.Ordinal) || k.StartsWith("record.", StringComparison.Ordinal)).Except(Keys.Select(k => k.Data)));
}
