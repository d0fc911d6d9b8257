using CsCheck;
using Entente.Node.Pages.Ladder;

namespace Entente.Tests.Node;

public sealed class LadderDrawingTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    private static readonly Gen<LadderFigureModel> Ladders =
        from days in Gen.Int[1, 4000]
        from asOf in Gen.Int[-100, 4100]
        from meetings in Gen.Select(Gen.Int[0, 2], Gen.Int[-50, 4050]).List[0, 6]
        from since in Gen.Int[-50, 4050]
        from moves in Gen.Select(Gen.Int[0, 5], Gen.Bool).List[0, 3]
        select new LadderFigureModel(
            Start, Start.AddDays(days), Start.AddDays(asOf), "",
            [.. Enumerable.Range(0, 3).Select(i => new Rung("r" + i, "", "", false, null))],
            [.. meetings.Select((meeting, i) => new RungMeeting("m" + i, "r" + meeting.Item1, Start.AddDays(meeting.Item2), Start.AddDays(meeting.Item2 + 1), "", "", null))],
            new RungBody("r2", Start.AddDays(since), "", "", true, null),
            [.. moves.Select(move => new RungMove("m" + move.Item1, move.Item2 ? MoveKind.BroughtUp : MoveKind.Expected, "", null))]);

    [Fact]
    public void Nothing_lies_outside_the_figure_or_on_the_words_at_the_left() => Ladders.Sample(model =>
    {
        var drawing = LadderDrawing.Of(model);
        foreach (var dot in drawing.Dots)
        {
            Assert.InRange(dot.X, LadderDrawing.Gutter, LadderDrawing.Width);
            Assert.InRange(dot.PlateX, LadderDrawing.Gutter, LadderDrawing.Width - LadderDrawing.PlateWidth);
        }

        foreach (var arrow in drawing.Arrows) Assert.InRange(arrow.WordsX, LadderDrawing.Gutter, LadderDrawing.Width - LadderDrawing.WordsWidth);
        // Half of a month with its year is 34 units wide.
        foreach (var tick in drawing.Ticks) Assert.InRange(tick.X, LadderDrawing.Gutter, LadderDrawing.Width - 34);
        Assert.InRange(drawing.Body!.X, LadderDrawing.Gutter, LadderDrawing.Width - LadderDrawing.BoxWidth);
        Assert.InRange(drawing.AsOf.X, LadderDrawing.Gutter, LadderDrawing.Width);
    });

    [Fact]
    public void A_meeting_is_full_once_it_is_over_and_hollow_before() => Ladders.Sample(model =>
        LadderDrawing.Of(model).Dots.All(dot => dot.Happened == dot.Meeting.Last <= model.AsOf));

    [Fact]
    public void Later_lies_further_to_the_right() => Ladders.Sample(model =>
    {
        var dots = LadderDrawing.Of(model).Dots.OrderBy(dot => dot.Meeting.First).Select(dot => dot.X).ToList();
        Assert.Equal(dots.Order(), dots);
    });

    [Fact]
    public void The_axis_has_room_between_its_months() => Ladders.Sample(model =>
    {
        var ticks = LadderDrawing.Of(model).Ticks;
        for (var i = 1; i < ticks.Count; i++) Assert.True(ticks[i].X - ticks[i - 1].X >= 30);
    });
}
