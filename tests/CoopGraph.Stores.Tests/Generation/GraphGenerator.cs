using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Makes small whole graphs: the same seed gives the same graph.</summary>
internal static class GraphGenerator
{
    public static GraphData Make(int seed)
    {
        var random = new Random(seed);
        var tables = MapGenerator.Make(random);
        tables = tables with { Attributes = AttributeGenerator.Make(tables) };
        var cases = new CaseGenerator(random, tables).Make();
        return new GraphData(
            tables,
            cases,
            random.Many(0, 2, () => new DataSource($"Source {random.Next(100)}", "Everything", "CC0")),
            [],
            seed.ToString("x64", CultureInfo.InvariantCulture));
    }

    /// <summary>Returns the breaches of the model's rules in a graph.</summary>
    public static IReadOnlyList<RuleViolation> BreachesOf(GraphData data)
    {
        RuleViolation[] ofUnits =
        [
            .. UnitRules.CheckUnits(data.Units),
            .. UnitRules.CheckContainments(data.Units),
            .. UnitRules.CheckParents(data.Units),
            .. UnitRules.CheckChanges(data.Units),
            .. UnitRules.CheckFates(data.Units),
            .. UnitRules.CheckBorders(data.Units),
        ];
        return ofUnits is [] ? [.. CooperationRules.Check(data.Cooperations, new UnitMap(data.Units))] : ofUnits;
    }
}
