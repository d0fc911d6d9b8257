using System.Text;
using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>What is refused before it is stored, against what is stored and void.</summary>
public sealed class LineScenarios : Scenarios
{
    [Fact]
    public void A_line_that_is_too_long_is_refused() =>
        Refused(Line($$"""{"n":1,"x":"{{new string('x', EntryHeader.MaxBytes)}}"}"""), Refusal.LineTooLong);

    [Fact]
    public void A_line_in_another_spelling_is_refused() => Refused(Line("""{"n": 1}"""), Refusal.LineNotTheOneSpelling);

    [Fact]
    public void A_line_that_leaves_a_member_out_is_refused() => Refused(Line("""{"n":1}""", "null"), Refusal.SeenNotComplete);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"n":"1"}""")]
    [InlineData("""{"n":1,"n2":1}""")]
    [InlineData("""{"m":1}""")]
    [InlineData("""{"n":[1]}""")]
    [InlineData("""{"n":-1}""")]
    public void A_known_kind_with_an_argument_of_another_shape_is_stored_and_void(string arg) =>
        Given().When(Knows(Hanbit, 1).Spelled(arg)).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void Members_of_an_argument_in_another_order_are_void() => Given(Tabled("P", Meridian))
        .When(Offered("R", Slot.Review, "P", Hanbit).Spelled("""{"terms":{},"slot":"review"}""")).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void Members_of_terms_in_another_order_are_void() => Given(Tabled("P", Meridian))
        .When(Offered("R", Slot.Review, "P", Hanbit).Spelled("""{"slot":"review","terms":{"freed":true,"answer":"yes"}}""")).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void An_unknown_kind_with_any_argument_is_stored_and_void() => Given()
        .When((Knows(Hanbit, 1) with { Kind = "silence.passed" }).Spelled("""{"a":{"b":[null,true,-3,"x"]}}""")).IsVoid(Refusal.UnknownKind);

    private static string Line(string arg, string seen = "null,[0,\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"]") =>
        $$"""{"v":1,"t":"rules","at":"2026-11-24T02:03Z","seen":[{{seen}}],"obj":null,"arg":{{arg}},"enc":[],"keep":"std"}""";

    private static void Refused(string line, Refusal because)
    {
        Assert.False(EntryHeader.TryRead(Encoding.ASCII.GetBytes(line), 0, 2, out var header, out var refusal));
        Assert.Null(header);
        Assert.Equal(because, refusal);
        Show("rules", because);
    }
}
