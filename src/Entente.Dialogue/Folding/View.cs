using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>
/// The state that a frontier shows: the last write of each cell below it. Guards see the view of their act's past, pages
/// the view of all that was folded, "as of" and "since you opened this" any other.
/// </summary>
public sealed class View
{
    private readonly Fold fold;

    internal View(Fold fold, ImmutableArray<long> frontier)
    {
        this.fold = fold;
        Frontier = frontier;
    }

    /// <summary>For each member the number of entries that this view holds, of its logs of all epochs.</summary>
    public ImmutableArray<long> Frontier { get; }

    /// <summary>The newest epoch of which this view holds an entry; the first where it holds none.</summary>
    public long Epoch
    {
        get
        {
            var epoch = fold.Epoch;
            while (epoch > 1 && Frontier.SequenceEqual(Frontier.Zip(Start(epoch), Math.Min))) epoch--;
            return epoch;
        }
    }

    /// <summary>For each log of this view's epoch the number of entries that it holds.</summary>
    public ImmutableArray<long> Sizes => [.. Frontier.Zip(Start(Epoch), (place, start) => place - start)];

    /// <summary>The frontier at which the logs of an epoch have these sizes.</summary>
    /// <param name="epoch">From 1, at most the newest.</param>
    /// <param name="sizes">For each log a number of entries, at most what is folded.</param>
    public ImmutableArray<long> FrontierOf(long epoch, IEnumerable<long> sizes) => [.. Start(epoch).Zip(sizes, (start, size) => start + size)];

    /// <summary>The same history as another frontier shows it: "since you were here".</summary>
    /// <param name="frontier">For each log a number of entries that were folded.</param>
    public View At(ImmutableArray<long> frontier) => fold.At(frontier);

    /// <summary>Number of logs.</summary>
    public int Members => fold.Members;

    /// <summary>True when the reference is of an epoch that was folded and below the frontier, valid or void.</summary>
    public bool Holds(ActRef at)
    {
        if (at.IsElsewhere || at.Epoch < 1 || at.Epoch > fold.Epoch || at.Member >= Members) return false;
        var end = at.Epoch == fold.Epoch ? Frontier[(int)at.Member] : Math.Min(Frontier[(int)at.Member], Start(at.Epoch + 1)[(int)at.Member]);
        return at.Index < end - Start(at.Epoch)[(int)at.Member];
    }

    /// <summary>The act at a reference, valid or void; null when this view does not hold it.</summary>
    public Act? Act(ActRef at) => Find(at)?.Act;

    /// <summary>Why the act at a reference is void; null when it is valid or not held.</summary>
    public Refusal? VoidFor(ActRef at) => Find(at)?.Void;

    /// <summary>True when this view holds a valid act there.</summary>
    public bool IsValid(ActRef at) => Find(at) is { Void: null };

    /// <summary>The object that the act at a reference created; null when there is none of that type.</summary>
    public T? Object<T>(ActRef at)
        where T : DialogueObject => Find(at)?.Created as T;

    /// <summary>All objects of a type, by member and then in log order.</summary>
    public IEnumerable<T> Objects<T>()
        where T : DialogueObject
    {
        for (var m = 0; m < Members; m++)
            foreach (var value in Values<T>(default, m))
                yield return value;
    }

    /// <summary>All statements of a type about an object, by member and then in log order.</summary>
    public IEnumerable<T> Said<T>(ActRef about)
    {
        for (var m = 0; m < Members; m++)
            foreach (var value in Values<T>(about, m))
                yield return value;
    }

    /// <summary>The latest statement of a type that a member made about an object; null when it made none.</summary>
    internal T? LatestSaid<T>(ActRef about, int member)
        where T : class => fold.Cells.Of(new CellKey(typeof(T), about, null), member, Frontier[member]).Span is [.., var last] ? (T)last.Value! : null;

    /// <summary>True when a member had named the enclosure in an acknowledgement.</summary>
    internal bool HasNamed(Digest enclosure, int member) => fold.Cells.HasNamed(enclosure, member, Frontier[member]);

    /// <summary>True when the object's author took it back: it stays visible and counts no more.</summary>
    public bool IsStruck(ActRef obj) => Said<Struck>(obj).Any();

    /// <summary>The entries of a member's logs that this view holds, in order, with their verdicts.</summary>
    /// <param name="member">Member number.</param>
    /// <param name="from">How many to leave out.</param>
    public IEnumerable<(Act Act, Refusal? Void)> Log(int member, long from = 0)
    {
        for (var i = from; i < Frontier[member]; i++)
        {
            var entry = fold.Log(member)[(int)i];
            yield return (entry.Act, entry.Void);
        }
    }

