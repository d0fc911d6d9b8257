using System.Globalization;
using System.Text;
using Entente.Record;

namespace Entente.Tests.Record;

/// <summary>
/// One honest node of two, made of nothing but the pure core: its log, its copy of the other's, and what it knows. An entry
/// is <c>a 3</c> or <c>k 3</c>: act or acknowledgement, and how many entries of the other log it has seen.
/// </summary>
internal sealed class HonestNode
{
    private readonly TestSide _side;
    private readonly IReadOnlyList<Charter> _members;
    private readonly int _me;
    private readonly List<byte[]> _own = [];
    private readonly List<byte[]> _copy = [];
    private readonly LogOrigin[] _origins;
    private SignedCheckpoint _ownSigned;
    private SignedCheckpoint? _copySigned;
    private SignedCheckpoint? _cosigned;
    private long _peerHas;
    private long _number;
    private long _received;

    internal HonestNode(TestSide side, IReadOnlyList<Charter> members)
    {
        (_side, _members, _me) = (side, members, members.ToList().FindIndex(m => m.Side == side.Charter.Side));
        _origins = [.. members.Select(m => LogOrigin.Of(m.Side, m.Dialogue, 1))];
        _ownSigned = Sign();
        Append('a');
    }

    private int Other => 1 - _me;

    internal IEnumerable<string> Own => _own.Select(Encoding.ASCII.GetString);

    internal IEnumerable<string> Copy => _copy.Select(Encoding.ASCII.GetString);

    internal long CosignedByPeer { get; private set; }

    internal long LastAct => _own.FindLastIndex(e => e[0] == 'a') + 1;

    /// <summary>What arrived that no honest other could have caused.</summary>
    internal List<string> Suspicions { get; } = [];

    internal void Act() => Append('a');

    internal byte[] Pack(byte[] random)
    {
        var number = new LogNumber(1, _me);
        var content = new PouchContent(
            new PouchLabel(_side.Charter.Side, _members[Other].Side, "kr-us", ++_number, _received,
                new Dictionary<LogNumber, long> { [number] = _own.Count, [new LogNumber(1, Other)] = _copy.Count }, [], []),
            Present((number, _ownSigned), (new LogNumber(1, Other), _copySigned)),
            _peerHas < _own.Count ? [new PouchEntries(number, _peerHas, [.. _own.Skip((int)_peerHas).Select(e => (ReadOnlyMemory<byte>)e)])] : [],
            Present((new LogNumber(1, Other), _cosigned)),
            []);
        Assert.True(Pouch.TryPack(content, _side.Charter.PouchKey, _side.Pouch, _members[Other].Keys.Age, random, out var pouch, out _));
        return pouch;
    }

    internal void Open(byte[] pouch)
    {
        Assert.True(Pouch.TryOpen(pouch, _members, _side.Charter.Side, _side.Age, out var content, out var refusal), refusal.ToString());
        var (mine, theirs) = (new LogNumber(1, _me), new LogNumber(1, Other));
        _received = Math.Max(_received, content.Label.Number);
        _peerHas = Math.Max(_peerHas, content.Label.Have.GetValueOrDefault(mine));
        if (content.Checkpoints.TryGetValue(mine, out var shown) && OwnLog.Judge(shown, Held(_me, _own)) is not OwnStanding.Known and var standing)
            Suspicions.Add($"{standing}");
        if (content.Cosignatures.TryGetValue(mine, out var cosigned))
            CosignedByPeer = Math.Max(CosignedByPeer, cosigned.Size);
        Take(content.Checkpoints[theirs], content.Entries.SingleOrDefault(e => e.Log == theirs));
        if (NodeAck.Need([new OtherLog(Seen, _copy.Count, IsAck)], enclosures: false) != AckNeed.None)
            Append('k');
        if (RuleR.Decide(_copySigned!, Held(Other, _copy), Seen, IsAck, _cosigned?.Checkpoint) is CosignDecision.Cosign)
            _cosigned = _copySigned! with { Note = _copySigned.Note.With(Cosignature.Sign(_copySigned.Checkpoint, _side.Charter.CosignKey, _side.Cosign, 1)) };
    }

    private void Take(SignedCheckpoint theirs, PouchEntries? entries)
    {
        IReadOnlyList<ReadOnlyMemory<byte>> lines = entries?.Lines ?? [];
        var from = entries?.From ?? theirs.Size;
        switch (Arrivals.Judge(Held(Other, _copy), _copySigned, from, [.. lines.Select(l => Rfc6962.Leaf(l.Span))], theirs))
        {
            case Arrival.Extends e:
                _copy.AddRange(lines.Skip(lines.Count - e.New.Count).Select(l => l.ToArray()));
                _copySigned = theirs;
                break;
            case Arrival.Known or Arrival.Gap:
                break;
            case var other:
                Suspicions.Add($"{other}");
                break;
        }
    }

    private long Seen => _own.Count == 0 ? 0 : long.Parse(Encoding.ASCII.GetString(_own[^1])[2..], CultureInfo.InvariantCulture);

    private bool IsAck(long index) => _copy[(int)index][0] == 'k';

    private void Append(char kind)
    {
        _own.Add(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {_copy.Count}")));
        _ownSigned = Sign();
    }

    private SignedCheckpoint Sign() => Keys.At(_origins[_me], Leaves(_own)).Signed(_side.Log);

    private HeldLog Held(int member, List<byte[]> entries) => Keys.Held(_origins[member], Leaves(entries), entries.Count);

    private static TreeHash[] Leaves(List<byte[]> entries) => [.. entries.Select(e => Rfc6962.Leaf(e))];

    private static Dictionary<LogNumber, SignedCheckpoint> Present(params (LogNumber Log, SignedCheckpoint? Checkpoint)[] checkpoints) =>
        checkpoints.Where(c => c.Checkpoint is not null).ToDictionary(c => c.Log, c => c.Checkpoint!);
}
