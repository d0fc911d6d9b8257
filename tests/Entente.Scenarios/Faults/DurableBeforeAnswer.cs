namespace Entente.Scenarios.Faults;

/// <summary>
/// kill -9 keeps the page cache and so proves nothing about the disk; the order of system calls does: every byte that
/// an answer speaks of was given to fsync or fdatasync before the answer left the process.
/// </summary>
public sealed class DurableBeforeAnswer
{
    [Fact(Timeout = DriverProcess.HangsAfter)]
    public async Task Each_append_is_synced_to_the_disk_before_its_answer()
    {
        const int acts = 40;
        using var driver = new DriverProcess();
        var trace = driver.PathOf("trace");
        // -s 64: enough of a write to standard output to know it.
        using var process = driver.Start(
            1, acts, DriverProcess.Strace(), "-f", "-y", "-qq", "-s", "64", "-e", "trace=write,pwrite64,fsync,fdatasync", "-o", trace);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(acts, said.Split('\n').Count(line => line.StartsWith("confirmed", StringComparison.Ordinal)));

        var calls = SystemCalls.Read(trace);
        var answers = calls.Where(call => call.Name == "write" && call.Text.Contains("\"confirmed ", StringComparison.Ordinal)).ToList();
        Assert.Equal(acts, answers.Count);
        var before = calls.Single(call => call.Text.Contains("\"ready", StringComparison.Ordinal)).Ended;
        foreach (var answer in answers)
        {
            var since = calls.Where(call => call.Began > before && call.Began < answer.Began).ToList();
            var written = since.LastOrDefault(call => call.Name == "pwrite64" && call.Path.EndsWith("-wal", StringComparison.Ordinal));
            Assert.True(written is not null, $"nothing was written to the log file before: {answer.Text}");
            Assert.True(
                since.Exists(call => call.Name is "fsync" or "fdatasync" && call.Path == written.Path
                    && call.Result == 0 && call.Began > written.Ended && call.Ended < answer.Began),
                $"no fsync between line {written.Ended} of the trace and the answer in line {answer.Began}: {answer.Text}");
            before = answer.Ended;
        }
    }

    [Fact(Timeout = DriverProcess.HangsAfter)]
    public async Task An_fsync_that_fails_is_never_answered_with_a_confirmation()
    {
        using var driver = new DriverProcess();
        // The first ones make the file; the act of a later one must not be confirmed, nor anything after it.
        using var process = driver.Start(
            1, 200, DriverProcess.Strace(), "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync",
            "-e", "inject=fsync,fdatasync:error=EIO:when=30+");
        var said = (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("trouble Disk", said[^1]);
        var confirmed = said.Count(line => line.StartsWith("confirmed", StringComparison.Ordinal));
        Assert.InRange(confirmed, 5, 30);
        Aftermath.Check(driver, [confirmed - 1]);
    }

    [Fact(Timeout = DriverProcess.HangsAfter)]
    public async Task A_full_disk_is_named_and_leaves_nothing_half()
    {
        using var driver = new DriverProcess();
        using var process = driver.Start(
            1, 200, DriverProcess.Strace(), "-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64",
            "-e", "inject=pwrite64:error=ENOSPC:when=300+");
        var said = (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("trouble Full", said[^1]);
        var confirmed = said.Count(line => line.StartsWith("confirmed", StringComparison.Ordinal));
        Assert.InRange(confirmed, 5, 199);
        Aftermath.Check(driver, [confirmed - 1]);
    }
}
