namespace Entente.Node.Pages.Frame;

/// <summary>The step through a desk file, account by account.</summary>
/// <param name="Address">The page's address without its query; <c>?step=n</c> shows step n.</param>
/// <param name="At">The step that is shown, from 0.</param>
/// <param name="Last">The last step, 1 or more.</param>
/// <param name="Day">Day of the step that is shown, as written.</param>
/// <param name="Text">Its day and whose word, to be read out.</param>
/// <param name="LastDay">Day of the last step, as written.</param>
public sealed record AsOfModel(string Address, int At, int Last, string Day, string Text, string LastDay);
