using System.Globalization;
using Entente.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Carriers;

/// <summary>
/// What a mailbox answers, and nothing else: <c>PUT</c>, <c>GET</c>, <c>DELETE</c> below <c>/v1/{box}/{to}</c>. Who asks is looked at before
/// anything that he sends. The answers are in <c>docs/formats/mailbox.md</c>.
/// </summary>
internal sealed class MailboxEndpoints(AllowedBoxes boxes, Challenges challenges, MailboxLimits limits, TimeProvider time, CancellationToken stopping)
{
    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/v1/{box}/{to}/{sha256}", Put);
        routes.MapGet("/v1/{box}/{to}", Get);
        routes.MapDelete("/v1/{box}/{to}/{sha256}", Delete);
    }

    /// <summary>With every answer: what the next request is to be signed with.</summary>
    public void GiveChallenges(IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.Headers[MailboxRequest.ChallengeHeader] = challenges.Current;
        return next(context);
    });

    private async Task<IResult> Put(HttpContext context, string box, string to, string sha256)
    {
        if (!IsAllowed(context, box, to, asReceiver: false, out var shelf, out var refused)) return refused;
        if (!MailboxRequest.IsHex(sha256, 64)) return Status(StatusCodes.Status400BadRequest);
        if (context.Request.ContentLength is not { } length) return Status(StatusCodes.Status411LengthRequired);
        if (length == 0) return Status(StatusCodes.Status400BadRequest);
        if (length > limits.PouchBytes) return Status(StatusCodes.Status413PayloadTooLarge);
        return await shelf.Keep(sha256, length, context.Request.Body, context.RequestAborted) switch
        {
            ShelfAnswer.Kept => Status(StatusCodes.Status204NoContent),
            ShelfAnswer.Full => Status(StatusCodes.Status507InsufficientStorage),
            _ => Status(StatusCodes.Status400BadRequest),
        };
    }

    private async Task<IResult> Get(HttpContext context, string box, string to)
    {
        if (!IsAllowed(context, box, to, asReceiver: true, out var shelf, out var refused)) return refused;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            if (await shelf.Oldest(time, ends.Token) is not { } oldest) return Status(StatusCodes.Status204NoContent);
            var file = new FileStream(shelf.PathOf(oldest), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            context.Response.Headers[MailboxRequest.PouchHeader] = oldest.Sha256;
            return Results.Stream(file, "application/octet-stream");
        }
        catch (Exception e) when (e is OperationCanceledException or FileNotFoundException)
        {
            // The mailbox ends, or the pouch was acknowledged beside us.
            return Status(StatusCodes.Status204NoContent);
        }
    }

    private IResult Delete(HttpContext context, string box, string to, string sha256)
    {
        if (!IsAllowed(context, box, to, asReceiver: true, out var shelf, out var refused)) return refused;
        shelf.LetGo(sha256);
        return Status(StatusCodes.Status204NoContent);
    }

    /// <summary>Whether the request is signed, by whom it must be, now, for the first time, and not one too many.</summary>
    private bool IsAllowed(HttpContext context, string boxId, string to, bool asReceiver, out MailboxShelf shelf, out IResult refused)
    {
        (shelf, refused) = (null!, Status(StatusCodes.Status401Unauthorized));
        context.Response.Headers.WWWAuthenticate = MailboxRequest.Scheme;
        var request = context.Request;
        if (!MailboxRequest.TryRead(request.Headers.Authorization, out var asked, out var note) || asked.Method != request.Method || asked.Path != request.Path)
            return false;
        refused = Status(StatusCodes.Status403Forbidden);
        if (!boxes.TryFind(boxId, out var open) || open.Box.Named(to) is not { } receiver) return false;
        var signer = asReceiver ? receiver : open.Box.Other(receiver);
        if (!note.IsSignedBy(signer, out var why))
        {
            if (why == RecordRefusal.BadSignature) refused = Status(StatusCodes.Status401Unauthorized);
            return false;
        }

        refused = Status(StatusCodes.Status401Unauthorized);
        if (!challenges.IsFresh(asked)) return false;
        if (!boxes.Count(open.Box, signer))
        {
            context.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
            refused = Status(StatusCodes.Status429TooManyRequests);
            return false;
        }

        if (!challenges.TryUse(asked)) return false;
        context.Response.Headers.Remove("WWW-Authenticate");
        shelf = open.ShelfOf(receiver);
        return true;
    }

    private static IResult Status(int code) => Results.StatusCode(code);
}
