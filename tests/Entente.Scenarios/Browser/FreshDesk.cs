using System.Diagnostics;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>An empty node, as <c>init</c> and <c>serve</c> make it, and the first person at it. What he fills in and clicks is counted.</summary>
internal sealed class FreshDesk : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-fresh-");
    private readonly Stopwatch since = new();
    private Process? serve;

    /// <summary>His page.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Address of the node.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Fields that he filled in.</summary>
    public int Fields { get; private set; }

    /// <summary>Clicks, those that send a form too.</summary>
    public int Clicks { get; private set; }

    /// <summary>From <c>init</c> to the first page of an administrator who has just set his password.</summary>
    public static async Task<FreshDesk> Start(Chromium chromium, Screen screen, string lang)
    {
        var desk = new FreshDesk();
        using (var init = DemoProcess.Command("init", "--data", desk.Data))
        {
            await init.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, init.ExitCode);
        }

        desk.serve = DemoProcess.Command("serve", "--json", "--data", desk.Data);
        desk.serve.BeginErrorReadLine();
        using var ready = JsonDocument.Parse((await desk.serve.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
        var side = ready.RootElement.GetProperty("sides")[0];
        desk.Address = side.GetProperty("url").GetString()!;
        desk.Page = await (await chromium.Profile(screen, lang)).NewPageAsync();
        desk.since.Start();
        await desk.Page.GotoAsync(side.GetProperty("signIn").GetString()!);
        await desk.Fill("#password", "correct horse battery staple");
        await desk.Fill("#password-again", "correct horse battery staple");
        await desk.Click("form button");
        return desk;
    }

    /// <summary>Types into a field.</summary>
    public async Task Fill(string field, string text)
    {
        Fields++;
        await Page.Locator(field).FillAsync(text);
    }

    /// <summary>Chooses from a list.</summary>
    public async Task Choose(string field, string value)
    {
        Fields++;
        await Page.Locator(field).SelectOptionAsync(value);
    }

    /// <summary>Chooses a file of his machine.</summary>
    public async Task Attach(string field, string name, byte[] content)
    {
        Fields++;
        await Page.Locator(field).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
    }

    /// <summary>Clicks something.</summary>
    public async Task Click(string what)
    {
        Clicks++;
        await Page.Locator(what).First.ClickAsync();
    }

    /// <summary>Writes what was counted to the test's output, and into the artifacts.</summary>
    public void Report(string what)
    {
        var line = FormattableString.Invariant($"{what}: {Fields} fields, {Clicks} clicks, {since.Elapsed.TotalSeconds:0.0} s of a machine's hands");
        TestContext.Current.TestOutputHelper!.WriteLine(line);
        File.AppendAllText(Path.Combine(Looking.Root(), "artifacts", "wizard.txt"), line + "\n");
    }

    public async ValueTask DisposeAsync()
    {
        if (Page is not null) await Page.Context.CloseAsync();
        if (serve is not null)
        {
            serve.Kill();
            await serve.WaitForExitAsync();
            serve.Dispose();
        }

        folder.Delete(recursive: true);
    }

    /// <summary>A policy as Word keeps it: a title, headings and numbered paragraphs.</summary>
    public static byte[] Docx(string title, params (string Heading, string[] Provisions)[] parts)
    {
        static Paragraph Words(string text, string? style) => new(new ParagraphProperties(style is null ? [] : [new ParagraphStyleId { Val = style }]), new Run(new Text(text)));
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document, autoSave: true))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(
            [
                Words(title, "Title"), .. parts.SelectMany(part => part.Provisions.Select((text, i) => Words($"{i + 1}. {text}", null)).Prepend(Words(part.Heading, "Heading2"))),
            ]));
        }

        return buffer.ToArray();
    }

    /// <summary>A policy as a browser prints it.</summary>
    public static async Task<byte[]> Pdf(Chromium chromium, string title, params (string Heading, string[] Provisions)[] parts)
    {
        var page = await (await chromium.Profile(Screen.Laptop, "en")).NewPageAsync();
        await page.SetContentAsync($"<h1>{title}</h1>" + string.Concat(parts.Select(part => $"<h2>{part.Heading}</h2>" + string.Concat(part.Provisions.Select((text, i) => $"<p>{i + 1}. {text}</p>")))));
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4" });
        await page.Context.CloseAsync();
        return pdf;
    }

    private string Data => Path.Combine(folder.FullName, "data");
}
