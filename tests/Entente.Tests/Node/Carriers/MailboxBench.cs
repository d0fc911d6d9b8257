using System.Net;
using System.Security.Cryptography;
using Entente.Node.Carriers;
using Entente.Record;
using Entente.Tests.Record;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Carriers;

/// <summary>A running mailbox with one box of Hanbit and Meridian, and requests as anybody could make them.</summary>
internal sealed class MailboxBench : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-mailbox-");
    private readonly HttpClient http = MailboxCarrier.Client();
    private MailboxHost host = null!;

    public FakeTimeProvider Clock { get; } = new();

    public NoteKey Hanbit { get; } = KeyNames.Pouch("hanbit.example", Keys.Of("hanbit.example").Public);

    public NoteKey Meridian { get; } = KeyNames.Pouch("meridian.example", Keys.Of("meridian.example").Public);

    public NoteKey Stranger { get; } = KeyNames.Pouch("stranger.example", Keys.Of("stranger.example").Public);

    public Box Box => Box.Of(Hanbit, Meridian);

    public string Address => host.Address;

    public string Challenge { get; private set; } = "";

    public string Folder => folder.FullName;

    public MailboxHost Host => host;

    public static async Task<MailboxBench> Open(MailboxLimits? limits = null)
    {
        var bench = new MailboxBench();
        await bench.Start(limits);
        return bench;
    }

    public async Task Start(MailboxLimits? limits = null)
    {
        var settings = new MailboxSettings(Folder, 0, Clock) { Boxes = [Box], Limits = limits ?? new MailboxLimits() };
        host = Assert.IsType<MailboxStart.Started>(await MailboxHost.Start(settings, default)).Host;
        using var first = await http.GetAsync(new Uri(Address + "/v1/"));
        Challenge = first.Headers.GetValues("Entente-Challenge").Single();
    }

    public Task Stop() => host.DisposeAsync().AsTask();

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public string Place(NoteKey to) => $"/v1/{Box.Id}/{Box.NameOf(to)}";

    public string Put(NoteKey to, byte[] bytes) => $"{Place(to)}/{Hash(bytes)}";

    /// <summary>A header signed by whom it says.</summary>
    public string Signed(string method, string path, NoteKey by, string? challenge = null) =>
        "Entente " + MailboxRequest.Fresh(method, path, challenge ?? Challenge).Sign(by, Keys.Of(by.Name.Split('/')[0]));

    public Task<HttpResponseMessage> Ask(string method, string path, NoteKey by, byte[]? body = null) => Ask(method, path, Signed(method, path, by), body);

    public async Task<HttpResponseMessage> Ask(string method, string path, string? header, byte[]? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address + path));
        if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header);
        if (body is not null) request.Content = new ByteArrayContent(body);
        var answer = await http.SendAsync(request);
        if (answer.Headers.TryGetValues("Entente-Challenge", out var given)) Challenge = given.Single();
        return answer;
    }

    public async Task<int> Status(string method, string path, NoteKey by, byte[]? body = null)
    {
        using var answer = await Ask(method, path, by, body);
        return (int)answer.StatusCode;
    }

    public async Task<int> Status(string method, string path, string? header, byte[]? body = null)
    {
        using var answer = await Ask(method, path, header, body);
        return (int)answer.StatusCode;
    }

    /// <summary>What waits for a side, without letting go of it; null for none, after turning the clock.</summary>
    public async Task<byte[]?> Take(NoteKey by)
    {
        using var answer = await Eventually.Result(Clock, TimeSpan.FromSeconds(1), Ask("GET", Place(by), by));
        if (answer.StatusCode == HttpStatusCode.NoContent) return null;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public MailboxCarrier Carrier(CarriedDialogue dialogue) => new(new Uri(Address), dialogue, http, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        http.Dispose();
        folder.Delete(recursive: true);
    }
}
