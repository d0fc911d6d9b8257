using Entente.Node.Pages;

namespace Entente.Node.Stage;

/// <summary>The walk's sentences.</summary>
internal static class WalkLabels
{
    public static readonly Label Look = new("Two capitals, each with a node of its own. Green is what both hold; amber is ours alone and never leaves. Look at both.", "두 수도에 각자의 노드가 있습니다. 초록은 양측이 함께 가진 것, 노랑은 우리만의 것이며 밖으로 나가지 않습니다. 둘 다 살펴보십시오.");
    public static readonly Label DraftLink = new("Play Meridian's desk: put a link between the two policies forward. It becomes a draft at the door; nothing leaves yet.", "메리디아 담당이 되어 두 정책의 접점을 제시해 보십시오. 문 앞의 초안이 될 뿐 아직 아무것도 나가지 않습니다.");
    public static readonly Label ReleaseLink = new("Two have to agree. Play Meridian's head of delegation: look at what leaves, and release it.", "두 사람의 동의가 필요합니다. 메리디아 수석대표가 되어 나갈 내용을 보고 내보내십시오.");
    public static readonly Label DraftTable = new("As Meridian's desk, table the proposal: a Regional Linkage Working Group.", "메리디아 담당으로 지역연계 실무협의체 제안을 올려 보십시오.");
    public static readonly Label ReleaseTable = new("As Meridian's head of delegation, release the proposal.", "메리디아 수석대표로 제안을 내보내십시오.");
    public static readonly Label DraftConsider = new("As Meridian's desk, offer to consider it together, back at the 15th IPD.", "메리디아 담당으로 함께 검토하고 제15차 IPD에서 다시 다루자고 제의해 보십시오.");
    public static readonly Label ReleaseConsider = new("As Meridian's head of delegation, release the offer.", "메리디아 수석대표로 제의를 내보내십시오.");
    public static readonly Label DraftTake = new("Hanbit has received the offer. Play Hanbit's desk: draft the answer, “take it”.", "한빛에 제의가 도착했습니다. 한빛 담당이 되어 받아들인다는 답을 초안으로 만드십시오.");
    public static readonly Label ReleaseTake = new("Play Deputy Minister Seo: take it, and watch both status lines.", "서 차관보가 되어 받아들이고, 양쪽의 상태 문장을 지켜보십시오.");
    public static readonly Label Receipt = new("Taken. Neither line says “agreed” until each node has shown that it knows of the other's word.", "받아들였습니다. 서로의 말을 알게 되었다는 것이 양쪽 노드에 나타나기 전에는 어느 쪽도 ‘합의’라고 하지 않습니다.");
    public static readonly Label OnItsWay = new("Released. A pouch carries it over.", "내보냈습니다. 행낭이 나르고 있습니다.");
    public static readonly Label Press = new("Play Meridian's press officer: hold “agreed to establish” against the record. It says more than was agreed.", "메리디아 공보가 되어 ‘설치하기로 합의’라는 말을 기록과 견주어 보십시오. 합의된 것보다 더 나아간 말입니다.");
    public static readonly Label Cut = new("Cut the line between the capitals.", "두 수도 사이의 선을 끊으십시오.");
    public static readonly Label DraftExpect = new("The line is cut. As Hanbit's desk, say that you expect it at the ministers' meeting.", "선이 끊겼습니다. 한빛 담당으로 장관 회의에서 거론될 것으로 예상한다고 말해 보십시오.");
    public static readonly Label ReleaseExpect = new("This needs one officer only: release it. It waits here, since nothing goes.", "담당 한 사람이면 됩니다. 내보내십시오. 선이 끊겼으므로 여기서 기다립니다.");
    public static readonly Label ByHand = new("Open “By hand”: make a pouch at Hanbit.", "‘직접 나르기’를 열어 한빛에서 행낭을 만드십시오.");
    public static readonly Label CarryIt = new("Carry it: drag the pouch onto Meridian's pane, or choose its file there.", "나르십시오. 행낭을 메리디아 쪽에 끌어다 놓거나 거기서 파일을 고르십시오.");
    public static readonly Label Verify = new("Last: export the record and verify it as a stranger would, who trusts neither side.", "마지막으로 기록을 내보내어, 어느 쪽도 믿지 않는 제3자처럼 검증해 보십시오.");
    public static readonly Label Over = new("That was all. Both nodes are yours to play on with.", "여기까지입니다. 이제 두 노드를 마음대로 써 보십시오.");
}
