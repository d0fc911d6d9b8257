using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;

namespace Entente.Documents;

/// <summary>A mail as its receiver sees it: who, to whom, when, subject, the words, and the files that came along. Plain text is taken before HTML.</summary>
internal sealed class MailReader
{
    // Deeper than any honest mail; a part below is taken as a file.
    private const int MostDepth = 24;
    private const int MostParts = 2_000;

    private readonly List<PaperSentence> sentences = [];
    private readonly List<PaperAttachment> attachments = [];
    private int parts;
    private int left;
    private bool isEncrypted;

    private MailReader() { }

    public static PaperReading Read(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        // Older Korean mail programs wrote headers in bare EUC-KR.
        var options = new ParserOptions { MaxMimeDepth = MostDepth, CharsetEncoding = Encoding.GetEncoding(949) };
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            return new MailReader().Read(MimeMessage.Load(options, stream));
        }
        // The parser complains of broken mails in several ways; the original is kept whatever it says.
        catch (Exception fault) when (fault is not (OutOfMemoryException or StackOverflowException))
        {
            return PaperReading.Without(new Unreadable(UnreadableReason.Damaged), PaperReading.Mail);
        }
    }

    private PaperReading Read(MimeMessage mail)
    {
        if (mail.Body is { } body) Take(body, 0);
        PaperPage[] pages = sentences.Count > 0 ? [new PaperPage(null, sentences)] : [];
        return new PaperReading(
            PaperReading.Mail, OneLine.Of(mail.Subject, OneLine.LongestTitle), Names(mail.From), Names(mail.To),
            mail.Date.Year is > 1970 and < 2200 ? DateOnly.FromDateTime(mail.Date.DateTime) : null, pages)
        {
            NoText = pages.Length > 0 ? null : new Unreadable(isEncrypted ? UnreadableReason.Encrypted : UnreadableReason.NoText),
            Attachments = attachments,
            AttachmentsLeft = left,
        };
    }

    private void Take(MimeEntity entity, int depth)
    {
        if (++parts > MostParts || depth > MostDepth) { left++; return; }
        switch (entity)
        {
            case MultipartEncrypted: isEncrypted = true; break;
            case MultipartAlternative alternative: TakeBest(alternative, depth); break;
            case MultipartRelated { Root: { } root } related:
                Take(root, depth + 1);
                // Pictures inside the words are no papers.
                foreach (var part in related.Where(part => part != root && part.ContentType.MediaType != "image")) Take(part, depth + 1);
                break;
            // What follows the words is their signature.
            case Multipart { ContentType.MediaSubtype: "signed", Count: > 0 } signed: Take(signed[0], depth + 1); break;
            case Multipart multipart: foreach (var part in multipart) Take(part, depth + 1); break;
            case MessagePart { Message: { } inner } message: Attach(message.ContentDisposition?.FileName ?? (inner.Subject is { Length: > 0 } subject ? subject + ".eml" : null), ".eml", stream => inner.WriteTo(stream)); break;
            case TextPart { IsAttachment: false, FileName: null } text: TakeText(text); break;
            case MimePart { Content: { } content } part:
                isEncrypted |= part.ContentType.IsMimeType("application", "pkcs7-mime") && part is not TnefPart;
                Attach(part.FileName, MimeTypes.TryGetExtension(part.ContentType.MimeType, out var ending) ? ending : ".bin", stream => content.DecodeTo(stream));
                break;
        }
    }

    // The same words in several forms: plain text, else HTML; what is no text is a file of its own (an invitation, say).
    private void TakeBest(MultipartAlternative alternative, int depth)
    {
        var words = Texts(alternative, depth).ToList();
        var best = words.Find(text => text.IsPlain && !string.IsNullOrWhiteSpace(Decoded(text))) ?? words.Find(text => text.IsHtml) ?? words.FirstOrDefault();
        if (best is not null) TakeText(best);
        foreach (var part in alternative.Where(part => part is not (TextPart { IsAttachment: false, FileName: null } or Multipart))) Take(part, depth + 1);
        foreach (var mixed in alternative.OfType<Multipart>())
            foreach (var part in mixed.Where(part => part is MimePart { IsAttachment: true })) Take(part, depth + 1);
    }

    private static IEnumerable<TextPart> Texts(Multipart parts, int depth) => depth > MostDepth ? [] : parts.SelectMany(part => part switch
    {
        TextPart { IsAttachment: false, FileName: null } text when text.IsPlain || text.IsHtml => [text],
        Multipart inner => Texts(inner, depth + 1),
        _ => Enumerable.Empty<TextPart>(),
    });

    private void TakeText(TextPart text)
    {
        if (text.ContentType.IsMimeType("text", "calendar")) { Attach(text.FileName, ".ics", stream => text.Content?.DecodeTo(stream)); return; }
        var words = Decoded(text);
        sentences.AddRange(MailText.Paragraphs(text.IsHtml ? MailText.OfHtml(words) : words).SelectMany(paragraph => PaperText.Sentences(paragraph, "")));
    }

    // A charset that is wrong or nobody knows: what the bytes themselves say.
    private static string Decoded(TextPart text)
    {
        if (text.Content is null) return "";
        using var stream = new MemoryStream();
        text.Content.DecodeTo(stream);
        var bytes = stream.ToArray();
        if (Named(text.ContentType.Charset) is { } encoding)
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // Said one and wrote another.
            }
        }

        return TextEncoding.Decode(bytes)?.Text ?? Encoding.Latin1.GetString(bytes);
    }

    private static Encoding? Named(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset)) return null;
        try
        {
            // Korean mail says EUC-KR and means its superset.
            var name = charset.Trim().ToLowerInvariant() is "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "cp949" or "uhc" ? "ks_c_5601-1987" : charset.Trim();
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void Attach(string? name, string ending, Action<Stream> write)
    {
        if (attachments.Count >= PaperFile.MostAttachments) { left++; return; }
        using var stream = new MemoryStream();
        write(stream);
        // An empty part is no file.
        if (stream.Length > 0) attachments.Add(new PaperAttachment(OneLine.FileName(name) ?? $"{attachments.Count + 1}{ending}", stream.ToArray()));
    }

    private static string? Names(InternetAddressList people) => OneLine.Of(string.Join(", ", people.Take(100).Select(One)), OneLine.LongestNames);

    private static string One(InternetAddress one) => one is MailboxAddress box
        ? string.IsNullOrWhiteSpace(box.Name) ? box.Address : $"{box.Name} <{box.Address}>"
        : one.ToString();
}
