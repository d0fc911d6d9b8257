namespace Entente.Node.Api;

/// <summary>What an act's enclosures are, by their place within one language: the table of <c>docs/formats/acts.md</c>.</summary>
internal static class WordRoles
{
    private static readonly string[] Named = ["words", "title", "source"];
    private static readonly string[] Spoken = ["words", "source", "speaker"];

    /// <summary>The roles of a kind, in order.</summary>
    public static IReadOnlyList<string> Of(string kind) => kind switch
    {
        "policy.share" => ["provisions", "title", "source", "words"],
        "body.declare" or "meeting.offer" or "proposal.table" or "commitment.word" => Named,
        "link.put" or "expect" or "account" => Spoken,
        "offer" or "recall" => ["words"],
        _ => [],
    };
}
