namespace Entente.Tests.Node.SharedDialogues;

/// <summary>What happens in one simulated run; all of it follows from its seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Members">Two or three.</param>
/// <param name="Loss">Share of the pouches that never arrive.</param>
/// <param name="Steps">Steps until everything is mended.</param>
/// <param name="Acts">Acts that officers try.</param>
/// <param name="Crashes">Machines stop before any write, and start again from what is durable.</param>
/// <param name="RolledBack">The member whose database is put back to an older state; null for none.</param>
/// <param name="LosesGuard">Its guard is lost too.</param>
/// <param name="Liar">The member that lies, and how; null for none.</param>
internal sealed record SimulationPlan(
    int Seed, int Members, double Loss, int Steps, int Acts, bool Crashes, int? RolledBack, bool LosesGuard, (int Place, Lie Lie)? Liar)
{
    public static SimulationPlan Of(int seed)
    {
        var random = new Random(seed);
        var members = 2 + seed % 2;
        var trouble = random.Next(10);
        return new SimulationPlan(
            seed, members, random.Next(3) switch { 0 => 0, 1 => 0.2, _ => 0.5 }, random.Next(6, 24), random.Next(2, 8), random.Next(2) == 0,
            trouble < 3 ? random.Next(members) : null, trouble == 0,
            trouble > 6 ? (random.Next(members), (Lie)random.Next(Enum.GetValues<Lie>().Length)) : null);
    }
}
