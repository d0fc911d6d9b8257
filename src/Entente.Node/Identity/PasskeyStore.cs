using Microsoft.AspNetCore.Identity;

namespace Entente.Node.Identity;

/// <summary>
/// The officers and their passkeys as the framework's passkey handler asks for them: who has this id, whose is this passkey, which has he.
/// It changes nothing; <see cref="Passkeys"/> and <see cref="Officers"/> do.
/// </summary>
/// <param name="officers">The officers.</param>
/// <param name="passkeys">Their passkeys.</param>
/// <param name="countless">Tells every passkey with a count of 0: what is then in order is in order but for its count.</param>
internal sealed class PasskeyStore(Officers officers, Passkeys passkeys, bool countless) : IUserPasskeyStore<Officer>
{
    /// <inheritdoc />
    public Task<string> GetUserIdAsync(Officer user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    /// <inheritdoc />
    public Task<string?> GetUserNameAsync(Officer user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    /// <summary>Names are kept folded.</summary>
    public Task<string?> GetNormalizedUserNameAsync(Officer user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    /// <summary>The officer, if he may sign in.</summary>
    public Task<Officer?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(officers.OfId(userId) is { Disabled: false } officer ? officer : null);

    /// <inheritdoc />
    public Task<Officer?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult(officers.OfName(normalizedUserName));

    /// <inheritdoc />
    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Officer user, CancellationToken cancellationToken) => Task.FromResult<IList<UserPasskeyInfo>>(Of(user));

    /// <summary>Whose passkey it is, whether he may sign in or not: nobody else can add it.</summary>
    public Task<Officer?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => Task.FromResult(passkeys.Owner(credentialId) is { } owner ? officers.OfId(owner) : null);

    /// <inheritdoc />
    public Task<UserPasskeyInfo?> FindPasskeyAsync(Officer user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(Of(user).Find(one => one.CredentialId.AsSpan().SequenceEqual(credentialId)));

    /// <inheritdoc />
    public Task AddOrUpdatePasskeyAsync(Officer user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Reads();

    /// <inheritdoc />
    public Task RemovePasskeyAsync(Officer user, byte[] credentialId, CancellationToken cancellationToken) => throw Reads();

    /// <inheritdoc />
    public Task SetUserNameAsync(Officer user, string? userName, CancellationToken cancellationToken) => throw Reads();

    /// <inheritdoc />
    public Task SetNormalizedUserNameAsync(Officer user, string? normalizedName, CancellationToken cancellationToken) => throw Reads();

    /// <inheritdoc />
    public Task<IdentityResult> CreateAsync(Officer user, CancellationToken cancellationToken) => throw Reads();

    /// <inheritdoc />
    public Task<IdentityResult> UpdateAsync(Officer user, CancellationToken cancellationToken) => throw Reads();

    /// <inheritdoc />
    public Task<IdentityResult> DeleteAsync(Officer user, CancellationToken cancellationToken) => throw Reads();

    /// <summary>Holds nothing open.</summary>
    public void Dispose()
    {
    }

    private List<UserPasskeyInfo> Of(Officer officer)
    {
        var all = passkeys.CredentialsOf(officer).ToList();
        if (countless) all.ForEach(one => one.SignCount = 0);
        return all;
    }

    private static NotSupportedException Reads() => new("The passkey handler only asks.");
}
