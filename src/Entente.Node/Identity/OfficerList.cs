using System.Text;

namespace Entente.Node.Identity;

/// <summary>What is wrong with a line of a list of officers.</summary>
public enum ListFaultKind
{
    /// <summary>The first line must name the columns name, display, office, roles.</summary>
    Header,

    /// <summary>As many cells as columns, and quotes that end.</summary>
    Cells,

    /// <summary>No name at sign-in.</summary>
    Name,

    /// <summary>The officer is called nothing.</summary>
    Display,

    /// <summary>A word that is no role.</summary>
    Role,

    /// <summary>The same name twice in the list.</summary>
    Twice,

    /// <summary>There is an officer of that name.</summary>
    Taken,

    /// <summary>The file is not UTF-8.</summary>
    Encoding,

    /// <summary>The file has no officer.</summary>
    Empty,
}

/// <summary>What is wrong, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Kind">What.</param>
/// <param name="Value">What stands there.</param>
public sealed record ListFault(int Line, ListFaultKind Kind, string Value);

/// <summary>
/// A list of officers: RFC 4180 with a first line of column names, UTF-8, commas or the semicolons that spreadsheets of some countries
/// write. Roles are separated by blanks.
/// </summary>
internal static class OfficerList
{
    private static readonly string[] Wanted = ["name", "display", "office", "roles"];

    /// <summary>The officers, with the line of each; or all faults.</summary>
    public static (IReadOnlyList<(int Line, NewOfficer Officer)> Officers, IReadOnlyList<ListFault> Faults) Read(ReadOnlySpan<byte> file)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return ([], [new ListFault(1, ListFaultKind.Encoding, "")]);
        }

        var header = text.Split('\n', 2)[0];
        var rows = Rows(text, header.Contains(';', StringComparison.Ordinal) && !header.Contains(',', StringComparison.Ordinal) ? ';' : ',').ToList();
        if (rows.Count == 0) return ([], [new ListFault(1, ListFaultKind.Empty, "")]);
        var columns = rows[0].Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList();
        if (Wanted.Any(name => !columns.Contains(name))) return ([], [new ListFault(1, ListFaultKind.Header, header.Trim())]);
        if (rows.Count == 1) return ([], [new ListFault(2, ListFaultKind.Empty, "")]);
        return Officers(columns, rows[1..]);
    }

    private static (IReadOnlyList<(int, NewOfficer)> Officers, IReadOnlyList<ListFault> Faults) Officers(List<string> columns, List<(int Line, List<string> Cells)> rows)
    {
        List<(int, NewOfficer)> officers = [];
        List<ListFault> faults = [];
        HashSet<string> names = [];
        foreach (var (line, cells) in rows)
        {
            if (cells.Count != columns.Count)
            {
                faults.Add(new ListFault(line, ListFaultKind.Cells, string.Join(" | ", cells)));
                continue;
            }

            string Cell(string column) => cells[columns.IndexOf(column)].Trim();
            var name = SignInName.Fold(Cell("name"));
            if (name is null) faults.Add(new ListFault(line, ListFaultKind.Name, Cell("name")));
            else if (!names.Add(name)) faults.Add(new ListFault(line, ListFaultKind.Twice, name));
            if (Cell("display").Length == 0) faults.Add(new ListFault(line, ListFaultKind.Display, ""));
            var roles = Roles.None;
            foreach (var word in Cell("roles").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (RoleCodes.Parse(word) is { } role) roles |= role;
                else faults.Add(new ListFault(line, ListFaultKind.Role, word));
            }

            officers.Add((line, new NewOfficer(name ?? "", Cell("display"), Cell("office"), roles)));
        }

        return (officers, faults);
    }

    // A quoted cell may hold the separator, line ends and doubled quotes. Empty lines are nobody.
    private static IEnumerable<(int Line, List<string> Cells)> Rows(string text, char separator)
    {
        var (line, first, quoted) = (1, 1, false);
        List<string> cells = [];
        var cell = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '\n') line++;
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == separator) Take();
            else if (c == '\n')
            {
                // A quote that never ends makes one cell of all that follows: too few cells.
                Take();
                if (cells.Count > 1 || cells[0].Trim().Length > 0) yield return (first, cells);
                (cells, first) = ([], ++line);
            }
            else cell.Append(c);
        }

        void Take()
        {
            cells.Add(cell.ToString().TrimEnd('\r'));
            cell.Clear();
        }
    }
}
