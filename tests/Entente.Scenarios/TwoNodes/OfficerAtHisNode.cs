using System.Net;
using System.Text.RegularExpressions;

namespace Entente.Scenarios.TwoNodes;

/// <summary>What an officer's browser does at a node that serves: keeps cookies, sends forms with the hidden fields that their page gave them.</summary>
internal sealed partial class OfficerAtHisNode : IDisposable
{
    public const string Password = "correct horse battery staple";

    private readonly HttpClient http;
    private readonly CancellationToken cancel;

    private OfficerAtHisNode(Uri node, CancellationToken cancel) =>
        (http, this.cancel) = (new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false }) { BaseAddress = node }, cancel);

    /// <summary>Signs in.</summary>
    public static async Task<OfficerAtHisNode> SignIn(Uri node, string name, CancellationToken cancel)
    {
        var officer = new OfficerAtHisNode(node, cancel);
        var answer = await officer.Fill(await officer.Page("/sign-in"), "/sign-in", ("name", name), ("password", Password));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return officer;
    }

    /// <summary>A page.</summary>
    public async Task<string> Page(string path) => await http.GetStringAsync(new Uri(path, UriKind.Relative), cancel);

    /// <summary>Fills in the form of a page that goes to <paramref name="action"/>, sends it, and gives where one then is.</summary>
    public async Task<(HttpStatusCode Status, string Path, string Page)> Fill(string page, string action, params IReadOnlyList<(string Name, string Value)> fields)
    {
        var form = Forms().Matches(page).Select(m => m.Value).First(f => WebUtility.HtmlDecode(f).Contains($"action=\"{action}\"", StringComparison.Ordinal));
        var hidden = Inputs().Matches(form).Select(m => (Name: m.Groups["name"].Value, Value: WebUtility.HtmlDecode(m.Groups["value"].Value)));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await http.PostAsync(new Uri(action, UriKind.Relative), content, cancel);
        return (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath, await answer.Content.ReadAsStringAsync(cancel));
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();
}
