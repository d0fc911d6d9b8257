using Entente.Bench;

// One file a benchmark. Each prints its figures beside the machine's own limit, or beside a peer's, from the same run.
return args switch
{
    ["store"] => await StoreBench.Run(),
    ["fold"] => FoldBench.Run(),
    ["exchange"] => await ExchangeBench.Run(),
    ["verify"] => VerifyBench.Run(),
    ["pages"] => await PagesBench.Run(),
    ["papers"] => await PapersBench.Run(),
    ["press"] => PressBench.Run(),
    ["link", .. var rest] => LinkBench.Run(rest),
    ["reading", .. var rest] => await ReadingBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Entente.Bench -- store | fold | exchange | verify | pages | papers | press | link [set] | reading");
    return 2;
}
