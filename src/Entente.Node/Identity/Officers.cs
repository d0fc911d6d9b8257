using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Identity;

/// <summary>An officer to be taken in.</summary>
/// <param name="Name">As <see cref="SignInName"/> folds it.</param>
/// <param name="Display">How the pages call the officer.</param>
/// <param name="Office">Where in the house.</param>
/// <param name="Roles">What the officer may do.</param>
internal sealed record NewOfficer(string Name, string Display, string Office, Roles Roles);

/// <summary>The officers of a side: who they are, who may sign in. Safe for many threads.</summary>
internal sealed class Officers(OfficersFile file, TimeProvider clock)
{
    /// <summary>Name of the officer whom a demo signs in.</summary>
    public const string VisitorName = "visitor";

    private const Roles Every = Roles.Desk | Roles.Head | Roles.Records | Roles.Administrator;
    private const string Columns = "id, name, display, office, roles, stamp, password IS NOT NULL AS HasPassword, disabled";

    private static readonly Argon2Hasher Passwords = new();

    // Verified when nobody of that name may sign in, so that the answer takes as long as for somebody who may.
    private static readonly Lazy<string> NobodysHash = new(() => Passwords.HashPassword(null!, Invitations.Random()));

    /// <summary>One-time addresses.</summary>
    public Invitations Invitations { get; } = new(file, clock);

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Officer> All => file.Read(connection => connection.Query<Row>($"SELECT {Columns} FROM officers ORDER BY name").Select(row => row.Officer).ToList());

    /// <summary>True while at least one officer can sign in with a password.</summary>
    public bool AnyPassword => file.Read(connection => connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM officers WHERE password IS NOT NULL AND disabled = 0)"));

    /// <summary>True while at least one administrator can sign in with a password.</summary>
    public bool AnyAdministrator => file.Read(connection => connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM officers WHERE roles & 8 AND password IS NOT NULL AND disabled = 0)"));

    /// <summary>The officer of that id.</summary>
    public Officer? OfId(string id) => file.Read(connection => Find(connection, "id", id));

    /// <summary>The officer of that name, in any spelling.</summary>
    public Officer? OfName(string? typed) => SignInName.Fold(typed) is { } name ? file.Read(connection => Find(connection, "name", name)) : null;

    /// <summary>The officer of a session, if that session still counts.</summary>
    public Officer? OfSession(string id, string stamp) => OfId(id) is { Disabled: false } officer && officer.Stamp == stamp ? officer : null;

    /// <summary>The officer who has this name and password and may sign in. Takes about as long whether there is such a name or not.</summary>
    public Officer? SignIn(string? name, string password)
    {
        var officer = OfName(name);
        var hash = officer is { Disabled: false } ? file.Read(connection => connection.ExecuteScalar<string?>("SELECT password FROM officers WHERE id = @Id", new { officer.Id })) : null;
        var result = Passwords.VerifyHashedPassword(officer!, hash ?? NobodysHash.Value, password);
        if (officer is null || hash is null || result == PasswordVerificationResult.Failed) return null;
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var better = Passwords.HashPassword(officer, password);
            file.Write(connection => connection.Execute("UPDATE officers SET password = @better WHERE id = @Id AND password = @hash", new { officer.Id, hash, better }));
        }

