using Entente.Bench;

// One file a benchmark. Each prints its figures beside the machine's own limit, or beside a peer's, from the same run.
return args switch
{
    ["goals"] => await All(),
    ["store"] => await StoreBench.Run(),
    ["fold"] => await With(goals => Task.FromResult(FoldBench.Run(goals))),
    ["exchange"] => await With(ExchangeBench.Run),
    ["verify"] => await With(goals => Task.FromResult(VerifyBench.Run(goals))),
    ["start"] => await With(StartBench.Run),
    ["pages"] => await PagesBench.Run(),
    ["papers"] => await PapersBench.Run(),
    ["press"] => PressBench.Run(),
    ["link", .. var rest] => LinkBench.Run(rest),
    ["reading", .. var rest] => await ReadingBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Entente.Bench -- goals | store | fold | exchange | verify | start | pages | papers | press | link [set] | reading");
    return 2;
}

// Every goal of the record, in one run.
static Task<int> All() => With(async goals =>
{
    await ExchangeBench.Run(goals);
    VerifyBench.Run(goals);
    FoldBench.Run(goals);
    return await StartBench.Run(goals);
});

static async Task<int> With(Func<Goals, Task<int>> bench)
{
    var goals = new Goals();
    var code = await bench(goals);
    goals.Print();
    return code;
}
