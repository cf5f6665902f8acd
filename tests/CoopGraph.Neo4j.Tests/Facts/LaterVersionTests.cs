using System.Runtime.CompilerServices;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Facts;
using CoopGraph.Questions;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Tests.Facts;

/// <summary>Tests that the facts of a later version do not keep those of the versions before in memory.</summary>
public class LaterVersionTests
{
    private static readonly UnitMap Map = UnitMap.Of(SeedReader.ReadUnits(Repository.SeedFolder));

    private static readonly CaseEntry[] Entries =
    [
        .. SyntheticCases.Draw(Map, 50, seed: 1).OrderBy(one => one.CaseId, StringComparer.Ordinal).Select(one => new CaseEntry(CaseFacts.Of(Map, Map.Place(one)), null)),
    ];

    [Fact]
    public void The_table_of_the_version_before_is_given_back()
    {
        var (later, before) = Edit();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(before.IsAlive);
        Assert.Equal(Entries.Length - 1, later.CasesByProvenance[Provenance.Synthetic]);
    }

    // In a method of its own, so that its variables are gone when it returns.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (FactsTable Later, WeakReference Before) Edit()
    {
        var before = new FactsTable(Map, Entries);
        return (before.With(new Dictionary<string, CaseEntry?> { [Entries[0].Facts.CaseId] = null }), new(before));
    }
}
