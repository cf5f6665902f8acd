using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Coverage;

/// <summary>What is loaded of a province in a year.</summary>
/// <param name="Province">The province's place.</param>
/// <param name="Year">The year. Cases whose year is not known stand in no row.</param>
/// <param name="CountyCount">
/// The county-level units in force in the province on 31 December of the year, or on the nearest day of the window.
/// </param>
/// <param name="CountiesWithCase">
/// The county-level units that take part in a case of the year, each place once; they are counted in the province in which they lay on
/// the case's day, so a unit that ended or moved within the year can be among them and not in <paramref name="CountyCount"/>.
/// </param>
/// <param name="CaseCount">The cases of the year with a party of any level in the province, each once.</param>
/// <param name="ByProvenance">The same by provenance, in the order of the enumeration; what does not occur is left out.</param>
public sealed record CoverageRow(
    Place Province, int Year, int CountyCount, int CountiesWithCase, int CaseCount, IReadOnlyList<KeyValuePair<Provenance, int>> ByProvenance);
