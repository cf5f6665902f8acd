using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.Limits;
using GraphQL;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    /// <summary>
    /// The graph of county-level units tied by the cases that `where` admits. The sixteen networks that were asked for last are kept with
    /// all that was measured of them.
    /// </summary>
    /// <param name="asOf">
    /// The last day whose cases count, and the day whose map is meant; not together with `year`. A case of which only the year or month is
    /// known counts from its last day. Left out without `year`: all cases count, undated ones too, on the last day's map.
    /// </param>
    /// <param name="mode">Which cases count: all until the day or the end of `year`, or those of `year` alone.</param>
    /// <param name="year">The year, 1949 to 2100, and the map of its 31 December or of the nearest day that is known; YEAR needs it.</param>
    /// <param name="includeIsolates">Whether all counties in force on the day are nodes, or only those with a tie.</param>
    /// <param name="context">The field.</param>
    // It reads every case.
    [Cost(100)]
    [CaseFilter]
    public static Task<NetworkNode> Network(
        DateOnly? asOf, int? year, IResolveFieldContext context, NetworkMode mode = NetworkMode.Cumulative, bool includeIsolates = false) =>
        NetworkLookup.FindAsync(context, mode, asOf, year, includeIsolates);

    /// <summary>
    /// A shortest chain of partners from one county to another, over the cases that `where` admits; null when there is none within maxLength,
    /// or no such county.
    /// </summary>
    /// <param name="from">The county that it starts from.</param>
    /// <param name="to">The county that it leads to.</param>
    /// <param name="maxLength">The most steps, 1 to 20.</param>
    /// <param name="context">The field.</param>
    // It reads every case.
    [Cost(100)]
    [CaseFilter]
    public static Task<PartnerPath?> Path(UnitBy from, UnitBy to, IResolveFieldContext context, int maxLength = 6) =>
        PartnerPath.FindAsync(context, from, to, maxLength);
}
