using GraphQL.Validation.Complexity;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Bounds the objects in an answer. Each object counts one, times the lists that it stands in (<see cref="ResponseSize"/>); an edge and its
/// <c>node</c> count as one; a summary counts <see cref="SummaryShape.CostOfCounting"/>, a network and its long measures
/// what <see cref="NetworkShape"/> says. Scalars and introspection count nothing here, <see cref="FieldLimitRule"/> has them.
/// </summary>
internal sealed class NodeLimitRule(IOptions<DocumentBudgetOptions> options) : ResponseLimitRule("objects", options.Value.MaxNodes, Cost)
{
    private static FieldComplexityResult Cost(FieldImpactContext field)
    {
        if (ResponseSize.IsIntrospection(field.FieldDefinition.Name))
            return new(0, 0);
        if (ResponseSize.IsLeaf(field.FieldDefinition) || IsNodeOfEdge(field))
            return new(0, 1);
        if (SummaryShape.IsSummary(field))
            return new(SummaryShape.CostOfCounting, 1);
        if (NetworkShape.CostOf(field) is { } cost)
            return new(cost, 1);
        var items = ResponseSize.ItemsOf(field);
        return new(items, items);
    }

    private static bool IsNodeOfEdge(FieldImpactContext field)
        => field.FieldDefinition.Name == "node" && field.ParentType.Name.EndsWith("Edge", StringComparison.Ordinal);
}
