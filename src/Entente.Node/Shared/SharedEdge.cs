using Entente.Dialogue;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>What a shared dialogue takes from the edge.</summary>
/// <param name="Clock">The time.</param>
/// <param name="Random">Gives that many fresh random bytes, for what others will see: never the stream that private things draw from.</param>
/// <param name="On">Where this node runs.</param>
/// <param name="Rules">The rules that this program knows.</param>
internal sealed record SharedEdge(TimeProvider Clock, Func<int, byte[]> Random, RunningOn On, RuleBook Rules);
