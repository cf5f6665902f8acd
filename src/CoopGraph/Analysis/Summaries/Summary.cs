using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>Cases, counted.</summary>
/// <param name="Total">Over all cases, each counted once.</param>
/// <param name="Groups">The groups that are listed, in order.</param>
/// <param name="GroupCaseCountSum">
/// The sum of the case counts of all groups that <see cref="SummaryRequest.Having"/> leaves, also of those beyond
/// <see cref="SummaryRequest.First"/>.
/// </param>
/// <param name="Note">In plain words: what was counted, and why sum and total differ where they do.</param>
public sealed record Summary(SummaryMeasures Total, IReadOnlyList<SummaryGroup> Groups, int GroupCaseCountSum, string Note);

/// <summary>The cases that have one combination of values in common.</summary>
/// <param name="Key">The values.</param>
/// <param name="Measures">What was counted.</param>
/// <param name="ShareOfTotal">The group's part of all cases, 0 (exclusive) to 1.</param>
/// <param name="ShareOfFirstKey">The group's part of the cases with the same value of the first dimension, each counted once, 0 (exclusive) to 1.</param>
public sealed record SummaryGroup(SummaryKey Key, SummaryMeasures Measures, double ShareOfTotal, double ShareOfFirstKey);

/// <summary>What is counted of cases.</summary>
/// <param name="CaseCount">The cases, each once.</param>
/// <param name="CountyCount">
/// The different counties that take part; in a group by province, prefecture or county, those that belong to the group's own. A
/// county that changed its code or name is one.
/// </param>
/// <param name="DyadCount">
/// The different pairs of counties that share a case; in a group by province, prefecture or county, the pairs of which at least one
/// belongs to the group's own.
/// </param>
/// <param name="AmountRmb">The sum of the amounts that are known, in yuan. Yearly and total amounts are added all the same.</param>
/// <param name="AmountCaseCount">How many cases tell an amount.</param>
/// <param name="AmountGivenRmb">
/// The sum of the known amounts, in yuan, of the cases in which a party is a donor; in a group by province, prefecture or county, a
/// party of the group's own.
/// </param>
/// <param name="AmountReceivedRmb">The same of the cases in which such a party is a recipient.</param>
public sealed record SummaryMeasures(
    int CaseCount, int CountyCount, int DyadCount, decimal AmountRmb, int AmountCaseCount, decimal AmountGivenRmb, decimal AmountReceivedRmb);

/// <summary>A combination of values, one for each dimension asked for.</summary>
/// <param name="dimensions">The dimensions.</param>
/// <param name="values">
/// Their values: a year as int, a member of the dimension's enumeration, a bool for adjacency, a <see cref="UnitOnDay"/> for a unit; null
/// where a case does not tell it.
/// </param>
public sealed class SummaryKey(IReadOnlyList<SummaryDimension> dimensions, IReadOnlyList<object?> values)
{
    /// <summary>The dimensions, the most important first.</summary>
    public IReadOnlyList<SummaryDimension> Dimensions => dimensions;

    /// <summary>The value of a dimension; null where it is not known or was not asked for.</summary>
    public object? this[SummaryDimension dimension]
    {
        get
        {
            for (var i = 0; i < dimensions.Count; i++)
            {
                if (dimensions[i] == dimension)
                    return values[i];
            }

            return null;
        }
    }
}
