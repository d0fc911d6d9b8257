using Entente.Dialogue;
using Entente.Language;
using YamlDotNet.RepresentationModel;

namespace Entente.Tests.Language;

/// <summary>The samples are written by hand in two languages: the ladder reads both and they must claim the same.</summary>
public sealed class WordsInTheSamplesTests
{
    public static TheoryData<string> Samples => ["rok-us-2021", "hanbit-meridian-2027"];

    [Theory, MemberData(nameof(Samples))]
    public void Both_languages_of_an_account_claim_the_same(string sample)
    {
        foreach (var fact in Accounts(sample))
        {
            var (english, korean) = (Read(fact, Tongue.English), Read(fact, Tongue.Korean));
            Assert.True((english.Bearing, english.Claims, english.Tone) == (korean.Bearing, korean.Claims, korean.Tone),
                $"{Words(fact, "en")} {english}\n{Words(fact, "ko")} {korean}");
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void No_account_is_noted_higher_than_its_words_claim(string sample)
    {
        foreach (var fact in Accounts(sample))
            if (Read(fact, Tongue.English).Claims is { } claimed && NotedStatus(fact) is { } noted)
                Assert.True(noted <= claimed, $"{noted} is noted, {claimed} is claimed: {Words(fact, "en")}");
    }

    [Theory, MemberData(nameof(Samples))]
    public void Outside_accounts_and_proposals_no_word_claims_that_all_agreed(string sample)
    {
        foreach (var fact in Facts(sample).Where(fact => Text(fact, "act") is not ("account" or "proposal.table" or "commitment.word")))
            Assert.Empty(GuardedWords.Find($"{Words(fact, "en")}\n{Words(fact, "ko")}"));
    }

    private static RungReading Read(YamlMappingNode fact, Tongue tongue) =>
        VerbLadder.Read(Words(fact, tongue == Tongue.Korean ? "ko" : "en"), tongue, Status.AgreedToConsider);

    private static IEnumerable<YamlMappingNode> Accounts(string sample) => Facts(sample).Where(fact => Text(fact, "act") == "account");

    private static IEnumerable<YamlMappingNode> Facts(string sample)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Entente.slnx"))) root = root.Parent;
        using var reader = File.OpenText(Path.Combine(root.FullName, "samples", sample, "facts.yaml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return ((YamlSequenceNode)stream.Documents[0].RootNode["facts"]).Cast<YamlMappingNode>();
    }

    private static string Text(YamlMappingNode fact, string key) => ((YamlScalarNode)fact[key]).Value!;

    private static string Words(YamlMappingNode fact, string lang) => ((YamlScalarNode)fact["words"][lang]).Value!;

    private static Status? NotedStatus(YamlMappingNode fact) =>
        ((YamlMappingNode)fact["says"]).Children.TryGetValue("status", out var word) && Enum.TryParse<Status>(((YamlScalarNode)word).Value!.Replace("-", ""), true, out var status)
            ? status : null;
}
