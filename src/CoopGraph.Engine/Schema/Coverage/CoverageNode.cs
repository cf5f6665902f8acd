using CoopGraph.Analysis.Coverage;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// What is loaded of a province in a year. Cases whose year is not known stand in no row; a case between two provinces stands in the rows of
/// both.
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

    /// <summary>The county-level units in force on 31 December of the year, or on the nearest day for which the map is known.</summary>
    public int CountyCount => _row.CountyCount;

    /// <summary>
    /// The county-level units that take part in a case of the year, each once. A unit that ended or moved within the year can be among them
    /// and not in `countyCount`.
    /// </summary>
    public int CountiesWithCase => _row.CountiesWithCase;

    /// <summary>The cases of the year with a party of any level in the province, each once.</summary>
    public int CaseCount => _row.CaseCount;

    /// <summary>How many of them came into the data in which way; what does not occur is left out.</summary>
    public IEnumerable<ProvenanceCount> ByProvenance => _row.ByProvenance.Select(count => new ProvenanceCount(count.Key, count.Value));

    internal static async Task<Connection<CoverageNode>> AskAsync(IResolveFieldContext context)
    {
        var request = ListRequest<CoverageSort>.Read(context, CoverageTable.Ordering);
        var graph = await context.OpenGraphAsync();
        var cases = await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], null), context.CancellationToken);
        context.SyntheticField(graph)?.WarnOf(cases[0], null);
        var page = CoverageTable.Cut(CoverageTable.Count(graph.Map, cases[0]), request.Where, request.Order, request.Page);
        return Connection<CoverageNode>.Of(page, row => new CoverageNode(graph, row));
    }
}
