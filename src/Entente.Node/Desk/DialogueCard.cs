using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Node.Desk;

/// <summary>The same words in both languages.</summary>
/// <param name="En">In English.</param>
/// <param name="Ko">In Korean.</param>
public sealed record Both(string En, string Ko);

/// <summary>How a party, or a third that is no party, is called.</summary>
/// <param name="Id">Its id in acts.</param>
/// <param name="Name">Full name.</param>
/// <param name="Short">Short name.</param>
/// <param name="Capital">Its capital; null for thirds.</param>
/// <param name="Zone">IANA time zone of the capital; null for thirds.</param>
public sealed record Named(string Id, Both Name, Both Short, Both? Capital, string? Zone);

/// <summary>Words by which a text touches a third party.</summary>
/// <param name="Party">The third.</param>
/// <param name="En">English words and names.</param>
/// <param name="Ko">Korean words and names.</param>
public sealed record ThirdWords(string Party, IReadOnlyList<string> En, IReadOnlyList<string> Ko);

/// <summary>
/// What people call a dialogue and those in it. Headers carry ids only; these names are the desk's own and can be mended
/// at any time.
/// </summary>
/// <param name="Title">Of its first page.</param>
/// <param name="Subtitle">What it is for, in one sentence.</param>
/// <param name="Label">Stands on every page and every print: where the content comes from and what nobody signed.</param>
/// <param name="Parties">In the order shown.</param>
/// <param name="Context">Those who are named but are no party.</param>
/// <param name="Third">Words that touch a third party.</param>
/// <param name="Profile">How levels are called: <see cref="Diplomatic"/> or <see cref="Organisation"/>.</param>
/// <param name="OpensAt">The day as of which the file is shown first; null for all that was said.</param>
public sealed record DialogueCard(
    Both Title, Both Subtitle, Both Label, IReadOnlyList<Named> Parties, IReadOnlyList<Named> Context, IReadOnlyList<ThirdWords> Third,
    DateOnly? OpensAt = null, string? Profile = null)
{
    /// <summary>Profile of cities, agencies, companies: levels are called by what such a body has.</summary>
    public const string Organisation = "organisation";

    /// <summary>Profile of governments; also where none is named.</summary>
    public const string Diplomatic = "diplomatic";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The party whose desk keeps the file: the first one. In a file about others it is read from that party's chair.</summary>
    public Named Ours => Parties[0];

    /// <summary>How somebody is called; the id itself where nobody gave a name.</summary>
    public Named Who(string id) =>
        Parties.Concat(Context).FirstOrDefault(n => n.Id == id) ?? new Named(id, new Both(id, id), new Both(id, id), null, null);

    /// <summary>True for a party of the dialogue.</summary>
    public bool IsParty(string id) => Parties.Any(p => p.Id == id);

    /// <summary>Which day it is where this desk is.</summary>
    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(
        (Ours.Zone is { } zone ? TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone)) : now).DateTime);

    internal string ToJson() => JsonSerializer.Serialize(this, Options);

    internal static DialogueCard OfJson(string json) => JsonSerializer.Deserialize<DialogueCard>(json, Options)!;
}
