using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>Finds the fields of a selection on a type, in the order of the response.</summary>
internal delegate IEnumerable<(string Key, GraphQLField Ast, FieldType Type)> CollectFields(IGraphType type, GraphQLSelectionSet selection);

/// <summary>
/// The plan of a document: the fields of its selections on the types of their objects. It is valid for every request with the document,
/// unless @skip or @include decides. It lives as long as the document. For a document that is used again, that is as long as the document
/// cache contains it.
/// </summary>
internal sealed class OperationPlan
{
    private static readonly ConditionalWeakTable<GraphQLDocument, OperationPlan> Plans = [];
    private readonly ConcurrentDictionary<GraphQLSelectionSet, SelectionPlan> _selections = new();

    public static OperationPlan Of(GraphQLDocument document) => Plans.GetOrCreateValue(document);

    /// <summary>Returns the plan of a selection.</summary>
    public SelectionPlan Of(GraphQLSelectionSet selection) => _selections.GetOrAdd(selection, static (selected, plan) => new(plan, selected), this);
}
