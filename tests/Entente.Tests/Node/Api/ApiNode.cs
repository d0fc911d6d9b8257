using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Entente.Node.Identity;
using Entente.Tests.Node.Officers;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Tests.Node.Api;

/// <summary>A program with a key, at a node with the invented pair of states.</summary>
internal sealed class Caller(TestedNode node, string? key) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false });

    public static string Key(TestedNode node, string officer, bool readsOnly = false, int days = 90) =>
        node.Host.Services.GetRequiredService<OfficerKeys>().Make(node.Officers.OfName(officer)!, "a program", days, readsOnly)!;

    public async Task<(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers)> Get(string path) => await Send(new HttpRequestMessage(HttpMethod.Get, node.Host.Address + path));

    public async Task<(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers)> Post(string path, string json, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, node.Host.Address + path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Send(request);
    }

    public void Dispose() => client.Dispose();

    private async Task<(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers)> Send(HttpRequestMessage request)
    {
        using (request)
        {
            if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
            using var answer = await client.SendAsync(request);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return (answer.StatusCode, json.RootElement.Clone(), answer.Headers);
        }
    }
}
