using Entente.Node.Shared.Export;
using Entente.Record;

namespace Entente.Tests.Node.Export;

/// <summary>A folder of the tests with an export in it.</summary>
internal sealed class ExportFixture : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("entente-export-").FullName;

    internal ExportFixture(SealedPair pair)
    {
        Pair = pair;
        Assert.Null(RecordExport.Write(pair.Record, Folder));
    }

    internal SealedPair Pair { get; }

    internal string Folder => Path.Combine(root, "record");

    internal string Beside(string name) => Path.Combine(root, name);

    internal string At(string name) => Path.Combine(Folder, name);

    internal byte[] Read(string name) => File.ReadAllBytes(At(name));

    internal void Write(string name, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
    }

    internal void Change(string name, Func<byte[], byte[]> change) => Write(name, change(Read(name)));

    internal Verification Verify(IReadOnlyDictionary<string, Fingerprint>? known = null) => RecordVerifier.Verify(Folder, known ?? Pair.Fingerprints);

    /// <summary>The files of a folder by name, with slashes.</summary>
    internal static SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    public void Dispose()
    {
        Pair.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
