using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Entente.Node.Identity;

/// <summary>A key with which a program reads and acts as an officer. What it opens is not part of it: only its digest is kept.</summary>
/// <param name="Id">Names it on the officer's page.</param>
/// <param name="Name">What the officer calls it.</param>
/// <param name="ReadsOnly">It asks and changes nothing.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Until">From then on it opens nothing.</param>
/// <param name="Used">When it was last used, to the minute; null before the first time.</param>
/// <param name="Ended">The officer has another password since, or was disabled: it opens nothing.</param>
internal sealed record OfficerKey(string Id, string Name, bool ReadsOnly, DateTimeOffset Made, DateTimeOffset Until, DateTimeOffset? Used, bool Ended)
{
    /// <summary>True as long as it opens something.</summary>
    public bool IsGood(DateTimeOffset now) => !Ended && now < Until;
}

/// <summary>
/// The keys of officers. A key is 256 random bits, so its SHA-256 digest is enough: nobody guesses it, with a slow hash or a fast one,
/// and a digest can be looked up. It ends with its day, with the officer's password, with his right to sign in, and when he says so.
/// </summary>
internal sealed class OfficerKeys(OfficersFile file, Officers officers, TimeProvider clock)
{
    /// <summary>Most keys of one officer, ended ones included.</summary>
    public const int Most = 20;

    /// <summary>Days that a key is good for unless the officer says otherwise.</summary>
    public const int UsualDays = 90;

    /// <summary>Most days that a key can be good for.</summary>
    public const int LongestDays = 366;

    /// <summary>Longest name, in letters.</summary>
    public const int LongestName = 80;

    // So that somebody who finds one in a file knows what it is, and a program that looks for leaked keys can.
    private const string Prefix = "entente_";

    private const string Columns = "k.id, k.name, k.reads_only AS ReadsOnly, k.made, k.until, k.used, k.stamp <> o.stamp OR o.disabled AS Ended";

    private static readonly TimeSpan UsedToThe = TimeSpan.FromMinutes(1);

    /// <summary>An officer's keys, newest first.</summary>
    public IReadOnlyList<OfficerKey> Of(Officer officer) => file.Read(connection => connection.Query<Row>(
        $"SELECT {Columns} FROM officer_keys k JOIN officers o ON o.id = k.officer WHERE k.officer = @Id ORDER BY k.made DESC, k.id", new { officer.Id }).Select(row => row.Key).ToList());

    /// <summary>Makes a key; null when the officer has too many. The text is told this once.</summary>
    /// <param name="officer">Whose.</param>
    /// <param name="name">What the officer calls it.</param>
    /// <param name="days">How many days it is good for, from 1 to <see cref="LongestDays"/>.</param>
    /// <param name="readsOnly">It asks and changes nothing.</param>
    public string? Make(Officer officer, string name, int days, bool readsOnly)
    {
        var (text, now) = (Prefix + Invitations.Random(), clock.GetUtcNow());
        return file.Write(connection =>
        {
            if (connection.ExecuteScalar<int>("SELECT count(*) FROM officer_keys WHERE officer = @Id", new { officer.Id }) >= Most) return null;
            connection.Execute(
                "INSERT INTO officer_keys (id, officer, stamp, name, digest, reads_only, made, until) VALUES (@id, @Id, @Stamp, @name, @digest, @readsOnly, @made, @until)",
                new { id = Guid.NewGuid().ToString("n"), officer.Id, officer.Stamp, name, digest = Digest(text), readsOnly, made = now.ToUnixTimeSeconds(), until = now.AddDays(days).ToUnixTimeSeconds() });
            return text;
        });
    }

    /// <summary>Ends a key of the officer for good; another's is left alone.</summary>
    public void Revoke(Officer officer, string id) =>
        file.Write(connection => connection.Execute("DELETE FROM officer_keys WHERE id = @id AND officer = @Officer", new { id, Officer = officer.Id }));

    /// <summary>Whose key it is, if it is good; notes that it was used.</summary>
    public (Officer Officer, OfficerKey Key)? Open(string text)
    {
        var (digest, now) = (Digest(text), clock.GetUtcNow());
        if (file.Read(connection => connection.QuerySingleOrDefault<Row>($"SELECT {Columns}, k.officer FROM officer_keys k JOIN officers o ON o.id = k.officer WHERE k.digest = @digest", new { digest })) is not { } row) return null;
        if (!row.Key.IsGood(now) || officers.OfId(row.Officer!) is not { Disabled: false } officer) return null;
        if (row.Key.Used is not { } used || now - used >= UsedToThe)
            file.Write(connection => connection.Execute("UPDATE officer_keys SET used = @now WHERE digest = @digest", new { digest, now = now.ToUnixTimeSeconds() }));
        return (officer, row.Key);
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public bool ReadsOnly { get; init; }
        public long Made { get; init; }
        public long Until { get; init; }
        public long? Used { get; init; }
        public bool Ended { get; init; }
        public string? Officer { get; init; }

        public OfficerKey Key => new(Id, Name, ReadsOnly, At(Made), At(Until), Used is { } used ? At(used) : null, Ended);

        private static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
    }
}
