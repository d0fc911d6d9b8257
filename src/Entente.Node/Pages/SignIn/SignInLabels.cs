using Entente.Node.Identity;

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
    public static readonly Label Title = new("Sign in", "로그인");
    public static readonly Label Name = new("Name", "로그인 이름");
    public static readonly Label Password = new("Password", "비밀번호");
    public static readonly Label Enter = new("Sign in", "로그인");
    public static readonly Label Forgotten = new("No password, or forgotten? An administrator of your side gives you a one-time address to set one.", "비밀번호가 없거나 잊었으면 자기 측 관리자에게 비밀번호를 정하는 일회용 주소를 받으십시오.");
    public static readonly Label WrongTitle = new("This name and this password do not belong together, or the officer signs in no more.", "로그인 이름과 비밀번호가 맞지 않거나 더는 로그인할 수 없는 담당자입니다.");
    public static readonly Label TooOftenTitle = new("Too many tries. Wait a few minutes, then try again.", "시도가 너무 많았습니다. 몇 분 뒤에 다시 시도하십시오.");
    public static readonly Label KeptTitle = new("What you wrote is not lost.", "작성한 내용은 사라지지 않았습니다.");
    public static readonly Label KeptWhat = new("Your sign-in had ended, so it has not been sent yet. Sign in; then you can send it.", "로그인이 만료되어 아직 보내지지 않았습니다. 로그인하면 이어서 보낼 수 있습니다.");
    public static readonly Label KeptCopy = new("Nobody was signed in, so it has not been sent. Copy it from here before you leave this page.", "로그인되어 있지 않아 보내지지 않았습니다. 이 화면을 떠나기 전에 복사해 두십시오.");
    public static readonly Label KeptText = new("What you wrote", "작성한 내용");
    public static readonly Label KeptFiles = new("A file was attached; it has to be chosen again.", "첨부한 파일은 다시 선택해야 합니다.");
    public static readonly Label SendAgainTitle = new("Send what you wrote?", "작성한 내용을 보낼까요?");
    public static readonly Label SendAgainWhat = new("It has not been sent yet, because the page had grown old. Nothing of it is lost.", "화면이 오래되어 아직 보내지지 않았습니다. 사라진 내용은 없습니다.");
    public static readonly Label SendAgain = new("Send it now", "지금 보내기");
    public static readonly Label DoNotSend = new("Do not send it", "보내지 않기");
    public static readonly Label SetTitle = new("Set your password", "비밀번호 정하기");
    public static readonly Label SetWhat = new("{0}, your name at sign-in is {1}.", "{0}, 로그인 이름은 {1}입니다.");
    public static readonly Label Set = new("Set it and sign in", "정하고 로그인하기");
    public static readonly Label NewPassword = new("New password", "새 비밀번호");
    public static readonly Label Again = new("The same again", "한 번 더 입력");
    public static readonly Label Rule = new("At least {0} signs. A sentence is easier to remember than a riddle.", "{0}자 이상. 복잡한 낱말보다 문장이 기억하기 쉽습니다.");
    public static readonly Label GoneWhat = new("An address to set a password works once and for seven days.", "비밀번호를 정하는 주소는 7일 동안 한 번만 쓸 수 있습니다.");
    public static readonly Label GoneDo = new("Ask an administrator of your side for a fresh one.", "자기 측 관리자에게 새 주소를 받으십시오.");
    public static readonly Label You = new("Signed in here", "로그인한 담당자");
    public static readonly Label SignOut = new("Sign out", "로그아웃");
    public static readonly Label ChangeTitle = new("Change the password", "비밀번호 바꾸기");
    public static readonly Label PasswordNow = new("Password until now", "현재 비밀번호");
    public static readonly Label Change = new("Change it", "바꾸기");
    public static readonly Label Changed = new("The password is changed. Other browsers that were signed in are not any more.", "비밀번호를 바꾸었습니다. 다른 브라우저의 로그인은 끝났습니다.");
    public static readonly Label NotYours = new("The password until now is not right. Nothing was changed.", "현재 비밀번호가 맞지 않습니다. 변경된 것은 없습니다.");
    public static readonly Label NotTheSame = new("The two are not the same. Nothing was changed.", "두 번 입력한 비밀번호가 서로 다릅니다. 변경된 것은 없습니다.");
    public static readonly Label TooShort = new("The password is too short. Nothing was changed.", "비밀번호가 너무 짧습니다. 변경된 것은 없습니다.");
    public static readonly Label TooLong = new("The password is too long. Nothing was changed.", "비밀번호가 너무 깁니다. 변경된 것은 없습니다.");
    public static readonly Label TooPlain = new("The password repeats a few signs, or is little more than your name. Nothing was changed.", "같은 글자의 반복이거나 이름과 거의 같은 비밀번호입니다. 변경된 것은 없습니다.");

    /// <summary>What went wrong at signing in.</summary>
    public static Label Of(SignInFault fault) => fault == SignInFault.TooOften ? TooOftenTitle : WrongTitle;

    /// <summary>What is wrong with a new password.</summary>
    public static Label Of(PasswordFault fault) => fault switch
    {
        PasswordFault.NotTheSame => NotTheSame,
        PasswordFault.TooShort => TooShort,
        PasswordFault.TooLong => TooLong,
        _ => TooPlain,
    };
}
