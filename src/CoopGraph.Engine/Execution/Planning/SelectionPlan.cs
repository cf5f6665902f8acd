using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>A selection of a document.</summary>
/// <param name="plan">The document's plan.</param>
/// <param name="selection">The selection.</param>
internal sealed class SelectionPlan(OperationPlan plan, GraphQLSelectionSet selection)
{
    private readonly ConcurrentDictionary<IGraphType, FieldPlan[]> _fields = new();

    private volatile bool _waits;

    /// <summary>Whether something below was seen to wait for the store.</summary>
    public bool IsAsync => _waits;

    /// <summary>Remembers that something below waits for the store.</summary>
    public void MarkWaiting() => _waits = true;

    /// <summary>The fields on a type, in the order of the answer.</summary>
    /// <param name="type">The type.</param>
    /// <param name="collect">Finds them where nobody has yet.</param>
    public FieldPlan[] FieldsOn(IGraphType type, CollectFields collect) => _fields.TryGetValue(type, out var known) ? known : _fields[type] =
    [
        .. collect(type, selection).Select(field =>
            new FieldPlan(field.Key, field.Ast, field.Type, field.Ast.SelectionSet is { } below ? plan.Of(below) : null)),
    ];
}
