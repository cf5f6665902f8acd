using GraphQL.Execution;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language;

/// <summary>Parses documents by GraphQL.NET's parser, with what the specification has beyond it: Unicode escapes, and all line terminators.</summary>
public sealed class DocumentParser : IDocumentBuilder
{
    private readonly GraphQLDocumentBuilder _parser = new();

    /// <summary>Returns the text as GraphQL.NET's parser can read it. A backslash in a comment becomes a space.</summary>
    /// <exception cref="SyntaxError">A Unicode escape is wrong.</exception>
    public static string TextFor(string document) => UnicodeEscapes.Prepare(LineTerminators.Prepare(document)).Text;

    /// <exception cref="SyntaxError">The document does not parse. The places are those of the text that was given.</exception>
    /// <exception cref="GraphQLParser.Exceptions.GraphQLMaxDepthExceededException">It is nested more deeply than the parser goes.</exception>
    public GraphQLDocument Build(string body)
    {
        var prepared = UnicodeEscapes.Prepare(LineTerminators.Prepare(body));
        try
        {
            return prepared.Restore(_parser.Build(prepared.Text));
        }
        catch (SyntaxError error)
        {
            throw prepared.Restore(error);
        }
    }
}
