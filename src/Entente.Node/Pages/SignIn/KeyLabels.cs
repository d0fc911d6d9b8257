namespace Entente.Node.Pages.SignIn;

/// <summary>Words of the keys on the officer's page.</summary>
internal static class KeyLabels
{
    public static readonly Label Title = new("Keys for programs", "프로그램용 키");
    public static readonly Label What = new(
        "With a key a program reads and acts as you, and sees what you may see. It ends on its day, with your password, and when you end it.",
        "키가 있으면 프로그램이 담당자 대신 읽고 기록합니다. 담당자가 볼 수 있는 것만 봅니다. 정한 날, 비밀번호를 바꿀 때, 또는 직접 끝낼 때 효력이 끝납니다.");
    public static readonly Label FreshTitle = new("This is the key. It is shown this once: copy it now.", "새 키입니다. 지금 한 번만 보이므로 바로 복사하십시오.");
    public static readonly Label None = new("There is no key.", "키가 없습니다.");
    public static readonly Label Table = new("Your keys", "나의 키");
    public static readonly Label Name = new("What is it for?", "용도");
    public static readonly Label May = new("May", "권한");
    public static readonly Label Made = new("Made", "만든 날");
    public static readonly Label Until = new("Ends", "끝나는 날");
    public static readonly Label Used = new("Last used", "마지막 사용");
    public static readonly Label Never = new("never", "없음");
    public static readonly Label End = new("End it", "끝내기");
    public static readonly Label Remove = new("Remove", "목록에서 지우기");
    public static readonly Label EndWhich = new("End it: {0}", "끝내기: {0}");
    public static readonly Label RemoveWhich = new("Remove: {0}", "목록에서 지우기: {0}");
    public static readonly Label Reads = new("read", "읽기");
    public static readonly Label Acts = new("read and act", "읽기와 쓰기");
    public static readonly Label Ended = new("has ended", "끝남");
    public static readonly Label Days = new("Days that it is good for", "유효 기간(일)");
    public static readonly Label ReadsOnly = new("It reads only", "읽기 전용");
    public static readonly Label Make = new("Make a key", "키 만들기");
    public static readonly Label NoName = new("Say in 1 to 80 letters what the key is for. No key was made.", "키의 용도를 1~80자로 적으십시오. 키를 만들지 않았습니다.");
    public static readonly Label NoDays = new("A key is good for 1 to 366 days. No key was made.", "유효 기간은 1~366일입니다. 키를 만들지 않았습니다.");
    public static readonly Label TooMany = new("There are 20 keys. Remove one first.", "키가 20개입니다. 먼저 하나를 지우십시오.");
}
