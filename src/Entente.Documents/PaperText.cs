namespace Entente.Documents;

/// <summary>The text of a document as pages of sentences: its title, headings and numbers stand where a reader sees them.</summary>
internal static class PaperText
{
    /// <summary>The title; where there is none, the first heading.</summary>
    public static string? Title(Reading reading) =>
        reading.Title ?? reading.Provisions.Select(provision => provision.Headings.Count > 0 ? provision.Headings[0] : null).FirstOrDefault(heading => heading is not null);

    /// <summary>All that was read. A provision stands on the page on which it begins.</summary>
    public static IReadOnlyList<PaperPage> Of(Reading reading)
    {
        var pages = new List<(int? Number, List<PaperSentence> Sentences)>();
        var notes = reading.Notes.ToLookup(note => note.Provision);
        IReadOnlyList<string> above = [];
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        if (reading.Title is { } title) Page(pages, reading.Provisions[0].Page).Add(new PaperSentence(title, StartsParagraph: true, IsHeading: true));
        foreach (var provision in reading.Provisions)
        {
            var page = Page(pages, provision.Page);
            foreach (var heading in NewHeadings(above, provision.Headings).Where(heading => !numbers.Contains(heading))) page.Add(new PaperSentence(heading, StartsParagraph: true, IsHeading: true));
            above = provision.Headings;
            numbers.Add(provision.Number);
            page.AddRange(Sentences(provision.Text, provision.NumberIsPrinted ? provision.Number : ""));
            foreach (var note in notes[provision.Id]) page.AddRange(Sentences(note.Text, ""));
        }

        if (pages.Count > 0) pages[^1].Sentences.AddRange(notes[""].SelectMany(note => Sentences(note.Text, "")));
        return [.. pages.Select(page => new PaperPage(page.Number, page.Sentences))];
    }

    /// <summary>The sentences of a paragraph, the first with the paragraph's number.</summary>
    public static IEnumerable<PaperSentence> Sentences(string paragraph, string number) =>
        Entente.Language.Sentences.Of(paragraph).Select((span, i) => new PaperSentence(paragraph[span.From..span.To], i == 0, i == 0 ? number : ""));

    private static List<PaperSentence> Page(List<(int? Number, List<PaperSentence> Sentences)> pages, int? number)
    {
        // In columns a later provision may begin on an earlier page: it goes where that page is.
        var at = pages.FindIndex(page => page.Number == number);
        if (at >= 0) return pages[at].Sentences;
        pages.Add((number, []));
        return pages[^1].Sentences;
    }

    // What is new from the first difference on.
    private static IEnumerable<string> NewHeadings(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        var same = 0;
        while (same < before.Count && same < now.Count && before[same] == now[same]) same++;
        return now.Skip(same);
    }
}
