using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Limits;

/// <summary>Parses a document and refuses it when it is over the budget, before any expensive step.</summary>
/// <remarks>
/// The validator is not linear: it compares fields of one name with each other, and follows fragments wherever they are used. A document of
/// a kilobyte can occupy it for seconds, and it does not observe a timeout. So one walk checks the size here.
/// </remarks>
internal sealed class BudgetedDocumentBuilder(IDocumentBuilder inner, IOptions<DocumentBudgetOptions> options) : IDocumentBuilder
{
    /// <exception cref="BudgetError">The document is over the budget.</exception>
    /// <exception cref="SyntaxError">The document does not parse.</exception>
    public GraphQLDocument Build(string body)
    {
        var budget = options.Value;
        if (body.Length > budget.MaxCharacters)
            throw new BudgetError(BudgetError.TooLarge, "characters", body.Length, budget.MaxCharacters);

        var document = Parse(body);
        var written = WrittenSize.Of(document);
        written.Check(budget);
        // Only now: the written size bounds how deeply fragments can lead into each other.
        ExpandedSize.Check(document, budget);
        return document;
    }

    private GraphQLDocument Parse(string body)
    {
        try
        {
            return inner.Build(body);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw BudgetError.BeyondTheParser();
        }
    }
}
