using Entente.Cli;

return await EntenteCommand.Run(args);
