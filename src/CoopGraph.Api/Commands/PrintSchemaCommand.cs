using System.Text;
using CoopGraph.Api.Transport;

namespace CoopGraph.Api.Commands;

/// <summary>Prints the schema to standard output and ends: the command <c>schema</c>.</summary>
internal static class PrintSchemaCommand
{
    /// <returns>The exit code: 0.</returns>
    public static int Run(WebApplication app)
    {
        Console.Out.Write(Encoding.UTF8.GetString(app.Services.GetRequiredService<SchemaText>().Bytes.Span));
        return 0;
    }
}
