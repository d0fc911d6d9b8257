using Entente.Driver;
using Entente.Node.Store;

namespace Entente.Scenarios.Faults;

/// <summary>What must hold of the driver's file whenever and however the driver ended.</summary>
internal static class Aftermath
{
    /// <param name="driver">The driver, ended.</param>
    /// <param name="confirmed">
    /// For each writer the last index that was answered, −1 for none. Moved on to what is found: that was seen now, and
    /// must be there the next time.
    /// </param>
    public static void Check(DriverProcess driver, long[] confirmed)
    {
        // Opening takes the lease, which the dead process must not hold, and checks every tail.
        var store = SideStore.Open(driver.Files);
        try
        {
            for (var writer = 0; writer < confirmed.Length; writer++)
                confirmed[writer] = Check(store.Read, writer, confirmed[writer]) - 1;
        }
        finally
        {
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static long Check(StoreReader store, int writer, long confirmed)
    {
        var origin = DrivenAct.Origin(writer);
        var size = store.Log(origin)?.Size ?? 0;
        Assert.True(size > confirmed, $"{origin} confirmed {confirmed} and has {size} entries");
        // At most one act was on its way: it is whole or it is not there.
        Assert.True(size <= confirmed + 2, $"{origin} confirmed {confirmed} and has {size} entries");
        Assert.True(store.Verify(origin), $"the root of {origin}");
        Assert.All(store.Entries(origin), entry => Assert.Equal(DrivenAct.Entry(writer, entry.Index), entry.Bytes));
        Assert.Null(store.Entry(origin, size));

        Assert.Equal(size, store.DeskRows(origin.Dialogue).Count);
        for (var index = Math.Max(0, size - 50); index < size; index++)
        {
            var held = Assert.IsType<StoredEnclosure.Held>(store.Enclosure(DrivenAct.Enclosure(writer, index).Commitment));
            Assert.Equal(DrivenAct.Enclosure(writer, index).Content.ToArray(), held.Content);
        }

        Assert.IsType<StoredEnclosure.NotHere>(store.Enclosure(DrivenAct.Enclosure(writer, size).Commitment));
        return size;
    }
}
