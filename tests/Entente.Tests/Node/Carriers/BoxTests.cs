using Entente.Node.Carriers;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Carriers;

public sealed class BoxTests
{
    private static readonly NoteKey One = KeyNames.Pouch("hanbit.example", Keys.Of("one").Public);
    private static readonly NoteKey Other = KeyNames.Pouch("meridian.example", Keys.Of("other").Public);

    [Fact]
    public void A_box_is_the_same_from_both_sides_and_another_for_another_key()
    {
        Assert.Equal(Box.Of(One, Other).Id, Box.Of(Other, One).Id);
        Assert.NotEqual(Box.Of(One, Other).Id, Box.Of(One, KeyNames.Pouch("meridian.example", Keys.Of("next").Public)).Id);
        Assert.Matches("^[0-9a-f]{32}$", Box.Of(One, Other).Id);
    }

    [Fact]
    public void One_key_twice_or_a_key_of_another_purpose_makes_no_box()
    {
        Assert.False(Box.TryOf(One, One, out _));
        Assert.False(Box.TryOf(One, KeyNames.Pouch("meridian.example", Keys.Of("one").Public), out _));
        Assert.False(Box.TryOf(One, KeyNames.Cosign("meridian.example", Keys.Of("other").Public), out _));
        Assert.False(Box.TryOf(One, KeyNames.Charter("meridian.example", "log", Keys.Of("other").Public), out _));
    }

    [Fact]
    public void A_list_names_boxes_and_a_faulty_line_is_named()
    {
        var boxes = Assert.IsType<BoxList.Boxes>(BoxList.Parse($"# who may\r\n\n{One}  {Other}\r\n{Other}\t{One}\n"));
        Assert.Equal(Box.Of(One, Other).Id, Assert.Single(boxes.All).Id);
        Assert.Equal(new BoxList.Fault(2), BoxList.Parse($"{One} {Other}\n{One}\n"));
        Assert.Equal(new BoxList.Fault(1), BoxList.Parse($"{One} {One}\n"));
        Assert.Equal(new BoxList.Fault(1), BoxList.Parse($"{One} {Other} more\n"));
        Assert.Equal(new BoxList.NoFile(), BoxList.Read("/nowhere/boxes.txt"));
    }

    [Fact]
    public async Task A_list_that_changed_is_read_again_and_one_that_broke_changes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("entente-boxes-");
        var list = Path.Combine(folder.FullName, "boxes.txt");
        File.WriteAllText(list, "# none yet\n");
        using (var allowed = new AllowedBoxes(folder.FullName, new MailboxLimits(), list))
        {
            var id = Box.Of(One, Other).Id;
            Assert.False(allowed.TryFind(id, out _));
            await Write("broken\n");
            Assert.False(allowed.TryFind(id, out _));
            await Write($"{One} {Other}\n");
            Assert.True(allowed.TryFind(id, out _));
            await Write("broken\n");
            Assert.True(allowed.TryFind(id, out _));
        }

        folder.Delete(recursive: true);

        async Task Write(string text)
        {
            var before = File.GetLastWriteTimeUtc(list);
            await Eventually.True(
                () =>
                {
                    File.WriteAllText(list, text);
                    return File.GetLastWriteTimeUtc(list) != before;
                },
                "another time");
        }
    }
}
