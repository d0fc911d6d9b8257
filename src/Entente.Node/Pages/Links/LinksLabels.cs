namespace Entente.Node.Pages.Links;

/// <summary>Words of the page of links.</summary>
internal static class LinksLabels
{
    public static readonly Label Nav = new("Policies & links", "정책과 연결");
    public static readonly Label Without = new("{0} of {1} without counterpart", "{1}개 가운데 {0}개는 상대 조항 없음");
    public static readonly Label NoCounterpart = new("no counterpart found", "상대 조항을 찾지 못함");
    public static readonly Label ThirdParty = new("touches a third party", "제3자와 관련됨");
    public static readonly Label NoThirdParty = new("none touched", "관련 없음");
    public static readonly Label ThirdPartyTerm = new("Third party", "제3자");
    public static readonly Label ThirdPartyYes = new("a provision names a party that is not at the table", "조항에 이 자리에 없는 당사자가 언급됨");
    public static readonly Label Filter = new("Which links", "어떤 연결");
    public static readonly Label Links = new("Links", "연결");
    public static readonly Label Because = new("Because", "이유");
    public static readonly Label Decision = new("Our decision", "우리의 결정");
    public static readonly Label Keep = new("Keep", "유지");
    public static readonly Label Drop = new("Drop", "제외");
    public static readonly Label Undo = new("Undo", "되돌리기");
    public static readonly Label NextLink = new("Next", "다음");
    public static readonly Label PreviousLink = new("Previous", "이전");
    public static readonly Label Letters = new("keys j k a r u", "j k a r u 키 사용");
    public static readonly Label Score = new("score", "점수");
    public static readonly Label Meets = new("meets", "와(과) 만남");
    public static readonly Label Stale = new("stale", "지난 판에 근거함");
    public static readonly Label NotTaken = new("Not taken in.", "반영되지 않았습니다.");
    public static readonly Label Computing = new("The machine compares the two policies: {0} %.", "두 정책을 비교하고 있습니다: {0} %.");
    public static readonly Label LookAgain = new("Look again", "다시 보기");
    public static readonly Label Translation = new("our translation", "우리 번역");
    public static readonly Label None = new("No link of this kind.", "이런 연결은 없습니다.");
    public static readonly Label NoPolicy = new("No provisions.", "조항이 없습니다.");
    public static readonly Label Apart = new("The machine's score and our decision are kept apart. A new version of either policy marks a link stale and never deletes it.", "기계의 점수와 우리의 결정은 따로 보관됩니다. 어느 한 정책이 새 판으로 바뀌면 연결은 지난 판에 근거한 것으로 표시될 뿐 지워지지 않습니다.");

    /// <summary>Name of a filter.</summary>
    public static Label Of(LinkFilter filter) => filter switch
    {
        LinkFilter.Open => new("to decide", "결정할 것"),
        LinkFilter.Kept => new("kept", "유지"),
        LinkFilter.Dropped => new("dropped", "제외"),
        _ => new("all", "전체"),
    };

    /// <summary>Name of a decision.</summary>
    public static Label Of(LinkDecision decision) => decision switch
    {
        LinkDecision.Kept => new("kept", "유지함"),
        LinkDecision.Dropped => new("dropped", "제외함"),
        _ => new("undecided", "미정"),
    };
}
