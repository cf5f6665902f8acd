using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Api.Commands;

/// <summary>Prints the schema to standard output and ends: the command <c>schema</c>.</summary>
internal static class PrintSchemaCommand
{
    /// <returns>The exit code: 0.</returns>
    public static int Run(WebApplication app)
    {
        Console.Out.Write(ToSdl(app.Services.GetRequiredService<ISchema>()));
        return 0;
    }

    /// <summary>Returns the schema as SDL, sorted by name, so that it does not depend on the order of the code.</summary>
    public static string ToSdl(ISchema schema) =>
        schema.Print(new() { StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n").TrimEnd() + "\n";
}
