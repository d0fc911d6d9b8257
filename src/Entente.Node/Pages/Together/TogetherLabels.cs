using Entente.Dialogue;
using Entente.Language;

namespace Entente.Node.Pages.Together;

/// <summary>Words of the page where a shared dialogue stands, and of its forms.</summary>
internal static class TogetherLabels
{
    public static readonly Label Nav = new("Where we stand", "현황");
    public static readonly Label Title = new("Where we stand", "현황");
    public static readonly Label NoProposal = new("Nothing is proposed yet.", "아직 제안이 없습니다.");
    public static readonly Label NothingYet = new("Nothing yet.", "아직 없습니다.");
    public static readonly Label StandStill = new("Nothing of ours is added just now.", "지금은 우리 쪽에서 덧붙이지 않습니다.");
    public static readonly Label Waiting = new("Drafts waiting at the door: {0}", "문 앞의 초안 {0}건");
    public static readonly Label WhatItSays = new("What is proposed", "제안의 내용");
    public static readonly Label Questions = new("The three questions", "세 가지 물음");
    public static readonly Label Acts = new("What was said, in order", "나온 말, 순서대로");
    public static readonly Label Read = new("Read the words", "본문 읽기");
    public static readonly Label Links = new("Links put forward", "제시된 접점");
    public static readonly Label Meetings = new("Meetings", "회의");
    public static readonly Label Bodies = new("Bodies", "협의체");
    public static readonly Label Policies = new("Policies shared", "공유된 정책");
    public static readonly Label Commitments = new("Commitments", "약속");
    public static readonly Label Add = new("Say something new", "새로 말하기");
    public static readonly Label DraftFirst = new("Every button opens a form and makes a draft. Nothing leaves from this page: it leaves at the door.", "단추마다 양식이 열리고 초안이 됩니다. 이 화면에서는 아무것도 나가지 않으며, 문에서만 나갑니다.");
    public static readonly Label Us = new("We", "우리");

    public static readonly Label Take = new("Take the offer", "제의 받아들이기");
    public static readonly Label TakeIt = new("Take the offer…", "제의 받아들이기…");
    public static readonly Label Offer = new("An offer", "제의");
    public static readonly Label OfferToConsider = new("Offer to consider it…", "검토 제의하기…");
    public static readonly Label Counter = new("Counter-offer…", "다르게 제의하기…");
    public static readonly Label OfferElse = new("Offer something else…", "다른 것 제의하기…");
    public static readonly Label AskFreed = new("Offer something else, or ask to be freed…", "다른 것을 제의하거나 해제 요청하기…");
    public static readonly Label Decline = new("Decline", "응하지 않기");
    public static readonly Label NotNow = new("Not at this time…", "지금은 아님…");
    public static readonly Label Withdraw = new("Withdraw", "철회");
    public static readonly Label WithdrawIt = new("Withdraw…", "철회하기…");
    public static readonly Label WithdrawOffer = new("Take our offer back…", "우리 제의 거두기…");
    public static readonly Label TakenUp = new("Say that an officer has taken it up", "담당자가 접수했다고 알리기");
    public static readonly Label TakeUp = new("Taken up…", "접수 알리기…");
    public static readonly Label AnswerIt = new("Offer an answer…", "답 제의하기…");
    public static readonly Label Expects = new("Expected to come up at…", "다루어질 회의…");
    public static readonly Label TableProposal = new("Table a proposal…", "제안 상정…");
    public static readonly Label PutLink = new("Put a link forward", "접점 제시");
    public static readonly Label OfferDates = new("Offer dates of a meeting", "회의 일정 제의");
    public static readonly Label DeclareBody = new("Declare a body…", "협의체 밝히기…");
    public static readonly Label SharePolicy = new("Share a policy version", "정책 공유");
    public static readonly Label WordCommitment = new("Word a commitment…", "약속 문안…");

    public static readonly Label TitleEnglish = new("Name, in English", "이름(영어)");
    public static readonly Label TitleKorean = new("Name, in Korean", "이름(한국어)");
    public static readonly Label WordsEnglish = new("Words, in English", "본문(영어)");
    public static readonly Label WordsKorean = new("Words, in Korean", "본문(한국어)");
    public static readonly Label Manner = new("How it is said", "말하는 방식");
    public static readonly Label Answer = new("Answer", "답");
    public static readonly Label Date = new("Day", "날짜");
    public static readonly Label BackAt = new("Comes back at the meeting", "다시 다룰 회의");
    public static readonly Label Reviewers = new("Offices that look at it", "검토 부서");
    public static readonly Label ReviewersHint = new("Ids of offices, small letters, blanks between: policy legal.", "부서 이름을 영문 소문자로, 사이를 띄어: policy legal.");
    public static readonly Label Freed = new("Free each other of what was taken", "받아들인 것을 서로 해제");
    public static readonly Label OurProvision = new("Our provision", "우리 조항");
    public static readonly Label TheirProvision = new("Their provision", "상대 조항");
    public static readonly Label FromOurFile = new("Out of our own file", "우리 자료철에서");
    public static readonly Label NoProvisions = new("Choose a policy of our file in its own language, or a document.", "우리 자료철의 정책을 그 언어로 고르거나 문서를 올리십시오.");
    public static readonly Label Neutral = new("A link is put forward neutrally: how the two meet and whether we care stay in our room.", "접점은 중립적으로 제시됩니다. 어떻게 만나는지, 우리가 관심이 있는지는 우리만의 공간에 남습니다.");
    public static readonly Label NotTheirWords = new("Words that the other side cannot read help nobody: write both languages where you can.", "상대측이 읽을 수 없는 글은 소용이 없습니다. 되도록 두 언어로 적으십시오.");
    public static readonly Label MakeDraft = new("Make it a draft", "초안으로 만들기");
    public static readonly Label ChangeDraft = new("Change the draft", "초안 고치기");
    public static readonly Label NothingLeaves = new("It becomes a draft at the door. Nothing leaves.", "문 앞의 초안이 됩니다. 아무것도 나가지 않습니다.");
    public static readonly Label WhatIsTaken = new("What is taken", "받아들이는 것");
    public static readonly Label About = new("About", "대상");
    public static readonly Label NotDrafted = new("Not drafted.", "초안을 만들지 못했습니다.");

    public static readonly Label OurInterest = new("Our interest", "우리의 관심");
    public static readonly Label HowTheyMeet = new("How they meet", "어떻게 만나는가");
    public static readonly Label Mark = new("Mark", "표시");
    public static readonly Label NotMarked = new("not marked", "표시 없음");
    public static readonly Label Positions = new("Position, fallback, red lines", "입장, 차선책, 넘지 않을 선");
    public static readonly Label NeverLeaves = new("never leaves this node", "이 노드를 떠나지 않음");
    public static readonly Label KeepPosition = new("Keep", "보관");
    public static readonly Label Notes = new("Our own notes", "우리 메모");
    public static readonly Label WriteNote = new("Write a note", "메모 남기기");
    public static readonly Label OurFile = new("Our own file on this", "이에 관한 우리 자료철");
    public static readonly Label PressLine = new("Press line in draft", "작성 중인 대외 문장");
    public static readonly Label NoLinksYet = new("No link is put forward yet.", "아직 제시된 접점이 없습니다.");
    public static readonly Label NoNotes = new("No note yet.", "아직 메모가 없습니다.");

    /// <summary>A name of a slot's own button.</summary>
    public static Label TakeOn(Question question) => new($"Take: {Words.Of(question, Tongue.English)}…", $"받아들이기: {Words.Of(question, Tongue.Korean)}…");
}
