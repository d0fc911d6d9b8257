using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Together;

/// <summary>A form whose outcome is a draft, filled in as far as it was.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Title">What it drafts.</param>
/// <param name="Hint">What helps to fill it in.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="Hidden">What it carries unseen.</param>
/// <param name="Fields">Its fields; null when something has to be there first.</param>
/// <param name="Needs">What has to be there first.</param>
/// <param name="Values">What was filled in, by field.</param>
/// <param name="Faults">What is wrong, by field.</param>
/// <param name="Refusal">The rule that the act would break.</param>
/// <param name="About">What is spoken about, in one line; null for something new.</param>
/// <param name="Takes">That line is what is taken.</param>
/// <param name="Texts">Every word of it.</param>
/// <param name="Changes">It changes a draft that there is.</param>
public sealed record DraftFormModel(
    DialogueFrame Dialogue, Label Title, Label? Hint, string Action, IReadOnlyList<KeyValuePair<string, string>> Hidden, IReadOnlyList<SayField>? Fields, string Needs,
    IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, Label> Faults, string? Refusal, string? About, bool Takes, IReadOnlyList<EnclosedText> Texts, bool Changes);
