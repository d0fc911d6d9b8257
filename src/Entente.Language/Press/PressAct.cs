using Entente.Dialogue;

namespace Entente.Language;

/// <summary>What a word of act does to a matter. The lexicon (<c>press-acts-en.tsv</c>, <c>press-acts-ko.tsv</c>) gives each word one kind.</summary>
internal enum ActKind
{
    /// <summary>Brings the matter into being: done, it is launched; to come, it is decided.</summary>
    Found,
    /// <summary>Meets, or holds a meeting of it.</summary>
    Meet,
    /// <summary>It is there and at work.</summary>
    Exist,
    /// <summary>Agrees; what is agreed to follows.</summary>
    Agree,
    /// <summary>Says yes to what another proposes.</summary>
    Accept,
    /// <summary>Decides; what is decided follows.</summary>
    Decide,
    /// <summary>Confirms or ratifies what is agreed.</summary>
    Confirm,
    /// <summary>Means to do what follows, or pushes it on.</summary>
    Plan,
    /// <summary>Would like what follows.</summary>
    Wish,
    /// <summary>Looks at the matter.</summary>
    Consider,
    /// <summary>Speaks of it with the other.</summary>
    Talk,
    /// <summary>Proposes it.</summary>
    Propose,
    /// <summary>Tests the water.</summary>
    Sound,
    /// <summary>Holds the other's paper.</summary>
    Receive,
    /// <summary>Has a favourable view.</summary>
    View,
    /// <summary>Has an unfavourable view.</summary>
    Oppose,
    /// <summary>Answers, without saying what.</summary>
    Reply,
    /// <summary>Says no, or takes it back.</summary>
    Decline,
    /// <summary>Ends it.</summary>
    End,
    /// <summary>Pauses it.</summary>
    Suspend,
    /// <summary>Puts it off.</summary>
    Postpone,
    /// <summary>Takes it up again.</summary>
    Resume,
    /// <summary>Makes it a part of another.</summary>
    Merge,
    /// <summary>Becomes a member of it.</summary>
    Join,
    /// <summary>Goes on with what follows.</summary>
    Continue,
    /// <summary>Fixes a date or a form, where its object is one.</summary>
    Settle,
    /// <summary>Turns it against somebody.</summary>
    Target,
    /// <summary>Gives no answer.</summary>
    Silent,
    /// <summary>Waits for what follows, which has not come.</summary>
    Await,
    /// <summary>Raises the idea, formally or not.</summary>
    Float,
    /// <summary>Known to claim nothing.</summary>
    Void,
    /// <summary>Reports what somebody says.</summary>
    Say,
}

/// <summary>In which form an act stands.</summary>
internal enum ActForm
{
    /// <summary>A noun: "the launch", 설치.</summary>
    Noun,
    /// <summary>Done: "launched", "has been launched", 설치하였다.</summary>
    Past,
    /// <summary>Being done, or true now: "is considering", "launches", 검토하고 있다.</summary>
    Present,
    /// <summary>To come: "will be launched", 설치할 예정.</summary>
    Future,
    /// <summary>Possible: "could be launched", 설치할 수 있다.</summary>
    Possible,
    /// <summary>Depends on the act before it: "to launch", "launching", 설치하는.</summary>
    Inner,
}

/// <summary>One word of act in a line.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Form">In which form.</param>
/// <param name="From">Where its words begin, auxiliaries and negation included, in UTF-16 code units of the line.</param>
/// <param name="To">Where they end, half-open.</param>
/// <param name="Negated">An odd number of negations stands on it.</param>
internal sealed record Act(ActKind Kind, ActForm Form, int From, int To, bool Negated);

/// <summary>How a clause speaks of the matter.</summary>
internal enum About
{
    /// <summary>It names it.</summary>
    Named,
    /// <summary>It points at something: "it", "the proposal", 이를.</summary>
    Pointed,
    /// <summary>It has no object at all.</summary>
    Unsaid,
    /// <summary>It is about something else.</summary>
    Other,
}

/// <summary>Words beside an act that close a question.</summary>
internal readonly record struct Closer(Question Question, int From, int To);

/// <summary>Who does what to the matter, in one clause.</summary>
internal sealed record PressClause
{
    /// <summary>Its range in the line.</summary>
    public required Span Span { get; init; }
    /// <summary>The acts, the governing one first.</summary>
    public required IReadOnlyList<Act> Acts { get; init; }
    /// <summary>Who does it; null where the clause leaves its subject out, so that the one before holds.</summary>
    public PressSide? Subject { get; init; }
    /// <summary>Of what it speaks.</summary>
    public About About { get; init; }
    /// <summary>Dates, forms and members in it.</summary>
    public IReadOnlyList<Closer> Closers { get; init; } = [];
    /// <summary>It depends on a condition.</summary>
    public bool Conditional { get; init; }
    /// <summary>It says which questions are open ("whether and when is undecided"), and where.</summary>
    public Undecided? Open { get; init; }
    /// <summary>The questions whose terms, a date or a form, it calls fixed; empty where it is about the matter itself.</summary>
    public IReadOnlySet<Question> Terms { get; init; } = new HashSet<Question>();
    /// <summary>It says "in principle".</summary>
    public bool InPrinciple { get; init; }
    /// <summary>It says "ad referendum", "subject to the capitals".</summary>
    public bool AdReferendum { get; init; }
    /// <summary>It says "when, not whether".</summary>
    public Span? WhenNotWhether { get; init; }
    /// <summary>It has a verb that the lexicon lacks, as far as can be told.</summary>
    public bool UnknownVerb { get; init; }
    /// <summary>It begins with its verb and so goes on with the subject before: ", would be led by …".</summary>
    public bool Continues { get; init; }
    /// <summary>It denies everything: "nothing", 아무것도.</summary>
    public bool Total { get; init; }
    /// <summary>It says that something is no more as it was: "no longer", 더 이상.</summary>
    public bool NoLonger { get; init; }
    /// <summary>A word of doing together in it: "joint", "together".</summary>
    public bool Together { get; init; }
}

/// <summary>What a clause says is open.</summary>
/// <param name="Questions">Those that it names; empty where it only says "undecided".</param>
/// <param name="Span">Where.</param>
internal sealed record Undecided(IReadOnlySet<Question> Questions, Span Span);
