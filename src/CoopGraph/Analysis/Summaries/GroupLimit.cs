using System.Globalization;
using CoopGraph.Questions;

namespace CoopGraph.Analysis.Summaries;

/// <summary>Bounds the number of groups, so that a summary stays one and does not become the list of all cases.</summary>
internal static class GroupLimit
{
    /// <summary>The most groups that are counted, before <see cref="SummaryRequest.Having"/> and <see cref="SummaryRequest.First"/>.</summary>
    public const int MostGroups = 50_000;

    /// <summary>Says what would fit: the dimensions with the fewest values, as long as all their combinations are within the bound.</summary>
    public static InvalidQuestionException Refusal(IReadOnlyList<CaseFacts> cases, IReadOnlyList<SummaryDimension> groupBy)
    {
        var fitting = new HashSet<SummaryDimension>();
        var combinations = 1L;
        foreach (var (dimension, values) in groupBy.Select(dimension => (dimension, Values: ValuesOf(cases, dimension))).OrderBy(count => count.Values))
        {
            combinations *= values;
            if (combinations <= MostGroups)
                fitting.Add(dimension);
        }

        return new InvalidQuestionException(InvalidQuestionReason.BadUserInput, string.Create(
            CultureInfo.InvariantCulture,
            $"`groupBy` makes more than {MostGroups} groups, the most that are counted: [{Written(groupBy.Where(fitting.Contains))}] would fit, or a narrower `where`."));
    }

    // No more than so many are told apart: a dimension with more fits in no case.
    private static int ValuesOf(IReadOnlyList<CaseFacts> cases, SummaryDimension dimension)
    {
        var keys = new GroupKeys([dimension]);
        return cases.SelectMany(keys.Of, (_, group) => group.Key).Distinct().Take(MostGroups + 1).Count();
    }

    private static string Written(IEnumerable<SummaryDimension> dimensions) => string.Join(", ", dimensions.Select(SummaryRequest.Written));
}
