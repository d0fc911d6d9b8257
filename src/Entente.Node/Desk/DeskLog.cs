using System.Security.Cryptography;
using System.Text;
using Entente.Dialogue;
using Entente.Node.Identity;
using Entente.Node.Store;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Desk;

/// <summary>One piece of wording that an act encloses.</summary>
/// <param name="Language">BCP 47, lower case.</param>
/// <param name="Text">The words.</param>
/// <param name="MediaType">What they are; Markdown unless said.</param>
public sealed record Wording(string Language, string Text, string MediaType = "text/markdown");

/// <summary>Something that an officer wants to say, before any guard has seen it.</summary>
/// <param name="Kind">Kind of act.</param>
/// <param name="Arg">Its argument.</param>
/// <param name="Obj">The object that it speaks of.</param>
public sealed record Utterance(string Kind, Arg Arg, ActRef? Obj = null)
{
    /// <summary>What it encloses, in order: the roles within one language, then the next language.</summary>
    public IReadOnlyList<NewEnclosure> Enclosures { get; init; } = [];

    /// <summary>Desk rows that belong to it, saved in the same transaction; <see cref="ThisAct"/> in a row's ref becomes the act's.</summary>
    public IReadOnlyList<DeskWrite> Alongside { get; init; } = [];

    /// <summary>In the ref of a desk row that goes along: stands for the act's own reference.</summary>
    public const string ThisAct = "@";

    /// <summary>Encloses wording under fresh salts.</summary>
    public static IReadOnlyList<NewEnclosure> Enclose(params IEnumerable<Wording> wording) => [.. wording.Select(Enclose)];

    /// <summary>The same, with the officer who writes it down beside it.</summary>
    internal Utterance By(Officer officer) => this with { Alongside = [.. Alongside, WrittenBy.Row(officer)] };

    internal IEnumerable<DeskWrite> RowsAbout(ActRef at, string dialogue) => Alongside.Select(write =>
        write is DeskWrite.Put { Row: { Ref: ThisAct } row } ? new DeskWrite.Put(row with { Dialogue = dialogue, Ref = at.ToString() }) : write);

    private static NewEnclosure Enclose(Wording wording)
    {
        var salt = RandomNumberGenerator.GetBytes(Commitment.SaltSize);
        var content = Encoding.UTF8.GetBytes(wording.Text);
        return new NewEnclosure(Commitment.To(salt, content), salt, content, wording.MediaType, wording.Language);
    }
}

/// <summary>What became of something that an officer said.</summary>
public abstract record Said
{
    private Said()
    {
    }

    /// <summary>It stands in the log, durably.</summary>
    /// <param name="At">Its reference.</param>
    public sealed record Done(ActRef At) : Said;

    /// <summary>The rule that it would break; nothing was written.</summary>
    /// <param name="Why">The rule.</param>
    public sealed record Refused(Refusal Why) : Said;
}

/// <summary>The log of a desk file in memory: its fold, and how its next line is spelled. Knows no store.</summary>
internal sealed class DeskLog(LogOrigin origin, TimeProvider clock)
{
    private readonly Fold fold = new(RuleBook.Standard, members: 1, (_, _) => null);
    private DateTime lastAt = DateTime.UnixEpoch;

    /// <summary>Folds a stored log.</summary>
    internal static DeskLog Of(StoreReader reader, LogOrigin origin, TimeProvider clock)
    {
        var log = new DeskLog(origin, clock);
        foreach (var entry in reader.Entries(origin)) log.Arrive(entry.Bytes);
        return log;
    }

    internal LogOrigin Origin => origin;

    internal View Now => fold.Now;

    internal ActRef Next => new(origin.Epoch, 0, fold.Now.Frontier[0]);

    internal static OpenArg Opening(LogOrigin origin, DialogueCard card) => new(
        origin.Dialogue, origin.Epoch, Rules: 1, DialogueKind.Desk, [.. card.Parties.Select(p => p.Id)], [new Member(origin.Side, null)], Closes: []);

    // Also what no reader would take back, such as a language that is none or a line too long: once stored, it would close the file for ever.
    internal Refusal? Check(EntryHeader header) =>
        EntryHeader.TryRead(header.Write(), author: 0, members: 1, out _, out var refusal) ? fold.Check(0, header) : refusal;

    internal EntryHeader Header(Utterance said)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var minute = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, DateTimeKind.Utc);
        return new EntryHeader
        {
            Kind = said.Kind,
            // Never decreasing within a log, also when the machine's clock was put back.
            At = minute > lastAt ? minute : lastAt,
            Seen = [null],
            Obj = said.Obj,
            Arg = said.Arg.Spell(),
            Enclosures = [.. said.Enclosures.Select(e => new Enclosed(new Digest(e.Commitment.H.ToArray()), e.Content.Length, e.Media, e.Lang))],
        };
    }

    internal void Arrive(byte[] line)
    {
        if (!EntryHeader.TryRead(line, author: 0, members: 1, out var header, out var refusal))
            throw new InvalidDataException($"The log {origin} holds a line that its writer could not have written: {refusal}");
        fold.Arrive(0, header!);
        lastAt = header!.At;
    }
}
