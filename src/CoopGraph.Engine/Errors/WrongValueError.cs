using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Errors;

/// <summary>A literal of a document that its argument or its variable does not take.</summary>
internal sealed class WrongValueError : ValidationError
{
    /// <summary>Describes it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="literal">The literal. Its place is the error's location.</param>
    /// <param name="message">The message for the client.</param>
    public WrongValueError(GraphQLDocument document, GraphQLValue literal, string message)
        : base(document.Source, null, message, literal) => Code = ErrorCodes.BadUserInput;
}
