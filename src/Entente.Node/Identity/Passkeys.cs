using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Entente.Node.Identity;

/// <summary>A passkey of an officer: the private half is on a device, here is the public one.</summary>
/// <param name="Id">Names it on the officer's page.</param>
/// <param name="Name">What the officer calls it.</param>
/// <param name="Made">When it was added.</param>
/// <param name="Used">When the officer last signed in with it; null before the first time.</param>
/// <param name="WentBack">When it last came with a count no higher than before, and was refused: there may be a copy of it. Null when never.</param>
internal sealed record Passkey(string Id, string Name, DateTimeOffset Made, DateTimeOffset? Used, DateTimeOffset? WentBack);

/// <summary>The passkeys of officers, as the officers' file has them. Who may use one is not decided here: <see cref="PasskeyDoor"/>.</summary>
internal sealed class Passkeys(OfficersFile file, TimeProvider clock)
{
    /// <summary>Most passkeys of one officer.</summary>
    public const int Most = 20;

    /// <summary>Longest name, in letters.</summary>
    public const int LongestName = OfficerKeys.LongestName;

    private const string Columns = "id, officer, name, public_key AS PublicKey, count, backup_eligible AS BackupEligible, backed_up AS BackedUp, transports, made, used, went_back AS WentBack";

    /// <summary>An officer's passkeys, newest first.</summary>
    public IReadOnlyList<Passkey> Of(Officer officer) => [.. Rows("officer", officer.Id).Select(row => row.Passkey)];

    /// <summary>An officer's passkeys as the framework verifies them.</summary>
    public IReadOnlyList<UserPasskeyInfo> CredentialsOf(Officer officer) => [.. Rows("officer", officer.Id).Select(row => row.Credential)];

    /// <summary>Id of the officer whose passkey it is; null when it is nobody's here.</summary>
    public string? Owner(byte[] id) => Rows("id", id).SingleOrDefault()?.Officer;

    /// <summary>Adds a passkey; false when the officer has <see cref="Most"/>, or somebody added the same meanwhile.</summary>
    public bool Add(Officer officer, string name, UserPasskeyInfo credential) => file.Write(connection =>
        connection.ExecuteScalar<int>("SELECT count(*) FROM passkeys WHERE officer = @Id", new { officer.Id }) < Most
        && connection.Execute(
            "INSERT INTO passkeys (id, officer, name, public_key, count, backup_eligible, backed_up, transports, made) "
                + "VALUES (@CredentialId, @Id, @name, @PublicKey, @SignCount, @IsBackupEligible, @IsBackedUp, @transports, @now) ON CONFLICT DO NOTHING",
            new { credential.CredentialId, officer.Id, name, credential.PublicKey, credential.SignCount, credential.IsBackupEligible, credential.IsBackedUp, transports = JsonSerializer.Serialize(credential.Transports ?? []), now = Now }) == 1);

    /// <summary>Takes a passkey of the officer away for good; another's is left alone.</summary>
    public void Remove(Officer officer, string id) =>
        file.Write(connection => connection.Execute("DELETE FROM passkeys WHERE id = @id AND officer = @Officer", new { id = Bytes(id), Officer = officer.Id }));

    /// <summary>Notes a sign-in and its count. False when another one with this count or a higher one came first: of two at once only one counts.</summary>
    public bool Use(UserPasskeyInfo credential) => file.Write(connection => connection.Execute(
        "UPDATE passkeys SET count = @SignCount, backed_up = @IsBackedUp, used = @now WHERE id = @CredentialId AND (count < @SignCount OR count = 0 AND @SignCount = 0)",
        new { credential.CredentialId, credential.SignCount, credential.IsBackedUp, now = Now })) == 1;

    /// <summary>Notes that it came with a count no higher than before.</summary>
    public void NoteWentBack(byte[] id) => file.Write(connection => connection.Execute("UPDATE passkeys SET went_back = @now WHERE id = @id", new { id, now = Now }));

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    private List<Row> Rows(string column, object value) =>
        file.Read(connection => connection.Query<Row>($"SELECT {Columns} FROM passkeys WHERE {column} = @value ORDER BY made DESC, id", new { value }).ToList());

    private static byte[] Bytes(string id)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(id);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private sealed class Row
    {
        public required byte[] Id { get; init; }
        public required string Officer { get; init; }
        public required string Name { get; init; }
        public required byte[] PublicKey { get; init; }
        public long Count { get; init; }
        public bool BackupEligible { get; init; }
        public bool BackedUp { get; init; }
        public required string Transports { get; init; }
        public long Made { get; init; }
        public long? Used { get; init; }
        public long? WentBack { get; init; }

        public Passkey Passkey => new(WebEncoders.Base64UrlEncode(Id), Name, At(Made), Used is { } used ? At(used) : null, WentBack is { } back ? At(back) : null);

        // What came with it when it was added is looked at then and not kept: it tells of the device.
        public UserPasskeyInfo Credential => new(
            Id, PublicKey, At(Made), (uint)Count, JsonSerializer.Deserialize<string[]>(Transports), isUserVerified: true, BackupEligible, BackedUp, attestationObject: [], clientDataJson: []);

        private static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
    }
}
