namespace Entente.Node.Pages.Releasing;

/// <summary>Addresses of the door.</summary>
internal static class DoorAddress
{
    /// <summary>Drafts that wait.</summary>
    public static string List(string dialogue) => $"{DialogueFrame.SharedRoot}/{dialogue}/door";

    /// <summary>One draft.</summary>
    public static string Of(string dialogue, string id) => List(dialogue) + "/" + Uri.EscapeDataString(id);
}