    /// <summary>What a member stands by on a slot; null where it stands by nothing.</summary>
    public ActRef? StandsBy(SlotId slot, int member) => Register(slot, member);

    /// <summary>Member numbers of a slot's parties.</summary>
    public ImmutableArray<int> PartiesOf(SlotId slot) => Registers.Parties(this, slot);

    /// <summary>What is agreed on a slot: the latest sealed terms, unless they free the parties; null where nothing is.</summary>
    public Terms? AgreedOn(SlotId slot) => Registers.Standing(this, slot)?.Terms;

    /// <summary>All that is agreed: of each slot the latest sealed reference.</summary>
    public IEnumerable<(SlotId On, ActRef Ref)> Agreed =>
        from slot in Slots
        let seal = Seals.Latest(this, slot, PartiesOf(slot))
        where seal is not null
        select (slot, seal.Ref);

    /// <summary>The opening of a member's log of this view's epoch; null when it is not here or void.</summary>
    public Opening? Opening(int member) => Object<Opening>(new ActRef(Epoch, member, 0));

    /// <summary>The dialogue's opening, by the first member that has one here.</summary>
    public Opening? Opening() => OpeningOf(Epoch);

    /// <summary>The opening of an epoch, by the first member that has one here.</summary>
    internal Opening? OpeningOf(long epoch)
    {
        for (var m = 0; m < Members; m++)
            if (Object<Opening>(new ActRef(epoch, m, 0)) is { } opening) return opening;
        return null;
    }

    /// <summary>True when this is the view of a file that one side keeps alone.</summary>
    public bool IsDeskFile => Opening() is { Arg.Kind: DialogueKind.Desk };

    /// <summary>How much of every member's logs the last entry of a member had seen.</summary>
    public ImmutableArray<long> SeenBy(int member) =>
        Frontier[member] == 0 ? [.. new long[Members]] : fold.Log(member)[(int)Frontier[member] - 1].Act.Past;

    /// <summary>True when every party's log shows that it has seen the act.</summary>
    public bool IsSettled(ActRef at) => Opening() is { } opening && IsSeenBy(opening.PartyMembers, at);

    /// <summary>True when every other log, observers' too, shows that it has seen the act.</summary>
    public bool IsSeenByAll(ActRef at) => IsSeenBy(Enumerable.Range(0, Members), at);

    private bool IsSeenBy(IEnumerable<int> members, ActRef at) =>
        Holds(at) && members.All(m => m == at.Member || SeenBy(m)[(int)at.Member] > PlaceOf(at));

    /// <summary>Slots in which this view holds a register, ever written.</summary>
    internal IEnumerable<SlotId> Slots =>
        fold.Cells.Slots.Where(s => Enumerable.Range(0, Members).Any(m => Registered(s, m).Length > 0));

    /// <summary>One member's writes into a slot, in log order.</summary>
    internal ReadOnlyMemory<Written> Registered(SlotId slot, int member) =>
        fold.Cells.Of(Registers.Key(slot), member, Frontier[member]);

    /// <summary>A member's register: the reference by which it stands, or null.</summary>
    internal ActRef? Register(SlotId slot, int member) =>
        Registered(slot, member).Span is [.., var last] ? (ActRef?)last.Value : null;

    /// <summary>The slot on which the act at a reference can be taken; null when it offers nothing here.</summary>
    internal SlotId? OfferedOn(ActRef at) => Find(at)?.OfferedOn;

    /// <summary>What the entry at a place of a member's logs had seen; void entries count too.</summary>
    internal ImmutableArray<long> PastOf(int member, long place) => ActAt(member, place).Past;

    /// <summary>The act at a place of a member's logs.</summary>
    internal Act ActAt(int member, long place) => fold.Log(member)[(int)place].Act;

    /// <summary>The place of an act among all entries of its author's logs.</summary>
    internal long PlaceOf(ActRef at) => Start(at.Epoch)[(int)at.Member] + at.Index;

    /// <summary>What the openings of an epoch have to cite of the logs before.</summary>
    internal ImmutableArray<Seen> ClosesBefore(long epoch) => epoch <= fold.Epoch ? fold.Epochs[(int)epoch - 1].Closes : [];

    private ImmutableArray<long> Start(long epoch) => fold.Epochs[(int)epoch - 1].Places;

    private Entry? Find(ActRef at) => Holds(at) ? fold.Log((int)at.Member)[(int)PlaceOf(at)] : null;

    private IEnumerable<T> Values<T>(ActRef about, int member)
    {
        var written = fold.Cells.Of(new CellKey(typeof(T), about, null), member, Frontier[member]);
        for (var i = 0; i < written.Length; i++) yield return (T)written.Span[i].Value!;
    }
}
