using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Coverage;

/// <summary>The loaded data of a province in a year.</summary>
/// <param name="Province">The province's place.</param>
/// <param name="Year">The year. Cases with an unknown year are in no row.</param>
/// <param name="CountyCount">
/// The number of county-level units in force in the province on 31 December of the year, or on the nearest day of the window.
/// </param>
/// <param name="CountiesWithCase">
/// The number of county-level units that take part in a case of the year, each place counted once. A unit counts in the province in which
/// it lay on the case's day. So a unit that ended or moved within the year can be included here and not in
/// <paramref name="CountyCount"/>.
/// </param>
/// <param name="CaseCount">The number of cases of the year with a party of any level in the province, each counted once.</param>
/// <param name="ByProvenance">
/// The number of cases by provenance, in the order of the enumeration. A provenance without cases is left out.
/// </param>
/// <param name="People">
/// The province's population in the census nearest to the year (<see cref="Census.NearestTo"/>); null if it is not known.
/// </param>
public sealed record CoverageRow(
    Place Province,
    int Year,
    int CountyCount,
    int CountiesWithCase,
    int CaseCount,
    IReadOnlyList<KeyValuePair<Provenance, int>> ByProvenance,
    int? People)
{
    /// <summary>The number of cases divided by the number of county-level units; null if there are no units.</summary>
    public double? CasesPerCounty => CountyCount == 0 ? null : (double)CaseCount / CountyCount;

    /// <summary>The number of cases for each million people; null if the population is not known.</summary>
    public double? CasesPerMillion => People is { } people ? CaseCount * 1e6 / people : null;
}
