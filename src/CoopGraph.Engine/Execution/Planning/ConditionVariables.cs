using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>Finds the variables that @skip and @include look at anywhere in a document.</summary>
internal sealed class ConditionVariables : ASTVisitor<ConditionVariables.Found>
{
    private static readonly ConditionVariables Visitor = new();

    /// <summary>Returns the names, each once.</summary>
    public static string[] In(GraphQLDocument document)
    {
        var found = new Found();
        Visitor.VisitAsync(document, found).AsTask().GetAwaiter().GetResult();
        return [.. found.Names];
    }

    /// <inheritdoc/>
    protected override ValueTask VisitDirectiveAsync(GraphQLDirective directive, Found context)
    {
        foreach (var argument in directive.Arguments?.Items ?? [])
        {
            if (argument.Value is GraphQLVariable variable)
                context.Names.Add(variable.Name.StringValue);
        }

        return default;
    }

    /// <summary>The variables found so far.</summary>
    internal sealed class Found : IASTVisitorContext
    {
        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

        public CancellationToken CancellationToken => default;
    }
}
