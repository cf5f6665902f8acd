using System.Text;
using CoopGraph.Engine.Language;
using CoopGraph.Reports.Formats;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace CoopGraph.Reports.Catalog;

/// <summary>Reads the parts of a report's document that describe it.</summary>
/// <param name="Title">The title; the operation's own name if it has none.</param>
/// <param name="Description">The description; null if it has none.</param>
/// <param name="Chart">The picture; null if it has none.</param>
/// <param name="Parameters">The parameters.</param>
internal sealed record ReportFile(string? Title, string? Description, ChartColumns? Chart, IReadOnlyList<ReportParameter> Parameters)
{
    /// <summary>Reads a document that is valid.</summary>
    public static ReportFile Read(string text)
    {
        var document = Parser.Parse(DocumentParser.TextFor(text), new ParserOptions { Ignore = IgnoreOptions.None });
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var report = operation.Directives?.Items.FirstOrDefault(directive => directive.Name == "report");
        var chart = ValueOf(report, "chart") as GraphQLObjectValue;
        return new(
            TextOf(ValueOf(report, "title")),
            TextOf(ValueOf(report, "description")),
            chart is null ? null : new(TextOf(chart.Field("label")?.Value)!, TextOf(chart.Field("value")?.Value)!),
            [.. operation.Variables?.Items.Select(ParameterOf) ?? []]);
    }

    private static ReportParameter ParameterOf(GraphQLVariableDefinition variable) => new(
        variable.Variable.Name.StringValue,
        TypeOf(variable.Type),
        variable.DefaultValue is { } value ? new SDLPrinter(new() { PrintComments = false }).Print(value) : null,
        CommentOf(variable));

    private static string? CommentOf(GraphQLVariableDefinition variable)
    {
        var words = new StringBuilder();
        foreach (var comment in variable.Comments ?? variable.Variable.Comments ?? [])
            words.Append(' ').Append(comment.Value.Span.Trim());
        return words.Length == 0 ? null : words.ToString().Trim();
    }

    private static GraphQLValue? ValueOf(GraphQLDirective? directive, string argument) =>
        directive?.Arguments?.Items.FirstOrDefault(given => given.Name == argument)?.Value;

    private static string? TextOf(GraphQLValue? value) => value is GraphQLStringValue text ? (string)text.Value : null;

    private static string TypeOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => $"{TypeOf(required.Type)}!",
        GraphQLListType list => $"[{TypeOf(list.Type)}]",
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };
}
