using System.Text;

namespace Entente.Language;

/// <summary>How a word sounds to a Korean ear, so that 메리디안 and Meridian, 디지털 and digital meet. Consonants only, in nine classes.</summary>
internal static class Sound
{
    // Initial consonants in Unicode order, then finals; ㅇ is silent at the start and a nasal at the end.
    private const string Initials = "KKNTTLMPPSS-JJJKTPH";
    private static readonly string[] Finals = ["", "K", "K", "KS", "N", "N", "N", "T", "L", "LK", "LM", "LP", "LS", "LT", "LP", "L", "M", "P", "PS", "T", "T", "N", "T", "T", "K", "T", "P", ""];

    /// <summary>Empty if the word is too short or too common in shape to say anything.</summary>
    public static string Of(string word)
    {
        var skeleton = word.Length > 0 && word[0] >= '\uAC00' ? OfHangul(word) : OfLatin(word);
        return skeleton.Length >= 3 ? skeleton : "";
    }

    private static string OfHangul(string word)
    {
        var sounds = new StringBuilder();
        foreach (var syllable in word)
        {
            if (syllable is < '\uAC00' or > '\uD7A3') return "";
            var index = syllable - '\uAC00';
            var initial = Initials[index / 588];
            if (initial != '-') Add(sounds, initial);
            foreach (var final in Finals[index % 28]) Add(sounds, final);
        }
        return sounds.ToString();
    }

    private static string OfLatin(string word)
    {
        if (word.Any(sign => sign is < 'a' or > 'z')) return "";
        var sounds = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            var soft = next is 'e' or 'i' or 'y';
            switch (word[i])
            {
                case 't' when next is 'i' && i + 2 < word.Length && word[i + 2] is 'o' or 'a': Add(sounds, 'S'); break;
                case 't' when next is 'h': Add(sounds, 'S'); i++; break;
                case 'c' when next is 'h': Add(sounds, 'J'); i++; break;
                case 's' when next is 'h': Add(sounds, 'S'); i++; break;
                case 'p' when next is 'h': Add(sounds, 'P'); i++; break;
                case 'c' when soft: Add(sounds, 'S'); break;
                case 'g' when soft: Add(sounds, 'J'); break;
                case 'n' when next is 'g' && i + 2 >= word.Length: Add(sounds, 'N'); i++; break;
                case 'c' or 'k' or 'g' or 'q': Add(sounds, 'K'); break;
                case 'x': Add(sounds, 'K'); Add(sounds, 'S'); break;
                case 't' or 'd': Add(sounds, 'T'); break;
                case 'p' or 'b' or 'f' or 'v': Add(sounds, 'P'); break;
                case 's' or 'z': Add(sounds, 'S'); break;
                case 'j': Add(sounds, 'J'); break;
                // r after a vowel is not heard unless a vowel follows.
                case 'r' when i > 0 && !IsVowel(next): break;
                case 'l' or 'r': Add(sounds, 'L'); break;
                case 'm': Add(sounds, 'M'); break;
                case 'n': Add(sounds, 'N'); break;
                case 'h' when i == 0: Add(sounds, 'H'); break;
            }
        }
        return sounds.ToString();
    }

    private static bool IsVowel(char sign) => sign is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static void Add(StringBuilder sounds, char sound)
    {
        if (sounds.Length == 0 || sounds[^1] != sound) sounds.Append(sound);
    }
}
