using GraphQL.Validation.Complexity;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Limits the objects in a response. Each object counts once, multiplied by the lists that contain it (<see cref="ResponseSize"/>). A field
/// with a declared cost (<see cref="CostAttribute"/>) counts that cost instead. Scalars and introspection do not count here: <see
/// cref="FieldLimitRule"/> counts them.
/// </summary>
internal sealed class NodeLimitRule(IOptions<DocumentBudgetOptions> options) : ResponseLimitRule("objects", options.Value.MaxNodes, AskForLess, Cost)
{
    private static FieldComplexityResult Cost(FieldImpactContext field)
    {
        if (ResponseSize.IsIntrospection(field.FieldDefinition.Name))
            return new(0, 0);
        var isLeaf = ResponseSize.IsLeaf(field.FieldDefinition);
        var items = ResponseSize.ItemsOf(field);
        if (field.FieldDefinition.DeclaredCost() is not { } declared)
            return isLeaf ? new(0, 1) : new(items, items);
        OperationPrice.Of(field.ValidationContext.RequestServices)?.CountDeclared(declared);
        var draws = field.FieldDefinition.DeclaredCostOfDraw() is > 0 and var each ? (double)each * Math.Max(0, PageSize.Argument(field, "draws") ?? 0) : 0;
        return new(declared + draws, items);
    }
}
