using System.Text;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace CoopGraph.Api.Transport;

/// <summary>The schema in the schema definition language (SDL), as the repository has it in <c>schema.graphql</c>.</summary>
/// <param name="schema">The schema.</param>
internal sealed class SchemaText(ISchema schema)
{
    private readonly Lazy<byte[]> _bytes = new(() => Encoding.UTF8.GetBytes(Print(schema)));

    /// <summary>The text as UTF-8. It is printed when it is first requested.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.Value;

    /// <summary>
    /// Returns the schema as SDL, sorted by name, so that it does not depend on the order of the code. The values of an enumeration keep their
    /// own order, which descriptions refer to ("from the highest to the lowest"), and by which lists are sorted.
    /// </summary>
    /// <param name="schema">The schema.</param>
    public static string Print(ISchema schema)
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
