namespace Entente.Node.Pages.Proposals;

/// <summary>Words of the proposal page.</summary>
internal static class ProposalLabels
{
    public static readonly Label Nav = new("Proposal", "제안");
    public static readonly Label What = new("What is proposed", "제안의 내용");
    public static readonly Label NotYet = new("By this day nobody had proposed it.", "이 날까지 아무도 제안하지 않았습니다.");
    public static readonly Label By = new("Proposed by", "제안한 측");
    public static readonly Label On = new("Said on", "말한 날");
    public static readonly Label At = new("Tabled at", "제안된 회의");
    public static readonly Label About = new("Would set up", "설치하려는 것");
    public static readonly Label Questions = new("Three questions", "세 가지 물음");
    public static readonly Label NoAnswer = new("Nobody has answered it.", "아무도 답하지 않았습니다.");
    public static readonly Label Ladder = new("How far", "어디까지");
    public static readonly Label Here = new("it stands here", "지금 여기");
    public static readonly Label NotReached = new("not reached", "이르지 않음");
    public static readonly Label Links = new("Where the policies meet", "정책이 만나는 곳");
    public static readonly Label ToLinks = new("Policies and links", "정책과 연결");
    public static readonly Label NoLinks = new("No link kept yet.", "남겨 둔 연결이 없습니다.");
}
