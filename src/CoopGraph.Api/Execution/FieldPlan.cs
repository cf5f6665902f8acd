using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Api.Execution;

/// <summary>Finds the fields that a selection comes to on a type, in the order of the answer.</summary>
internal delegate IEnumerable<(string Key, GraphQLField Ast, FieldType Type)> CollectFields(IGraphType type, GraphQLSelectionSet selection);

/// <summary>
/// Which fields the selections of a document come to on the types of their objects. It holds for every request with the document, as
/// long as no @skip or @include decides; it lives as long as the document, and of those that are used again, that is as long as the
/// cache keeps them.
/// </summary>
internal sealed class FieldPlan
{
    private static readonly ConditionalWeakTable<GraphQLDocument, FieldPlan> Plans = [];
    private readonly ConcurrentDictionary<GraphQLSelectionSet, PlannedSelection> _selections = new();

    public static FieldPlan Of(GraphQLDocument document) => Plans.GetOrCreateValue(document);

    /// <summary>What is planned of a selection.</summary>
    public PlannedSelection Of(GraphQLSelectionSet selection) => _selections.GetOrAdd(selection, static (selected, plan) => new(plan, selected), this);
}

/// <summary>A selection of a document.</summary>
/// <param name="plan">The document's plan.</param>
/// <param name="selection">The selection.</param>
internal sealed class PlannedSelection(FieldPlan plan, GraphQLSelectionSet selection)
{
    private readonly ConcurrentDictionary<IGraphType, PlannedField[]> _fields = new();

    private volatile bool _waits;

    /// <summary>Whether something below was seen to wait for the store.</summary>
    public bool Waits => _waits;

    /// <summary>Remembers that something below waits for the store.</summary>
    public void MarkWaiting() => _waits = true;

    /// <summary>The fields on a type, in the order of the answer.</summary>
    /// <param name="type">The type.</param>
    /// <param name="collect">Finds them where nobody has yet.</param>
    public PlannedField[] FieldsOn(IGraphType type, CollectFields collect) => _fields.TryGetValue(type, out var known) ? known : _fields[type] =
    [
        .. collect(type, selection).Select(field =>
            new PlannedField(field.Key, field.Ast, field.Type, field.Ast.SelectionSet is { } below ? plan.Of(below) : null)),
    ];
}
