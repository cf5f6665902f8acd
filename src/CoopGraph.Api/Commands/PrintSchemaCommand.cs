using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

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

    /// <summary>
    /// Returns the schema as SDL, sorted by name, so that it does not depend on the order of the code. The values of an enumeration keep their
    /// own order, which descriptions refer to ("from the highest to the lowest"), and by which lists are sorted.
    /// </summary>
    public static string ToSdl(ISchema schema)
    {
        var document = Parser.Parse(schema.Print());
        SDLSorter.Sort(document, new ByNameButValues());
        return new SDLPrinter(new PrintOptions()).Print(document).ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    // The sort is stable.
    private sealed class ByNameButValues() : SDLSorterOptions(StringComparison.Ordinal)
    {
        public override int Compare(ASTNode x, ASTNode y) =>
            x is GraphQLEnumValueDefinition && y is GraphQLEnumValueDefinition ? 0 : base.Compare(x, y);
    }
}
