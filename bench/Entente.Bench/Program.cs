using Entente.Bench;

// One file a benchmark. Each prints its figures beside the machine's own limit, measured in the same run.
return args switch
{
    ["store"] => await StoreBench.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Entente.Bench -- store");
    return 2;
}
