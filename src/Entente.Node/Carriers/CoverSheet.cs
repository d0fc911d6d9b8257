using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Entente.Node.Pages;
using Entente.Record;

namespace Entente.Node.Carriers;

/// <summary>
/// The sheet of paper that goes with a pouch carried by hand: what it is, from whom, for whom, and the fingerprint of its manifest, which the receiver's
/// program shows again when it opens the pouch. It says nothing of the content.
/// </summary>
/// <param name="Manifest">Fingerprint of the manifest, as packing gave it.</param>
/// <param name="From">The sender's side id.</param>
/// <param name="To">The receiver's side id.</param>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="Number">The pouch's number.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Made">When it was made.</param>
public sealed record CoverSheet(Fingerprint Manifest, string From, string To, string Dialogue, long Number, long Bytes, DateTimeOffset Made)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The file's name without its ending, the same for pouch and sheet: <c>hanbit.example-to-meridian.example-kr-us-7</c>.</summary>
    public string FileName => $"{From}-to-{To}-{Dialogue}-{Text(Number)}";

    /// <summary>
    /// The sheet as a page of its own, A4, in both languages, with nothing to load. It has its style inside: give it as a file to keep and print, not as a
    /// page of the node, whose policy takes no such style.
    /// </summary>
    public string ToHtml() => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{{Encoder.Encode(FileName)}}</title>
        <style>
        @page { size: A4 portrait; margin: 20mm }
        body { font: 12pt/1.5 Pretendard, "Noto Sans KR", "Malgun Gothic", sans-serif; color: #000; background: #fff; max-width: 170mm; margin: 0 auto }
        h1 { font-size: 20pt; margin: 0 0 8mm }
        table { border-collapse: collapse; width: 100% }
        th, td { border-bottom: 0.3mm solid #000; padding: 2.5mm 0; text-align: left; vertical-align: top }
        th { width: 62mm; font-weight: 600 }
        .groups { font: 600 17pt/1.7 monospace; border: 0.5mm solid #000; padding: 4mm; margin: 8mm 0; text-align: center }
        .groups span { display: inline-block; width: 25% }
        p { margin: 0 0 4mm }
        </style>
        </head>
        <body>
        <h1>{{Both(Title)}}</h1>
        <table>
        {{Row(FromLabel, From)}}
        {{Row(ToLabel, To)}}
        {{Row(DialogueLabel, Dialogue)}}
        {{Row(NumberLabel, Text(Number))}}
        {{Row(SizeLabel, Text(Bytes))}}
        {{Row(MadeLabel, Made.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture))}}
        </table>
        <div class="groups">{{string.Concat(Manifest.ToString().Split(' ').Select(group => $"<span>{group}</span>"))}}</div>
        {{Paragraphs(Check)}}
        {{Paragraphs(Differs)}}
        {{Paragraphs(Closed)}}
        </body>
        </html>

        """;

    private static readonly Label Title = new("Pouch carried by hand", "인편으로 전하는 파우치");
    private static readonly Label FromLabel = new("From", "보낸 측");
    private static readonly Label ToLabel = new("To", "받는 측");
    private static readonly Label DialogueLabel = new("Dialogue", "대화");
    private static readonly Label NumberLabel = new("Number", "번호");
    private static readonly Label SizeLabel = new("Size in bytes", "크기(바이트)");
    private static readonly Label MadeLabel = new("Made", "만든 때");

    private static readonly Label Check = new(
        "When the pouch is opened, the receiver’s program shows eight groups. Compare them with those above, or hear them by telephone.",
        "파우치를 열면 받는 측 프로그램이 여덟 묶음을 보여 줍니다. 위의 묶음과 견주거나 전화로 확인하십시오.");

    private static readonly Label Differs = new(
        "If they differ, this sheet belongs to another pouch: keep both and ask the sender. Opening a pouch twice changes nothing.",
        "서로 다르면 이 표지는 다른 파우치의 것입니다. 둘 다 보관하고 보낸 측에 문의하십시오. 같은 파우치를 두 번 열어도 달라지는 것은 없습니다.");

    private static readonly Label Closed = new(
        "Only the receiver’s node opens the file. A courier cannot read or change it unnoticed, but can lose it: the next pouch then brings the same again.",
        "이 파일은 받는 측 노드만 열 수 있습니다. 전달하는 사람은 읽을 수도, 들키지 않고 바꿀 수도 없습니다. 잃어버리면 다음 파우치가 같은 내용을 다시 가져갑니다.");

    private static string Row(Label label, string value) => $"<tr><th>{Both(label)}</th><td>{Encoder.Encode(value)}</td></tr>";

    private static string Both(Label label) => $"{Encoder.Encode(label.English)} · <span lang=\"ko\">{Encoder.Encode(label.Korean)}</span>";

    private static string Paragraphs(Label label) => $"<p>{Encoder.Encode(label.English)}</p>\n<p lang=\"ko\">{Encoder.Encode(label.Korean)}</p>";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
