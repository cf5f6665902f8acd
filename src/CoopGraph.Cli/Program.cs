using System.Text;
using CoopGraph.Cli;

// Files made by redirecting the output are in UTF-8 on every machine, too.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, Console.Out, Console.Error);
