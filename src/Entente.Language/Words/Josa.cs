namespace Entente.Language;

/// <summary>Korean particles that change with the sound before them.</summary>
/// <remarks>
/// Sure for Hangul, digits and abbreviations in capitals, which are read letter by letter; a rule of thumb for other Latin words
/// (Port Alder, Kuwait), by how they are usually written in Hangul; for anything else (Hanja, other scripts) both forms are shown: "美國은(는)".
/// Marks at the end and a remark in brackets are not read: the particle follows the word before them.
/// </remarks>
public static class Josa
{
    private enum Ending { Vowel, Rieul, Consonant, Unknown }

    /// <summary>The name with the particle that fits it.</summary>
    /// <param name="name">Any name; an empty one gets the vowel's form.</param>
    /// <param name="particle">Either form of a pair: 은/는, 이/가, 을/를, 과/와, 으로/로.</param>
    /// <exception cref="ArgumentException">The particle is of no known pair.</exception>
    public static string After(string name, string particle)
    {
        var (closed, open) = particle switch
        {
            "은" or "는" => ("은", "는"),
            "이" or "가" => ("이", "가"),
            "을" or "를" => ("을", "를"),
            "과" or "와" => ("과", "와"),
            "으로" or "로" => ("으로", "로"),
            _ => throw new ArgumentException($"No pair of particles has {particle}.", nameof(particle)),
        };
        return name + EndingOf(Spoken(name)) switch
        {
            Ending.Consonant => closed,
            Ending.Rieul => closed == "으로" ? open : closed,
            Ending.Vowel => open,
            _ => $"{closed}({open})",
        };
    }

    /// <summary>The part of a name that is read aloud last: without closing marks, and without a remark in brackets.</summary>
    private static ReadOnlySpan<char> Spoken(ReadOnlySpan<char> name)
    {
        while (true)
        {
            name = name.TrimEnd(" \t\"'’”」』》〉.,!?…·");
            if (name.Length == 0 || name[^1] is not (')' or ']' or '）')) return name;
            var opening = name.LastIndexOfAny("([（");
            name = opening > 0 ? name[..opening] : name[..^1];
        }
    }

    private static Ending EndingOf(ReadOnlySpan<char> spoken) => spoken.Length == 0 ? Ending.Vowel : spoken[^1] switch
    {
        >= '가' and <= '힣' => ((spoken[^1] - '가') % 28) switch { 0 => Ending.Vowel, 8 => Ending.Rieul, _ => Ending.Consonant },
        '1' or '7' or '8' => Ending.Rieul,                  // 일 칠 팔
        '0' or '3' or '6' => Ending.Consonant,              // 영 십 백 천 만, 삼, 육
        '2' or '4' or '5' or '9' => Ending.Vowel,           // 이 사 오 구
        >= 'A' and <= 'Z' => Letter(spoken[^1]),
        >= 'a' and <= 'z' => Word(spoken),
        _ => Ending.Unknown,
    };

    /// <summary>A letter by its Korean name: 엘 and 알 end in ㄹ, 엠 and 엔 in another consonant, all others in a vowel.</summary>
    private static Ending Letter(char letter) => letter switch
    {
        'L' or 'R' => Ending.Rieul,
        'M' or 'N' => Ending.Consonant,
        _ => Ending.Vowel,
    };

    /// <summary>A Latin word by its spelling: l, m, n, ng close a syllable; a stop closes one after a single short vowel (map 맵, market 마켓), else it gets its own (park 파크).</summary>
    private static Ending Word(ReadOnlySpan<char> word)
    {
        var last = word[^1];
        if (last == 'l') return Ending.Rieul;
        if (last is 'm' or 'n' || word.EndsWith("ng")) return Ending.Consonant;
        if (last is not ('b' or 'c' or 'g' or 'k' or 'p' or 't') || word.Length < 2) return Ending.Vowel;
        var afterOneVowel = IsVowel(word[^2]) && (word.Length == 2 || !IsVowel(word[^3]));
        return afterOneVowel ? Ending.Consonant : Ending.Vowel;
    }

    private static bool IsVowel(char letter) => "aeiouAEIOU".Contains(letter);
}
