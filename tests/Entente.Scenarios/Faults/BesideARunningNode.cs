using Entente.Driver;
using Entente.Node.Store;

namespace Entente.Scenarios.Faults;

public sealed class BesideARunningNode
{
    [Fact(Timeout = DriverProcess.HangsAfter)]
    public async Task Another_process_reads_what_was_confirmed_and_may_not_write()
    {
        using var driver = new DriverProcess();
        using var process = driver.Start(2, 1_000_000);
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        var reader = StoreReader.Open(driver.Files);
        for (var i = 0; i < 200; i++)
        {
            var words = (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ');
            var (writer, index) = (int.Parse(words[1]), long.Parse(words[2]));
            Assert.Equal(DrivenAct.Entry(writer, index), reader.Entry(DrivenAct.Origin(writer), index));
            var head = reader.Log(DrivenAct.Origin(writer))!;
            Assert.True(head.Size > index);
            Assert.Equal(head.Root, reader.RootAt(head.Origin, head.Size));
        }

        Assert.Equal(TroubleKind.Held, Assert.Throws<LocalTrouble>(() => SideStore.Open(driver.Files)).Kind);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await SideStore.Open(driver.Files).DisposeAsync();
    }
}
