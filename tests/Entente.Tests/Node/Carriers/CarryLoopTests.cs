using Entente.Node.Carriers;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Carriers;

public sealed class CarryLoopTests : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 4, 16, 9, 0, 0, TimeSpan.Zero));
    private readonly TinyDialogue hanbit = new("hanbit.example", "meridian.example");
    private readonly TinyDialogue meridian = new("meridian.example", "hanbit.example");
    private readonly MemoryLine line;
    private readonly CarryLoop left;
    private readonly CarryLoop right;

    public CarryLoopTests()
    {
        line = new MemoryLine(clock, LineManner.Honest);
        (left, right) = (new CarryLoop(clock), new CarryLoop(clock));
    }

    private CarryState Left => left.State("kr-us", "meridian.example")!;

    [Fact]
    public async Task What_is_said_arrives_is_acknowledged_and_then_the_line_is_silent()
    {
        await Start(new CarrySettings());
        hanbit.Say("we put this forward");
        left.Nudge("kr-us");
        await Eventually.True(clock, Second, () => hanbit.Settled && meridian.Settled && line.Waiting == 0, "settled");
        Assert.Equal(["we put this forward"], meridian.Theirs);
        var sent = line.Sent;
        Assert.Equal(2, sent);
        for (var i = 0; i < 3; i++)
        {
            var tries = line.Tries;
            await Eventually.True(clock, TimeSpan.FromMinutes(10), () => line.Tries > tries + 4, "more looks");
        }

        Assert.Equal(sent, line.Sent);
        Assert.Equal(CarryStanding.Up, Left.Standing);
        Assert.Equal(1, Left.LastSent!.Number);
        Assert.Equal(1, Left.LastReceived!.Number);
        Assert.False(Left.Waits);
    }

    [Fact]
    public async Task A_change_waits_for_the_minimum_delay_and_what_comes_meanwhile_goes_along()
    {
        await Start(new CarrySettings { MinimumDelay = TimeSpan.FromMinutes(10) });
        // The first look, which every start makes, sees nothing.
        await Eventually.True(() => line.Tries >= 2, "started");
        hanbit.Say("one");
        left.Nudge("kr-us");
        for (var minute = 0; minute < 9; minute++)
        {
            var tries = line.Tries;
            await Eventually.True(clock, Second, () => line.Tries > tries + 20, "looks of a while");
            if (minute == 0) hanbit.Say("two");
            left.Nudge("kr-us");
            if (clock.GetUtcNow() < clock.Start.AddMinutes(9)) Assert.Equal(0, line.Sent);
        }

        await Eventually.True(clock, Second, () => meridian.Theirs.Length == 2, "both");
        Assert.Equal(1, hanbit.Made);
        Assert.True(Left.LastSent!.At >= clock.Start.AddMinutes(10));
    }

    [Fact]
    public async Task Pouches_leave_no_more_often_than_the_batch_says()
    {
        await Start(new CarrySettings { Batch = TimeSpan.FromMinutes(30) });
        hanbit.Say("one");
        left.Nudge("kr-us");
        await Eventually.True(clock, Second, () => meridian.Theirs.Length == 1, "the first");
        var first = Left.LastSent!.At;
        hanbit.Say("two");
        left.Nudge("kr-us");
        await Eventually.True(clock, TimeSpan.FromSeconds(30), () => meridian.Theirs.Length == 2, "the second");
        Assert.True(Left.LastSent!.At - first >= TimeSpan.FromMinutes(30), $"{first:T} {Left.LastSent.At:T}");
    }

    [Fact]
    public async Task What_is_not_known_to_have_arrived_is_sent_again_when_the_retry_timer_ends()
    {
        var fates = new Queue<int>([0, 1, 1, 1]);
        var losing = new MemoryLine(clock, new LineManner(() => fates.TryDequeue(out var next) ? next : 1, Shuffles: false));
        await Start(new CarrySettings { Retry = TimeSpan.FromMinutes(15) }, losing);
        hanbit.Say("lost once");
        left.Nudge("kr-us");
        await Eventually.True(() => losing.Sent == 1, "the pouch that is lost");
        await Eventually.True(clock, TimeSpan.FromSeconds(20), () => meridian.Theirs.Length == 1, "the second try");
        Assert.True(Left.LastSent!.At >= clock.Start.AddMinutes(15), $"{Left.LastSent.At:T}");
    }

    [Fact]
    public async Task Changes_in_between_do_not_put_off_the_retry()
    {
        var fates = new Queue<int>([0]);
        var losing = new MemoryLine(clock, new LineManner(() => fates.TryDequeue(out var next) ? next : 1, Shuffles: false));
        await Start(new CarrySettings { Retry = TimeSpan.FromMinutes(15) }, losing);
        hanbit.Say("lost once");
        await Eventually.True(
            clock,
            TimeSpan.FromSeconds(20),
            () =>
            {
                left.Nudge("kr-us");
                return meridian.Theirs.Length == 1;
            },
            "the second try");
    }

    [Fact]
    public async Task A_cut_line_is_named_with_its_time_and_the_same_pouch_goes_when_it_is_whole()
    {
        line.Trouble = CarrierTrouble.NoConnection;
        await Start(new CarrySettings());
        hanbit.Say("kept");
        left.Nudge("kr-us");
        await Eventually.True(() => Left is { Standing: CarryStanding.Cut, Waits: true }, "cut");
        var since = Left.Since;
        var tries = line.Tries;
        await Eventually.True(clock, Second, () => line.Tries > tries + 20, "tries");
        Assert.Equal((CarryStanding.Cut, CarrierTrouble.NoConnection, since), (Left.Standing, Left.Trouble, Left.Since));
        Assert.Equal(1, hanbit.Made);

        line.Trouble = null;
        await Eventually.True(clock, Second, () => meridian.Theirs.Length == 1, "arrived");
        await Eventually.True(clock, Second, () => Left is { Standing: CarryStanding.Up, Trouble: null, Waits: false }, "up");
        Assert.Equal(1, hanbit.Made);
    }

    [Fact]
    public async Task Failures_are_tried_again_ever_more_rarely_and_at_least_every_half_minute()
    {
        line.Trouble = CarrierTrouble.NoConnection;
        await left.Carry(hanbit.Carried, line.Left, new CarrySettings());
        await left.StartAsync(CancellationToken.None);
        await Eventually.True(clock, Second, () => clock.GetUtcNow() > clock.Start.AddMinutes(20), "twenty minutes");
        // Only looks fail here: 1, 2, 4, 8, 16, 30, 30 … seconds; without growing it would be 1,200.
        Assert.InRange(line.Tries, 10, 60);
    }

    [Fact]
    public async Task Paused_nothing_is_tried_and_nothing_made_and_healed_it_goes_on()
    {
        await Start(new CarrySettings());
        await Eventually.True(() => Left.Standing == CarryStanding.NotYet || Left.Standing == CarryStanding.Up, "started");
        left.Cut("kr-us");
        hanbit.Say("later");
        left.Nudge("kr-us");
        Assert.Equal(CarryStanding.Paused, Left.Standing);
        await Eventually.True(clock, TimeSpan.FromMinutes(1), () => clock.GetUtcNow() > clock.Start.AddHours(1), "an hour");
        Assert.Equal((0, 0), (hanbit.Made, line.Sent));
        Assert.Equal(CarryStanding.Paused, Left.Standing);
        left.Heal("kr-us");
        await Eventually.True(clock, Second, () => meridian.Theirs.Length == 1, "arrived");
        await Eventually.True(clock, Second, () => Left.Standing == CarryStanding.Up, "up");
    }

    [Fact]
    public async Task A_pouch_is_let_go_of_only_after_it_was_opened()
    {
        meridian.Broken = new IOException("the disk is full");
        await Start(new CarrySettings());
        hanbit.Say("not lost");
        left.Nudge("kr-us");
        await Eventually.True(clock, Second, () => right.State("kr-us", "hanbit.example") is { Standing: CarryStanding.Cut, Trouble: CarrierTrouble.OurMachine }, "named");
        Assert.Equal(1, line.Waiting);
        meridian.Broken = null;
        await Eventually.True(clock, Second, () => meridian.Theirs.Length == 1 && line.Waiting == 0, "opened after all");
    }

    [Fact]
    public async Task A_lost_acknowledgement_brings_the_same_pouch_again_and_that_changes_nothing()
    {
        line.Forgets = true;
        await Start(new CarrySettings());
        hanbit.Say("once");
        left.Nudge("kr-us");
        await Eventually.True(clock, Second, () => meridian.Opened > 3, "again and again");
        line.Forgets = false;
        await Eventually.True(clock, Second, () => line.Waiting == 0 && hanbit.Settled, "quiet");
        Assert.Equal(["once"], meridian.Theirs);
    }

    [Fact]
    public async Task A_refused_pouch_is_counted_and_does_not_come_again()
    {
        line.Put(1, [1, 2, 3]);
        await Start(new CarrySettings());
        await Eventually.True(clock, Second, () => line.Waiting == 0, "let go of");
        var state = right.State("kr-us", "hanbit.example")!;
        Assert.Equal((1, 3, (long?)null), (state.Refused, state.LastReceived!.Bytes, state.LastReceived.Number));
    }

    [Fact]
    public async Task Stopping_ends_everything_and_letting_go_forgets_the_dialogue()
    {
        await Start(new CarrySettings());
        await left.LetGo("kr-us", "meridian.example");
        Assert.Null(left.State("kr-us", "meridian.example"));
        hanbit.Say("nobody carries this");
        left.Nudge("kr-us");
        await right.StopAsync(CancellationToken.None);
        var tries = line.Tries;
        await Eventually.True(clock, TimeSpan.FromMinutes(1), () => clock.GetUtcNow() > clock.Start.AddHours(1), "an hour");
        Assert.Equal((tries, 0), (line.Tries, hanbit.Made));
    }

    public async ValueTask DisposeAsync()
    {
        await left.DisposeAsync();
        await right.DisposeAsync();
    }

    private async Task Start(CarrySettings settings, MemoryLine? through = null)
    {
        await left.Carry(hanbit.Carried, (through ?? line).Left, settings);
        await right.Carry(meridian.Carried, (through ?? line).Right, settings);
        await left.StartAsync(CancellationToken.None);
        await right.StartAsync(CancellationToken.None);
    }
}
