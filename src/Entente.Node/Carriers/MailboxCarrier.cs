using System.Net;
using System.Security.Cryptography;
using Entente.Record;

namespace Entente.Node.Carriers;

/// <summary>
/// Carries by a mailbox that somebody hosts: both sides only connect outwards. Each call is one try; the loop that calls waits longer after each
/// failure. What it is told by the mailbox is believed only as far as the hash of a pouch; the pouch itself is opened in quarantine.
/// </summary>
/// <param name="mailbox">Its address; a path is kept.</param>
/// <param name="dialogue">Whose pouches, with the key to sign for them.</param>
/// <param name="http">Best one of <see cref="Client"/>; whoever made it disposes of it.</param>
/// <param name="time">What time limits are measured with.</param>
public sealed class MailboxCarrier(Uri mailbox, CarriedDialogue dialogue, HttpClient http, TimeProvider time) : ICarrier
{
    /// <summary>How long a mailbox may take for a short answer. A look for pouches may wait as long again and half a minute.</summary>
    public static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(20);

    // The slowest line that is still one: 64 MiB in about 36 minutes.
    private const int BytesASecond = 32 * 1024;
    private const int Tries = 3;

    private readonly Uri place = new(mailbox.AbsoluteUri.TrimEnd('/') + "/");
    private string? challenge;

    /// <summary>A client as carriers need it: no redirects, no cookies, connections renewed.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <inheritdoc />
    public async Task<Sending> Send(ReadOnlyMemory<byte> pouch, CancellationToken cancel)
    {
        var path = $"{PathOf(dialogue.TheirPouchKey)}/{HashOf(pouch.Span)}";
        var trouble = await Ask(HttpMethod.Put, path, pouch, AnswersWithin + TimeOf(pouch.Length), (answer, _) => Task.FromResult(Of(answer.StatusCode)), cancel);
        return trouble is { } why ? new Sending.NotSent(why) : new Sending.Sent();
    }

    /// <inheritdoc />
    public async Task<Taking> Take(CancellationToken cancel)
    {
        Taking taken = new Taking.Nothing();
        var longest = (2 * AnswersWithin) + TimeSpan.FromSeconds(30) + TimeOf(Pouch.MaxBytes);
        var trouble = await Ask(
            HttpMethod.Get,
            PathOf(dialogue.PouchKey),
            null,
            longest,
            async (answer, ends) =>
            {
                if (answer.StatusCode != HttpStatusCode.OK) return Of(answer.StatusCode);
                if (await Read(answer, ends) is not { } came) return CarrierTrouble.StrangeAnswer;
                taken = came;
                return null;
            },
            cancel);
        return trouble is { } why ? new Taking.NotReached(why) : taken;
    }

    /// <inheritdoc />
    public Task<CarrierTrouble?> Acknowledge(Taking.Pouch taken, CancellationToken cancel) =>
        Ask(HttpMethod.Delete, $"{PathOf(dialogue.PouchKey)}/{taken.Name}", null, AnswersWithin, (answer, _) => Task.FromResult(Of(answer.StatusCode)), cancel);

    /// <summary>Asks, and once more with a fresh challenge where the one that we had no longer counts.</summary>
    private async Task<CarrierTrouble?> Ask(
        HttpMethod method, string path, ReadOnlyMemory<byte>? content, TimeSpan longest,
        Func<HttpResponseMessage, CancellationToken, Task<CarrierTrouble?>> read, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(longest, time);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            for (var left = Tries; ; left--)
            {
                var used = Volatile.Read(ref challenge);
                using var request = Request(method, path, content, used);
                using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ends.Token);
                var given = answer.Headers.TryGetValues(MailboxRequest.ChallengeHeader, out var values) ? values.First() : null;
                if (MailboxRequest.IsHex(given, MailboxRequest.ChallengeDigits)) Volatile.Write(ref challenge, given);
                if (answer.StatusCode == HttpStatusCode.Unauthorized && left > 1 && given is not null && given != used) continue;
                return await read(answer, ends.Token);
            }
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return CarrierTrouble.TimedOut;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return CarrierTrouble.NoConnection;
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, ReadOnlyMemory<byte>? content, string? signWith)
    {
        var request = new HttpRequestMessage(method, new Uri(place, path[1..]));
        if (signWith is not null)
        {
            var signed = MailboxRequest.Fresh(method.Method, path, signWith).Sign(dialogue.PouchKey, dialogue.PouchSecret);
            request.Headers.TryAddWithoutValidation("Authorization", $"{MailboxRequest.Scheme} {signed}");
        }

        if (content is { } bytes)
        {
            request.Content = new ReadOnlyMemoryContent(bytes);
            // Who is refused sends no body: the answer would be lost in the connection's end.
            request.Headers.ExpectContinue = true;
        }

        return request;
    }

    /// <summary>The pouch of an answer, if it is whole and what the mailbox calls it.</summary>
    private static async Task<Taking.Pouch?> Read(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (!answer.Headers.TryGetValues(MailboxRequest.PouchHeader, out var names) || answer.Content.Headers.ContentLength is > Pouch.MaxBytes) return null;
        await using var stream = await answer.Content.ReadAsStreamAsync(cancel);
        using var bytes = new MemoryStream((int)(answer.Content.Headers.ContentLength ?? 0));
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (bytes.Length + read > Pouch.MaxBytes) return null;
            bytes.Write(buffer, 0, read);
        }

        var pouch = bytes.ToArray();
        return names.First() is var name && name == HashOf(pouch) ? new Taking.Pouch(name, pouch) : null;
    }

    private string PathOf(NoteKey receiver) => $"/v1/{dialogue.Box.Id}/{Box.NameOf(receiver)}";

    private static TimeSpan TimeOf(int bytes) => TimeSpan.FromSeconds((double)bytes / BytesASecond);

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static CarrierTrouble? Of(HttpStatusCode status) => (int)status switch
    {
        204 => null,
        401 or 403 => CarrierTrouble.NotAdmitted,
        413 => CarrierTrouble.TooLarge,
        429 => CarrierTrouble.TooOften,
        507 => CarrierTrouble.Full,
        _ => CarrierTrouble.StrangeAnswer,
    };
}
