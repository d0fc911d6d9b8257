using System.Text;
using Entente.Documents;
using Entente.Node;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Entente.Scenarios.Browser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PapersNode))]

namespace Entente.Scenarios.Browser;

/// <summary>A node with the invented pair of states, whose file one officer needs to know and another does not.</summary>
public sealed class PapersNode : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-papers-").FullName;
    private readonly SemaphoreSlim one = new(1);
    private readonly Dictionary<string, IReadOnlyList<BrowserContextCookiesResult>> sessions = [];
    private NodeHost host = null!;

    public string Address => host.Address;

    public string Dialogue => host.Services.GetRequiredService<DialogueCatalogue>().All.Single().Id;

    public async ValueTask InitializeAsync()
    {
        var sample = Path.Combine(Looking.Root(), "samples", "hanbit-meridian-2027");
        // The command beside the tests is the child that reads foreign files.
        var reader = new Quarantine("dotnet", [Path.Combine(AppContext.BaseDirectory, "entente.dll")]);
        host = ((NodeStart.Started)await NodeHost.Start(new NodeSettings(folder, "papers", 0, TimeProvider.System, [sample], reader), CancellationToken.None)).Host;
        var officers = host.Services.GetRequiredService<Officers>();
        foreach (var (_, token) in officers.Add([new NewOfficer("kim", "김민서", "", Roles.Desk), new NewOfficer("outsider", "Outsider", "", Roles.Desk)]).Added)
            officers.SetPassword(token, OfficerNode.Password);
        var kim = officers.OfName("kim")!.Id;
        await host.Services.GetRequiredService<NeedToKnow>().Save(Dialogue, [kim], kim);
    }

    /// <summary>A page of an officer who has signed in, on the first page of the file. One sign-in an officer: tries are counted.</summary>
    public async Task<IPage> SignedIn(Chromium chromium, string name, Screen screen, string lang)
    {
        var profile = await chromium.Profile(screen, lang);
        var page = await profile.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await one.WaitAsync();
        try
        {
            if (!sessions.ContainsKey(name))
            {
                await page.GotoAsync(Address + "/sign-in");
                await OfficerNode.Enter(page, name);
                sessions[name] = await profile.CookiesAsync();
            }
        }
        finally
        {
            one.Release();
        }

        await profile.AddCookiesAsync(sessions[name].Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly }));
        await page.GotoAsync($"{Address}/{Dialogue}");
        await page.EvaluateAsync("document.fonts.ready");
        return page;
    }

    /// <summary>A mail as a mail program saves it: Korean headers, words in both languages, two files.</summary>
    /// <param name="about">Makes it another mail.</param>
    public static byte[] Mail(string about)
    {
        static string Word(string text) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
        return Encoding.UTF8.GetBytes(string.Join("\r\n",
            $"From: {Word("박지훈")} <park@hbt.example>", "To: Lena Ashford <ashford@mrd.example>", $"Subject: {Word("항만기술 대화 " + about)}", "Date: Tue, 20 Apr 2027 09:30:00 +0900",
            $"Message-ID: <{about}@hbt.example>", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"b\"", "",
            "--b", "Content-Type: text/plain; charset=utf-8", "",
            $"안녕하십니까. {about} 건입니다.", "",
            "우리 측 학교에서는 아직 준비가 되지 않았음을 확인하였습니다. 비공식 채널은 검토 중이며 정해진 것은 없습니다.", "",
            "We are still at a rudimentary stage. Hanbit will consider the questions with the ministry before the next meeting.", "",
            "--b", "Content-Type: text/markdown; charset=utf-8; name=\"paper.md\"", $"Content-Disposition: attachment; filename=\"paper-{about}.md\"", "",
            $"# 비공식 문서 {about}", "", "1. 항만기술 대화는 실무급으로 한다.", "", "2. 시기와 방식은 미정이다.", "",
            "--b", "Content-Type: image/png", $"Content-Disposition: attachment; filename=\"map-{about}.png\"", "Content-Transfer-Encoding: base64", "",
            Convert.ToBase64String([0x89, .. "PNG\r\n\u001a\n"u8, .. Encoding.UTF8.GetBytes(about)]), "--b--", ""));
    }

    public async ValueTask DisposeAsync()
    {
        one.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
