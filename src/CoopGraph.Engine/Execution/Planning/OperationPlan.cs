using System.Collections.Concurrent;
using CoopGraph.Access;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>
/// The plan of an operation for certain values of its conditions: the fields of its selections on the types of their objects, with their
/// arguments. It lives as long as its document.
/// </summary>
internal sealed class OperationPlan
{
    private readonly ConcurrentDictionary<GraphQLSelectionSet, SelectionPlan> _selections = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(GraphQLArguments?, FieldType), ArgumentPlan> _arguments = new();
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;

    /// <summary>Makes the plan.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="conditions">The values of its conditions.</param>
    public OperationPlan(CompiledOperation operation, Conditions conditions)
    {
        (Operation, Conditions) = (operation, conditions);
        _fragments = operation.Document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue);
        Root = Of(operation.Definition.SelectionSet);
        var written = new WrittenFields(this);
        Counted = written.Of(operation.Definition.SelectionSet, operation.RootType);
        (RequiredRole, RestrictedField) = (written.RequiredRole, written.RestrictedField);
    }

    /// <summary>The operation.</summary>
    public CompiledOperation Operation { get; }

    /// <summary>The values of its conditions.</summary>
    public Conditions Conditions { get; }

    /// <summary>The selection on the root.</summary>
    public SelectionPlan Root { get; }

    /// <summary>The fields as written, for the limits.</summary>
    public IReadOnlyList<WrittenField> Counted { get; }

    /// <summary>The role that a caller needs for all of its fields.</summary>
    public Role RequiredRole { get; }

    /// <summary>The name of a field that needs this role; null if none needs more than to read.</summary>
    public string? RestrictedField { get; }

    /// <summary>Returns the plan of a selection.</summary>
    public SelectionPlan Of(GraphQLSelectionSet selection) => _selections.GetOrAdd(selection, static (selected, plan) => new(plan, selected), this);

    /// <summary>Returns the arguments of a field.</summary>
    /// <param name="type">The field of the schema.</param>
    /// <param name="ast">The field of the document.</param>
    public ArgumentPlan ArgumentsOf(FieldType type, GraphQLField ast) => type.Arguments is not { Count: > 0 }
        ? ArgumentPlan.None
        : _arguments.GetOrAdd((ast.Arguments, type), static (_, of) => new ArgumentPlan(of.type, of.ast, of.document), (type, ast, document: Operation.Document));

    /// <summary>Returns a fragment of the document.</summary>
    public GraphQLFragmentDefinition FragmentOf(GraphQLFragmentSpread spread) => _fragments[spread.FragmentName.Name.StringValue];

    /// <summary>Returns a field of a type, or one that every object or the root has.</summary>
    public FieldType? FieldOf(IGraphType type, GraphQLField ast)
    {
        var schema = Operation.Schema;
        var name = ast.Name.Value;
        if (name == "__typename")
            return schema.TypeNameMetaFieldType;
        if (type == schema.Query && name == "__schema")
            return schema.SchemaMetaFieldType;
        if (type == schema.Query && name == "__type")
            return schema.TypeMetaFieldType;
        return (type as IComplexGraphType)?.GetField(name);
    }
}
