using System.Text.RegularExpressions;

namespace Entente.Language;

/// <summary>A word or a sign of an English line. "haven't" is two: "have", "n't".</summary>
/// <param name="Word">Lower case, a straight apostrophe; a sign as it stands.</param>
/// <param name="From">Where it begins in the line.</param>
/// <param name="To">Where it ends, half-open.</param>
internal readonly record struct Token(string Word, int From, int To)
{
    internal bool IsSign => !char.IsLetterOrDigit(Word[^1]) && !char.IsLetterOrDigit(Word[0]);
}

/// <summary>Cuts English into tokens and knows its small words.</summary>
internal static class EnglishTokens
{
    private static readonly Regex Pieces = new(@"[\p{L}\p{N}]+(?:[-.&/][\p{L}\p{N}]+)*(?:['’](?:s|ve|ll|re|d|m|t|S)\b)?|\S", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    internal static readonly HashSet<string> Be = ["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m"];
    /// <summary>Verbs that stand for "be" before a phrase: "remains under review".</summary>
    internal static readonly HashSet<string> Copulas = ["remain", "remains", "remained", "remaining", "stay", "stays", "stayed", "seem", "seems", "appear", "appears", "stand", "stands", "lie", "lies", "sit", "sits", "look", "looks", "sound", "sounds", "feel", "feels", "become", "becomes"];
    internal static readonly HashSet<string> Have = ["has", "have", "had", "having", "'ve"];
    internal static readonly HashSet<string> Will = ["will", "shall", "'ll", "wo", "sha"];
    internal static readonly HashSet<string> May = ["would", "could", "may", "might", "can", "should", "must", "'d", "ca", "ought"];
    internal static readonly HashSet<string> Do = ["do", "does", "did"];
    internal static readonly HashSet<string> Not = ["not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing", "without", "hardly", "cannot", "yet to", "scarcely"];
    internal static readonly HashSet<string> Determiners = ["a", "an", "the", "this", "that", "these", "those", "our", "their", "its", "his", "her", "any", "no", "some", "such", "each", "every", "all", "my", "your", "another", "further", "final", "joint", "formal", "informal", "first", "new", "proposed", "possible", "full", "both", "close", "careful", "mutual", "early", "initial", "political", "good", "firm", "clear", "strong", "public", "preliminary", "bilateral", "last", "previous", "recent", "official", "second", "common", "general", "serious", "immediate", "of", "for", "on", "in", "at", "by", "with", "under", "after", "before", "upon", "about", "into", "from", "pending", "'s", "'"];
    internal static readonly HashSet<string> Prepositions = ["of", "for", "on", "in", "at", "by", "with", "under", "after", "before", "upon", "about", "into", "from", "to", "between", "during", "within", "through", "towards", "toward", "until", "as", "regarding", "concerning", "over", "among", "via", "per", "than", "against", "despite", "without", "following", "ahead", "that", "which", "who", "where", "when", "how", "whether", "if", "because", "so", "since", "out", "up", "down", "off"];
    internal static readonly HashSet<string> Subjects = ["we", "they", "it", "he", "she", "i", "you", "this", "that", "there", "which", "who"];
    internal static readonly HashSet<string> Pointers = ["it", "this", "that", "these", "those", "them", "one", "so", "such", "group", "panel", "body", "platform", "proposal", "proposals", "idea", "matter", "issue", "question", "project", "initiative", "plan", "plans", "mechanism", "framework", "forum", "dialogue", "channel", "concept", "option", "options", "possibility", "subject", "topic", "point", "scheme", "arrangement", "programme", "program", "file", "item", "suggestion", "offer", "request", "paper", "text", "document", "draft", "venture", "undertaking", "whole", "step", "move", "feasibility", "creation", "establishment", "launch", "setting", "start", "decision", "outcome", "result", "nothing", "anything", "something", "everything", "details", "ways", "way", "work", "activities", "meetings", "meeting", "sessions", "session", "operation", "operations", "cooperation", "terms", "thing", "things", "principle", "referendum", "ad", "merits", "aspects", "modalities", "need", "case", "date", "timing", "format", "level", "form", "whether", "view", "views", "review", "study", "talks", "consultations", "discussions", "discussion", "contact", "contacts", "agreement", "understanding", "terms", "memorandum", "deal", "text", "charter", "statement", "communiqué", "answer", "reply", "position", "conclusion", "consensus", "end", "future", "approach", "implementation", "existence", "continuation", "interest", "deadline", "timetable", "line", "side", "sides", "part", "parts", "party", "parties", "confirmation", "approval", "capital", "capitals", "other", "more", "stage", "sense", "yes", "way"];

    internal static readonly HashSet<string> Joints = ["and", "but", "while", "although", "though", "whereas", "or", "yet", "nor", "because", "since", "so", "which", "who"];
    internal static readonly HashSet<string> Gives = ["told", "tell", "tells", "telling", "asked", "asks", "ask", "asking", "informed", "inform", "informs", "let", "lets", "gave", "given", "give", "gives", "sent", "send", "sends", "handed", "hand", "hands", "offered", "offer", "invited", "invite", "notified", "notify", "assured", "assure", "showed", "shown", "promised", "urged", "urge", "met", "approached", "sounded"];

    internal static bool IsAuxiliary(string word) => Be.Contains(word) || Have.Contains(word) || Will.Contains(word) || May.Contains(word) || Do.Contains(word);

    internal static Token[] Of(string line, Span within)
    {
        var tokens = new List<Token>();
        foreach (Match match in Pieces.Matches(line[within.From..within.To]))
        {
            var (from, to) = (within.From + match.Index, within.From + match.Index + match.Length);
            var word = match.Value.ToLowerInvariant().Replace('’', '\'');
            var mark = word.LastIndexOf('\'');
            if (mark <= 0) tokens.Add(new(word == "cannot" ? "cannot" : word, from, to));
            else if (word.EndsWith("n't", StringComparison.Ordinal) && word.Length > 3) { tokens.Add(new(word[..^3], from, to - 3)); tokens.Add(new("n't", to - 3, to)); }
            else { tokens.Add(new(word[..mark], from, from + mark)); tokens.Add(new(word[mark..], from + mark, to)); }
        }
        return [.. tokens];
    }
}
