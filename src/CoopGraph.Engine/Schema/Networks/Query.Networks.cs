using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.SchemaBuilding;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// The graph of county-level units that are tied by the cases that `where` admits. The sixteen networks that were requested last are
    /// cached with all their measures so far.
    /// </summary>
    /// <param name="asOf">
    /// The last day of the cases that count, and the day of the map; not together with `year`. A case of which only the year or month is
    /// known counts from the last day of it. Without `asOf` and `year`, all cases count, including undated ones, on the last day's map.
    /// </param>
    /// <param name="mode">The cases that count: all until the day or the end of `year`, or those of `year` alone.</param>
    /// <param name="year">The year, 1949 to 2100, with the map of its 31 December or of the nearest known day; required for YEAR.</param>
    /// <param name="includeIsolates">Whether all counties in force on the day are nodes, instead of only those with a tie.</param>
    /// <param name="context">The field.</param>
    // It reads every case.
    [Cost(100)]
    [CaseFilter]
    [AsKnownAt]
    public static Task<NetworkNode> Network(
        DateOnly? asOf, int? year, IResolveFieldContext context, NetworkMode mode = NetworkMode.Cumulative, bool includeIsolates = false) =>
        NetworkLookup.FindAsync(context, mode, asOf, year, includeIsolates);

    /// <summary>
    /// A shortest chain of partners from one county to another, over the cases that `where` admits. Null if no chain has `maxLength` steps
    /// or fewer, or if there is no such county.
    /// </summary>
    /// <param name="from">The first county of the chain.</param>
    /// <param name="to">The last county of the chain.</param>
    /// <param name="maxLength">The maximum number of steps, 1 to 20.</param>
    /// <param name="context">The field.</param>
    // It reads every case.
    [Cost(100)]
    [CaseFilter]
    [AsKnownAt]
    public static Task<PartnerPath?> Path(UnitBy from, UnitBy to, IResolveFieldContext context, int maxLength = 6) =>
        PartnerPath.FindAsync(context, from, to, maxLength);
}
