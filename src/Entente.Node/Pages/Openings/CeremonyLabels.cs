namespace Entente.Node.Pages.Openings;

/// <summary>Words of the sheet for comparing fingerprints. It is printed in both languages at once: two people of two sides hold the same sheet.</summary>
internal static class CeremonyLabels
{
    public static readonly Label Title = new("Comparing fingerprints", "지문 대조");
    public static readonly Label WhatOfSeveral = new("Two by two, one person of each side, read the roster’s fingerprint to each other over a line on which they know each other’s voice.", "각 측에서 한 사람씩, 둘씩 짝을 지어, 서로 목소리를 아는 전화로 명부의 지문을 읽어 줍니다.");
    public static readonly Label What = new("Two people, one of each side, read their fingerprints to each other over a line on which they know each other’s voice.", "양측에서 한 사람씩, 서로 목소리를 아는 전화로 각자의 지문을 읽어 줍니다.");
    public static readonly Label Dialogue = new("Dialogue", "대화");
    public static readonly Label Ours = new("Our side", "우리 측");
    public static readonly Label Theirs = new("Other side", "상대측");
    public static readonly Label NotKnown = new("write it here", "여기에 적으십시오");
    public static readonly Label ReadOut = new("Read this out", "읽어 줄 지문");
    public static readonly Label WriteDown = new("Write down what you hear", "들은 지문을 적는 칸");
    public static readonly Label Confirmed = new("Confirmed in this node", "이 노드에서 확인됨");
    public static readonly Label Roster = new("The roster", "명부");
    public static readonly Label RosterNotHere = new("not here yet; write down what you hear", "아직 없음. 들은 지문을 적는 칸");
    public static readonly Label ReadRoster = new("All sides compare this one, each with each", "모든 측이 서로 대조하는 지문");
    public static readonly Label RosterQr = new("The roster’s fingerprint as a QR code", "명부 지문의 QR 부호");
    public static readonly Label Qr = new("Our fingerprint as a QR code", "우리 지문의 QR 부호");
    public static readonly Label Steps = new("Steps", "순서");

    public static readonly Label[] AllOfSeveral =
    [
        new("Call each of the others on a number that you had before the file came. Say who you are and of which dialogue you speak.", "다른 모든 측에 파일을 받기 전부터 알던 번호로 각각 전화하십시오. 누구이며 어느 대화에 관한 것인지 밝히십시오."),
        new("One reads the roster’s eight groups from its own copy, the other follows in its own and reads them back. Two by two, until each has spoken with each.", "한 사람이 자기 명부의 여덟 묶음을 읽고, 상대는 자기 것과 맞추어 되읽습니다. 모든 측이 서로 한 번씩 합니다."),
        new("Each types what it heard into its own node, together with the roster. The node compares, and looks whether our own keys stand in it as we sent them.", "각자 들은 지문을 명부와 함께 자기 노드에 입력합니다. 노드가 대조하고, 우리 키가 보낸 그대로 들어 있는지 확인합니다."),
        new("If one group differs with anybody: stop, share nothing, and compare once more by another way.", "어느 측과든 한 묶음이라도 다르면 멈추고, 아무것도 공유하지 말고, 다른 경로로 다시 대조하십시오."),
        new("Sign below and keep the sheet with the file.", "아래에 서명하고 이 대조표를 문서철에 보관하십시오."),
    ];

    public static readonly Label[] All =
    [
        new("Call on a number that you had before the file came. Say who you are and of which dialogue you speak.", "파일을 받기 전부터 알던 번호로 전화하십시오. 누구이며 어느 대화에 관한 것인지 밝히십시오."),
        new("One reads eight groups, the other writes them down and reads them back. Then the other way round.", "한 사람이 여덟 묶음을 읽고, 상대는 받아 적은 뒤 되읽습니다. 그다음 반대로 합니다."),
        new("Each types what it wrote down into its own node, together with the other’s file. The node compares.", "각자 받아 적은 지문을 상대측 파일과 함께 자기 노드에 입력합니다. 대조는 노드가 합니다."),
        new("If one group differs: stop, share nothing, and compare once more by another way.", "한 묶음이라도 다르면 멈추고, 아무것도 공유하지 말고, 다른 경로로 다시 대조하십시오."),
        new("Sign below and keep the sheet with the file.", "아래에 서명하고 이 대조표를 문서철에 보관하십시오."),
    ];

    public static readonly Label Name = new("Name and office", "이름과 직책");
    public static readonly Label Date = new("Date and time", "일시");
    public static readonly Label By = new("By which way", "대조 경로");
    public static readonly Label Signature = new("Signature", "서명");
    public static readonly Label PrintHint = new("Print it on A4 (Ctrl+P). The fingerprint is no secret; the way by which it goes must not be that of the file.", "A4로 인쇄하십시오(Ctrl+P). 지문은 비밀이 아니지만 파일과 다른 경로로 전해야 합니다.");
}
