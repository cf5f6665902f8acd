using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>The result of counting cases.</summary>
/// <param name="Total">The measures over all cases, each counted once.</param>
/// <param name="Groups">The listed groups, in order.</param>
/// <param name="GroupCaseCountSum">
/// The sum of the case counts of all groups that <see cref="SummaryRequest.Having"/> leaves, including those beyond
/// <see cref="SummaryRequest.First"/>.
/// </param>
/// <param name="Note">A note in plain words: what was counted, and why sum and total differ where they do.</param>
public sealed record Summary(SummaryMeasures Total, IReadOnlyList<SummaryGroup> Groups, int GroupCaseCountSum, string Note);

/// <summary>The cases that have one combination of values in common.</summary>
/// <param name="Key">The combination of values.</param>
/// <param name="Measures">The measures of the group's cases.</param>
/// <param name="ShareOfTotal">The group's share of all cases, 0 (exclusive) to 1.</param>
/// <param name="ShareOfFirstKey">
/// The group's share of the cases with the same value of the first dimension, each counted once, 0 (exclusive) to 1.
/// </param>
public sealed record SummaryGroup(SummaryKey Key, SummaryMeasures Measures, double ShareOfTotal, double ShareOfFirstKey);

/// <summary>The measures of a set of cases.</summary>
/// <param name="CaseCount">The number of cases, each counted once.</param>
/// <param name="CountyCount">
/// The number of different counties that take part. In a group by province, prefecture or county, only the counties that belong to the
/// group count. A county that changed its code or name counts once.
/// </param>
/// <param name="DyadCount">
/// The number of different pairs of counties that share a case. In a group by province, prefecture or county, only pairs with at least
/// one county that belongs to the group count.
/// </param>
/// <param name="AmountCaseCount">The number of cases with a known amount, of either kind.</param>
/// <param name="Amounts">The sums of the known amounts that are not yearly: whole sums, and those with an unknown period.</param>
/// <param name="Yearly">The sums of the known yearly amounts, in yuan a year.</param>
public sealed record SummaryMeasures(int CaseCount, int CountyCount, int DyadCount, int AmountCaseCount, AmountSums Amounts, AmountSums Yearly);

/// <summary>Sums of the amounts of cases.</summary>
/// <param name="All">The amounts of all cases, each once, in yuan.</param>
/// <param name="Given">
/// The donors' shares in these amounts, in yuan. Several donors of a case share its amount equally, because cases do not name each one's
/// share. In a group by province, prefecture, county or the like, only the donors that belong to the group count.
/// </param>
/// <param name="Received">The recipients' shares, by the same rule.</param>
public sealed record AmountSums(decimal All, decimal Given, decimal Received);

/// <summary>A combination of values, one for each requested dimension.</summary>
/// <param name="dimensions">The dimensions.</param>
/// <param name="values">
/// The values of the dimensions: a year as int, a member of the dimension's enumeration, a bool for adjacency, a <see cref="UnitOnDay"/>
/// for a unit, <see cref="TransferUnits"/> for a transfer, a <see cref="CityRegion"/>. Null where a value is unknown.
/// </param>
public sealed class SummaryKey(IReadOnlyList<SummaryDimension> dimensions, IReadOnlyList<object?> values)
{
    /// <summary>The dimensions, the most important first.</summary>
    public IReadOnlyList<SummaryDimension> Dimensions => dimensions;

    /// <summary>The value of a dimension; null where it is unknown or the dimension was not requested.</summary>
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
