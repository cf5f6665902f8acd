using CoopGraph.Units;

namespace CoopGraph.Analysis.Transfers;

/// <summary>The cases in which units of one level give to units of the same level, added up by the two.</summary>
/// <param name="From">The place that gives, or in which the givers lay.</param>
/// <param name="To">The place that receives, or in which the receivers lay; it can be the same.</param>
/// <param name="CaseCount">The number of cases, 1 or more.</param>
/// <param name="CaseCountWithAmount">The number of these cases with a known yearly amount.</param>
/// <param name="YearlyRmb">
/// The sum of the known yearly amounts, in yuan a year; null where none is known. Each pair of a donor and a recipient of a case has an equal
/// part in its amount. Whole sums are left out, because the data do not have the years that they cover.
/// </param>
public sealed record Transfer(Place From, Place To, int CaseCount, int CaseCountWithAmount, decimal? YearlyRmb);
