namespace Entente.Record;

/// <summary>Why a file does not open a dialogue. Each has words for the officer who opened it.</summary>
public enum OpeningTrouble
{
    /// <summary>It is no file by which a dialogue is opened.</summary>
    WrongFile,
    /// <summary>It begins as one, but was damaged or changed on the way.</summary>
    Damaged,
    /// <summary>It is our own invitation: it is for the other side.</summary>
    OwnInvitation,
    /// <summary>It is our own reply: it is for the other side.</summary>
    OwnReply,
    /// <summary>It is an invitation where a reply is needed.</summary>
    InvitationInstead,
    /// <summary>It is a reply where an invitation is needed.</summary>
    ReplyInstead,
    /// <summary>It names another side as the one that it is for.</summary>
    ForAnotherSide,
    /// <summary>It is the reply of a side that was not invited.</summary>
    ThirdParty,
    /// <summary>It answers another invitation than ours.</summary>
    AnswersAnother,
    /// <summary>It is not the invitation that we answered: another file, or the same side with other keys.</summary>
    ChangedSinceReply,
    /// <summary>It has a key of our own in it.</summary>
    OurKeys,
    /// <summary>It asks for rules that this program does not know.</summary>
    NewerRules,
    /// <summary>What was typed is not a fingerprint of eight groups of eight digits.</summary>
    FingerprintNotRead,
    /// <summary>The fingerprint that was heard is not that of the file: the keys are not theirs, or were changed.</summary>
    FingerprintDiffers,
    /// <summary>It is a roster where another file is needed.</summary>
    RosterInstead,
    /// <summary>It is an invitation or a reply where the roster is needed.</summary>
    RosterNeeded,
    /// <summary>It is a roster, and replies to our invitation are still missing.</summary>
    RepliesMissing,
    /// <summary>That side has replied before, with other keys.</summary>
    AnsweredBefore,
    /// <summary>It is the roster of another invitation, or another one than we wrote.</summary>
    RosterOfAnother,
    /// <summary>It is not signed by the side that invited, with the keys of its invitation.</summary>
    InviterChanged,
    /// <summary>Our own charter does not stand in it as we sent it.</summary>
    OurCharterChanged,
    /// <summary>Its sides are not those that the invitation named.</summary>
    OtherSides,
    /// <summary>Two sides have one key in it.</summary>
    KeyTwice,
    /// <summary>It goes on with a dialogue that does not live here.</summary>
    NoDialogueBefore,
    /// <summary>It is for another epoch than the next.</summary>
    NotTheNextEpoch,
    /// <summary>Its charter is not signed by the recovery key of the charter that we hold of that side.</summary>
    DoesNotFollow,
    /// <summary>It closes a log beyond what is held here.</summary>
    ClosesBeyond,
    /// <summary>It closes the logs where they never stood together.</summary>
    ClosesElsewhere,
    /// <summary>Something that is agreed here would be left out.</summary>
    LeavesOutAgreed,
    /// <summary>The recovery key of our charter is needed, and is not the file that was given.</summary>
    RecoveryKeyNeeded,
}
