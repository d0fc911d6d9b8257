namespace Entente.Node.Pages.SignIn;

/// <summary>Words of signing in.</summary>
internal static class SignInLabels
{
    public static readonly Label HowTitle = new("How to sign in", "로그인하는 방법");
    public static readonly Label HowWhat = new("This node serves its own side only, and this browser is not signed in.", "이 노드는 자기 측에만 열려 있으며, 이 브라우저는 아직 로그인하지 않았습니다.");
    public static readonly Label HowDo = new("Open the one-time address that was printed when the node was started. It looks like this:", "노드를 시작할 때 출력된 일회용 주소를 여십시오. 주소의 모양은 다음과 같습니다.");
    public static readonly Label HowAgain = new("The address is gone? Stop the node with Ctrl-C and start it again: it prints a fresh one.", "주소를 찾을 수 없으면 Ctrl-C로 노드를 멈추고 다시 시작하십시오. 새 주소가 출력됩니다.");
    public static readonly Label UsedTitle = new("This address has been used", "이미 사용된 주소입니다");
    public static readonly Label UsedWhat = new("A sign-in address works once. This one was used before, or it belongs to an earlier start of the node.", "로그인 주소는 한 번만 쓸 수 있습니다. 이 주소는 이미 사용되었거나, 노드가 이전에 시작되었을 때의 것입니다.");
    public static readonly Label UsedWorry = new("If it was not you who used it: stop the node with Ctrl-C and start it again.", "본인이 사용한 것이 아니라면 Ctrl-C로 노드를 멈추고 다시 시작하십시오.");
    public static readonly Label GoOn = new("Go on: this browser is signed in", "계속하기: 이 브라우저는 로그인되어 있습니다");
}
