using Entente.Language;
using Entente.Node.Pages;

namespace Entente.Node.Stage;

/// <summary>The demo's page as one reader is shown it.</summary>
/// <param name="Tongue">The reader's language.</param>
/// <param name="Walk">The bar on top.</param>
/// <param name="Line">What stands between the panes.</param>
/// <param name="Panes">The panes.</param>
public sealed record StageModel(Tongue Tongue, WalkBar Walk, LineBox Line, IReadOnlyList<PaneBox> Panes)
{
    /// <summary>A label in the reader's language.</summary>
    public string Say(Label label) => label.In(Tongue);

    /// <summary>A label with parts filled in.</summary>
    public string Say(Label label, params ReadOnlySpan<object?> parts) => label.In(Tongue, parts);
}

/// <summary>The walk.</summary>
/// <param name="Steps">Its steps: done, now, or still to come.</param>
/// <param name="Current">The step that is asked for, from 1; one more than there are when the walk is over.</param>
/// <param name="Text">What is asked now.</param>
/// <param name="Play">Whom to play, where that is not who is played already.</param>
/// <param name="Open">What the pane is led to; null for nothing.</param>
/// <param name="Verify">Whether the record is to be verified now.</param>
/// <param name="Result">What came of verifying.</param>
public sealed record WalkBar(IReadOnlyList<string> Steps, int Current, string Text, PlayButton? Play, OpenButton? Open, bool Verify, StageVerdict? Result);

/// <summary>Makes the visitor somebody else.</summary>
/// <param name="Side">In which pane.</param>
/// <param name="Who">As whom.</param>
/// <param name="Says">What the button says.</param>
/// <param name="Then">Where the pane is led to then; null for where it is.</param>
public sealed record PlayButton(string Side, Persona Who, string Says, OpenButton? Then);

/// <summary>Leads a pane to a page.</summary>
/// <param name="Side">Which pane.</param>
/// <param name="Address">Where to.</param>
/// <param name="Says">What the button says.</param>
/// <param name="Line">A press line that is filled in there; null for none.</param>
public sealed record OpenButton(string Side, string Address, string Says, string? Line);

/// <summary>The line between the capitals.</summary>
/// <param name="Stands">How it stands, in words.</param>
/// <param name="IsCut">Whether it is cut.</param>
/// <param name="Pouch">The last pouch, in words; null for none.</param>
/// <param name="Size">Its size, in words.</param>
/// <param name="Made">The pouch that was made to be carried by hand.</param>
/// <param name="MadeSays">The same in words.</param>
/// <param name="Opened">What came of the one that was opened last, in words.</param>
public sealed record LineBox(string Stands, bool IsCut, string? Pouch, string? Size, (string From, string FileName)? Made, string? MadeSays, string? Opened);

/// <summary>One capital.</summary>
/// <param name="Side">The side's id.</param>
/// <param name="Name">Its short name, in both languages where they differ from the reader's.</param>
/// <param name="Short">Its short name.</param>
/// <param name="Capital">Its capital with the clock.</param>
/// <param name="Who">Who is played.</param>
/// <param name="Origin">Where the node listens.</param>
/// <param name="Frame">Address of the page in the pane.</param>
/// <param name="Version">Changes when that page would look otherwise.</param>
public sealed record PaneBox(string Side, string Name, string Short, Capital Capital, Persona Who, string Origin, string Frame, string Version);
