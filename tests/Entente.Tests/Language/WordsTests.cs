using System.Text.RegularExpressions;
using Entente.Dialogue;
using Entente.Language;

namespace Entente.Tests.Language;

public sealed class WordsTests
{
    public static TheoryData<string> KeysOfEveryClosedList => [.. KeysOf<Status>(), .. KeysOf<Exit>(), .. KeysOf<Basis>(), .. KeysOf<Question>(),
        .. KeysOf<Answer>(), .. KeysOf<Cadence>(), .. KeysOf<Tier>(), .. KeysOf<Mode>(), .. KeysOf<Relation>(), .. KeysOf<Manner>(), .. KeysOf<Use>()];

    public static TheoryData<string> KindsOfActs => ["dialogue.open", "ack", "rules", "policy.share", "body.declare", "meeting.offer", "link.put", "proposal.table",
        "offer", "take", "withdraw", "decline", "commitment.word", "expect", "taken-up", "redact", "recall", "recall.answer", "account"];

    public static TheoryData<string> Slots => ["review", "whether", "when", "how", "standing", "dates", "wording"];

    [Theory, MemberData(nameof(KeysOfEveryClosedList))]
    public void Every_member_of_a_closed_list_has_words_in_both_languages(string key) => HasBoth(key);

    [Theory, MemberData(nameof(KindsOfActs))]
    public void Every_kind_of_act_has_a_noun_in_both_languages(string kind)
    {
        HasBoth($"act.{kind}");
        Assert.Equal(Words.Text($"act.{kind}", Tongue.Korean), Words.Act(kind, Tongue.Korean));
    }

    [Theory, MemberData(nameof(Slots))]
    public void Every_slot_has_a_noun_in_both_languages(string slot)
    {
        HasBoth($"slot.{slot}");
        Assert.Equal(Words.Text($"slot.{slot}", Tongue.English), Words.Slot(slot, Tongue.English));
    }

    [Fact]
    public void Every_status_and_exit_has_a_sentence_a_line_and_what_it_does_not_mean()
    {
        string[] states = [.. Enum.GetValues<Status>().Select(Spelled.Of), .. Enum.GetValues<Exit>().Select(Spelled.Of)];
        foreach (var family in new[] { "sentence", "line", "not-mean" })
            foreach (var state in states)
                HasBoth($"{family}.{state}");
    }

    [Fact]
    public void Every_basis_has_its_phrase_and_its_first()
    {
        foreach (var basis in Enum.GetValues<Basis>().Select(Spelled.Of))
        {
            HasBoth($"basis-phrase.{basis}");
            HasBoth($"basis-first.{basis}");
        }
    }

    [Fact]
    public void Every_wording_is_there_in_both_languages_and_in_its_own_script()
    {
        foreach (var key in Words.Keys)
        {
            HasBoth(key);
            Assert.DoesNotMatch("[가-힣]", Words.Text(key, Tongue.English));
            Assert.Matches("[가-힣]", Words.Text(key, Tongue.Korean));
        }
    }

    [Fact]
    public void Both_languages_have_the_same_places()
    {
        foreach (var key in Words.Keys)
            Assert.True(Places(key, Tongue.English).SetEquals(Places(key, Tongue.Korean)), key);
    }

    [Fact]
    public void Korean_places_name_a_particle_that_there_is()
    {
        foreach (var key in Words.Keys)
            foreach (Match place in Regex.Matches(Words.Text(key, Tongue.Korean), @"\{[a-z]+:(.+?)\}"))
                Assert.NotEmpty(Josa.After("대한민국", place.Groups[1].Value));
    }

    [Fact]
    public void A_missing_key_and_an_unfilled_place_are_bugs_and_say_so()
    {
        Assert.Throws<KeyNotFoundException>(() => Words.Text("status.adopted", Tongue.English));
        Assert.Throws<KeyNotFoundException>(() => Words.Say("sentence.proposed", Tongue.English));
    }

    /// <summary>In a desk file these words stand beside objects that nobody has sealed.</summary>
    [Fact]
    public void No_wording_outside_a_status_and_a_seal_says_that_all_agreed()
    {
        string[] ofAState = ["status.", "sentence.", "line.", "not-mean.", "register."];
        var guarded = Words.Keys.Where(key => !ofAState.Any(family => key.StartsWith(family, StringComparison.Ordinal)))
            .Where(key => GuardedWords.Find(Words.Text(key, Tongue.English) + "\n" + Words.Text(key, Tongue.Korean)).Count > 0);
        Assert.Empty(guarded);
    }

    private static HashSet<string> Places(string key, Tongue tongue) =>
        [.. Regex.Matches(Words.Text(key, tongue), @"\{([A-Za-z]+)(:.+?)?\}").Select(place => place.Groups[1].Value.ToLowerInvariant())];

    private static IEnumerable<string> KeysOf<TList>() where TList : struct, Enum =>
        Enum.GetValues<TList>().Select(member => $"{typeof(TList).Name.ToLowerInvariant()}.{Spelled.Of(member)}");

    private static void HasBoth(string key)
    {
        Assert.True(Words.Has(key), $"No words for {key}");
        Assert.NotEmpty(Words.Text(key, Tongue.English));
        Assert.NotEmpty(Words.Text(key, Tongue.Korean));
    }
}