        return officer;
    }

    /// <summary>Takes in all or none, each with a fresh one-time token. The names that are taken already, if any: then none was taken in.</summary>
    public (IReadOnlyList<(Officer Officer, string Token)> Added, IReadOnlyList<string> Taken) Add(IReadOnlyList<NewOfficer> list) => file.Write(connection =>
    {
        var taken = list.Select(one => one.Name).Where(name => name == VisitorName || Find(connection, "name", name) is not null).ToList();
        if (taken.Count > 0) return ([], taken);
        List<(Officer, string)> added = [];
        foreach (var one in list)
        {
            var officer = Insert(connection, one);
            added.Add((officer, Invitations.Issue(connection, officer)));
        }

        return ((IReadOnlyList<(Officer, string)>)added, (IReadOnlyList<string>)[]);
    });

    /// <summary>Sets the password by a one-time token, which is used up. Null when the token is not good.</summary>
    public Officer? SetPassword(string token, string password)
    {
        if (Invited(token) is not { } officer) return null;
        var hash = Passwords.HashPassword(officer, password);
        // Of two browsers at one address one uses it up.
        return file.Write(connection => Invitations.Use(connection, token) ? Password(connection, officer, hash) : null);
    }

    /// <summary>Whose one-time token it is; null for one that was used, has run out or never was.</summary>
    public Officer? Invited(string token) => file.Read(connection => Invitations.Of(connection, token) is { } id ? Find(connection, "id", id) : null) is { Disabled: false } officer ? officer : null;

    /// <summary>Sets the officer's password. Sessions begun before have ended: the answer carries the new stamp.</summary>
    public Officer ChangePassword(Officer officer, string password)
    {
        var hash = Passwords.HashPassword(officer, password);
        return file.Write(connection => Password(connection, officer, hash));
    }

    /// <summary>Gives and takes roles, and the right to sign in. False, with nothing changed, when nobody would be left to administer.</summary>
    public bool Change(string id, Roles roles, bool disabled) => file.Write(connection =>
    {
        var administers = roles.HasFlag(Roles.Administrator) && !disabled;
        if (!administers && !connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM officers WHERE roles & 8 AND disabled = 0 AND id <> @id)", new { id })) return false;
        connection.Execute(
            "UPDATE officers SET roles = @roles, stamp = CASE WHEN @disabled THEN @stamp ELSE stamp END, disabled = @disabled WHERE id = @id",
            new { id, roles = (int)roles, disabled, stamp = Invitations.Random() });
        return true;
    });

    /// <summary>The officer whom a demo signs in, with every role; made when first asked for.</summary>
    public Officer Visitor() => file.Write(connection => Find(connection, "name", VisitorName) ?? Insert(connection, new NewOfficer(VisitorName, "Visitor · 방문자", "", Every)));

    /// <summary>A fresh one-time token for the first administrator, until an administrator has a password; null from then on.</summary>
    public string? InviteFirst() => file.Write(connection =>
    {
        var administrators = connection.Query<Row>($"SELECT {Columns} FROM officers WHERE roles & 8 AND disabled = 0 AND name <> @VisitorName ORDER BY name", new { VisitorName }).Select(row => row.Officer).ToList();
        if (administrators.Any(one => one.HasPassword)) return null;
        return Invitations.Issue(connection, administrators.FirstOrDefault() ?? Insert(connection, new NewOfficer("administrator", "Administrator · 관리자", "", Every)));
    });

    private static Officer? Find(SqliteConnection connection, string column, string value) =>
        connection.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM officers WHERE {column} = @value", new { value })?.Officer;

    private static Officer Insert(SqliteConnection connection, NewOfficer one)
    {
        var officer = new Officer(Guid.NewGuid().ToString("n"), one.Name, one.Display, one.Office, one.Roles, Invitations.Random(), HasPassword: false, Disabled: false);
        connection.Execute(
            "INSERT INTO officers (id, name, display, office, roles, stamp) VALUES (@Id, @Name, @Display, @Office, @roles, @Stamp)",
            new { officer.Id, officer.Name, officer.Display, officer.Office, roles = (int)officer.Roles, officer.Stamp });
        return officer;
    }

    private static Officer Password(SqliteConnection connection, Officer officer, string hash)
    {
        var changed = officer with { Stamp = Invitations.Random(), HasPassword = true };
        connection.Execute("UPDATE officers SET password = @hash, stamp = @Stamp WHERE id = @Id", new { hash, changed.Stamp, changed.Id });
        return changed;
    }

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string Display { get; init; }
        public required string Office { get; init; }
        public Roles Roles { get; init; }
        public required string Stamp { get; init; }
        public bool HasPassword { get; init; }
        public bool Disabled { get; init; }

        public Officer Officer => new(Id, Name, Display, Office, Roles, Stamp, HasPassword, Disabled);
    }
}
