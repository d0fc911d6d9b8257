using Entente.Language;
using Entente.Node.Identity;

namespace Entente.Node.Pages.People;

/// <summary>Words of the officers' page.</summary>
internal static class PeopleLabels
{
    public static readonly Label Title = new("Officers and who sees what", "담당자와 열람 범위");
    public static readonly Label Officers = new("Officers", "담당자");
    public static readonly Label Table = new("Table of officers", "담당자 표");
    public static readonly Label Name = new("Name at sign-in", "로그인 이름");
    public static readonly Label Display = new("Name", "이름");
    public static readonly Label Office = new("Office", "부서");
    public static readonly Label Roles = new("Roles", "역할");
    public static readonly Label State = new("Sign-in", "로그인 상태");
    public static readonly Label SignsIn = new("signs in", "로그인 가능");
    public static readonly Label NoPassword = new("has set no password", "비밀번호를 정하지 않음");
    public static readonly Label IsDisabled = new("signs in no more", "로그인 중지");
    public static readonly Label Change = new("Change", "바꾸기");
    public static readonly Label ChangeWho = new("Change {0}", "{0} 바꾸기");
    public static readonly Label Disabled = new("Signs in no more", "로그인 중지");
    public static readonly Label Save = new("Save", "저장");
    public static readonly Label Invite = new("New one-time address", "일회용 주소 새로 만들기");
    public static readonly Label AddTitle = new("Add an officer", "담당자 추가");
    public static readonly Label Add = new("Add", "추가");
    public static readonly Label InvitedTitle = new("One-time address for {0}, good for seven days, shown this once:", "{0}의 일회용 주소입니다. 7일 동안 쓸 수 있으며 지금 한 번만 표시됩니다.");
    public static readonly Label ListsTitle = new("Who may see which dialogue", "대화별 열람 가능자");
    public static readonly Label ListsWhat = new("To everyone else a dialogue is as if it were not there: on every page, in search, in exports.", "나머지 담당자에게는 모든 화면, 검색, 내보내기에서 그 대화가 없는 것처럼 보입니다.");
    public static readonly Label Everyone = new("All officers of our side", "우리 측 담당자 모두");
    public static readonly Label NotYours = new("a dialogue that you do not see", "열람할 수 없는 대화");
    public static readonly Label NoLists = new("There is no dialogue whose list you may change.", "열람 범위를 바꿀 수 있는 대화가 없습니다.");
    public static readonly Label NotDone = new("Nothing was changed.", "변경된 것은 없습니다.");
    public static readonly Label NoName = new("A name at sign-in has letters, digits and . - _ @, at most 64.", "로그인 이름은 글자, 숫자, . - _ @ 로 64자까지입니다.");
    public static readonly Label NoDisplay = new("Say how the officer is called, in at most 120 signs.", "담당자의 이름을 120자 안에서 입력하십시오.");
    public static readonly Label Taken = new("There is an officer of that name at sign-in already.", "같은 로그인 이름을 쓰는 담당자가 이미 있습니다.");
    public static readonly Label NobodyLeft = new("Nobody would be left to administer this node.", "이 노드를 관리할 담당자가 남지 않습니다.");
    public static readonly Label Desk = new("desk", "실무");
    public static readonly Label Head = new("head", "책임");
    public static readonly Label Records = new("records", "기록");
    public static readonly Label Administrator = new("administrator", "관리");
    public static readonly Label NoRole = new("reads only", "열람만");

    /// <summary>Name of one role.</summary>
    public static Label Of(Roles role) => role switch
    {
        Identity.Roles.Desk => Desk,
        Identity.Roles.Head => Head,
        Identity.Roles.Records => Records,
        Identity.Roles.Administrator => Administrator,
        _ => NoRole,
    };

    /// <summary>Names of an officer's roles.</summary>
    public static string Names(Roles roles, Tongue tongue) =>
        roles == Identity.Roles.None ? NoRole.In(tongue) : string.Join(" · ", RoleCodes.All.Where(role => roles.HasFlag(role)).Select(role => Of(role).In(tongue)));

    /// <summary>Whether an officer signs in.</summary>
    public static Label StateOf(Officer officer) => officer.Disabled ? IsDisabled : officer.HasPassword ? SignsIn : NoPassword;
}
