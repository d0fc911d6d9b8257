namespace Entente.Node.Pages.Say;

/// <summary>The page of forms, or one form.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Kinds">All forms: name and title.</param>
/// <param name="Form">The form that is open; null for the list.</param>
public sealed record SayModel(DialogueFrame Dialogue, IReadOnlyList<(string Name, Label Title)> Kinds, SayFormModel? Form);

/// <summary>One form, filled in as far as it was.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Title">What it writes down.</param>
/// <param name="Key">Names this request, so that a second click adds nothing.</param>
/// <param name="Fields">Its fields; null when something has to be there first.</param>
/// <param name="Values">What was filled in, by field.</param>
/// <param name="Faults">What is wrong, by field.</param>
/// <param name="Refusal">The rule that the act would break; null otherwise.</param>
public sealed record SayFormModel(
    string Name, Label Title, string Key, IReadOnlyList<SayField>? Fields, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, Label> Faults, string? Refusal);
