using Entente.Node.Carriers;
using Entente.Node.Shared;

namespace Entente.Node.Pages.Pouches;

/// <summary>What the page of pouches shows.</summary>
/// <param name="Frame">The dialogue's frame.</param>
/// <param name="Trouble">What is in the way of acts, and what to do; null when nothing is.</param>
/// <param name="Others">Each counterpart.</param>
/// <param name="Made">The pouches that were made by hand, the newest first.</param>
/// <param name="Came">The pouches that came, the newest first.</param>
/// <param name="IsHead">The reader sets carriers and confirms sizes.</param>
public sealed record PouchesModel(DialogueFrame Frame, TroubleView? Trouble, IReadOnlyList<CounterpartView> Others, IReadOnlyList<MadeView> Made, IReadOnlyList<CameView> Came, bool IsHead)
{
    /// <summary>Answers what was done just now.</summary>
    public AnswerView? Answer { get; init; }

    /// <summary>The pouch that was made just now.</summary>
    public MadeView? Fresh { get; init; }

    /// <summary>What was filled in for a counterpart's carrier and not taken.</summary>
    public (string Side, CarrierForm Form)? NotSaved { get; init; }

    /// <summary>Address of the page.</summary>
    public string Address => Frame.Address + "/" + PouchEndpoints.Below;
}

/// <summary>An answer in words.</summary>
/// <param name="Title">In short.</param>
/// <param name="Lines">The rest.</param>
public sealed record AnswerView(string Title, IReadOnlyList<string> Lines);

/// <summary>A counterpart.</summary>
/// <param name="Side">Its id, as forms send it.</param>
/// <param name="Name">As the desk calls it.</param>
/// <param name="IsDue">Something waits to go.</param>
/// <param name="Unsent">What acts of ours no pouch has held yet, named.</param>
/// <param name="UnsentLeft">How many more there are.</param>
/// <param name="NoReceipt">How many acts of ours it has not cosigned as far as we know.</param>
/// <param name="Carrier">The carrier as it is set.</param>
/// <param name="Line">How carrying stands; null by hand.</param>
public sealed record CounterpartView(string Side, string Name, bool IsDue, IReadOnlyList<string> Unsent, long UnsentLeft, long NoReceipt, CarrierForm Carrier, LineView? Line);

/// <summary>How carrying stands. Moments are by our capital's clock.</summary>
/// <param name="Standing">Whether pouches go.</param>
/// <param name="Trouble">What is in the way, where nothing goes.</param>
/// <param name="Since">Since when it stands so; null before the first try.</param>
/// <param name="LastSent">The last pouch that a carrier took, in words.</param>
/// <param name="LastCame">The last that came, in words.</param>
public sealed record LineView(CarryStanding Standing, CarrierTrouble? Trouble, string? Since, string? LastSent, string? LastCame);

/// <summary>The form of a carrier, as typed.</summary>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Place">Folder or address.</param>
/// <param name="Delay">Seconds.</param>
/// <param name="Batch">Seconds.</param>
/// <param name="Retry">Seconds.</param>
public sealed record CarrierForm(string Kind, string Place, string Delay, string Batch, string Retry);

/// <summary>A pouch that was made by hand.</summary>
/// <param name="Line">What is known of it.</param>
/// <param name="To">For whom, as the desk calls it.</param>
/// <param name="Made">When it was made, by our capital's clock.</param>
/// <param name="File">Address of the file; null where it is not kept any more.</param>
/// <param name="Cover">Address of the cover sheet.</param>
public sealed record MadeView(MadeLine Line, string To, string Made, string? File, string Cover);

/// <summary>A pouch that came.</summary>
/// <param name="When">Day and time.</param>
/// <param name="Which">From whom, which number; empty where it was refused.</param>
/// <param name="What">What became of it.</param>
/// <param name="Size">Its length.</param>
/// <param name="By">Who opened it.</param>
/// <param name="IsTaken">It was taken.</param>
public sealed record CameView(string When, string Which, IReadOnlyList<string> What, string Size, string By, bool IsTaken);

/// <summary>What is in the way.</summary>
/// <param name="Words">Why nothing of ours is added; null where something is.</param>
/// <param name="Steps">What to do.</param>
/// <param name="TakesSize">A head may confirm the size that is cosigned.</param>
/// <param name="Histories">Logs that have two histories.</param>
public sealed record TroubleView(string? Words, IReadOnlyList<Label> Steps, bool TakesSize, IReadOnlyList<HistoriesView> Histories);

/// <summary>A log with two histories.</summary>
/// <param name="What">What it is, and what is usual.</param>
/// <param name="Stands">What stands.</param>
/// <param name="Evidence">Address of the file; null where it has not come.</param>
public sealed record HistoriesView(string What, string Stands, string? Evidence);
