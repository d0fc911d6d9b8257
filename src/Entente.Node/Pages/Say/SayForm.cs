using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Desk;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Pages.Say;

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    /// <summary>One of a list.</summary>
    Choice,
    /// <summary>A day.</summary>
    Day,
    /// <summary>A line of text.</summary>
    Line,
    /// <summary>Several lines of text.</summary>
    Words,
    /// <summary>Yes or no.</summary>
    Tick,
    /// <summary>Any number of a list.</summary>
    Several,
    /// <summary>A file from the officer's machine.</summary>
    File,
}

/// <summary>One choice of a list.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the officer reads.</param>
public sealed record Choice(string Value, string Text);

/// <summary>One field of a form, as it is shown.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">What stands before it.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Required">It cannot be left empty.</param>
/// <param name="Choices">What can be chosen; empty for other kinds.</param>
/// <param name="Hint">What helps to fill it in.</param>
public sealed record SayField(string Name, Label Label, FieldKind Kind, bool Required, IReadOnlyList<Choice> Choices, Label? Hint = null);

/// <summary>
/// What an officer filled in, read field by field. What cannot be read is remembered beside its field; the act is only made
/// when there is nothing to complain of.
/// </summary>
internal sealed class SayInput(IFormCollection form, string language, DeskFile? file = null)
{
    private readonly Dictionary<string, Label> faults = [];

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, Label> Faults => faults;

    /// <summary>The officer's language: his wording is enclosed in it.</summary>
    public string Language => language;

    /// <summary>Texts of the provisions of a policy of the file; none where there is no such policy.</summary>
    public IReadOnlyList<string> ProvisionsOf(ActRef at) =>
        file?.Read(view => view.Object<Policy>(at)) is { } policy ? [.. file.Provisions(policy, policy.Arg.Language).Select(p => p.Text)] : [];

    /// <summary>What was filled in, trimmed; empty where nothing was.</summary>
    public string Text(string name) => form[name].ToString().Trim();

    /// <summary>What was filled in; a complaint where nothing was.</summary>
    public string Need(string name)
    {
        var text = Text(name);
        if (text.Length == 0) Complain(name, SayLabels.FillIn);
        return text;
    }

    /// <summary>True for a box that is ticked.</summary>
    public bool Tick(string name) => Text(name).Length > 0;

    /// <summary>A day; a complaint for anything else.</summary>
    public DateOnly Day(string name) => DayOrNone(Need(name), name) ?? default;

    /// <summary>A day or nothing; a complaint for anything else.</summary>
    public DateOnly? DayOrNone(string name) => DayOrNone(Text(name), name);

    /// <summary>A member of a closed list; a complaint for anything else.</summary>
    public T One<T>(string name)
        where T : struct, Enum => OneOrNone<T>(Need(name), name) ?? default;

    /// <summary>A member of a closed list or nothing; a complaint for anything else.</summary>
    public T? OneOrNone<T>(string name)
        where T : struct, Enum => OneOrNone<T>(Text(name), name);

    /// <summary>A reference; a complaint for anything else.</summary>
    public ActRef Ref(string name) => RefOrNone(Need(name), name) ?? default;

    /// <summary>A reference or nothing; a complaint for anything else.</summary>
    public ActRef? RefOrNone(string name) => RefOrNone(Text(name), name);

    /// <summary>References, as many as were chosen; a complaint for anything else.</summary>
    public IReadOnlyList<ActRef> Refs(string name) => [.. form[name].OfType<string>().Select(text => RefOrNone(text.Trim(), name)).OfType<ActRef>()];

    /// <summary>An uploaded file; null where none was chosen.</summary>
    public IFormFile? File(string name) => form.Files.GetFile(name) is { Length: > 0 } file ? file : null;

    /// <summary>Remembers what is wrong with a field; the first complaint stays.</summary>
    public void Complain(string name, Label why) => faults.TryAdd(name, why);

    /// <summary>Wording in the officer's language, in the order of the kind's roles.</summary>
    public IReadOnlyList<Store.NewEnclosure> Enclose(params IEnumerable<string> roles) =>
        Utterance.Enclose(roles.Select(text => new Wording(language, text)));

    /// <summary>Whose word, of which day, on what basis.</summary>
    public Provenance Said() => new(Need("party"), Day("on"), One<Basis>("basis"));

    private DateOnly? DayOrNone(string text, string name)
    {
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Complain(name, SayLabels.NoDay);
        return null;
    }

    private T? OneOrNone<T>(string text, string name)
        where T : struct, Enum
    {
        if (text.Length == 0) return null;
        if (Spelled.TryRead<T>(text, out var value)) return value;
        Complain(name, SayLabels.NotInList);
        return null;
    }

    private ActRef? RefOrNone(string text, string name)
    {
        if (text.Length == 0) return null;
        if (ActRef.TryParse(text, out var at)) return at;
        Complain(name, SayLabels.NotInList);
        return null;
    }
}
