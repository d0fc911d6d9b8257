using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages;
using Entente.Node.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Node.Api;

/// <summary>What a program is told when something was not carried out: a code for it, words in both languages for its user.</summary>
internal static class ApiProblems
{
    /// <summary>Media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    private static readonly Label NoKey = new(
        "There is no key, or it opens nothing any more. An officer makes one on his own page; it goes into the header Authorization, after Bearer.",
        "키가 없거나 더는 쓸 수 없습니다. 담당자 화면에서 키를 만들어 Authorization 머리글에 Bearer 다음에 넣으십시오.");

    private static readonly Label MayNot = new("It takes a role that the officer does not have, or the key reads only. Nothing was changed.", "담당자에게 필요한 역할이 없거나 읽기 전용 키입니다. 변경된 것은 없습니다.");
    private static readonly Label TooOften = new("Too many calls, or too many wrong keys from this address. Wait a minute, then try again.", "호출이나 틀린 키가 너무 많았습니다. 1분 뒤에 다시 시도하십시오.");
    private static readonly Label NotUsable = new("The node could not use this request: it has another shape than the description at /api/openapi.json. Nothing was changed.", "요청의 형식이 /api/openapi.json의 설명과 다릅니다. 변경된 것은 없습니다.");
    private static readonly Label Missing = new("There is nothing at this address, or nothing that the officer needs to know.", "이 주소에는 아무것도 없거나 담당자가 볼 수 있는 것이 없습니다.");

    /// <summary>A problem with words of its own.</summary>
    public static IResult Of(Tongue tongue, int status, string code, Label words) => Results.Json(
        new ApiProblem("tag:entente.example,2026:" + code, Title(status), status, words.In(tongue), code, new Both(words.English, words.Korean)), contentType: MediaType, statusCode: status);

    /// <summary>The rule that an act would break.</summary>
    public static IResult Of(Tongue tongue, Refusal refusal) =>
        Of(tongue, StatusCodes.Status422UnprocessableEntity, Spelled.Of(refusal), new Label(Words.Of(refusal, Tongue.English), Words.Of(refusal, Tongue.Korean)));

    /// <summary>An answer that has an error status and no words yet.</summary>
    public static Task Show(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var (code, words) = status switch
        {
            StatusCodes.Status401Unauthorized => ("no-key", NoKey),
            StatusCodes.Status403Forbidden => ("may-not", MayNot),
            StatusCodes.Status404NotFound => ("not-here", Missing),
            StatusCodes.Status429TooManyRequests => ("too-often", TooOften),
            >= 500 => ("mistake-of-the-node", ErrorLabels.CrashWhat),
            _ => ("not-usable", NotUsable),
        };
        return Of(context.RequestServices.GetRequiredService<Visit>().Tongue, status, code, words).ExecuteAsync(context);
    }

    private static string Title(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "No key",
        StatusCodes.Status403Forbidden => "Not yours to do",
        StatusCodes.Status404NotFound => "Nothing here",
        StatusCodes.Status409Conflict => "Not as the record stands",
        StatusCodes.Status422UnprocessableEntity => "Refused",
        StatusCodes.Status429TooManyRequests => "Too often",
        >= 500 => "A mistake of the node",
        _ => "Not usable (" + status.ToString(CultureInfo.InvariantCulture) + ")",
    };
}
