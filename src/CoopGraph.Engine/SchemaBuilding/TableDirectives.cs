using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// The directives that describe an operation as a table: for responses that are no JSON, such as CSV, and for reports. They do not change a
/// JSON response.
/// </summary>
internal static class TableDirectives
{
    /// <summary>The name of the directive that marks the list of the rows.</summary>
    public static readonly string Rows = "rows";

    /// <summary>The name of the directive that names a column.</summary>
    public static readonly string Column = "column";

    /// <summary>The name of the directive that describes a report.</summary>
    public static readonly string Report = "report";

    /// <summary>Adds the directives to a schema. Must be called before it is initialised.</summary>
    public static void UseTableDirectives(this ISchema schema)
    {
        schema.Directives.Register(new Directive(Rows, DirectiveLocation.Field)
        {
            Description = "Marks the list that has the rows as its items, where the response is a table. Without it, the only list has them.",
        });
        schema.Directives.Register(new Directive(Column, DirectiveLocation.Field)
        {
            Description = "Names a column, where the response is a table.",
            Arguments =
            [
                Text("name", "The name of the column. Default: the path of the field, such as `prefecture.name`."),
                Text("title", "The title of the column for people. Default: its name."),
            ],
        });
        schema.Directives.Register(new Directive(Report, DirectiveLocation.Query)
        {
            Description = "Describes a query that is a report.",
            Arguments =
            [
                new QueryArgument<NonNullGraphType<StringGraphType>> { Name = "title", Description = "The title." },
                Text("description", "The question that the report answers, in a sentence or two."),
                new QueryArgument<ReportChartInput> { Name = "chart", Description = "The picture of the rows; without it, there is none." },
            ],
        });
    }

    private static QueryArgument<StringGraphType> Text(string name, string description) => new() { Name = name, Description = description };

    private sealed class ReportChartInput : InputObjectGraphType
    {
        public ReportChartInput()
        {
            Name = "ReportChartInput";
            Description = "The picture of a report: a bar for each row.";
            AddField(Named("label", "The column with the labels of the bars."));
            AddField(Named("value", "The column with their lengths, which is numeric."));
        }

        private static FieldType Named(string name, string description) => new()
        {
            Name = name,
            Description = description,
            Type = typeof(NonNullGraphType<StringGraphType>),
        };
    }
}
