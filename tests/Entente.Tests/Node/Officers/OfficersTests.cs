using System.Text;
using Entente.Node.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Officers;

public sealed class OfficersTests : IDisposable
{
    private const string Password = TestedNode.Password;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-officers-");
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    private readonly OfficersFile file;
    private readonly Entente.Node.Identity.Officers officers;

    public OfficersTests()
    {
        file = OfficersFile.Open(Path.Combine(folder.FullName, "officers.db"));
        officers = new Entente.Node.Identity.Officers(file, clock);
    }

    [Fact]
    public void A_password_is_kept_as_argon2id_of_the_recommended_parameters_and_verifies()
    {
        var hasher = new Argon2Hasher();
        var hash = hasher.HashPassword(null!, Password);
        Assert.StartsWith("$argon2id$v=19$m=65536,t=3,p=1$", hash, StringComparison.Ordinal);
        Assert.NotEqual(hash, hasher.HashPassword(null!, Password));
        Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(null!, hash, Password));
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(null!, hash, Password + " "));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("$argon2i$v=19$m=65536,t=3,p=1$c29tZXNhbHQxNmJ5dGVzIQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=4294967295,t=3,p=1$c29tZXNhbHQxNmJ5dGVzIQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=65536,t=99,p=1$c29tZXNhbHQxNmJ5dGVzIQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQxNmJ5dGVzIQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=65536,t=3,p=1$?$?")]
    public void What_is_no_hash_of_ours_fits_no_password(string hash) =>
        Assert.Equal(PasswordVerificationResult.Failed, new Argon2Hasher().VerifyHashedPassword(null!, hash, Password));

    [Fact]
    public void A_hash_of_older_parameters_still_opens_and_is_made_anew()
    {
        var officer = WithPassword("kim");
        file.Write(connection => Dapper.SqlMapper.Execute(connection, "UPDATE officers SET password = @old", new { old = Argon2Hasher.Hash(Password, 8_192, 2) }));
        Assert.Contains("m=8192,t=2", Stored(), StringComparison.Ordinal);
        Assert.Equal(officer.Id, officers.SignIn("kim", Password)!.Id);
        Assert.Contains("m=65536,t=3", Stored(), StringComparison.Ordinal);
        Assert.NotNull(officers.SignIn("kim", Password));

        string Stored() => file.Read(connection => Dapper.SqlMapper.ExecuteScalar<string>(connection, "SELECT password FROM officers"))!;
    }

    [Fact]
    public void Names_of_one_spelling_are_one_officer()
    {
        WithPassword("kim.minseo");
        Assert.NotNull(officers.SignIn(" Kim.Minseo ", Password));
        Assert.NotNull(officers.SignIn("ｋｉｍ．ｍｉｎｓｅｏ", Password));
        Assert.Equal(["kim.minseo"], officers.Add([new NewOfficer("kim.minseo", "x", "", Roles.None), new NewOfficer("lee", "x", "", Roles.None)]).Taken);
        Assert.Single(officers.All);
        foreach (var bad in new[] { "", " ", "kim minseo", "kim/seo", new string('a', 65), "a\u0000b" }) Assert.Null(SignInName.Fold(bad));
        Assert.Equal("김민서", SignInName.Fold("김민서".Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Nobody_and_the_wrong_password_and_a_disabled_officer_do_not_sign_in()
    {
        var admin = WithPassword("admin", Roles.Administrator);
        var officer = WithPassword("kim");
        Assert.Null(officers.SignIn("nobody", Password));
        Assert.Null(officers.SignIn("kim", Password + "x"));
        Assert.Null(officers.SignIn(null, Password));
        Assert.NotNull(officers.OfSession(officer.Id, officer.Stamp));
        Assert.True(officers.Change(officer.Id, officer.Roles, disabled: true));
        Assert.Null(officers.SignIn("kim", Password));
        Assert.Null(officers.OfSession(officer.Id, officer.Stamp));
        Assert.True(officers.Change(officer.Id, officer.Roles, disabled: false));
        // Sessions from before stay ended.
        Assert.Null(officers.OfSession(officer.Id, officer.Stamp));
        Assert.NotNull(officers.SignIn("kim", Password));
        Assert.NotNull(officers.OfSession(admin.Id, admin.Stamp));
    }

    [Fact]
    public void A_one_time_token_sets_one_password_and_runs_out_after_seven_days()
    {
        var (officer, token) = officers.Add([new NewOfficer("kim", "Kim", "", Roles.Desk)]).Added.Single();
        Assert.Null(officers.SignIn("kim", Password));
        Assert.Equal(officer.Id, officers.Invited(token)!.Id);
        Assert.Null(officers.SetPassword(token + "x", Password));
        Assert.NotNull(officers.SetPassword(token, Password));
        Assert.Null(officers.SetPassword(token, "another password that is long"));
        Assert.NotNull(officers.SignIn("kim", Password));

        var first = officers.Invitations.Issue(officer);
        var second = officers.Invitations.Issue(officer);
        Assert.Null(officers.Invited(first));
        clock.Advance(Invitations.Lasts - TimeSpan.FromSeconds(1));
        Assert.NotNull(officers.Invited(second));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(officers.SetPassword(second, "another password that is long"));
        Assert.DoesNotContain(token, Encoding.Latin1.GetString(Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_administrator_stays()
    {
        var one = WithPassword("one", Roles.Administrator);
        Assert.False(officers.Change(one.Id, Roles.Desk, disabled: false));
        Assert.False(officers.Change(one.Id, Roles.Administrator, disabled: true));
        Assert.Equal(Roles.Administrator, officers.OfId(one.Id)!.Roles);
        WithPassword("two", Roles.Administrator | Roles.Head);
        Assert.True(officers.Change(one.Id, Roles.Desk, disabled: false));
    }

    [Fact]
    public void The_first_administrator_is_invited_until_one_has_a_password()
    {
        var first = officers.InviteFirst()!;
        var again = officers.InviteFirst()!;
        Assert.Null(officers.Invited(first));
        Assert.Single(officers.All);
        Assert.True(officers.SetPassword(again, Password)!.Has(Roles.Administrator));
        Assert.Null(officers.InviteFirst());
        // The demo's visitor administers nothing that lasts.
        officers.Visitor();
        Assert.Equal(officers.Visitor().Id, officers.Visitor().Id);
    }

    [Theory]
    [InlineData("short", "short", PasswordFault.TooShort)]
    [InlineData("long enough for the rule", "long enough for the role", PasswordFault.NotTheSame)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaa", PasswordFault.TooPlain)]
    [InlineData("kim.minseo-1234", "kim.minseo-1234", PasswordFault.TooPlain)]
    [InlineData("하나 둘 셋 넷 다섯 여섯 일곱", "하나 둘 셋 넷 다섯 여섯 일곱", null)]
    public void A_password_is_long_and_not_plain(string password, string again, PasswordFault? fault) =>
        Assert.Equal(fault, PasswordRule.Fault(password, again, new Officer("1", "kim.minseo", "Kim", "", Roles.Desk, "", false, false)));

    [Fact]
    public void A_password_typed_in_letters_or_syllables_is_the_same()
    {
        var (_, token) = officers.Add([new NewOfficer("kim", "Kim", "", Roles.Desk)]).Added.Single();
        officers.SetPassword(token, "비밀번호는 길게 정합니다 정말로".Normalize(NormalizationForm.FormD));
        Assert.NotNull(officers.SignIn("kim", "비밀번호는 길게 정합니다 정말로".Normalize(NormalizationForm.FormC)));
    }

    [Fact]
    public void Tries_are_counted_per_name_and_per_address()
    {
        using var limits = new SignInLimits();
        var here = System.Net.IPAddress.Loopback;
        for (var i = 0; i < SignInLimits.TriesForAName; i++) Assert.True(limits.Try("kim", here));
        Assert.False(limits.Try("kim", here));
        Assert.True(limits.Try("lee", here));
        using var others = new SignInLimits();
        for (var i = 0; i < SignInLimits.TriesFromAnAddress; i++) Assert.True(others.Try("name" + i, here));
        Assert.False(others.Try("fresh", here));
        Assert.True(others.Try("fresh", System.Net.IPAddress.Parse("192.0.2.7")));
    }

    public void Dispose()
    {
        file.Dispose();
        folder.Delete(recursive: true);
    }

    private Officer WithPassword(string name, Roles roles = Roles.Desk)
    {
        var (_, token) = officers.Add([new NewOfficer(name, name, "", roles)]).Added.Single();
        return officers.SetPassword(token, Password)!;
    }

    private byte[] Bytes() => [.. folder.EnumerateFiles().SelectMany(one => File.ReadAllBytes(one.FullName))];
}
