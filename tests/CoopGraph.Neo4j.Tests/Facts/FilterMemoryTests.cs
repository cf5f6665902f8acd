using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Neo4j.Facts;
using CoopGraph.Questions;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Tests.Facts;

/// <summary>Tests that what a question remembers of its conditions has a bound, however many conditions it has.</summary>
[Collection(nameof(FilterMemoryTests))]
[CollectionDefinition(nameof(FilterMemoryTests), DisableParallelization = true)]
public class FilterMemoryTests
{
    private const int ConditionCount = 800;
    private const int MegabytesAtMost = 16;

    private static readonly UnitMap Map = UnitMap.Of(SeedReader.ReadUnits(Repository.SeedFolder));
    private static readonly FactsTable Table = new(Map, SyntheticCases.Draw(Map, 10_000, seed: 1)
        .OrderBy(one => one.CaseId, StringComparer.Ordinal)
        .Select(one => new CaseEntry(CaseFacts.Of(Map, Map.Place(one)), null)));

    public static TheoryData<string, Predicate> Conditions => new()
    {
        { "units of parties", Each(number => SomeParty(Named(number))) },
        { "cases of units of parties", Each(number => SomeParty(new Related(Relation.Cooperations, Quantifier.Some, new Comparison(FilterField.Year, Comparator.Eq, [3000m + number])))) },
        { "partners of units of parties", Each(number => SomeParty(new Conjunction([new Related(Relation.Partners, Quantifier.None, null), Named(number)]))) },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Eight_hundred_conditions_need_bits_for_each_unit_not_objects(string kind, Predicate where)
    {
        var matcher = new FactsMatcher(Map, Table, CancellationToken.None);
        CaseFacts[] all = [.. Table.Matching(new CaseSelection(CaseRelation.Everywhere), null, CancellationToken.None)];
        var before = GC.GetTotalMemory(forceFullCollection: true);

        Assert.DoesNotContain(all, facts => matcher.Matches(where, new CaseEntry(facts, null)));

        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        GC.KeepAlive(matcher);
        Assert.True(megabytes < MegabytesAtMost, $"Conditions on {kind}: {megabytes:F1} MB, where {MegabytesAtMost} MB are enough.");
    }

    private static Disjunction Each(Func<int, Predicate> condition) => new([.. Enumerable.Range(0, ConditionCount).Select(condition)]);

    private static Related SomeParty(Predicate unit) => new(Relation.Parties, Quantifier.Some, new Related(Relation.Unit, Quantifier.Some, unit));

    private static Comparison Named(int number) => new(FilterField.Name, Comparator.Eq, [$"no unit {number}"]);
}
