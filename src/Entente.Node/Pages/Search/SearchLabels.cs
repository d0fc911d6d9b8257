namespace Entente.Node.Pages.Search;

/// <summary>Words of the search.</summary>
internal static class SearchLabels
{
    public static readonly Label Nav = new("Search", "검색");
    public static readonly Label Title = new("Search", "검색");
    public static readonly Label Words = new("Words, Korean or English", "찾을 말(한국어 또는 영어)");
    public static readonly Label Hint = new("Several words: all in one sentence. “In quotes”: exactly so. Particles, endings, case and width do not matter.", "여러 낱말은 한 문장에 모두 있어야 합니다. “따옴표” 안은 그대로 찾습니다. 조사와 어미, 대소문자, 전각·반각은 가리지 않습니다.");
    public static readonly Label Go = new("Search", "찾기");
    public static readonly Label Where = new("Where", "범위");
    public static readonly Label Everywhere = new("all files that you may see", "볼 수 있는 모든 자료철");
    public static readonly Label Year = new("Year", "연도");
    public static readonly Label AnyYear = new("any year", "모든 연도");
    public static readonly Label Party = new("Whose word", "누구의 말");
    public static readonly Label Anybody = new("anybody", "누구든지");
    public static readonly Label Struck = new("also what was struck", "지운 것도");
    public static readonly Label Found = new("Found", "찾은 곳");
    public static readonly Label Count = new("{0} sentences", "문장 {0}개");
    public static readonly Label First = new("The newest {0} of {1}. Another word, a year or a party makes it fewer.", "{1}개 가운데 최근 {0}개입니다. 낱말을 더하거나 연도나 측을 고르면 줄어듭니다.");
    public static readonly Label Nothing = new("Nothing found. Try fewer words, or the word without its ending.", "찾은 것이 없습니다. 낱말을 줄이거나 어미 없이 찾아 보십시오.");
    public static readonly Label Ask = new("Papers, accounts, proposals, meetings, commitments and provisions are searched, and every word of the shared dialogues that you may see; each find says in which room it stands. What you look for stands in no address and in no log.", "문서, 진술, 제안, 회의, 약속, 조항과, 볼 수 있는 공유 대화의 모든 글에서 찾습니다. 찾은 것마다 어느 공간에 있는지 표시합니다. 찾는 말은 주소에도 기록에도 남지 않습니다.");
    public static readonly Label IsStruck = new("struck", "지움");
    public static readonly Label PaperTitle = new("its title", "제목");
}
