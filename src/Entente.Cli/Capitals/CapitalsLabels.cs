using Entente.Node.Pages;

namespace Entente.Cli.Capitals;

/// <summary>What the command says of the two capitals.</summary>
internal static class CapitalsLabels
{
    public static readonly Label Play = new("Play the case of the two capitals up to a point: considered", "두 수도의 사례를 한 지점까지 진행합니다: considered");
    public static readonly Label PlayNeedsCapitals = new("--play goes with --scenario capitals", "--play는 --scenario capitals와 함께 씁니다");
    public static readonly Label Ready = new("Two capitals are ready, each with a node of its own. Open this address in your browser:", "두 수도가 각자의 노드와 함께 준비되었습니다. 브라우저에서 다음 주소를 여십시오.");
    public static readonly Label Stop = new("Ctrl-C stops both nodes.", "Ctrl-C로 두 노드를 멈춥니다.");
    public static readonly Label TooSlow = new("entente: the two nodes did not settle within {0} minutes; everything was stopped. Start the demo with --fresh.", "entente: 두 노드가 {0}분 안에 자리를 잡지 못했습니다. 모두 멈추었습니다. --fresh로 다시 시작하십시오.");
    public static readonly Label SideEnded = new("entente: the node of {0} ended (exit code {1}); everything was stopped. Start the demo again to go on.", "entente: {0}의 노드가 끝났습니다(종료 코드 {1}). 모두 멈추었습니다. 데모를 다시 시작하면 이어집니다.");
}
