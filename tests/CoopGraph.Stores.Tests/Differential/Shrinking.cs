using System.Diagnostics;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Generation;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>
/// Makes a difference small. Parts of the question and of the graph are removed, one after the other, as long as the two answers still
/// differ. The graph must still obey the rules.
/// </summary>
internal static class Shrinking
{
    private const int MostTries = 2_000;

    // A difference that comes from a slow server must not be made smaller for hours.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="found">The difference to begin with.</param>
    /// <param name="askAsync">The function that puts a question about a graph to a store of its own and to the oracle.</param>
    public static async Task<Difference> ShrinkAsync(Difference found, Func<GraphData, Asked, Task<Difference?>> askAsync)
    {
        var tries = 0;
        var watch = Stopwatch.StartNew();
        for (var smaller = found; smaller is not null && tries < MostTries && watch.Elapsed < Longest;)
        {
            found = smaller;
            smaller = null;
            foreach (var (data, question) in Smaller(found))
            {
                if (++tries > MostTries || watch.Elapsed > Longest)
                    break;
                if (CanBeAsked(data, question) && await askAsync(data, question) is { } difference)
                {
                    smaller = difference;
                    break;
                }
            }
        }

        return found;
    }

    private static IEnumerable<(GraphData Data, Asked Question)> Smaller(Difference found) =>
        SmallerGraphs.WithFewerCases(found.Data).Select(data => (data, found.Question))
            .Concat(found.Question.Smaller().Select(question => (found.Data, question)))
            .Concat(SmallerGraphs.WithLessHistory(found.Data).Select(data => (data, found.Question)))
            .Concat(SmallerGraphs.WithFewerUnits(found.Data).Select(data => (data, found.Question)));

    private static bool CanBeAsked(GraphData data, Asked question) =>
        question.Units.All(data.Units.Units.Contains) && GraphGenerator.BreachesOf(data) is [];
}
