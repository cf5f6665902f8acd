using GraphQL.Validation.Complexity;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Limits the objects in a response. Each object counts once, multiplied by the lists that contain it (<see cref="ResponseSize"/>). A field
/// with a declared cost (<see cref="CostAttribute"/>) counts that cost instead. Scalars and introspection do not count here: <see
/// cref="FieldLimitRule"/> counts them.
/// </summary>
internal sealed class NodeLimitRule(IOptions<DocumentBudgetOptions> options) : ResponseLimitRule("objects", options.Value.MaxNodes, Cost)
{
    private static FieldComplexityResult Cost(FieldImpactContext field)
    {
        if (ResponseSize.IsIntrospection(field.FieldDefinition.Name))
            return new(0, 0);
        if (ResponseSize.IsLeaf(field.FieldDefinition))
            return new(0, 1);
        var items = ResponseSize.ItemsOf(field);
        return new(field.FieldDefinition.DeclaredCost() ?? items, items);
    }
}
