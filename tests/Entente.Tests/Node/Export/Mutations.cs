using Entente.Tests.Record;

namespace Entente.Tests.Node.Export;

/// <summary>
/// Seeded changes to the files of an export: bits, cuts, deletions, swaps, links, folders, files of another branch of the same logs; of several
/// epochs also what is exchanged between them.
/// </summary>
internal static class Mutations
{
    private const string Before = "before/";

    /// <summary>Writes a changed copy of the files.</summary>
    /// <returns>What was done, and whether a reader can notice: that an enclosure or an older checkpoint was left out he cannot.</returns>
    internal static (string What, bool Noticeable) Write(string folder, SortedDictionary<string, byte[]> files, SortedDictionary<string, byte[]> branch, Random random)
    {
        var copy = new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
        var names = files.Keys.ToArray();
        var (name, other) = (names[random.Next(names.Length)], names[random.Next(names.Length)]);
        Action<string>? after = null;
        string[] older = [.. names.Where(n => n.StartsWith(Before, StringComparison.Ordinal))];
        var kind = random.Next(older.Length > 0 ? 18 : 14);
        switch (kind)
        {
            case < 6:
                copy[name] = Keys.Mutated(files[name], kind % 4, random.Next(1 << 20));
                break;
            case 6:
                copy.Remove(name);
                break;
            case 7:
                (copy[name], copy[other]) = (files[other], files[name]);
                break;
            case 8:
                copy[name] = files[other];
                break;
            case 9:
                copy[$"{name[..^1]}{(char)random.Next('0', 'z')}x"] = files[other];
                break;
            case 10:
                copy.Remove(name);
                after = at => Directory.CreateDirectory(at);
                break;
            case 11:
                copy.Remove(name);
                after = at => File.CreateSymbolicLink(at, "/etc/hostname");
                break;
            case 12:
                name = branch.Keys.ToArray()[random.Next(branch.Count)];
                copy[name] = branch[name];
                break;
            case 14:
                (name, other) = random.Next(2) == 0 ? ("charter/0", "charter/1") : ("charter/1", "charter/0");
                if (random.Next(2) == 0) other = Before + name;
                (copy[name], copy[other]) = (files[other], files[name]);
                break;
            case 15:
                foreach (var file in older) copy.Remove(file);
                name = "before";
                after = random.Next(3) switch
                {
                    0 => at => Directory.CreateDirectory(at),
                    1 => at => File.CreateSymbolicLink(at, "/etc"),
                    _ => at => File.WriteAllText(at, "x"),
                };
                break;
            case 16:
                name = $"{Before}before";
                foreach (var file in older) copy[$"{Before}{file}"] = files[file];
                break;
            case 17:
                copy.Clear();
                name = Before;
                foreach (var file in older) copy[file[Before.Length..]] = files[file];
                break;
            default:
                string[] logs = [.. names.Where(n => n.EndsWith("/checkpoint", StringComparison.Ordinal)).Select(n => n[..^"checkpoint".Length])];
                var log = logs[random.Next(logs.Length)];
                foreach (var file in files.Keys.Where(f => f.StartsWith(log, StringComparison.Ordinal))) copy.Remove(file);
                foreach (var file in branch.Where(f => f.Key.StartsWith(log, StringComparison.Ordinal))) copy[file.Key] = file.Value;
                name = log;
                break;
        }

        foreach (var (path, bytes) in copy)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllBytes(Path.Combine(folder, path), bytes);
        }

        if (after is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            after(Path.Combine(folder, name));
        }

        var same = copy.Count == files.Count && copy.All(f => files.TryGetValue(f.Key, out var before) && before.AsSpan().SequenceEqual(f.Value));
        var kept = name.IndexOf("checkpoints/", StringComparison.Ordinal);
        var leftOut = kind == 6 && (name.Contains("enc/", StringComparison.Ordinal) || (kept > 0 && !files[name].AsSpan().SequenceEqual(files[$"{name[..kept]}checkpoint"])));
        return ($"{kind} {name} {other}", !same && !leftOut);
    }
}
