using System.Text;
using Entente.Node.Store;
using Entente.Record;
using static Entente.Tests.Node.StoreFolder;

namespace Entente.Tests.Node;

public sealed class StoreAppend : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task What_was_appended_is_read_back_after_a_restart()
    {
        TreeHash root;
        await using (var store = _folder.Open())
        {
            var first = Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Entries(0, "a", "b")));
            Assert.Equal((0, 2), (first.FirstIndex, first.NewSize));
            var second = Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Entries(2, "c")));
            root = second.Root;
        }

        Assert.Equal(TreeDefinition.Root([.. new[] { "a", "b", "c" }.Select(e => TreeDefinition.Leaf(Encoding.UTF8.GetBytes(e)))]), root);
        await using var again = _folder.Open();
        Assert.Equal(new LogHead(Desk, 3, root), again.Read.Log(Desk));
        Assert.Equal(["a", "b", "c"], again.Read.Entries(Desk).Select(entry => Encoding.UTF8.GetString(entry.Bytes)));
        Assert.Equal("b"u8, again.Read.Entry(Desk, 1)!);
        Assert.Null(again.Read.Entry(Desk, 3));
        Assert.True(again.Read.Verify(Desk));
    }

    [Fact]
    public async Task A_log_that_moved_takes_nothing()
    {
        await using var store = _folder.Open();
        Assert.Equal(new AppendResult.Moved(0), await store.AppendAsync(Entries(1, "early")));
        Assert.Empty(store.Read.Logs());
        await store.AppendAsync(Entries(0, "a"));
        var late = Entries(0, "late") with
        {
            Enclosures = [Enclosure("late words")],
            IdempotencyKey = "late",
            Desk = [new DeskWrite.Put(new DeskRow("kr-us", "1.0#0", "note", "", "{}"))],
        };
        Assert.Equal(new AppendResult.Moved(1), await store.AppendAsync(late));
        Assert.Equal(1, store.Read.Log(Desk)!.Size);
        Assert.IsType<StoredEnclosure.NotHere>(store.Read.Enclosure(late.Enclosures[0].Commitment));
        Assert.Empty(store.Read.DeskRows("kr-us"));
        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(late with { ExpectedSize = 1 }));
    }

    [Fact]
    public async Task A_repeated_request_finds_its_first_answer_even_after_a_restart()
    {
        var request = Entries(0, "a", "b") with { IdempotencyKey = "form-1" };
        await using (var store = _folder.Open())
        {
            await store.AppendAsync(request);
            await store.AppendAsync(Entries(2, "c"));
            Assert.Equal(new AppendResult.Repeated(Desk, 0, 2), await store.AppendAsync(request));
        }

        await using var again = _folder.Open();
        Assert.Equal(new AppendResult.Repeated(Desk, 0, 2), await again.AppendAsync(request with { ExpectedSize = 3 }));
        Assert.Equal(3, again.Read.Log(Desk)!.Size);
    }

    [Fact]
    public async Task Of_32_writers_each_gets_its_own_place_and_nothing_is_lost()
    {
        await using var store = _folder.Open();
        var places = new System.Collections.Concurrent.ConcurrentDictionary<long, string>();
        await Task.WhenAll(Enumerable.Range(0, 32).Select(writer => Task.Run(async () =>
        {
            for (var (n, size) = (0, 0L); n < 20;)
            {
                var entry = $"writer {writer} says {n}";
                switch (await store.AppendAsync(Entries(size, entry) with { IdempotencyKey = entry }))
                {
                    case AppendResult.Appended done:
                        Assert.True(places.TryAdd(done.FirstIndex, entry));
                        Assert.Equal(done.Root, store.Read.RootAt(Desk, done.NewSize));
                        (n, size) = (n + 1, done.NewSize);
                        break;
                    case AppendResult.Moved moved:
                        size = moved.ActualSize;
                        break;
                    case var other:
                        Assert.Fail(other.ToString());
                        break;
                }
            }
        })));

        Assert.Equal(640, store.Read.Log(Desk)!.Size);
        Assert.All(store.Read.Entries(Desk), entry => Assert.Equal(places[entry.Index], Encoding.UTF8.GetString(entry.Bytes)));
        Assert.True(store.Read.Verify(Desk));
    }

    [Fact]
    public async Task A_request_that_fails_takes_nobody_with_it()
    {
        await using var store = _folder.Open();
        var good = Enumerable.Range(0, 40).Select(i =>
            store.AppendAsync(Entries(0, "x") with { Origin = LogOrigin.Of("hanbit.example", $"d{i}", 1) })).ToList();
        var wrong = Enclosure("words") with { Content = "other words"u8.ToArray() };
        var bad = Enumerable.Range(0, 40).Select(i =>
            store.AppendAsync(Entries(0, "y") with { Origin = LogOrigin.Of("hanbit.example", $"e{i}", 1), Enclosures = [wrong] })).ToList();
        var notJson = store.SaveAsync([new DeskWrite.Card("kr-us", "{}"), new DeskWrite.Card("kr-us", "not json")]);
        Assert.All(await Task.WhenAll(good), result => Assert.IsType<AppendResult.Appended>(result));
        foreach (var task in bad)
            await Assert.ThrowsAsync<ArgumentException>(() => task);
        await Assert.ThrowsAnyAsync<Exception>(() => notJson);
        Assert.Null(store.Read.Card("kr-us"));
        Assert.Equal(40, store.Read.Logs().Count);
    }

    [Fact]
    public async Task A_cancelled_caller_is_heard_before_the_queue_and_never_after()
    {
        await using var store = _folder.Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.AppendAsync(Entries(0, "a"), new CancellationToken(true)));
        Assert.Null(store.Read.Log(Desk));
        using var source = new CancellationTokenSource();
        var queued = store.AppendAsync(Entries(0, "a"), source.Token);
        await source.CancelAsync();
        Assert.IsType<AppendResult.Appended>(await queued);
    }

    [Fact]
    public async Task Roots_and_proofs_of_every_earlier_size_come_from_the_tiles()
    {
        await using var store = _folder.Open();
        var roots = new List<TreeHash> { Rfc6962.EmptyRoot };
        int[] counts = [1, 2, 252, 1, 1, 255, 3, 300, 77, 511, 128, 290];
        foreach (var count in counts)
        {
            var from = roots.Count - 1;
            var entries = Enumerable.Range(from, count).Select(i => $"entry {i}").ToArray();
            var range = CompactRange.At(from, TileShape.Subtrees(Tile(from)));
            foreach (var entry in entries)
            {
                range.Append(Rfc6962.Leaf(Encoding.UTF8.GetBytes(entry)));
                roots.Add(range.Root());
            }

            Assert.Equal(roots[^1], Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Entries(from, entries))).Root);
        }

        for (var size = 0; size < roots.Count; size += size < 520 ? 1 : 37)
            Assert.Equal(roots[size], store.Read.RootAt(Desk, size));
        Assert.Null(store.Read.RootAt(Desk, roots.Count));
        var (last, small) = (roots.Count - 1, roots.Count / 3);
        var proof = store.Read.InclusionProof(Desk, small, last)!;
        Assert.True(TreeProofs.VerifyInclusion(small, last, Rfc6962.Leaf(store.Read.Entry(Desk, small)!), proof, roots[last]));
        Assert.True(TreeProofs.VerifyConsistency(small, roots[small], last, roots[last], store.Read.ConsistencyProof(Desk, small, last)!));

        Func<int, long, TreeHash[]> Tile(long size) => (level, index) =>
        {
            var span = 1L << (8 * level);
            var first = index * 256;
            return [.. Enumerable.Range(0, (int)Math.Min(256, size / span - first)).Select(i => Definition((first + i) * span, span))];
        };

        TreeHash Definition(long from, long count) => TreeDefinition.Root(
            [.. Enumerable.Range((int)from, (int)count).Select(i => TreeDefinition.Leaf(Encoding.UTF8.GetBytes($"entry {i}")))]);
    }

    [Fact]
    public async Task Entries_without_bytes_or_beyond_the_tile_format_are_mistakes_of_the_caller()
    {
        await using var store = _folder.Open();
        await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(Entries(0)));
        await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(Entries(0, "")));
        await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(Entries(0, new string('x', 65_536))));
        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Entries(0, new string('x', 65_535))));
    }

    [Fact]
    public async Task Desk_rows_and_cards_are_saved_replaced_and_removed()
    {
        await using var store = _folder.Open();
        var mark = new DeskRow("kr-us", "1.0#4", "mark", "link-1", """{"keep":true}""");
        var note = new DeskRow("kr-us", "1.0#4", "note", "", """{"text":"확인"}""");
        await store.AppendAsync(Entries(0, "a") with { Desk = [new DeskWrite.Put(mark), new DeskWrite.Put(note)] });
        await store.SaveAsync([new DeskWrite.Card("kr-us", """{"title":"KIDD"}""")]);
        Assert.Equal([mark, note], store.Read.DeskRows("kr-us"));
        Assert.Equal([note], store.Read.DeskRows("kr-us", kind: "note"));
        Assert.Empty(store.Read.DeskRows("kr-us", about: "1.0#5"));
        Assert.Empty(store.Read.DeskRows("other"));
        await store.SaveAsync([new DeskWrite.Put(mark with { Json = "1" }), new DeskWrite.Remove("kr-us", "1.0#4", "note", "")]);
        Assert.Equal([mark with { Json = "1" }], store.Read.DeskRows("kr-us"));
        Assert.Equal("""{"title":"KIDD"}""", store.Read.Card("kr-us"));
    }

    public void Dispose() => _folder.Dispose();
}
