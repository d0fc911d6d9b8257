namespace Entente.Node.Pages.Press;

/// <summary>Words of the page on which a line is held against the record.</summary>
internal static class PressLabels
{
    public static readonly Label Nav = new("Press", "언론");
    public static readonly Label Title = new("What may I say?", "무엇을 말해도 되는가?");
    public static readonly Label Ask = new("Check a line", "문장 확인");
    public static readonly Label Line = new("The line, Korean or English", "문장(한국어 또는 영어)");
    public static readonly Label Check = new("Check", "확인");
    public static readonly Label Record = new("The record says", "기록에 있는 것");
    public static readonly Label Safe = new("Safe", "안전한 문장");
    public static readonly Label Subject = new("Speaks for", "누구를 대신하는가");
    public static readonly Label Closes = new("Closes an open question", "열린 물음을 닫음");
    public static readonly Label Against = new("Held against:", "견준 것:");
    public static readonly Label InDialogue = new("{0}, in the dialogue with {1}", "{1:과}의 대화, {0}");
    public static readonly Label OurFile = new("our own file", "우리 자료철");
    public static readonly Label LastWords = new("Last public words of each party", "각측의 최근 공식 발언");
    public static readonly Label NoLastWords = new("No party has spoken on the record.", "공식 발언을 한 측이 없습니다.");
    public static readonly Label NoProposal = new("There is no proposal in this file yet, so there is nothing to hold a line against.", "아직 제안이 없어 견줄 기록이 없습니다.");
    public static readonly Label Help = new("The check helps a person; it does not replace one. What it does not know it says so.", "확인은 사람을 돕는 것이며 사람을 대신하지 않습니다. 모르는 것은 모른다고 합니다.");
}
