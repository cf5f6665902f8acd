using System.Text;
using CoopGraph.Api.Transport;

namespace CoopGraph.Api.Commands;

/// <summary>Prints the schema to standard output and ends: the command <c>schema</c>.</summary>
internal static class PrintSchemaCommand
{
    /// <summary>Prints the schema.</summary>
    public static Task RunAsync(WebApplication app) =>
        Console.Out.WriteAsync(Encoding.UTF8.GetString(app.Services.GetRequiredService<SchemaText>().Bytes.Span));
}
