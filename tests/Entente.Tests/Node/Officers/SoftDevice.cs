using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Entente.Tests.Node.Officers;

/// <summary>
/// A device with one passkey, in software (WebAuthn level 3, 6.1 and 6.5): what a good one says, and what a bad one or somebody between
/// would say. Each setting is one lie.
/// </summary>
internal sealed class SoftDevice
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    public uint Count { get; set; }

    public bool Verified { get; init; } = true;

    public bool Present { get; init; } = true;

    public string? RpId { get; init; }

    public string? Origin { get; init; }

    public bool CrossOrigin { get; init; }

    public string? UserHandle { get; set; }

    /// <summary>The same device with other settings, as a copy of its key is.</summary>
    public SoftDevice Copy(string? rpId = null, string? origin = null, bool verified = true, bool present = true, bool crossOrigin = false, string? userHandle = null)
    {
        var copy = new SoftDevice { Id = Id, Count = Count, RpId = rpId, Origin = origin, Verified = verified, Present = present, CrossOrigin = crossOrigin, UserHandle = userHandle ?? UserHandle };
        copy.key.ImportParameters(key.ExportParameters(true));
        return copy;
    }

    /// <summary>Answers <c>navigator.credentials.create</c>.</summary>
    public string Create(string options, string origin)
    {
        using var asked = JsonDocument.Parse(options);
        UserHandle ??= asked.RootElement.GetProperty("user").GetProperty("id").GetString();
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(RpId ?? asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, attested: true), .. new byte[16], 0, (byte)Id.Length, .. Id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Answer(new { clientDataJSON = Text(ClientData("webauthn.create", asked, origin)), attestationObject = Text(attestation), transports = new[] { "internal" } });
    }

    /// <summary>Answers <c>navigator.credentials.get</c>.</summary>
    public string Get(string options, string origin)
    {
        using var asked = JsonDocument.Parse(options);
        Count++;
        var data = Data(RpId ?? asked.RootElement.GetProperty("rpId").GetString()!, attested: false);
        var client = ClientData("webauthn.get", asked, origin);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = Text(client), authenticatorData = Text(data), signature = Text(signature), userHandle = UserHandle });
    }

    private byte[] Data(string rpId, bool attested)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(rpId)), (byte)((Present ? 1 : 0) | (Verified ? 4 : 0) | (attested ? 0x40 : 0)), .. count];
    }

    private byte[] ClientData(string type, JsonDocument asked, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin ?? origin, crossOrigin = CrossOrigin });

    private string Answer(object response) =>
        JsonSerializer.Serialize(new { id = Text(Id), rawId = Text(Id), type = "public-key", clientExtensionResults = new { }, response });

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}

/// <summary>What the pages of passkeys do in a browser.</summary>
internal static class PasskeyBrowsing
{
    /// <summary>Asks for a new passkey with a password; the options that the answer's page holds.</summary>
    public static async Task<string> AskForNew(this OfficerBrowser browser, string name = "work laptop", string password = TestedNode.Password)
    {
        var answer = await browser.Fill(await browser.Page("/officer"), "/officer/passkeys/new", ("name", name), ("password-now", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Options(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends what a device made.</summary>
    public static async Task<HttpResponseMessage> Add(this OfficerBrowser browser, string answer)
    {
        var token = OfficerBrowser.Hidden(await browser.Page("/officer"), "/sign-out");
        return await browser.Send(HttpMethod.Post, "/officer/passkeys", [.. token, KeyValuePair.Create("password-passkey", answer)]);
    }

    /// <summary>Asks what to sign.</summary>
    public static async Task<string> AskForSignIn(this OfficerBrowser browser)
    {
        var answer = await browser.Fill(await browser.Page("/sign-in"), "/sign-in/passkey", "/sign-in/passkey/options");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends what a device signed.</summary>
    public static async Task<HttpResponseMessage> SignInBy(this OfficerBrowser browser, string answer) =>
        await browser.Fill(await browser.Page("/sign-in"), "/sign-in/passkey", "/sign-in/passkey", ("password-passkey", answer));

    private static async Task<HttpResponseMessage> Fill(this OfficerBrowser browser, string page, string form, string action, params (string Name, string Value)[] fields) =>
        await browser.Send(HttpMethod.Post, action, [.. OfficerBrowser.Hidden(page, form).Where(hidden => fields.All(field => field.Name != hidden.Key)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    private static string Options(string page)
    {
        const string Begin = "data-options=\"";
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return WebUtility.HtmlDecode(page[from..page.IndexOf('"', from)]);
    }
}
