using System.Diagnostics;
using System.Text.Json;

namespace Entente.Tests.Documents;

public sealed class PolicyCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string[] Lines, string Complaints) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "entente.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return (process.ExitCode, lines, complaints.Result);
    }

    [Fact]
    public void A_policy_is_printed_one_provision_a_line()
    {
        var (code, lines, _) = Run("policy", "read", Write("정책.md", "# 정책\n\n1. 항만을 연다.\n2. 바다를 지킨다.\n"));
        Assert.Equal(0, code);
        Assert.Equal(["항만을 연다.", "바다를 지킨다."], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("en", "Save it again")]
    [InlineData("ko", "다시 저장")]
    public void A_file_that_cannot_be_read_is_a_finding_and_says_what_to_do(string lang, string words)
    {
        var (code, lines, complaints) = Run("policy", "read", Write("empty.md", ""), "--lang", lang);
        Assert.Equal(1, code);
        Assert.Empty(lines);
        Assert.Contains(words, complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_local_trouble() => Assert.Equal(3, Run("policy", "read", Path.Combine(folder, "none.md")).Code);

    [Fact]
    public void Links_are_printed_best_first_with_evidence()
    {
        var left = Write("l.md", "1. 재난대응 공동훈련을 정례화한다\n2. 문화 교류를 늘린다\n");
        var right = Write("r.md", "1. Invite artists for cultural exchange\n2. Hold joint disaster response exercises every year\n");
        var (code, lines, _) = Run("link", left, right, "--top", "2");
        Assert.Equal(0, code);
        var links = lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["left", "right", "score", "evidence", "reasons"], links[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(["1-2", "2-1"], links.Select(link => $"{link.GetProperty("left")}-{link.GetProperty("right")}").Order());
        Assert.All(links, link => Assert.NotEmpty(link.GetProperty("evidence").GetProperty("left").EnumerateArray()));
        Assert.True(links[0].GetProperty("score").GetDouble() >= links[1].GetProperty("score").GetDouble());
    }
}
