using CoopGraph.Engine.Execution.Planning;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;

namespace CoopGraph.Engine.Tables;

/// <summary>An operation as a table: the operation that is executed for each page, and the shape of the table.</summary>
internal sealed class TablePlan
{
    private TablePlan(CompiledOperation operation, RowsPath path, TableShape shape) => (Operation, Path, Shape) = (operation, path, shape);

    /// <summary>The operation that is executed for each page.</summary>
    public CompiledOperation Operation { get; }

    /// <summary>The way to the rows.</summary>
    public RowsPath Path { get; }

    /// <summary>The shape of the table.</summary>
    public TableShape Shape { get; }

    /// <summary>Works out the table of an operation.</summary>
    /// <param name="plan">The plan of the operation.</param>
    /// <param name="variables">The values of the request's variables.</param>
    /// <exception cref="TableException">The operation is no table.</exception>
    public static TablePlan Of(OperationPlan plan, Variables variables)
    {
        var root = TableField.Of(plan);
        var path = RowsPath.Find(root);
        var paged = PagedOperation.Of(plan.Operation, path, NeedsProvenance(path));
        return new(paged, path, new TableShape(TableField.Of(paged.PlanFor(variables)), path));
    }

    // Rows with a provenance are cases. They show it, so that no synthetic case can be taken for a real one.
    private static bool NeedsProvenance(RowsPath path)
    {
        if (path.Levels.Count == 0)
            return false;
        var rows = path.Levels[^1].Field;
        var items = rows.Kind == TableFieldKind.Connection ? rows.Fields.First(RowsPath.IsItems) : rows;
        var type = items.Named as IComplexGraphType;
        var isEdge = items.Plan.Type.Name == "edges";
        if (isEdge)
            type = type?.GetField("node")?.ResolvedType?.GetNamedType() as IComplexGraphType;
        var selected = items.Fields.Concat(isEdge ? items.Fields.Where(field => field.Plan.Type.Name == "node").SelectMany(node => node.Fields) : []);
        return type?.GetField("provenance") is not null && !selected.Any(field => field.Plan.Type.Name == "provenance" && field.Kind == TableFieldKind.Value);
    }
}
