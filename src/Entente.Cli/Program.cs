using System.CommandLine;
using Entente.Cli;

Console.OutputEncoding = new System.Text.UTF8Encoding(false);
var root = new RootCommand("entente") { PolicyCommands.Create(), PolicyCommands.CreateQuarantined(), LinkCommand.Create() };
root.Options.Add(new Option<string>("--lang") { Recursive = true });
return await root.Parse(args).InvokeAsync();
