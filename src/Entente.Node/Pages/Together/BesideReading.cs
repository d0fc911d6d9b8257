using Entente.Node.Pages.Held;
using Entente.Node.Pages.Press;
using Entente.Node.Pages.Search;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Pages.Together;

/// <summary>Reads for a page of our own file what stands in the shared dialogues on the same matter: those that the officer may see, and nothing the other way.</summary>
internal sealed class BesideReading(Visit visit, SeenShared shared, SideStore store)
{
    /// <summary>The shared dialogues to which a file is linked.</summary>
    /// <param name="file">Id of the file.</param>
    public IReadOnlyList<SharedDialogue> Linked(string file) =>
        [.. shared.Seats.Where(seat => seat.DeskFile == file).Select(seat => shared.Find(seat.Dialogue)).OfType<SharedDialogue>()];

    /// <summary>What stands beside a page of a file; none where it is linked to nothing.</summary>
    /// <param name="file">Id of the file.</param>
    /// <param name="subject">What the page is about.</param>
    public IReadOnlyList<BesideModel> Of(string file, Subject subject) => [.. Linked(file).Select(dialogue => OurChair.Of(dialogue, store.Read, visit.Tongue, reading =>
    {
        var page = new TogetherReading(reading, visit, acts: false, texts: subject == Subject.Proposals);
        return new BesideModel(
            SharedFrame.Of(store.Read, dialogue.Seat), reading.Them, page.BothHold(), subject == Subject.Record ? HeldReading.Sentence(reading, page.Order) : null, [.. Proposals(page, subject)],
            [.. Groups(page, subject).Where(group => group.Things.Count > 0)]);
    }))];

    /// <summary>A line held against every proposal of these dialogues, each named with its dialogue.</summary>
    /// <param name="file">Id of the file.</param>
    /// <param name="line">The line; empty for none.</param>
    public IReadOnlyList<PressOnProposal> Press(string file, string line) => [.. Linked(file).SelectMany(dialogue => OurChair.Of(dialogue, store.Read, visit.Tongue, reading =>
        SharedPress.Of(reading, line).Select(one => one with { Title = visit.Say(PressLabels.InDialogue, one.Title, reading.Them) }).ToList()))];

    /// <summary>What a search looks through beside our own files.</summary>
    /// <param name="file">Id of the one file that is searched; null for all that the officer may see.</param>
    public IReadOnlyList<SharedSearch> Searched(string? file) => [.. (file is null ? shared.All : Linked(file)).Select(dialogue => new SharedSearch(dialogue, store.Read, visit.Tongue, named: file is null))];

    // On the ladder a proposal is its sentence and the last word on it.
    private static IEnumerable<ProposalPart> Proposals(TogetherReading page, Subject subject) => subject switch
    {
        Subject.Ladder => page.Proposals().Select(p => p with { DoesNotMean = null, Questions = [], Acts = [.. p.Acts.TakeLast(1)] }),
        Subject.Press => page.Proposals().Select(p => p with { DoesNotMean = null, Acts = [.. p.Acts.TakeLast(1)] }),
        Subject.Proposals => page.Proposals(),
        _ => [],
    };

    private static IEnumerable<ThingGroup> Groups(TogetherReading page, Subject subject) => subject switch
    {
        Subject.Ladder => [page.Bodies(), page.Meetings()],
        Subject.Links => [page.Links()],
        Subject.Meetings => [page.Meetings(), page.Bodies(), page.Commitments()],
        Subject.Policies => [page.Policies()],
        _ => [],
    };
}
