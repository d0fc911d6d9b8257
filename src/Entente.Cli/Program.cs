return await Entente.Cli.FoldJudge.Run(Console.In, Console.Out, Console.Error, default) ? 0 : 1;
