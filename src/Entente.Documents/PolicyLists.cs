using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.Documents;

/// <summary>
/// Counts a policy's provisions by Word's own lists. A number that does not follow on the one before, as in an extract or below the next
/// heading, begins another list of the same kind there.
/// </summary>
internal sealed class PolicyLists
{
    private const int Kind = 1;

    private readonly List<int> starts = [];
    private int last;

    /// <summary>Id of the list in which the next provision has this number.</summary>
    public int Next(int number)
    {
        if (starts.Count == 0 || number != last + 1) starts.Add(number);
        last = number;
        return starts.Count;
    }

    /// <summary>The lists that were needed.</summary>
    public Numbering Definitions() => new(
    [
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Decimal },
                new LevelText { Val = "%1." },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "567" }))
            { LevelIndex = 0 })
        { AbstractNumberId = Kind },
        .. starts.Select((start, i) => (OpenXmlElement)new NumberingInstance(
            new AbstractNumId { Val = Kind },
            new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = 0 })
        { NumberID = i + 1 }),
    ]);
}
