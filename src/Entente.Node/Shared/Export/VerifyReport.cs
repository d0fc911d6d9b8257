namespace Entente.Node.Shared.Export;

/// <summary>Gathers what a check has to say. The same thing is said once, and of a flood the first thousand.</summary>
internal sealed class VerifyReport
{
    private const int MostFindings = 1000;

    private readonly List<VerifyItem> kept = [];
    private readonly List<VerifyItem> left = [];
    private readonly List<VerifyFinding> findings = [];
    private readonly HashSet<object> said = [];

    internal Verification Result => new(kept, left, findings);

    internal bool Has(params ReadOnlySpan<VerifyCode> codes)
    {
        foreach (var finding in findings)
            if (codes.Contains(finding.Code)) return true;
        return false;
    }

    internal void Say(VerifyCode code, string about)
    {
        var finding = new VerifyFinding(code, string.Concat(about.Select(c => c is >= '!' and <= '~' ? c : '?')));
        if (findings.Count < MostFindings && said.Add(finding)) findings.Add(finding);
    }

    internal void Hold(VerifyPart part, string of = "") => kept.Add(new VerifyItem(part, of));

    internal void Leave(VerifyPart part, string of = "")
    {
        var item = new VerifyItem(part, of);
        if (said.Add(item)) left.Add(item);
    }
}
