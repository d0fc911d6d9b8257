using Entente.Bench;

return args switch
{
    ["link", .. var rest] => LinkBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: bench link [set]");
    return 2;
}
