using Microsoft.AspNetCore.Http;

namespace Entente.Node.Web;

/// <summary>The files of a form.</summary>
internal static class Upload
{
    /// <summary>Name of the field of a form's only file.</summary>
    public const string Field = "file";

    /// <summary>Bytes of the file of a field; null where none was chosen.</summary>
    public static async Task<byte[]?> Of(IFormCollection form, string field = Field)
    {
        if (form.Files[field] is not { FileName.Length: > 0 } upload) return null;
        using var bytes = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
