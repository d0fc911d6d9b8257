using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Export;

/// <summary>What lies in <c>vectors/</c> is what this program makes and takes. With ENTENTE_WRITE_VECTORS=1 it is written anew.</summary>
public sealed class VectorsTests
{
    private static readonly string Folder = Path.Combine(Tests.Shared.Root(), "vectors");

    [Fact]
    public void What_is_committed_is_what_the_program_makes()
    {
        var made = Vectors.Made();
        if (Environment.GetEnvironmentVariable("ENTENTE_WRITE_VECTORS") == "1")
            foreach (var (name, bytes) in made)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, name))!);
                File.WriteAllBytes(Path.Combine(Folder, name), bytes);
            }

        var committed = ExportFixture.Files(Folder);
        Assert.True(committed.Remove("README.md"));
        Assert.Equal(made.Keys, committed.Keys);
        Assert.All(made, file => Assert.True(file.Value.AsSpan().SequenceEqual(committed[file.Key]), file.Key));
        Assert.True(committed.Values.Sum(f => f.Length) < 200_000);
    }

    [Fact]
    public void The_pouch_opens_with_the_identity_beside_it()
    {
        using var hanbit = new TestSide(Keys.Hanbit);
        using var meridian = new TestSide(Keys.Meridian);
        Assert.True(Pouch.TryOpen(File.ReadAllBytes(Path.Combine(Folder, "pouch.age")), [hanbit.Charter, meridian.Charter], Keys.Meridian, meridian.Age, out var content, out var refusal), refusal.ToString());
        Assert.Equal(4, Assert.Single(content.Entries).Lines.Count);
    }

    [Fact]
    public void Every_file_is_told_of_in_the_read_me()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "README.md"));
        foreach (var name in Vectors.Made().Keys.Select(name => name.Split('/')[0]).Distinct()) Assert.Contains($"`{name}", text, StringComparison.Ordinal);
    }
}
