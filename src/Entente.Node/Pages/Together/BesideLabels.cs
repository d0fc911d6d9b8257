namespace Entente.Node.Pages.Together;

/// <summary>Words of the shared frame on the pages of our own file.</summary>
internal static class BesideLabels
{
    public static readonly Label Head = new("The dialogue with {0}, as it stands now", "{0:과}의 대화, 지금 상태");
    public static readonly Label Go = new("Where we stand with {0}", "{0:과}의 현황으로");
    public static readonly Label ToRecord = new("The record that both hold", "양측이 보관하는 기록으로");
    public static readonly Label Nothing = new("Nothing of this stands there yet.", "이에 관해 아직 거기 있는 것이 없습니다.");
    public static readonly Label Stays = new("What is written on this page stays ours. What is to reach {0} is said there, and leaves at the door.", "이 화면에 적는 것은 우리만 봅니다. {0}에 전할 것은 거기서 말하며, 문에서만 나갑니다.");
    public static readonly Label More = new("{0} more", "{0}건 더");
}
