using System.Text;
using Entente.Node.Identity;
using Entente.Node.Keeping;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Officers;

public sealed class OfficerListTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-list-");
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public void A_list_as_spreadsheets_write_it_is_read(char separator)
    {
        var list = OfficerList.Read(Encoding.UTF8.GetBytes(
            "\uFEFFName,Display,Office,Roles\r\nkim,\"김민서, 과장\",\"정책\n\"\"1\"\"과\",desk head\r\n\r\nLee,Lee,,\r\n".Replace("Name,Display,Office,Roles", $"Name{separator}Display{separator}Office{separator}Roles", StringComparison.Ordinal)
                .Replace("kim,\"김민서, 과장\",\"", $"kim{separator}\"김민서, 과장\"{separator}\"", StringComparison.Ordinal).Replace("과\",desk", $"과\"{separator}desk", StringComparison.Ordinal).Replace("Lee,Lee,,", $"Lee{separator}Lee{separator}{separator}", StringComparison.Ordinal)));
        Assert.Empty(list.Faults);
        Assert.Equal([(2, new NewOfficer("kim", "김민서, 과장", "정책\n\"1\"과", Roles.Desk | Roles.Head)), (5, new NewOfficer("lee", "Lee", "", Roles.None))], list.Officers);
    }

    [Fact]
    public async Task Every_faulty_line_is_named_and_nobody_is_taken_in()
    {
        await People.Begin(folder.FullName, clock);
        var (added, faults) = Import("name,display,office,roles\nkim,Kim,,desk\nlee park,Lee,,desk\n,,,\nkim,Kim again,,boss\npark,Park\nchoi,\"Choi,,desk\n");
        Assert.Empty(added);
        Assert.Equal([(3, ListFaultKind.Name), (4, ListFaultKind.Name), (4, ListFaultKind.Display), (5, ListFaultKind.Twice), (5, ListFaultKind.Role), (6, ListFaultKind.Cells), (7, ListFaultKind.Cells)], faults.Select(fault => (fault.Line, fault.Kind)));
        Assert.Single(All());
    }

    [Fact]
    public async Task A_name_that_is_taken_stops_the_whole_list()
    {
        await People.Begin(folder.FullName, clock);
        Assert.Equal(2, Import("name,display,office,roles\nkim,Kim,,desk\nlee,Lee,,head\n").Added.Count);
        var (added, faults) = Import("name,display,office,roles\npark,Park,,desk\nLEE,Lee,,desk\nvisitor,V,,desk\n");
        Assert.Empty(added);
        Assert.Equal([(3, ListFaultKind.Taken), (4, ListFaultKind.Taken)], faults.Select(fault => (fault.Line, fault.Kind)));
        Assert.Equal(["administrator", "kim", "lee"], All().Select(officer => officer.Name));
    }

    [Theory]
    [InlineData("", ListFaultKind.Empty)]
    [InlineData("name,display,office,roles\n", ListFaultKind.Empty)]
    [InlineData("name,display\nkim,Kim\n", ListFaultKind.Header)]
    public void A_file_that_is_no_list_says_what_it_lacks(string text, ListFaultKind kind) =>
        Assert.Equal(kind, Assert.Single(OfficerList.Read(Encoding.UTF8.GetBytes(text)).Faults).Kind);

    [Fact]
    public void A_list_in_the_old_Korean_encoding_is_refused_by_name() =>
        Assert.Equal(ListFaultKind.Encoding, Assert.Single(OfficerList.Read([0xb1, 0xe8, 0xb9, 0xce, 0xbc, 0xad]).Faults).Kind);

    public void Dispose() => folder.Delete(recursive: true);

    private (IReadOnlyList<OneTimePath> Added, IReadOnlyList<ListFault> Faults) Import(string csv) => People.Import(folder.FullName, Encoding.UTF8.GetBytes(csv), clock);

    private IReadOnlyList<Officer> All()
    {
        using var file = OfficersFile.Open(Path.Combine(folder.FullName, "officers.db"));
        return new Entente.Node.Identity.Officers(file, clock).All;
    }
}
