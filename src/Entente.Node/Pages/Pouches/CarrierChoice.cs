using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Shared;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Pages.Pouches;

/// <summary>Reads the form of a carrier.</summary>
internal static class CarrierChoice
{
    private const int LongestSeconds = 24 * 60 * 60;
    private const int LongestPlace = 1_000;

    /// <summary>What was typed.</summary>
    public static CarrierForm Typed(IFormCollection form)
    {
        string Text(string name) => form[name].ToString().Trim();
        return new CarrierForm(Text("kind"), Text("place"), Text("delay"), Text("batch"), Text("retry"));
    }

    /// <summary>The setting, or what is wrong with it.</summary>
    public static (CarrierRow? Row, Label? Fault) Read(CarrierForm typed)
    {
        if (!Seconds(typed.Delay, 0, out var delay) || !Seconds(typed.Batch, 0, out var batch) || !Seconds(typed.Retry, 1, out var retry)) return (null, PouchesLabels.NeedsTimes);
        return Spelled.TryRead<CarrierKind>(typed.Kind, out var kind) && kind != CarrierKind.Hand
            ? kind == CarrierKind.Folder && !IsFolder(typed.Place) ? (null, PouchesLabels.NeedsFolder)
            : kind == CarrierKind.Mailbox && !IsMailbox(typed.Place) ? (null, PouchesLabels.NeedsAddress)
            : (new CarrierRow(kind, typed.Place, delay, batch, retry), null)
            : (new CarrierRow(CarrierKind.Hand, "", delay, batch, retry), null);
    }

    private static bool Seconds(string text, int least, out int seconds) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds >= least && seconds <= LongestSeconds;

    private static bool IsFolder(string place) => place.Length <= LongestPlace && !place.Contains('\0', StringComparison.Ordinal) && Path.IsPathFullyQualified(place);

    // In clear only to this machine: pouches are encrypted, but who writes to whom, and when, is not.
    private static bool IsMailbox(string place) =>
        place.Length <= LongestPlace && Uri.TryCreate(place, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
