using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Node.Carriers;
using Entente.Node.Store;

namespace Entente.Node.Shared;

/// <summary>How pouches go to a counterpart by themselves.</summary>
public enum CarrierKind
{
    /// <summary>By hand only.</summary>
    Hand,

    /// <summary>By a folder that both reach.</summary>
    Folder,

    /// <summary>By a mailbox that somebody hosts.</summary>
    Mailbox,
}

/// <summary>The setting of one dialogue and counterpart; a desk row.</summary>
/// <param name="Kind">How.</param>
/// <param name="Place">The folder or the mailbox's address; empty by hand.</param>
/// <param name="MinimumDelaySeconds">From a change to the pouch, at least.</param>
/// <param name="BatchSeconds">From one pouch to the next, at least.</param>
/// <param name="RetrySeconds">After how long what is not known to have arrived is sent again.</param>
public sealed record CarrierRow(
    [property: JsonConverter(typeof(JsonStringEnumConverter<CarrierKind>))] CarrierKind Kind, string Place, int MinimumDelaySeconds = 0, int BatchSeconds = 0, int RetrySeconds = 900)
{
    private const string RowKind = "carrier";

    /// <summary>Where nobody set another.</summary>
    public static CarrierRow ByHand { get; } = new(CarrierKind.Hand, "");

    /// <summary>The same for the loop.</summary>
    [JsonIgnore]
    public CarrySettings Settings => new()
    {
        MinimumDelay = TimeSpan.FromSeconds(MinimumDelaySeconds),
        Batch = TimeSpan.FromSeconds(BatchSeconds),
        Retry = TimeSpan.FromSeconds(Math.Max(1, RetrySeconds)),
    };

    /// <summary>The setting for a counterpart.</summary>
    public static CarrierRow Of(StoreReader reader, string dialogue, string them) =>
        reader.DeskRows(dialogue, "", RowKind).FirstOrDefault(row => row.Key == them) is { } row ? JsonSerializer.Deserialize<CarrierRow>(row.Json)! : ByHand;

    /// <summary>The row that sets it.</summary>
    public DeskWrite Row(string dialogue, string them) => new DeskWrite.Put(new DeskRow(dialogue, "", RowKind, them, JsonSerializer.Serialize(this)));
}
