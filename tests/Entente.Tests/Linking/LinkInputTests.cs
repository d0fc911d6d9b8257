using System.Text.Json;
using Entente.Cli;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Linking;

public sealed class LinkInputTests
{
    [Fact]
    public void Lines_of_policy_read_and_of_crosswalks_are_both_read()
    {
        var provision = new Provision("제1조/①", "①", ["평화", "제1조"], "ko", "항만을 연다.", null, 12);
        var texts = LinkInput.ReadJsonLines([ProvisionLines.Write(provision), """{"id":"x","lang":"en","title":"Ports","text":"Open ports.","context":"Peace / Ports"}""", ""]);
        Assert.Equal(["평화", "제1조"], texts[0].Context);
        Assert.Equal(("x", "Ports", "Open ports."), (texts[1].Id, texts[1].Title, texts[1].Text));
        Assert.Equal(["Peace", "Ports"], texts[1].Context);
    }

    [Fact]
    public void A_provision_comes_back_from_its_line()
    {
        var provision = new Provision("¶1", "¶1", ["a \"b\""], "und", "李\n\u00A0…", 3, 0);
        Assert.Equal(ProvisionLines.Write(provision), ProvisionLines.Write(ProvisionLines.Read(ProvisionLines.Write(provision))));
        using var json = JsonDocument.Parse(ProvisionLines.Write(provision));
        Assert.Equal(["id", "number", "headings", "lang", "text", "page", "offset"], json.RootElement.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void A_line_without_an_id_is_refused() => Assert.Throws<JsonException>(() => LinkInput.ReadJsonLines(["""{"text":"x"}"""]));
}
