using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Api.Schema;

/// <summary>The schema as text.</summary>
internal static class SchemaPrinting
{
    /// <summary>The SDL, sorted by name, so that the order of the code makes no difference.</summary>
    public static string ToSdl(this ISchema schema) => schema.Print(new() { StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n").TrimEnd() + "\n";

    /// <summary>Writes the SDL to standard output.</summary>
    /// <returns>The exit code: 0.</returns>
    public static int PrintSchema(this WebApplication app)
    {
        Console.Out.Write(app.Services.GetRequiredService<ISchema>().ToSdl());
        return 0;
    }
}
