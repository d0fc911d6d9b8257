using Entente.Dialogue;

namespace Entente.Language;

/// <summary>Whose act something is, seen from the desk that wants to speak.</summary>
public enum PressSide
{
    /// <summary>Nobody is named.</summary>
    None,
    /// <summary>All parties together.</summary>
    Joint,
    /// <summary>Our own.</summary>
    Ours,
    /// <summary>The other party's.</summary>
    Theirs,
    /// <summary>Somebody outside the dialogue.</summary>
    Third,
}

/// <summary>Where the matter stands in the record: on the ladder, or past an exit.</summary>
/// <param name="Status">The rung; null where the matter has left the ladder.</param>
/// <param name="Exit">The exit; null where the matter is on the ladder.</param>
/// <param name="By">Whose step it is, or who holds the paper (<see cref="Dialogue.Status.Received"/>); <see cref="PressSide.None"/> where all did it or nobody is named.</param>
/// <param name="Open">The questions that are open.</param>
public sealed record PressStanding(Status? Status, Exit? Exit, PressSide By, IReadOnlySet<Question> Open)
{
    /// <summary>A standing on the ladder with the questions that are open there by default.</summary>
    public static PressStanding On(Status status, PressSide by = PressSide.None) => new(status, null, by, Default(status, null));

    /// <summary>A standing past an exit.</summary>
    public static PressStanding Past(Exit exit, PressSide by = PressSide.None) => new(null, exit, by, Default(null, exit));

    /// <summary>The word of the status or exit, as headers spell it.</summary>
    public string Word => Status is { } status ? Spelled.Of(status) : Spelled.Of(Exit!.Value);

    /// <summary>Reads <c>received;by=ours</c>, <c>confirmed;open=when</c>: a word of the ladder or an exit; whose act; questions that are open against the default, <c>,</c> or <c>|</c> between them.</summary>
    /// <returns>False where a word is unknown.</returns>
    public static bool TryRead(string text, out PressStanding standing)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        Status? status = Spelled.TryRead<Status>(parts[0], out var rung) ? rung : null;
        Exit? exit = status is null && Spelled.TryRead<Exit>(parts[0], out var way) ? way : null;
        standing = On(Dialogue.Status.None);
        if (status is null && exit is null) return false;
        var (by, open) = (PressSide.None, Default(status, exit));
        foreach (var part in parts.Skip(1))
        {
            if (part is "by=ours") by = PressSide.Ours;
            else if (part is "by=theirs") by = PressSide.Theirs;
            else if (!part.StartsWith("open=", StringComparison.Ordinal)) return false;
            else if (!AddOpen(part["open=".Length..], open)) return false;
        }
        standing = new PressStanding(status, exit, by, open);
        return true;
    }

    private static bool AddOpen(string words, HashSet<Question> open)
    {
        foreach (var word in words.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Spelled.TryRead<Question>(word, out var question)) return false;
            open.Add(question);
        }
        return true;
    }

    private static HashSet<Question> Default(Status? status, Exit? exit)
    {
        if (exit == Dialogue.Exit.EndUnderReview || status is { } rung && rung < Dialogue.Status.InPrinciple) return [Question.Whether, Question.When, Question.How];
        return status == Dialogue.Status.InPrinciple ? [Question.When, Question.How] : [];
    }
}

/// <summary>A line that somebody wants to say, and all that its check is told.</summary>
/// <param name="Line">The line, untouched.</param>
/// <param name="Tongue">Its language.</param>
/// <param name="Standing">Where the matter stands in the record.</param>
/// <param name="Matter">Short name of the matter in the line's language; may be empty.</param>
/// <param name="Ours">Our own names in that language, the short ones too.</param>
/// <param name="Theirs">The names of the other party.</param>
/// <param name="Third">Names of those outside the dialogue.</param>
public sealed record PressQuestion(
    string Line, Tongue Tongue, PressStanding Standing, string Matter, IReadOnlyList<string> Ours, IReadOnlyList<string> Theirs, IReadOnlyList<string> Third);
