using Entente.Node.Identity;

namespace Entente.Node.Pages.SignIn;

/// <summary>Words of passkeys, on the officer's page and at sign-in.</summary>
internal static class PasskeyLabels
{
    public static readonly Label Title = new("Passkeys", "패스키");
    public static readonly Label What = new(
        "A passkey lies on a device or in a security key and opens with your fingerprint, face or PIN there. You can sign in with it beside the password, and it stays when the password changes.",
        "패스키는 기기나 보안 키에 저장되며 그 기기의 지문, 얼굴 또는 PIN으로 엽니다. 비밀번호와 함께 로그인에 쓸 수 있고, 비밀번호를 바꾸어도 남아 있습니다.");
    public static readonly Label None = new("There is no passkey.", "패스키가 없습니다.");
    public static readonly Label Table = new("Your passkeys", "나의 패스키");
    public static readonly Label Name = new("On which device?", "어느 기기입니까?");
    public static readonly Label Device = new("Device", "기기");
    public static readonly Label Added = new("Added", "추가한 날");
    public static readonly Label Used = new("Last used", "마지막 사용");
    public static readonly Label Never = new("never", "없음");
    public static readonly Label Remove = new("Remove", "지우기");
    public static readonly Label RemoveWhich = new("Remove: {0}", "지우기: {0}");
    public static readonly Label Password = new("Your password, once more", "비밀번호 확인");
    public static readonly Label Add = new("Add a passkey", "패스키 추가");
    public static readonly Label WentBackOn = new(
        "Refused on {0}: its count was no higher than before. There may be a copy of it. If you do not know why, remove it.",
        "{0} 거부됨: 사용 횟수가 이전보다 늘지 않았습니다. 복제되었을 수 있습니다. 까닭을 모르면 지우십시오.");
    public static readonly Label NewTitle = new("Add a passkey", "패스키 추가하기");
    public static readonly Label NewName = new("New passkey:", "새 패스키:");
    public static readonly Label NewWhat = new("Your browser asks you now where to keep it. You have five minutes.", "이제 브라우저가 패스키를 저장할 곳을 묻습니다. 5분 안에 마치십시오.");
    public static readonly Label Create = new("Make it now", "지금 만들기");
    public static readonly Label Back = new("Back without one", "만들지 않고 돌아가기");
    public static readonly Label Unknown = new(
        "This browser makes no passkeys, or runs no scripts. Nothing was changed; you sign in with the password as before.",
        "이 브라우저는 패스키를 만들지 못하거나 스크립트를 실행하지 않습니다. 변경된 것은 없으며 비밀번호로 계속 로그인할 수 있습니다.");
    public static readonly Label NotMade = new("The browser made no passkey. Nothing was changed. Try again, or go back.", "브라우저가 패스키를 만들지 않았습니다. 변경된 것은 없습니다. 다시 시도하거나 돌아가십시오.");
    public static readonly Label There = new("This device has a passkey of yours for this node already. Nothing was changed.", "이 기기에는 이 노드에 쓰는 패스키가 이미 있습니다. 변경된 것은 없습니다.");
    public static readonly Label Or = new("Or, if you have added a passkey:", "패스키를 추가해 두었다면:");
    public static readonly Label Enter = new("Sign in with a passkey", "패스키로 로그인");
    public static readonly Label NotEntered = new("The browser gave no passkey. Try again, or sign in with the password.", "브라우저에서 패스키를 받지 못했습니다. 다시 시도하거나 비밀번호로 로그인하십시오.");
    public static readonly Label NeedsName = new("Passkeys need an address with a name; {0} is one of numbers.", "패스키는 이름으로 된 주소에서만 쓸 수 있습니다. {0}에서는 쓸 수 없습니다.");
    public static readonly Label ByName = new("Open {0}", "{0} 열기");
    public static readonly Label NotHere = new("Passkeys need an address with a name. Nothing was changed.", "패스키는 이름으로 된 주소에서만 쓸 수 있습니다. 변경된 것은 없습니다.");
    public static readonly Label NotYours = new("The password is not right. No passkey was added.", "비밀번호가 맞지 않습니다. 패스키를 추가하지 않았습니다.");
    public static readonly Label NoName = new("Say in 1 to 80 letters on which device it is. No passkey was added.", "어느 기기인지 1~80자로 적으십시오. 패스키를 추가하지 않았습니다.");
    public static readonly Label TooMany = new("There are 20 passkeys. Remove one first.", "패스키가 20개입니다. 먼저 하나를 지우십시오.");
    public static readonly Label NotAdded = new("The answer of the browser could not be verified. No passkey was added.", "브라우저의 응답을 확인할 수 없습니다. 패스키를 추가하지 않았습니다.");
    public static readonly Label AddedLate = new("It took longer than five minutes, or was sent twice. No passkey was added by this.", "5분이 지났거나 두 번 보냈습니다. 이번에는 패스키를 추가하지 않았습니다.");
    public static readonly Label Refused = new(
        "This passkey does not open this node: it was removed, is for another address, or its officer signs in no more. Sign in with the password.",
        "이 패스키로는 로그인할 수 없습니다. 지워졌거나, 다른 주소의 것이거나, 더는 로그인할 수 없는 담당자의 것입니다. 비밀번호로 로그인하십시오.");
    public static readonly Label Late = new("It took longer than five minutes, or was sent twice. Try again.", "5분이 지났거나 두 번 보냈습니다. 다시 시도하십시오.");
    public static readonly Label WentBack = new(
        "This passkey was refused: its count is no higher than at the last sign-in, so there may be a copy of it. Sign in with the password and look at your passkeys.",
        "이 패스키는 거부되었습니다. 사용 횟수가 지난 로그인 때보다 늘지 않아 복제되었을 수 있습니다. 비밀번호로 로그인하여 패스키를 확인하십시오.");

    /// <summary>Why no passkey was added.</summary>
    public static Label Of(PasskeyFault fault) => fault switch
    {
        PasskeyFault.TooMany => TooMany,
        PasskeyFault.Late => AddedLate,
        _ => NotAdded,
    };

    /// <summary>Why nobody was signed in.</summary>
    public static Label AtSignIn(PasskeyFault fault) => fault switch
    {
        PasskeyFault.Late => Late,
        PasskeyFault.WentBack => WentBack,
        _ => Refused,
    };
}
