using Microsoft.AspNetCore.Http;

namespace Entente.Node.Web;

/// <summary>The one file of a form.</summary>
internal static class Upload
{
    /// <summary>Name of its field.</summary>
    public const string Field = "file";

    /// <summary>Its bytes; null where none was chosen.</summary>
    public static async Task<byte[]?> Of(IFormCollection form)
    {
        if (form.Files[Field] is not { FileName.Length: > 0 } upload) return null;
        using var bytes = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
