namespace Entente.Node.Pages.Ladder;

/// <summary>
/// Where the things of a ladder lie, in whole units of the figure (at full size a unit is a CSS pixel). Time runs to the right, tiers stand one above the other.
/// </summary>
internal sealed record LadderDrawing(
    int Height,
    IReadOnlyList<LadderDrawing.RungLine> Rungs,
    IReadOnlyList<LadderDrawing.Tick> Ticks,
    IReadOnlyList<LadderDrawing.Dot> Dots,
    LadderDrawing.Box? Body,
    IReadOnlyList<LadderDrawing.Arrow> Arrows,
    LadderDrawing.Line AsOf)
{
    /// <summary>Width of the figure.</summary>
    public const int Width = 640;

    /// <summary>Width of the words at the left.</summary>
    public const int Gutter = 128;

    /// <summary>Height of the axis line, of the words above a dot, of the body's box.</summary>
    public const int Top = 76, RungGap = 94, BoxWidth = 204, BoxHeight = 62;

    /// <summary>Width reserved for the words of a meeting and of an arrow.</summary>
    public const int PlateWidth = 190, WordsWidth = 150;

    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12];
    private const int Left = Gutter + 14, Right = Width - 38;

    public sealed record RungLine(Rung Rung, int Y);
    public sealed record Tick(DateOnly Month, bool WithYear, int X);
    public sealed record Dot(RungMeeting Meeting, int X, int Y, bool Happened, int PlateX, string Align);
    public sealed record Box(RungBody Body, int X, int Y);
    public sealed record Arrow(RungMove Move, string Path, int WordsX, int WordsY, string Align);
    public sealed record Line(int X, int WordsX, string Align);

    /// <summary>Y of the axis's words.</summary>
    public int AxisY => Height - 10;

    /// <summary>Lays a ladder out. Pure; the same model gives the same drawing.</summary>
    public static LadderDrawing Of(LadderFigureModel model)
    {
        var rungs = model.Rungs.Select((rung, i) => new RungLine(rung, Top + i * RungGap)).ToList();
        var y = rungs.ToDictionary(line => line.Rung.Key, line => line.Y, StringComparer.Ordinal);
        var height = Top + Math.Max(rungs.Count - 1, 0) * RungGap + 76;
        var dots = model.Meetings.Where(meeting => y.ContainsKey(meeting.Rung)).Select(meeting => Place(meeting, model, y[meeting.Rung])).ToList();
        var box = model.Body is { } body && y.TryGetValue(body.Rung, out var at) ? Place(body, model, dots, at) : null;
        return new LadderDrawing(height, rungs, MonthsOf(model), dots, box, MovesOf(model, dots, box), Mark(model));
    }

    private static int X(LadderFigureModel model, DateOnly day)
    {
        var whole = Math.Max(model.To.DayNumber - model.From.DayNumber, 1);
        var part = Math.Clamp(day.DayNumber - model.From.DayNumber, 0, whole);
        return Left + (int)((long)part * (Right - Left) / whole);
    }

    private static Dot Place(RungMeeting meeting, LadderFigureModel model, int y)
    {
        var x = (X(model, meeting.First) + X(model, meeting.Last)) / 2;
        // Words are centred over the dot unless that would push them out of the figure.
        var (plate, align) = x + PlateWidth / 2 > Width ? (Width - PlateWidth, "end")
            : x - PlateWidth / 2 < Gutter ? (Math.Max(x - 12, Gutter), "start")
            : (x - PlateWidth / 2, "middle");
        return new Dot(meeting, x, y, meeting.Last <= model.AsOf, plate, align);
    }

    // A little to the right of where it came up, so that the arrow has room to bend.
    private static Box Place(RungBody body, LadderFigureModel model, List<Dot> dots, int y)
    {
        var broughtUp = model.Moves.FirstOrDefault(move => move.Kind == MoveKind.BroughtUp)?.Meeting;
        var after = dots.FirstOrDefault(dot => dot.Meeting.Key == broughtUp)?.X + 34 ?? Left;
        return new Box(body, Math.Clamp(Math.Max(X(model, body.Since), after), Left, Right - BoxWidth), y - BoxHeight / 2);
    }

    // As many months as fit, at least 52 units apart; the first one and each January say the year.
    private static List<Tick> MonthsOf(LadderFigureModel model)
    {
        var months = (model.To.Year - model.From.Year) * 12 + model.To.Month - model.From.Month + 1;
        var step = MonthSteps.FirstOrDefault(step => months / step * 52 <= Right - Left, 12);
        var first = new DateOnly(model.From.Year, model.From.Month, 1);
        if (first < model.From) first = first.AddMonths(1);
        while ((first.Month - 1) % step != 0) first = first.AddMonths(1);
        var ticks = new List<Tick>();
        for (var month = first; month <= model.To; month = month.AddMonths(step))
            ticks.Add(new Tick(month, ticks.Count == 0 || month.Month == 1, X(model, month)));
        return ticks;
    }

    private static List<Arrow> MovesOf(LadderFigureModel model, List<Dot> dots, Box? box) => box is null ? [] :
    [
        .. from move in model.Moves
           from dot in dots
           where dot.Meeting.Key == move.Meeting
           select move.Kind == MoveKind.BroughtUp ? Down(move, dot, box) : Up(move, dot, box),
    ];

    private static Arrow Down(RungMove move, Dot dot, Box box)
    {
        var into = box.Y + BoxHeight / 2;
        var roomAtLeft = dot.X - WordsWidth - 8 > Gutter;
        return new Arrow(
            move,
            $"M{dot.X} {dot.Y + 9} Q{dot.X} {into} {box.X - 8} {into}",
            roomAtLeft ? dot.X - WordsWidth - 8 : dot.X + 12,
            dot.Y + 14,
            roomAtLeft ? "end" : "start");
    }

    // To a later meeting from the box's right edge; to an earlier one from its top, in a bow that keeps clear of the words above other dots.
    private static Arrow Up(RungMove move, Dot dot, Box box)
    {
        var right = box.X + BoxWidth;
        if (dot.X > right + 8)
        {
            var roomAtLeft = dot.X - WordsWidth - 10 > Gutter;
            return new Arrow(
                move,
                $"M{right} {box.Y + BoxHeight / 2} Q{dot.X} {box.Y + BoxHeight / 2} {dot.X} {dot.Y + 16}",
                roomAtLeft ? dot.X - WordsWidth - 10 : dot.X + 12,
                dot.Y + 24,
                roomAtLeft ? "end" : "start");
        }

        var from = Math.Clamp(Math.Max(dot.X + 60, right - 30), Left, Right);
        return new Arrow(move, $"M{from} {box.Y} Q{from} {dot.Y + 4} {dot.X + 16} {dot.Y + 4}", Math.Min(from + 8, Width - WordsWidth), box.Y - 34, "start");
    }

    private static Line Mark(LadderFigureModel model)
    {
        var x = X(model, model.AsOf);
        return x + PlateWidth > Width ? new Line(x, x - PlateWidth - 5, "end") : new Line(x, x + 5, "start");
    }
}
