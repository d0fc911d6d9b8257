namespace Entente.Dialogue;

/// <summary>How far a proposal has come. Ordered: a later member says more than an earlier one.</summary>
public enum Status
{
    /// <summary>Nothing has been said of it.</summary>
    None,
    /// <summary>One party has tested the water; no proposal exists.</summary>
    Sounded,
    /// <summary>One party has tabled it; the others have no view.</summary>
    Proposed,
    /// <summary>It has reached the other parties; receipt is not a view.</summary>
    Received,
    /// <summary>One party has said that it will look at it; that commits to nothing.</summary>
    Considered,
    /// <summary>All parties agreed to look at it; whether, when and how stay open.</summary>
    AgreedToConsider,
    /// <summary>Yes to <em>whether</em>; when and how stay open.</summary>
    InPrinciple,
    /// <summary>Negotiators agree, subject to their capitals.</summary>
    AdReferendum,
    /// <summary>Every capital has confirmed.</summary>
    Confirmed,
    /// <summary>The body has met for the first time, or the letters are effective.</summary>
    Launched,
}

/// <summary>How a matter leaves the ladder of <see cref="Status"/>. Exits have no order.</summary>
public enum Exit
{
    /// <summary>A party said no; "not at this time" is a full answer.</summary>
    Declined,
    /// <summary>Its tabler took it back.</summary>
    Withdrawn,
    /// <summary>The meeting at which it was to come back closed without an act.</summary>
    Lapsed,
    /// <summary>Another object took its place.</summary>
    Superseded,
    /// <summary>Paused by a party.</summary>
    Suspended,
    /// <summary>All agreed to look at ending it; it has not ended.</summary>
    EndUnderReview,
    /// <summary>It is over.</summary>
    Ended,
    /// <summary>It became part of another body.</summary>
    Merged,
    /// <summary>Nobody has met for long, and a party said so.</summary>
    Dormant,
}

/// <summary>On what a statement rests. Ordered from the weakest to the strongest.</summary>
public enum Basis
{
    /// <summary>A newspaper's or agency's own words.</summary>
    Press,
    /// <summary>Somebody who is not named at all.</summary>
    NotAttributed,
    /// <summary>Deep background: usable, without any source.</summary>
    DeepBackground,
    /// <summary>Background: "an official".</summary>
    Background,
    /// <summary>Our own note of what was said.</summary>
    OurNote,
    /// <summary>A party's named spokesperson or office, on the record.</summary>
    OnRecord,
    /// <summary>A paper that the party handed over or published.</summary>
    TheirPaper,
    /// <summary>A text that all parties published.</summary>
    PublishedBoth,
    /// <summary>Sealed in the parties' own logs.</summary>
    CoSigned,
}

/// <summary>The three things that stay open when the parties only agreed to consider.</summary>
public enum Question
{
    /// <summary>Whether it will be at all.</summary>
    Whether,
    /// <summary>When it would begin.</summary>
    When,
    /// <summary>In what form.</summary>
    How,
}

/// <summary>An answer to a <see cref="Question"/>.</summary>
public enum Answer
{
    /// <summary>Expressly not decided.</summary>
    Undecided,
    /// <summary>No.</summary>
    No,
    /// <summary>Yes, or settled for <see cref="Question.When"/> and <see cref="Question.How"/>.</summary>
    Yes,
}

/// <summary>How often a body means to meet.</summary>
public enum Cadence
{
    /// <summary>No cadence.</summary>
    None,
    /// <summary>Once a month.</summary>
    Monthly,
    /// <summary>Four times a year.</summary>
    Quarterly,
    /// <summary>Twice a year.</summary>
    Biannual,
    /// <summary>Once a year.</summary>
    Yearly,
    /// <summary>Whenever its members need it.</summary>
    Needed,
}

/// <summary>The rank of a body's heads, from working level up to leaders. The numbers are those of the header (1 to 5).</summary>
public enum Tier
{
    /// <summary>Officials who draft, below director-general.</summary>
    Working = 1,
    /// <summary>Directors-general.</summary>
    DirectorGeneral = 2,
    /// <summary>Deputy ministers.</summary>
    DeputyMinister = 3,
    /// <summary>Ministers.</summary>
    Minister = 4,
    /// <summary>Heads of state or government.</summary>
    Leaders = 5,
}

/// <summary>How a meeting is held.</summary>
public enum Mode
{
    /// <summary>In one room.</summary>
    Person,
    /// <summary>By video.</summary>
    Video,
    /// <summary>Some in the room, some by video.</summary>
    Hybrid,
    /// <summary>In writing.</summary>
    Written,
}

/// <summary>In what way two provisions meet.</summary>
public enum Relation
{
    /// <summary>They aim at the same.</summary>
    Aligned,
    /// <summary>One adds what the other lacks.</summary>
    Complementary,
    /// <summary>They cover partly the same ground.</summary>
    Overlapping,
    /// <summary>They do the same twice.</summary>
    Duplicate,
    /// <summary>They move apart.</summary>
    Diverging,
    /// <summary>They cannot both be carried out.</summary>
    Conflicting,
}

/// <summary>How a party says no or takes back: how it was said, never why.</summary>
public enum Manner
{
    /// <summary>Without more.</summary>
    Plain,
    /// <summary>With a reserve to come back to it.</summary>
    Reserve,
    /// <summary>For a later time (withdraw).</summary>
    Later,
    /// <summary>Not at this time (decline).</summary>
    NotNow,
    /// <summary>No (decline).</summary>
    No,
    /// <summary>How it was said is left unsaid.</summary>
    Unsaid,
}

/// <summary>How we may use an account in public.</summary>
public enum Use
{
    /// <summary>With name and office.</summary>
    OnRecord,
    /// <summary>As "an official".</summary>
    Background,
    /// <summary>Without any source.</summary>
    DeepBackground,
    /// <summary>Not at all: it never gets into a line that can be copied.</summary>
    OffRecord,
}
