using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>The plan of a selection of a document.</summary>
/// <param name="plan">The document's plan.</param>
/// <param name="selection">The selection.</param>
internal sealed class SelectionPlan(OperationPlan plan, GraphQLSelectionSet selection)
{
    private readonly ConcurrentDictionary<IGraphType, FieldPlan[]> _fields = new();

    private volatile bool _isAsync;

    /// <summary>Whether a field below was found that is not pure: it waits for the store or uses more of the request.</summary>
    public bool IsAsync => _isAsync;

    /// <summary>Records that a field below is not pure.</summary>
    public void MarkAsync() => _isAsync = true;

    /// <summary>Returns the fields on a type, in the order of the response.</summary>
    /// <param name="type">The type.</param>
    /// <param name="collect">The function that finds them the first time.</param>
    public FieldPlan[] FieldsOn(IGraphType type, CollectFields collect) => _fields.TryGetValue(type, out var known) ? known : _fields[type] =
    [
        .. collect(type, selection).Select(field =>
            new FieldPlan(field.Key, field.Ast, field.Type, field.Ast.SelectionSet is { } below ? plan.Of(below) : null)),
    ];
}
