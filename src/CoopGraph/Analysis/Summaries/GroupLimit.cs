using System.Globalization;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>Limits the number of groups, so that a summary does not become a list of all cases.</summary>
internal static class GroupLimit
{
    /// <summary>
    /// The largest number of groups that are counted, before <see cref="SummaryRequest.Having"/> and <see cref="SummaryRequest.First"/>
    /// apply.
    /// </summary>
    public const int MostGroups = 50_000;

    /// <summary>
    /// Returns the error for too many groups. It names what would fit: the dimensions with the fewest values, as long as all their
    /// combinations are within the limit.
    /// </summary>
    public static InvalidQuestionException Refusal(UnitMap map, IReadOnlyList<CaseFacts> cases, IReadOnlyList<SummaryDimension> groupBy)
    {
        var fitting = new HashSet<SummaryDimension>();
        var combinations = 1L;
        foreach (var (dimension, values) in groupBy.Select(dimension => (dimension, Values: ValuesOf(map, cases, dimension))).OrderBy(count => count.Values))
        {
            combinations *= values;
            if (combinations <= MostGroups)
                fitting.Add(dimension);
        }

        return new InvalidQuestionException(InvalidQuestionReason.BadUserInput, string.Create(
            CultureInfo.InvariantCulture,
            $"`groupBy` makes more than {MostGroups} groups, the most that are counted: [{Written(groupBy.Where(fitting.Contains))}] would fit, or a narrower `where`."));
    }

    // Counts at most one value more than the limit: a dimension with more values than the limit can never fit.
    private static int ValuesOf(UnitMap map, IReadOnlyList<CaseFacts> cases, SummaryDimension dimension)
    {
        var keys = new GroupKeys(map, [dimension]);
        var values = new HashSet<long>();
        for (var i = 0; i < cases.Count && values.Count <= MostGroups; i++)
        {
            foreach (var group in keys.Of(cases[i]))
                values.Add(group.Codes[0]);
        }

        return Math.Min(values.Count, MostGroups + 1);
    }

    private static string Written(IEnumerable<SummaryDimension> dimensions) => string.Join(", ", dimensions.Select(SummaryRequest.Written));
}
