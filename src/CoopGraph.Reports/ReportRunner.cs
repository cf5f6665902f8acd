using System.Security.Claims;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;
using GraphQL;
using GraphQL.Transport;

namespace CoopGraph.Reports;

/// <summary>Opens the tables of reports.</summary>
/// <param name="tables">Reads queries as tables.</param>
/// <param name="variables">Reads parameters.</param>
public sealed class ReportRunner(TableRunner tables, ReportVariables variables)
{
    /// <summary>Opens the table of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="given">The names and values of its parameters.</param>
    /// <param name="user">The caller; null for an anonymous one.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    /// <exception cref="ReportParameterException">A parameter is wrong.</exception>
    /// <exception cref="TableFailedException">The table cannot be read.</exception>
    public async Task<Table> OpenAsync(
        Report report, IReadOnlyList<KeyValuePair<string, string>> given, ClaimsPrincipal? user, CancellationToken cancellation)
    {
        var request = new GraphQLRequest { Query = report.Document, Variables = variables.Read(report, given) };
        return await tables.OpenAsync(request, user, cancellation, isTrusted: true);
    }

    /// <summary>Returns the facts about the table of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="given">The names and values of its parameters.</param>
    public static TableContext ContextOf(Report report, IReadOnlyList<KeyValuePair<string, string>> given) => new(
        report.Name,
        report.Title,
        report.Description,
        [.. report.Parameters
            .Select(parameter => KeyValuePair.Create(
                parameter.Name,
                string.Join(", ", given.Where(value => value.Key == parameter.Name).Select(value => value.Value).DefaultIfEmpty(parameter.Default ?? string.Empty))))
            .Where(parameter => parameter.Value.Length > 0)])
    {
        Chart = report.Chart,
    };

    /// <summary>Returns the facts about the table of a query that is no report.</summary>
    /// <param name="table">The table.</param>
    /// <param name="request">The query.</param>
    public static TableContext ContextOf(Table table, GraphQLRequest request)
    {
        var name = table.Name ?? "query";
        return new(name, name, null, [.. (request.Variables ?? Inputs.Empty).Select(value => KeyValuePair.Create(value.Key, $"{value.Value}"))]);
    }
}
