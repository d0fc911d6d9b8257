using CsCheck;
using Entente.Node.Pages.Frame;

namespace Entente.Tests.Node;

public sealed class EvidenceSpanTests
{
    [Fact]
    public void The_pieces_are_the_text_whatever_is_marked() =>
        Gen.Select(Gen.String, Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40]).List[0, 6]).Sample((text, spans) =>
            string.Concat(EvidenceSpan.Cut(text, [.. spans.Select(span => new EvidenceSpan(span.Item1, span.Item2))]).Select(piece => piece.Text)) == text);

    [Fact]
    public void Overlapping_marks_do_not_repeat_text_and_what_lies_outside_is_ignored() => Assert.Equal(
        [("ab", false), ("cde", true), ("f", true), ("g", false)],
        EvidenceSpan.Cut("abcdefg", [new(4, 6), new(2, 5), new(3, 4), new(9, 12)]));
}
