using System.Net;
using System.Text.RegularExpressions;
using Entente.Node;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Tests.Node.Officers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Dialogues = Entente.Node.Shared.SharedDialogues;

namespace Entente.Tests.Node.Openings;

/// <summary>A real node of one side in this process, with a head who opens dialogues.</summary>
internal sealed class OpeningSide : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-opening-");
    private readonly FakeTimeProvider clock;

    private OpeningSide(string id, FakeTimeProvider clock) => (Id, this.clock) = (id, clock);

    public string Id { get; }

    public string Folder => folder.FullName;

    public NodeHost Host { get; private set; } = null!;

    public Visitor Head { get; private set; } = null!;

    public SideStore Store => Host.Services.GetRequiredService<SideStore>();

    public NeedToKnow NeedToKnow => Host.Services.GetRequiredService<NeedToKnow>();

    public static async Task<OpeningSide> Start(string id, FakeTimeProvider? clock = null)
    {
        var side = new OpeningSide(id, clock ?? new FakeTimeProvider(DateTimeOffset.UtcNow));
        await side.Begin();
        side.Head = await side.Officer("head", Roles.Head);
        return side;
    }

    /// <summary>Stops the node and starts it again on what is on the disk; browsers have to sign in anew.</summary>
    public async Task Restart()
    {
        await Host.DisposeAsync();
        await Again();
    }

    /// <summary>Starts the node that was stopped.</summary>
    public async Task Again()
    {
        await Begin();
        Head = await SignedIn("head");
    }

    public SharedDialogue Dialogue(string id) => Host.Services.GetRequiredService<Dialogues>().Find(id)!;

    public SeatRow? Seat(string dialogue) => Host.Services.GetRequiredService<Dialogues>().Seats.FirstOrDefault(seat => seat.Dialogue == dialogue);

    /// <summary>A new officer, signed in.</summary>
    public async Task<Visitor> Officer(string name, Roles roles, string? knows = null)
    {
        var officers = Host.Services.GetRequiredService<Entente.Node.Identity.Officers>();
        var (officer, token) = officers.Add([new NewOfficer(name, name, "", roles)]).Added.Single();
        Assert.NotNull(officers.SetPassword(token, TestedNode.Password));
        if (knows is not null) await NeedToKnow.Save(knows, [.. NeedToKnow.List(knows), officer.Id], officer.Id);
        return await SignedIn(name);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<Visitor> SignedIn(string name)
    {
        var visitor = new Visitor(Host.Address);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Fill("/sign-in", "/sign-in", null, ("name", name), ("password", TestedNode.Password))).Status);
        return visitor;
    }

    private async Task Begin() =>
        Host = Assert.IsType<NodeStart.Started>(await NodeHost.Start(new NodeSettings(folder.FullName, Id, 0, clock, []), CancellationToken.None)).Host;
}

/// <summary>What came back.</summary>
internal sealed record Answered(HttpStatusCode Status, string Text, byte[] Bytes, string Path);

/// <summary>A browser that also sends files.</summary>
internal sealed partial class Visitor(string address)
{
    private readonly HttpClient client = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { DefaultRequestHeaders = { { "Accept-Language", "en" } } };

    public async Task<Answered> Get(string path) => await Read(await client.GetAsync(address + path));

    /// <summary>Sends the form of a page that goes to an address, with a file where one is given.</summary>
    public async Task<Answered> Fill(string page, string action, byte[]? file, params (string Name, string Value)[] fields)
    {
        var hidden = OfficerBrowser.Hidden((await Get(page)).Text, action).Where(one => fields.All(field => field.Name != one.Key));
        return await Send(action, file, [.. hidden.Select(one => (one.Key, one.Value)), .. fields]);
    }

    /// <summary>Sends a form that no page of this officer has: only the token is right.</summary>
    public async Task<Answered> Forge(string action, byte[]? file, params (string Name, string Value)[] fields)
    {
        var token = Token().Match((await Get("/officer")).Text).Groups["value"].Value;
        return await Send(action, file, [("__token", WebUtility.HtmlDecode(token)), .. fields]);
    }

    private async Task<Answered> Send(string action, byte[]? file, IReadOnlyList<(string Name, string Value)> fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file is not null) content.Add(new ByteArrayContent(file), "file", "some.file");
        using var request = new HttpRequestMessage(HttpMethod.Post, address + action) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await Read(await client.SendAsync(request));
    }

    private static async Task<Answered> Read(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return new Answered(answer.StatusCode, System.Text.Encoding.UTF8.GetString(bytes), bytes, answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [GeneratedRegex("name=\"__token\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Token();
}
