using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Entente.Language;
using Entente.Node.Carriers;
using Entente.Record;

namespace Entente.Cli;

/// <summary><c>mailbox --port N (--boxes FILE | --allow KEY KEY)</c>: a mailbox alone, until somebody ends it.</summary>
internal static class MailboxCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var port = new Option<int>("--port") { HelpName = "N", Description = CliLabels.Port.In(tongue), DefaultValueFactory = _ => 0 };
        port.Validators.Add(Ports.Check);
        var boxes = new Option<FileInfo?>("--boxes") { HelpName = "FILE", Description = MailboxLabels.Boxes.In(tongue) };
        var allow = new Option<string[]>("--allow") { HelpName = "KEY KEY", Description = MailboxLabels.Allow.In(tongue), AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var listen = new Option<IPAddress>("--listen")
        {
            HelpName = "ADDRESS",
            Description = MailboxLabels.Listen.In(tongue),
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = given =>
            {
                if (IPAddress.TryParse(given.Tokens[^1].Value, out var address)) return address;
                given.AddError("--listen: 127.0.0.1, 0.0.0.0, [::] …");
                return null;
            },
        };
        var certificate = new Option<FileInfo?>("--certificate") { HelpName = "FILE", Description = MailboxLabels.Certificate.In(tongue) };
        var key = new Option<FileInfo?>("--key") { HelpName = "FILE", Description = MailboxLabels.CertificateKey.In(tongue) };
        var command = new Command("mailbox", MailboxLabels.Mailbox.In(tongue)) { port, boxes, allow, listen, certificate, key };
        command.SetAction((line, cancel) => Run(
            new Asked(
                // A folder of its own, also where a node lives in the data folder.
                Path.Combine(line.GetRequiredValue(GlobalOptions.Data).FullName, "mailbox"),
                line.GetValue(port),
                line.GetValue(boxes)?.FullName,
                line.GetValue(allow) ?? [],
                line.GetRequiredValue(listen),
                line.GetValue(certificate)?.FullName,
                line.GetValue(key)?.FullName),
            line.GetValue(GlobalOptions.Json),
            tongue,
            cancel));
        return command;
    }

    private static async Task<int> Run(Asked asked, bool json, Tongue tongue, CancellationToken cancel)
    {
        if (!TryBoxes(asked, tongue, out var boxes) || !TryCertificate(asked, tongue, out var certificate)) return ExitCode.Usage;
        using var proof = certificate;
        var start = await MailboxHost.Start(
            new MailboxSettings(asked.Data, asked.Port, TimeProvider.System) { Listen = asked.Listen, Certificate = proof, Boxes = boxes, BoxFile = asked.BoxFile },
            cancel);
        if (start is MailboxStart.Refused refused)
        {
            Console.Error.WriteLine(CliLabels.Of(refused.Trouble).In(tongue, refused.Where));
            return ExitCode.LocalTrouble;
        }

        await using var host = ((MailboxStart.Started)start).Host;
        Console.WriteLine(json
            ? AnswerLine.Of(new ReadyLine(true, host.Address, boxes.Count, asked.Data))
            : $"{MailboxLabels.Ready.In(tongue, host.Address, boxes.Count, asked.Data)}\n{MailboxLabels.Stop.In(tongue)}");
        var ended = new TaskCompletionSource();
        await using (cancel.Register(ended.SetResult)) await ended.Task;
        return ExitCode.Ok;
    }

    private static bool TryBoxes(Asked asked, Tongue tongue, out List<Box> boxes)
    {
        boxes = [];
        if (asked.BoxFile is null && asked.Allowed.Length == 0) return Say(MailboxLabels.NoBoxes.In(tongue));
        foreach (var pair in asked.Allowed.Chunk(2))
        {
            if (pair is not [var one, var other] || !NoteKey.TryParse(one, out var first) || !NoteKey.TryParse(other, out var second) || !Box.TryOf(first, second, out var box))
                return Say(MailboxLabels.BadBox.In(tongue));
            boxes.Add(box);
        }

        switch (asked.BoxFile is null ? new BoxList.Boxes([]) : BoxList.Read(asked.BoxFile))
        {
            case BoxList.Boxes named:
                boxes.AddRange(named.All);
                return true;
            case BoxList.Fault fault:
                return Say(MailboxLabels.BadLine.In(tongue, asked.BoxFile, fault.Line));
            default:
                return Say(MailboxLabels.NoFile.In(tongue, asked.BoxFile));
        }
    }

    private static bool TryCertificate(Asked asked, Tongue tongue, out X509Certificate2? certificate)
    {
        certificate = null;
        if (asked.Certificate is null) return IPAddress.IsLoopback(asked.Listen) || Say(MailboxLabels.NeedsCertificate.In(tongue));
        try
        {
            certificate = X509Certificate2.CreateFromPemFile(asked.Certificate, asked.Key);
            return true;
        }
        catch (CryptographicException e)
        {
            return Say(MailboxLabels.BadCertificate.In(tongue, asked.Certificate, e.Message));
        }
    }

    private static bool Say(string what)
    {
        Console.Error.WriteLine(what);
        return false;
    }

    private sealed record Asked(string Data, int Port, string? BoxFile, string[] Allowed, IPAddress Listen, string? Certificate, string? Key);

    private sealed record ReadyLine([property: JsonPropertyName("ready")] bool IsReady, string Url, int Boxes, string Data);
}
