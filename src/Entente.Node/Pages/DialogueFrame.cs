namespace Entente.Node.Pages;

/// <summary>What every page of a dialogue shows around its content.</summary>
/// <param name="Id">The dialogue's id in addresses, <c>a-z 0-9 -</c>.</param>
/// <param name="Title">Name in the dialogue switcher.</param>
/// <param name="Room">Which room the pages belong to: the frame differs at a glance.</param>
/// <param name="Banner">What the frame says, on screen and on every printed page: where the content comes from, what nobody signed.</param>
/// <param name="Capitals">The two sides' capitals, for the clocks.</param>
public sealed record DialogueFrame(string Id, Label Title, Room Room, Label Banner, IReadOnlyList<Capital> Capitals)
{
    /// <summary>First word of the addresses of shared dialogues: they have pages of their own.</summary>
    public const string SharedRoot = "/with";

    /// <summary>Address of the dialogue's first page.</summary>
    public string Address => (Room == Room.DeskFile ? "" : SharedRoot) + "/" + Id;
}

/// <summary>The rooms; see the two rooms and a door in the design.</summary>
public enum Room
{
    /// <summary>A dialogue that one side keeps alone.</summary>
    DeskFile,

    /// <summary>Ours alone, inside a shared dialogue.</summary>
    Ours,

    /// <summary>What all members hold.</summary>
    Shared,

    /// <summary>A page on which both stand, each in its own frame.</summary>
    Both,
}

/// <summary>A capital with its clock.</summary>
/// <param name="City">Its name.</param>
/// <param name="Zone">IANA time zone, such as <c>Asia/Seoul</c>.</param>
public sealed record Capital(Label City, string Zone);

/// <summary>The dialogues that the officer of this request may see, in the order of the switcher. Everything that lists dialogues on a page asks here.</summary>
/// <param name="All">Their frames.</param>
internal sealed record SeenDialogues(IReadOnlyList<DialogueFrame> All);

/// <summary>The dialogues of this node, whoever may see them.</summary>
internal sealed class DialogueCatalogue
{
    private volatile IReadOnlyList<DialogueFrame> all = [];

    /// <summary>All dialogues that have pages.</summary>
    public IReadOnlyList<DialogueFrame> All => all;

    /// <summary>Adds a dialogue, or replaces the one with its id.</summary>
    public void Open(DialogueFrame dialogue) => all = [.. all.Where(other => other.Id != dialogue.Id), dialogue];
}
