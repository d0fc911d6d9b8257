using Entente.Bench;

return args is [var bench, ..] ? Run(bench) : Usage();

static int Run(string bench)
{
    switch (bench)
    {
        case "fold": FoldBench.Run(); return 0;
        default: return Usage();
    }
}

static int Usage()
{
    Console.Error.WriteLine("usage: Entente.Bench fold");
    return 2;
}
