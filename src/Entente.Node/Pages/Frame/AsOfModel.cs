namespace Entente.Node.Pages.Frame;

/// <summary>The step through a desk file, account by account.</summary>
/// <param name="Address">The page's address without its query; <c>?step=n</c> shows step n.</param>
/// <param name="Steps">All steps in order, at least one.</param>
/// <param name="At">The one that is shown, from 0.</param>
public sealed record AsOfModel(string Address, IReadOnlyList<AsOfStep> Steps, int At);

/// <summary>One step: the record up to and with one account.</summary>
/// <param name="Day">Its day, as written.</param>
/// <param name="Text">Day and whose word, to be read out.</param>
public sealed record AsOfStep(string Day, string Text);
