using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Paging;
using CoopGraph.Scheduling;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>The reports of this service by name: questions that give tables, by an address or on a schedule.</summary>
    /// <param name="context">The field.</param>
    [ListSize(25)]
    public static IEnumerable<ReportNode> Reports(IResolveFieldContext context)
    {
        context.OperationGraph().IsOfTheMoment = true;
        return context.RequestServices!.GetRequiredService<IReportDirectory>().Reports.Select(report => new ReportNode(report));
    }

    /// <summary>The runs of scheduled reports, the latest fire time first, runs of one time by id.</summary>
    /// <param name="where">If given, only runs that match this filter are listed and counted.</param>
    /// <param name="first">The number of rows, 1 to 100; 20 if it is not given.</param>
    /// <param name="after">If given, the page begins after the row with this cursor.</param>
    /// <param name="context">The field.</param>
    public static async Task<Connection<ReportRunNode>> ReportRuns(ReportRunFilter? where, int? first, string? after, IResolveFieldContext context)
    {
        context.OperationGraph().IsOfTheMoment = true;
        var page = PageRequest.Read(first, after, null, null, ReportRunsQuestion.Order, context.LargestPage()) with
        {
            WantsTotal = context.Selects("totalCount"),
            WantsRows = context.Selects("nodes") || context.Selects("edges") || context.Selects("pageInfo"),
        };
        var runs = await context.RequestServices!.GetRequiredService<IReportLedger>()
            .ListAsync(new(where?.Schedule, where?.Report, where?.Status, page), context.CancellationToken);
        return Connection<ReportRunNode>.Of(runs, run => new ReportRunNode(run), warnings: []);
    }
}
