using System.Net;
using Entente.Language;
using Entente.Node.Carriers;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Tests.Node.Carriers;
using Microsoft.Extensions.DependencyInjection;
using static Entente.Tests.Node.Openings.OpeningPair;

namespace Entente.Tests.Node.Openings;

/// <summary>Pouches by hand and by a folder, as officers do it on the page.</summary>
public sealed class PouchPagesTests
{
    private const string Page = $"/with/{Talks}/pouches";

    [Fact]
    public async Task A_pouch_goes_by_hand_both_ways()
    {
        await using var pair = await Confirmed();
        Assert.Contains("Something waits to go.", (await pair.Hanbit.Head.Get(Page)).Text, StringComparison.Ordinal);
        var first = await Made(pair.Hanbit, "meridian.example");
        var taken = await Opened(pair.Meridian, first);
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Contains("of hanbit.example is taken.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("New acts: 1.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("New acts: 1.", (await Opened(pair.Hanbit, await Made(pair.Meridian, "hanbit.example"))).Text, StringComparison.Ordinal);
        // The same one again changes nothing and says so.
        Assert.Contains("No new acts", (await Opened(pair.Meridian, first)).Text, StringComparison.Ordinal);
        await Opened(pair.Meridian, await Made(pair.Hanbit, "meridian.example"));
        // The list of dialogues says no more that something is to be waited for.
        foreach (var side in new[] { pair.Hanbit, pair.Meridian }) Assert.Contains(Words.Text("seat-stage.open.next", Tongue.English), (await side.Head.Get("/with")).Text, StringComparison.Ordinal);
        Assert.Equal(1, pair.Hanbit.Dialogue(Talks).Read(held => held.Now.Log(1).Count(act => act.Act.Header.Kind == "dialogue.open")));
    }

    [Fact]
    public async Task The_cover_sheet_has_the_manifest_that_the_page_showed()
    {
        await using var pair = await Confirmed();
        var page = await pair.Hanbit.Head.Fill(Page, Page + "/make", null, ("to", "meridian.example"));
        var number = page.Path.Split("made=")[1];
        var line = pair.Hanbit.Host.Services.GetRequiredService<PouchLog>().AllMade(Talks)[0];
        Assert.All(line.Manifest.Split(' '), group => Assert.Contains(group, page.Text, StringComparison.Ordinal));
        var cover = await pair.Hanbit.Head.Get($"{Page}/made/{number}/cover");
        Assert.All(line.Manifest.Split(' '), group => Assert.Contains(group, cover.Text, StringComparison.Ordinal));
        // After a restart the file is gone, the sheet is not.
        await pair.Hanbit.Restart();
        Assert.Equal(HttpStatusCode.NotFound, (await pair.Hanbit.Head.Get($"{Page}/made/{number}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await pair.Hanbit.Head.Get($"{Page}/made/{number}/cover")).Status);
    }

    [Fact]
    public async Task What_is_refused_is_named_and_leaves_a_line_only()
    {
        await using var pair = await Confirmed();
        var pouch = await Made(pair.Hanbit, "meridian.example");
        var flipped = pouch.ToArray();
        flipped[^10] ^= 1;
        foreach (var (file, trouble) in new[] { (flipped, "cut-or-changed"), ("a mail"u8.ToArray(), "not-an-age-file"), (pouch[..^100], "cut-or-changed") })
        {
            var answer = await Opened(pair.Meridian, file);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(Words.Text("record." + trouble, Tongue.English), answer.Text, StringComparison.Ordinal);
        }

        // Back to its sender it is of no use.
        Assert.Contains(Words.Text("record.encrypted-to-others", Tongue.English)[..30], (await Opened(pair.Hanbit, pouch)).Text, StringComparison.Ordinal);
        var lines = pair.Meridian.Host.Services.GetRequiredService<PouchLog>().AllThatCame(Talks);
        Assert.Equal(3, lines.Count);
        Assert.All(lines, came => Assert.True(came.Line is { Refused: not null, By: "head", From: null }));
        Assert.Equal(0, pair.Meridian.Dialogue(Talks).Read(held => held.Logs[0].Size));
    }

    [Fact]
    public async Task A_folder_that_is_set_carries_at_once_and_its_pouches_leave_lines()
    {
        await using var pair = await Confirmed();
        var folder = Directory.CreateTempSubdirectory("entente-line-");
        foreach (var (side, other) in new[] { (pair.Hanbit, "meridian.example"), (pair.Meridian, "hanbit.example") })
            Assert.Equal(HttpStatusCode.OK, (await Set(side.Head, other, "folder", folder.FullName)).Status);
        bool AllSeen() => new[] { pair.Hanbit, pair.Meridian }.All(side => side.Dialogue(Talks).Read(held => held.Logs.All(log => log.Size > 0)));
        await Eventually.True(pair.Clock, TimeSpan.FromSeconds(1), AllSeen, "both openings at both nodes");
        var log = pair.Meridian.Host.Services.GetRequiredService<PouchLog>();
        await Eventually.True(pair.Clock, TimeSpan.FromSeconds(1), () => log.AllThatCame(Talks).Count > 0, "a line");
        Assert.Contains(log.AllThatCame(Talks), came => came.Line is { By: null, From: "hanbit.example", Refused: null });
        Assert.Contains("Pouches go.", (await pair.Hanbit.Head.Get(Page)).Text, StringComparison.Ordinal);

        await pair.Hanbit.Head.Fill(Page, Page + "/pause", null);
        Assert.Equal(CarryStanding.Paused, pair.Hanbit.Host.Services.GetRequiredService<CarryLoop>().State(Talks, "meridian.example")!.Standing);
        await pair.Hanbit.Head.Fill(Page, Page + "/resume", null);
        Assert.NotEqual(CarryStanding.Paused, pair.Hanbit.Host.Services.GetRequiredService<CarryLoop>().State(Talks, "meridian.example")!.Standing);
        Assert.Equal(HttpStatusCode.OK, (await Set(pair.Hanbit.Head, "meridian.example", "hand", "")).Status);
        Assert.Null(pair.Hanbit.Host.Services.GetRequiredService<CarryLoop>().State(Talks, "meridian.example"));
    }

    [Theory, InlineData("folder", "relative/path"), InlineData("mailbox", "http://elsewhere.example/"), InlineData("mailbox", "no address"), InlineData("hand", "", "-1"), InlineData("hand", "", "x"), InlineData("hand", "", "0", "0")]
    public async Task A_carrier_that_cannot_be_is_not_saved(string kind, string place, string delay = "0", string retry = "900")
    {
        await using var pair = await Confirmed();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Set(pair.Hanbit.Head, "meridian.example", kind, place, delay, retry)).Status);
        Assert.Equal(CarrierRow.ByHand, CarrierRow.Of(pair.Hanbit.Store.Read, Talks, "meridian.example"));
    }

    [Fact]
    public async Task A_reader_changes_nothing_a_desk_officer_no_carrier_and_a_stranger_sees_nothing()
    {
        await using var pair = await Confirmed();
        var pouch = await Made(pair.Meridian, "hanbit.example");
        var (reader, desk, outside) = (await pair.Hanbit.Officer("reader", Roles.None, Talks), await pair.Hanbit.Officer("desk", Roles.Desk, Talks), await pair.Hanbit.Officer("outside", Roles.Head));
        foreach (var action in new[] { "make", "open", "carrier", "pause", "resume", "size" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.Forge($"{Page}/{action}", pouch, ("to", "meridian.example"))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await outside.Forge($"{Page}/{action}", pouch, ("to", "meridian.example"))).Status);
        }

        foreach (var action in new[] { "carrier", "size" }) Assert.Equal(HttpStatusCode.Forbidden, (await desk.Forge($"{Page}/{action}", null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Fill(Page, Page + "/open", pouch)).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Get(Page)).Status);
    }

    [Fact]
    public async Task After_a_restart_on_another_machine_the_page_says_what_to_do_and_a_head_confirms_the_size()
    {
        await using var pair = await Confirmed();
        await Opened(pair.Meridian, await Made(pair.Hanbit, "meridian.example"));
        await Opened(pair.Hanbit, await Made(pair.Meridian, "hanbit.example"));
        await Opened(pair.Meridian, await Made(pair.Hanbit, "meridian.example"));
        await Opened(pair.Hanbit, await Made(pair.Meridian, "hanbit.example"));
        await pair.Hanbit.Host.DisposeAsync();
        var guard = Path.Combine(pair.Hanbit.Folder, "guard", Talks + ".guard");
        await File.WriteAllTextAsync(guard, System.Text.RegularExpressions.Regex.Replace(await File.ReadAllTextAsync(guard), "\"Machine\":\"[^\"]*\"", "\"Machine\":\"elsewhere\""));
        await pair.Hanbit.Again();
        var page = (await pair.Hanbit.Head.Get(Page)).Text;
        Assert.Contains(Words.Text("stand-still.confirm-first", Tongue.English), page, StringComparison.Ordinal);
        Assert.Contains("Drafting and everything of our own goes on.", page, StringComparison.Ordinal);
        var cosigned = pair.Hanbit.Dialogue(Talks).Read(held => held.Own.CosignedBy("meridian.example/cosign"));
        Assert.True(cosigned > 0);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await pair.Hanbit.Head.Fill(Page, Page + "/size", null, ("size", "99"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await pair.Hanbit.Head.Fill(Page, Page + "/size", null, ("size", $"{cosigned}"))).Status);
        Assert.Null(pair.Hanbit.Dialogue(Talks).StandStill);
        Assert.DoesNotContain("trouble-title", (await pair.Hanbit.Head.Get(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sides_are_called_as_the_desk_calls_them_and_times_are_its_capitals()
    {
        await using var pair = await Confirmed();
        Named Side(string id, string en, string ko, string city, string zone) => new(id + ".example", new Both(en, ko), new Both(en, ko), new Both(city, city), zone);
        var card = new DialogueCard(new Both("Talks", "대화"), new Both("", ""), new Both("", ""), [Side("hanbit", "Hanbit", "한빛", "Saebyeol", "Asia/Seoul"), Side("meridian", "Meridian", "메리디아", "Port Alder", "America/New_York")], [], []);
        await pair.Hanbit.Store.SaveAsync([new DeskWrite.Card(Talks, card.ToJson())]);
        await Opened(pair.Hanbit, await Made(pair.Meridian, "hanbit.example"));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await pair.Hanbit.Head.Fill(Page, Page + "/make", null, ("to", "meridian.example"))).Text);
        var said = page.QuerySelector("main")!.TextContent;
        var there = TimeZoneInfo.ConvertTime(pair.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"));
        Assert.Contains(FormattableString.Invariant($"{there:HH:mm} {there:ddd} {there:%d} {there:MMM yyyy}, Saebyeol"), said, StringComparison.Ordinal);
        Assert.Contains("Meridian · No. ", said, StringComparison.Ordinal);
        Assert.Contains("To Meridian", said, StringComparison.Ordinal);
        Assert.DoesNotContain("UTC", said, StringComparison.Ordinal);
        Assert.DoesNotContain("meridian.example", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_last_lines_are_kept()
    {
        await using var pair = await Confirmed();
        var log = pair.Hanbit.Host.Services.GetRequiredService<PouchLog>();
        for (var i = 0; i < PouchLog.MostCame + 5; i++) await log.Came(Talks, new PouchOpened.Refused(Entente.Record.RecordRefusal.NotAnAgeFile), i, null);
        var kept = log.AllThatCame(Talks);
        Assert.Equal(PouchLog.MostCame, kept.Count);
        Assert.Equal(PouchLog.MostCame + 4, kept[0].Line.Bytes);
    }

    private static Task<Answered> Set(Visitor head, string to, string kind, string place, string delay = "0", string retry = "900") =>
        head.Fill(Page, Page + "/carrier", null, ("to", to), ("kind", kind), ("place", place), ("delay", delay), ("batch", "0"), ("retry", retry));
}
