using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Pages;

namespace Entente.Node.Stage;

/// <summary>An office that a visitor of the demo plays.</summary>
public enum Persona
{
    /// <summary>Writes for the side.</summary>
    Desk,

    /// <summary>Speaks for the side.</summary>
    Head,

    /// <summary>Answers the press; reads only.</summary>
    Press,
}

/// <summary>Somebody of the cast.</summary>
/// <param name="Persona">The office.</param>
/// <param name="Name">At sign-in.</param>
/// <param name="Display">Invented name.</param>
/// <param name="Office">The office's own name.</param>
internal sealed record Player(Persona Persona, string Name, string Display, string Office)
{
    /// <summary>The same as an officer to be taken in.</summary>
    public NewOfficer Officer => new(Name, Display, Office, Persona switch
    {
        Persona.Head => Roles.Head,
        Persona.Desk => Roles.Desk,
        _ => Roles.None,
    });
}

/// <summary>The invented sides of the demo, and who works there.</summary>
internal static class Cast
{
    /// <summary>Id of the shared dialogue.</summary>
    public const string Dialogue = "regional-linkage";

    /// <summary>The Republic of Hanbit.</summary>
    public const string Hanbit = "hanbit.example";

    /// <summary>The Meridian Federation.</summary>
    public const string Meridian = "meridian.example";

    /// <summary>Both, the left pane's first.</summary>
    public static IReadOnlyList<string> Sides { get; } = [Hanbit, Meridian];

    /// <summary>How the parties are called: each side's own card has itself first.</summary>
    public static IReadOnlyList<Named> Parties { get; } =
    [
        new(Hanbit, new Both("Republic of Hanbit", "한빛공화국"), new Both("Hanbit", "한빛"), new Both("Saebyeol", "새별"), "Asia/Seoul"),
        new(Meridian, new Both("Meridian Federation", "메리디아 연방"), new Both("Meridian", "메리디아"), new Both("Port Alder", "포트올더"), "America/New_York"),
    ];

    /// <summary>What people call the dialogue, on a side's own desk.</summary>
    public static DialogueCard Card(string side) => new(
        new Both("Regional linkage", "지역연계"),
        new Both("Where the Southern Horizons Policy and the Open Seas Strategy meet.", "남방지평정책과 열린바다전략이 만나는 곳."),
        new Both("Demonstration. Fictional states.", "시연. 가상의 국가."),
        [.. Parties.OrderBy(p => p.Id != side)],
        [new Named("third-power", new Both("a third power", "제3국"), new Both("third power", "제3국"), null, null)],
        [new ThirdWords("third-power", ["Great Causeway"], ["대로 구상"])]);

    /// <summary>A side's position, as its desk keeps it: ours alone.</summary>
    public static string Position(string side) => side == Hanbit
        ? "차선: 화상으로만 연 2회. 넘지 않을 선: 제3국을 겨냥하는 것.\nFallback: video only, twice a year. Red line: nothing aimed at a third country."
        : "Wanted: at least quarterly. Fallback: twice a year. Red line: a group that can bind the IPD.\n희망: 최소 분기별. 차선: 연 2회. 넘지 않을 선: IPD를 구속하는 협의체.";

    /// <summary>The party of a side.</summary>
    public static Named Party(string side) => Parties.Single(p => p.Id == side);

    /// <summary>Who plays for a side.</summary>
    public static IReadOnlyList<Player> Of(string side) => side == Hanbit
        ?
        [
            new(Persona.Desk, "noh", "Noh Garam · 노가람", "Desk Major · 담당 소령"),
            new(Persona.Head, "seo", "Seo Haneul-bit · 서하늘빛", "Deputy Minister · 차관보"),
            new(Persona.Press, "pyo", "Pyo Maru · 표마루", "Press Officer · 공보담당관"),
        ]
        :
        [
            new(Persona.Desk, "vane", "Calder Vane · 콜더 베인", "Desk Officer · 담당관"),
            new(Persona.Head, "orrin", "Thessaly Orrin · 테살리 오린", "Deputy Assistant Secretary · 부차관보"),
            new(Persona.Press, "finch", "Sable Finch · 세이블 핀치", "Press Officer · 공보담당관"),
        ];

    /// <summary>Who of a side has that office.</summary>
    public static Player Who(string side, Persona persona) => Of(side).Single(p => p.Persona == persona);

    /// <summary>What a pill says.</summary>
    public static Label Pill(Persona persona) => persona switch
    {
        Persona.Desk => new Label("desk", "담당"),
        Persona.Head => new Label("head of delegation", "수석대표"),
        _ => new Label("press", "공보"),
    };
}
