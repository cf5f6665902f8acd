using CoopGraph.Engine.Execution.Planning;
using GraphQL.Types;

namespace CoopGraph.Engine.Tables;

/// <summary>The columns of a table of which the rows are read from their objects, by properties alone.</summary>
/// <param name="List">The field of the list with the rows.</param>
/// <param name="All">The columns that the rows have, in the order of their numbers.</param>
internal sealed record RowColumns(FieldPlan List, RowColumn[] All)
{
    /// <summary>
    /// The maximum number of rows of a page. Such rows take a small part of the time of rows that ask the store themselves, less than a page takes
    /// without them.
    /// </summary>
    public const int LargestPage = 1_000;

    /// <summary>The connection of which the pages may have so many rows; null if the rows are in none, in one that is read from its end, or in a list of each of many objects.</summary>
    public FieldPlan? Pages { get; init; }

    /// <summary>Finds the columns.</summary>
    /// <param name="list">The list with the rows.</param>
    /// <param name="nodes">The fields of its items, as the reader of rows meets them.</param>
    /// <returns>The columns; null if one of them is more than a property, or an object has several types.</returns>
    public static RowColumns? Of(TableField list, IReadOnlyList<TableNode> nodes)
    {
        var found = new List<RowColumn>();
        return Find(list, nodes, [], found) ? new(list.Plan, [.. found]) : null;
    }

    private static bool Find(TableField above, IReadOnlyList<TableNode> nodes, RowStep[] way, List<RowColumn> found)
    {
        if (above.Named is not IObjectGraphType)
            return false;
        foreach (var (field, node) in above.Fields.Zip(nodes))
        {
            if (field.Plan.Property is not { } property)
                return false;
            switch (node.Kind)
            {
                case TableNodeKind.Cell when property.IsScalar:
                    found.Add(new(node.Number, way, property));
                    break;
                case TableNodeKind.Object when Find(field, node.Fields, [.. way, new(property, field.Plan.IsNullable)], found):
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
