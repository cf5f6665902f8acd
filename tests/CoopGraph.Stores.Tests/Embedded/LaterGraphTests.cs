using System.Runtime.CompilerServices;
using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.InMemory;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Editing;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>Tests that the graph of a later version does not keep those of the versions before in memory.</summary>
public class LaterGraphTests
{
    private static readonly Cooperation A = SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly LoadedVersion First = new(1, "1.00000000", EditedGraph.Start, 1, 0, 0);
    private static readonly LoadedVersion Second = new(2, "2.00000000", EditedGraph.Start, 0, 1, 0);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_graph_of_the_version_before_is_given_back(bool hasFacts)
    {
        var (later, before) = await EditAsync(hasFacts);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(before.IsAlive);
        Assert.Equal(Second.Version, later.Dataset.Version);
    }

    // In a method of its own, so that its variables are gone when it returns.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(MemoryGraph Later, WeakReference Before)> EditAsync(bool hasFacts)
    {
        var before = new MemoryGraph(First.Version, SmallCountry.With(A), [First], NoRecord.Instance);
        if (hasFacts)
            await before.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], null), default);
        return (before.With(new Dictionary<string, Cooperation?> { ["A"] = A with { Title = "Later" } }, [Second, First]), new(IndexOf(before)));
    }

    // What has the memory: the graph itself is a few references.
    private static object IndexOf(MemoryGraph graph) =>
        typeof(MemoryGraph).GetField("_cases", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(graph)!;
}
