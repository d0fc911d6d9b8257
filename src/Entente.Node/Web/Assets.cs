using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Entente.Node.Web;

/// <summary>
/// Style sheets, scripts and fonts, served from <c>wwwroot/</c> beside the assembly. One digest of all of them is part of every address:
/// a browser may keep a file for ever, and relative addresses inside style sheets and modules carry the digest along by themselves.
/// </summary>
internal sealed class Assets
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Address under which all files lie, without a slash at the end.</summary>
    public string Root { get; } = "/assets/" + Digest(Folder);

    /// <summary>Address of one file.</summary>
    public string At(string file) => Root + "/" + file;

    /// <summary>Serves the files; nothing else of the disk is reachable through it.</summary>
    public void Serve(IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(Folder),
        RequestPath = Root,
        ContentTypeProvider = new FileExtensionContentTypeProvider(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [".css"] = "text/css; charset=utf-8",
            [".js"] = "text/javascript; charset=utf-8",
            [".woff2"] = "font/woff2",
        }),
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
    });

    private static string Digest(string folder)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            digest.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset().AsSpan(0, 8));
    }
}
