using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>Finds the fields that a selection comes to on a type, in the order of the answer.</summary>
internal delegate IEnumerable<(string Key, GraphQLField Ast, FieldType Type)> CollectFields(IGraphType type, GraphQLSelectionSet selection);

/// <summary>
/// Which fields the selections of a document come to on the types of their objects. It holds for every request with the document, as
/// long as no @skip or @include decides; it lives as long as the document, and of those that are used again, that is as long as the
/// cache keeps them.
/// </summary>
internal sealed class OperationPlan
{
    private static readonly ConditionalWeakTable<GraphQLDocument, OperationPlan> Plans = [];
    private readonly ConcurrentDictionary<GraphQLSelectionSet, SelectionPlan> _selections = new();

    public static OperationPlan Of(GraphQLDocument document) => Plans.GetOrCreateValue(document);

    /// <summary>What is planned of a selection.</summary>
    public SelectionPlan Of(GraphQLSelectionSet selection) => _selections.GetOrAdd(selection, static (selected, plan) => new(plan, selected), this);
}
