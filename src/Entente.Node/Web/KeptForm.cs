using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Entente.Node.Web;

/// <summary>
/// A form that was sent and not taken, because the sign-in or the page had grown old. Its fields travel in the page that says so,
/// through signing in, to a page that sends them again at the officer's word: what was written is not lost, and nothing is kept here.
/// </summary>
/// <param name="Address">Path and query that it was sent to.</param>
/// <param name="Fields">Names and values in order, without the form token.</param>
/// <param name="HadFiles">Files were with it; a page cannot give them back.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles)
{
    /// <summary>Name of the field that says where to go on.</summary>
    public const string Back = "back";

    /// <summary>Names of fields that hold a password begin so.</summary>
    public const string Password = "password";

    // With the documents that came along. A larger one is not read for somebody who is not signed in.
    private const long MostBytes = 16L << 20;

    private const string Prefix = "kept.";
    private const string FilesField = "kept-files";

    /// <summary>Fields that carry it through another form: the address, and each field under another name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Carried =>
        [.. Fields.Select(one => new KeyValuePair<string, string>(Prefix + one.Key, one.Value)), .. HadFiles ? new[] { new KeyValuePair<string, string>(FilesField, "1") } : []];

    /// <summary>
    /// The form of a request that was refused; null when there is none or it was not sent by a page of this node. Browsers say so
    /// themselves in <c>Sec-Fetch-Site</c>: somebody else's page cannot have its form waiting here for a click.
    /// </summary>
    public static async Task<KeptForm?> Of(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.Headers["Sec-Fetch-Site"] != "same-origin" || request.ContentLength is null or > MostBytes) return null;
        try
        {
            var form = await request.ReadFormAsync();
            // A password is never carried; what a sign-in form carries for another goes on.
            if (form.Keys.Any(key => key.StartsWith(Password, StringComparison.Ordinal))) return CarriedBy(form);
            var fields = Pairs(form).Where(field => field.Key != Forms.TokenField).ToList();
            return fields.Count == 0 ? null : new KeptForm(request.GetEncodedPathAndQuery(), fields, form.Files.Count > 0);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException)
        {
            // Too large to be a form of ours: refused as it is.
            return null;
        }
    }

    /// <summary>The form that another form carried; null when it carried none.</summary>
    public static KeptForm? CarriedBy(IFormCollection form)
    {
        var fields = Pairs(form).Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(field => new KeyValuePair<string, string>(field.Key[Prefix.Length..], field.Value)).ToList();
        return fields.Count > 0 && OurAddress.Or(form[Back], null) is { } address ? new KeptForm(address, fields, form.ContainsKey(FilesField)) : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IFormCollection form) =>
        form.SelectMany(field => field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value ?? "")));
}
