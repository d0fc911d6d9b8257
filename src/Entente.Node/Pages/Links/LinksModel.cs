using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Links;

/// <summary>Where two policies meet: provisions on both sides, the links between them, one of them in detail. Words are in the reader's language, provisions in their own.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Address">The page's address without its query; <c>?link=id&amp;show=…</c> select.</param>
/// <param name="AsOf">The step that is shown; null where there are no steps to go through.</param>
/// <param name="Left">One party's policy.</param>
/// <param name="Right">The other's.</param>
/// <param name="Links">Links of the shown kind, in the order in which j and k go through them.</param>
/// <param name="Show">Which links are shown.</param>
/// <param name="Counts">How many there are of each kind.</param>
/// <param name="Selected">Id of the link in detail; null when there is none.</param>
/// <param name="CanUndo">Whether there is a decision that undo takes back.</param>
/// <param name="Stale">What is to be said when a policy has been replaced; null otherwise.</param>
/// <param name="Refusal">Why the last decision was not taken in; null otherwise.</param>
/// <param name="Computing">How far the machine is with its proposals, 0 to 1; null when it is done.</param>
/// <param name="Behind">What opens.</param>
public sealed record LinksModel(
    DialogueFrame Dialogue,
    string Address,
    AsOfModel? AsOf,
    PolicyColumnModel Left,
    PolicyColumnModel Right,
    IReadOnlyList<LinkRow> Links,
    LinkFilter Show,
    LinkCounts Counts,
    string? Selected,
    bool CanUndo,
    string? Stale,
    string? Refusal,
    double? Computing,
    IReadOnlyList<Backing> Behind)
{
    /// <summary>The link in detail.</summary>
    public LinkRow? Detail => Links.FirstOrDefault(link => link.Id == Selected) ?? (Links is [var first, ..] ? first : null);

    /// <summary>The link a number of places from the one in detail; null beyond the ends.</summary>
    public LinkRow? Beside(int places)
    {
        var at = Links.ToList().FindIndex(link => link.Id == Detail?.Id) + places;
        return at >= 0 && at < Links.Count ? Links[at] : null;
    }

    /// <summary>Address of one link, among those of a kind.</summary>
    public string AddressOf(string? link, LinkFilter show) =>
        Address + "?show=" + show.ToString().ToLowerInvariant() + (link is null ? "" : "&link=" + Uri.EscapeDataString(link)) + (AsOf is null ? "" : "&step=" + AsOf.At);
}

/// <summary>One policy.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="Title">Its title and version.</param>
/// <param name="Behind">Key of what stands behind it.</param>
/// <param name="Lang">Language of its provisions, such as <c>ko</c>.</param>
/// <param name="Provisions">In document order.</param>
/// <param name="Ref">Reference of the act that shared it; null where there is none.</param>
public sealed record PolicyColumnModel(string Owner, string Title, string? Behind, string Lang, IReadOnlyList<ProvisionRow> Provisions, string? Ref = null)
{
    /// <summary>How many have no counterpart.</summary>
    public int WithoutCounterpart => Provisions.Count(provision => !provision.HasCounterpart);
}

/// <summary>One provision.</summary>
/// <param name="Id">Unique in its policy.</param>
/// <param name="Number">As printed, with its heading.</param>
/// <param name="Text">Its text, untouched.</param>
/// <param name="Translation">Our translation into the reader's language; null where the text is in it, or there is none.</param>
/// <param name="HasCounterpart">Some link that was not dropped touches it.</param>
/// <param name="TouchesThirdParty">It names a party that is not at the table.</param>
public sealed record ProvisionRow(string Id, string Number, string Text, string? Translation, bool HasCounterpart, bool TouchesThirdParty);

/// <summary>One link.</summary>
/// <param name="Id">Unique in the dialogue.</param>
/// <param name="Left">Id of the left provision.</param>
/// <param name="Right">Id of the right provision.</param>
/// <param name="Score">The machine's, 0 to 1; null for a link that a person put without it.</param>
/// <param name="LeftEvidence">Marked in the left provision.</param>
/// <param name="RightEvidence">Marked in the right provision.</param>
/// <param name="Reasons">Why, one line each.</param>
/// <param name="Decision">Ours.</param>
/// <param name="TouchesThirdParty">One of its provisions names a party that is not at the table.</param>
/// <param name="Stale">A policy of it has been replaced.</param>
/// <param name="Behind">Key of what stands behind it.</param>
/// <param name="Ref">Reference of the act that keeps it; null where none does.</param>
public sealed record LinkRow(
    string Id,
    string Left,
    string Right,
    double? Score,
    IReadOnlyList<EvidenceSpan> LeftEvidence,
    IReadOnlyList<EvidenceSpan> RightEvidence,
    IReadOnlyList<string> Reasons,
    LinkDecision Decision,
    bool TouchesThirdParty,
    bool Stale,
    string? Behind,
    string? Ref = null);

/// <summary>What we decided about a link.</summary>
public enum LinkDecision
{
    /// <summary>Nothing yet.</summary>
    Undecided,

    /// <summary>It is a link.</summary>
    Kept,

    /// <summary>It is none.</summary>
    Dropped,
}

/// <summary>Which links are shown.</summary>
public enum LinkFilter
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those without a decision.</summary>
    Open,

    /// <summary>Those kept.</summary>
    Kept,

    /// <summary>Those dropped.</summary>
    Dropped,
}

/// <summary>How many links there are.</summary>
/// <param name="Open">Without a decision.</param>
/// <param name="Kept">Kept.</param>
/// <param name="Dropped">Dropped.</param>
public sealed record LinkCounts(int Open, int Kept, int Dropped)
{
    /// <summary>The number that a filter shows.</summary>
    public int Of(LinkFilter filter) => filter switch
    {
        LinkFilter.Open => Open,
        LinkFilter.Kept => Kept,
        LinkFilter.Dropped => Dropped,
        _ => Open + Kept + Dropped,
    };
}
