using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Search;

/// <summary>The search and what it found.</summary>
/// <param name="Dialogue">The dialogue whose page this is; null for the search over all files.</param>
/// <param name="Asked">What is looked for.</param>
/// <param name="Years">Years to choose from.</param>
/// <param name="Parties">Parties to choose from.</param>
/// <param name="Hits">The newest hits; null before anything was looked for.</param>
/// <param name="Total">How many there are.</param>
public sealed record SearchModel(DialogueFrame? Dialogue, SearchAsked Asked, IReadOnlyList<Choice> Years, IReadOnlyList<Choice> Parties, IReadOnlyList<SearchHit>? Hits, int Total);

/// <summary>What is looked for.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Year">The year; null for any.</param>
/// <param name="Party">A party's name in English, by which it is the same in every file; empty for anybody.</param>
/// <param name="WithStruck">Also what was struck.</param>
public sealed record SearchAsked(string Words, int? Year, string Party, bool WithStruck);

/// <summary>A sentence in which all that was wanted stands.</summary>
/// <param name="On">Its day, to sort by.</param>
/// <param name="Day">Its day in words; null where nobody knows.</param>
/// <param name="Place">Where it stands: <c>No. 3, p. 2, sentence 5</c>, or the kind of act.</param>
/// <param name="Title">Title of the paper or of what the act is about; may be empty.</param>
/// <param name="Who">From whom; may be empty.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Marked">What was wanted in it.</param>
/// <param name="IsStruck">It was struck.</param>
/// <param name="File">The dialogue, where several are searched.</param>
/// <param name="Room">Where the sentence stands: in our own file, or in what all members of a shared dialogue hold.</param>
public sealed record SearchHit(
    DateOnly On, string? Day, string Place, string Title, string Who, string Address, string Text, IReadOnlyList<EvidenceSpan> Marked, bool IsStruck, string? File, Room Room);
