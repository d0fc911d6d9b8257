using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Node.Stage;

/// <summary>A node that the demo started, as the demo's process speaks to it.</summary>
/// <param name="side">The side's id.</param>
/// <param name="address">Where the node listens, without a slash at the end.</param>
/// <param name="secret">The secret that it was started with.</param>
public sealed class StageNode(string side, string address, string secret) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    private readonly HttpClient http = Client(address, secret);

    /// <summary>The side's id.</summary>
    public string Side => side;

    /// <summary>Where the node listens.</summary>
    public string Address => address;

    /// <summary>What the node knows now.</summary>
    public async Task<StageReport> Report(CancellationToken cancel) =>
        await http.GetFromJsonAsync<StageReport>("report", Json, cancel) ?? throw new InvalidDataException($"{address} reports nothing.");

    /// <summary>Asks for something; its answer's bytes, or null where the node cannot do it as things stand.</summary>
    /// <param name="what">Below the stage's door, such as <c>engage</c>.</param>
    /// <param name="body">What goes along.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<byte[]?> Ask(string what, byte[]? body, CancellationToken cancel)
    {
        using var answer = await Send(what, body, cancel);
        return answer.StatusCode == HttpStatusCode.Conflict ? null : await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancel);
    }

    /// <summary>A pouch to be carried by hand, with its number.</summary>
    public async Task<(string Number, byte[] Bytes)> MakePouch(CancellationToken cancel)
    {
        using var answer = await Send("pouch", null, cancel);
        answer.EnsureSuccessStatusCode();
        return (answer.Headers.GetValues(StageDoor.Number).Single(), await answer.Content.ReadAsByteArrayAsync(cancel));
    }

    /// <summary>Opens a pouch that came by hand.</summary>
    public async Task<OpenedByHand> Open(byte[] pouch, CancellationToken cancel) =>
        JsonSerializer.Deserialize<OpenedByHand>(await Ask("open", pouch, cancel) ?? throw new InvalidDataException($"{address} has no dialogue."), Json)!;

    /// <summary>The cookies that make a browser the officer of that office.</summary>
    public async Task<IReadOnlyList<string>> SignIn(Persona who, CancellationToken cancel)
    {
        using var answer = await Send("persona?who=" + who, null, cancel);
        return [.. answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie")];
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private Task<HttpResponseMessage> Send(string what, byte[]? body, CancellationToken cancel) => http.PostAsync(what, new ByteArrayContent(body ?? []), cancel);

    private static HttpClient Client(string address, string secret)
    {
        // Cookies belong to the browser, not to us.
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = new Uri(address + StageDoor.Root + "/"), Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Add("Authorization", StageDoor.Scheme + secret);
        return client;
    }
}
