using GraphQL.Types;

namespace CoopGraph.Engine.Tables;

/// <summary>Finds the kind of a column by the type of its values.</summary>
internal static class ColumnKinds
{
    /// <summary>Returns the kind.</summary>
    /// <param name="type">A scalar or an enumeration.</param>
    public static ColumnKind Of(IGraphType type) => type switch
    {
        EnumerationGraphType => ColumnKind.Name,
        IntGraphType => ColumnKind.Integer,
        FloatGraphType => ColumnKind.Number,
        BooleanGraphType => ColumnKind.Boolean,
        { Name: "Date" } => ColumnKind.Date,
        { Name: "DateTime" } => ColumnKind.DateTime,
        _ => ColumnKind.Text,
    };
}
