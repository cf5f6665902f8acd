using CoopGraph.Analysis.Coverage;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Storage;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The loaded data of a province in a year. A case without a known year is in no row. A case between two provinces is in the rows of both.
/// </summary>
[Name("Coverage")]
public sealed class CoverageNode
{
    private readonly IGraphSnapshot _graph;
    private readonly CoverageRow _row;

    private CoverageNode(IGraphSnapshot graph, CoverageRow row) => (_graph, _row) = (graph, row);

    /// <summary>The province, on the last day of the data.</summary>
    public Province Province => (Province)UnitNodes.Of(_graph, _row.Province.On(_graph.Map.Window.Last), null);

    /// <summary>The year.</summary>
    public int Year => _row.Year;

    /// <summary>
    /// The number of county-level units in force on 31 December of the year, or on the nearest day for which the map is known.
    /// </summary>
    public int CountyCount => _row.CountyCount;

    /// <summary>
    /// The number of county-level units that take part in a case of the year, each counted once. A unit that ended or moved within the year
    /// can be counted here and not in `countyCount`.
    /// </summary>
    public int CountiesWithCase => _row.CountiesWithCase;

    /// <summary>The number of cases of the year with a party of any level in the province, each counted once.</summary>
    public int CaseCount => _row.CaseCount;

    /// <summary>
    /// The number of cases divided by the number of county-level units, `caseCount / countyCount`; null if there are no units.
    /// </summary>
    public double? CasesPerCounty => _row.CasesPerCounty;

    /// <summary>
    /// The number of cases for each million people of the province. The population is that of the nearest census: 2010 for years up to
    /// 2014, 2020 for later ones. Nothing is interpolated. Null if the population is not known, as for Hong Kong, Macao and Taiwan.
    /// </summary>
    public double? CasesPerMillion => _row.CasesPerMillion;

    /// <summary>The number of these cases of each provenance. A provenance without cases is left out.</summary>
    public IEnumerable<ProvenanceCount> ByProvenance => _row.ByProvenance.Select(count => new ProvenanceCount(count.Key, count.Value));

    internal static async Task<Connection<CoverageNode>> AskAsync(IResolveFieldContext context)
    {
        var request = ListRequest<CoverageSort>.Read(context, CoverageTable.Ordering);
        var graph = await context.OpenGraphAsync();
        var counted = await context.RequestServices!.GetRequiredService<CachedCoverage>().GetAsync(graph, context.CancellationToken);
        var warnings = context.WarnOf(graph, null, counted.HasSynthetic);
        var page = CoverageTable.Cut(counted.Rows, request.Where, request.Order, request.Page);
        return Connection<CoverageNode>.Of(page, row => new CoverageNode(graph, row), warnings);
    }
}
