namespace Entente.Node.Pages.Errors;

/// <summary>What the error pages say: what happened, that nothing is lost, what to do.</summary>
internal static class ErrorLabels
{
    public static readonly Label BadTitle = new("The node could not use this request", "처리할 수 없는 요청입니다");
    public static readonly Label BadWhat = new("The form was too old, or did not come from a page of this node. Nothing was changed.", "양식이 오래되었거나 이 노드의 화면에서 온 것이 아닙니다. 변경된 것은 없습니다.");
    public static readonly Label BadDo = new("Go back, reload the page, and send the form again.", "이전 화면으로 돌아가 새로 고친 뒤 다시 보내십시오.");
    public static readonly Label MissingTitle = new("There is nothing at this address", "이 주소에는 아무것도 없습니다");
    public static readonly Label MissingWhat = new("The address may be mistyped, or belong to a dialogue that this node does not keep.", "주소를 잘못 입력했거나, 이 노드에 없는 대화의 주소일 수 있습니다.");
    public static readonly Label TooLargeTitle = new("This is more than the node takes at once", "한 번에 받을 수 있는 크기를 넘었습니다");
    public static readonly Label TooLargeWhat = new("Nothing of it was kept.", "보낸 것은 남지 않았습니다.");
    public static readonly Label TooLargeDo = new("Send the files one after another; save a very large one without its pictures or in parts.", "파일을 하나씩 나누어 보내고, 아주 큰 파일은 그림을 빼거나 나누어 저장하십시오.");
    public static readonly Label CrashTitle = new("The node has made a mistake", "노드에 오류가 발생했습니다");
    public static readonly Label CrashWhat = new("What was confirmed before is kept. What you just sent may not have been taken in.", "이전에 확인된 내용은 보존됩니다. 방금 보낸 내용은 반영되지 않았을 수 있습니다.");
    public static readonly Label CrashDo = new("Reload the page and look whether it is there. If this comes again, stop the node and start it again.", "화면을 새로 고쳐 반영되었는지 확인하십시오. 같은 일이 반복되면 노드를 멈추고 다시 시작하십시오.");
    public static readonly Label MayNotTitle = new("This is not yours to do", "이 작업의 권한이 없습니다");
    public static readonly Label MayNotWhat = new("It takes a role that you do not have. Nothing was changed.", "필요한 역할이 없어 처리하지 않았습니다. 변경된 것은 없습니다.");
    public static readonly Label MayNotDo = new("Ask a head or an administrator of your side.", "자기 측의 책임자나 관리자에게 문의하십시오.");
    public static readonly Label Home = new("To the first page", "첫 화면으로");
}
