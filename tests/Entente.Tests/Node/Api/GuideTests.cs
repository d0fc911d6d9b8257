using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Tests.Node.Officers;

namespace Entente.Tests.Node.Api;

/// <summary>The examples of the guide do what the guide says, typed as they stand there.</summary>
public sealed class GuideTests
{
    private const string Curl = "/usr/bin/curl";

    [Fact]
    public async Task The_examples_of_the_guide_run()
    {
        if (!File.Exists(Curl) && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip($"needs {Curl}: apt-get install curl");
        var examples = Regex.Matches(await File.ReadAllTextAsync(Path.Combine(Shared.Root(), "docs", "guide", "api.md")), "```sh\n(?<example>.*?)```", RegexOptions.Singleline).Select(match => match.Groups["example"].Value).ToList();
        Assert.Equal(2, examples.Count);
        await using var node = await TestedNode.Start();
        node.Officer("kim");
        var key = Caller.Key(node, "kim");

        var standing = await Run(examples[0], node, key);
        Assert.Equal("agreed-to-consider", standing.GetProperty("status").GetString());
        Assert.Equal(3, standing.GetProperty("undecided").GetArrayLength());

        var said = await Run(examples[1], node, key);
        Assert.Equal("1.0#16", standing.GetProperty("proposal").GetString());
        Assert.Equal(said.GetProperty("ref").GetString(), (await Run(examples[1], node, key)).GetProperty("ref").GetString());
        using var program = new Caller(node, key);
        var act = (await program.Get(said.GetProperty("address").GetString()!)).Body;
        Assert.Equal("정례 브리핑, 2027년 4월 17일", act.GetProperty("words")[1].GetProperty("text").GetString());
    }

    private static async Task<JsonElement> Run(string example, TestedNode node, string key)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", example])
        {
            Environment = { ["ENTENTE"] = node.Host.Address, ["ENTENTE_KEY"] = key, ["DIALOGUE"] = node.Id },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var answer = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(shell.ExitCode == 0, answer);
        return JsonDocument.Parse(answer).RootElement.Clone();
    }
}
