using Entente.Language;

namespace Entente.Linking;

/// <summary>One provision as linking sees it.</summary>
/// <param name="Id">Unique within its side.</param>
/// <param name="Lang">ISO 639-1; <c>und</c> or a language that the linker does not know is compared letter by letter.</param>
/// <param name="Title">A heading of its own; empty where it has none.</param>
/// <param name="Text">The untouched words; evidence points into them.</param>
/// <param name="Context">What it stands under, outermost first.</param>
public sealed record LinkText(string Id, string Lang, string Title, string Text, IReadOnlyList<string> Context)
{
    /// <summary>A provision of a document.</summary>
    public static LinkText Of(Provision provision) => new(provision.Id, provision.Lang, "", provision.Text, provision.Headings);
}
