using System.Globalization;
using CoopGraph.Analysis.Graphs;
using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>The measures over the counties of Anhui at the end of 2020 and the cases between them that are loaded.</summary>
public class RealCountiesTests
{
    private static readonly UnitMap Map = Repository.Map;

    private static readonly UnitOnDay[] Counties =
        [.. Map.Below(RealMap.On(RealUnits.Anhui, RealMap.EndOf2020), AdministrativeLevel.County)];

    private static readonly Dictionary<Place, int> NodeOf =
        Counties.Select((county, node) => (Map.PlaceOf(county.Unit), node)).ToDictionary();

    private static readonly NodeGroups Prefectures = NodeGroups.BySize(
        [.. Counties.Select(county => int.Parse(Map.Home(county).Unit.Code.ToString(), CultureInfo.InvariantCulture))]);

    private static readonly TieGraph Ties = TieGraph.Of(
        Counties.Length,
        Repository.Data.Cooperations
            .SelectMany(cooperation => Map.Place(cooperation).Ties)
            .Where(tie => NodeOf.ContainsKey(tie.First.Place) && NodeOf.ContainsKey(tie.Second.Place))
            .Select(tie => (NodeOf[tie.First.Place], NodeOf[tie.Second.Place])));

    private static readonly TieGraph Borders = TieGraph.Of(
        Counties.Length,
        from low in Enumerable.Range(0, Counties.Length)
        from high in Enumerable.Range(low + 1, Counties.Length - low - 1)
        where Map.AreAdjacent(Map.PlaceOf(Counties[low].Unit), Map.PlaceOf(Counties[high].Unit))
        select (low, high));

    [Fact]
    public void Chance_alone_would_have_most_ties_across_prefectures()
    {
        // Anhui has 16 prefectures, so two of its counties drawn at random are seldom of the same one.
        var pairs = Counties.Length * (Counties.Length - 1) / 2.0;
        var inside = Enumerable.Range(0, Prefectures.Count).Sum(group => Prefectures.Size(group) * (Prefectures.Size(group) - 1) / 2.0);
        var anhui = new NodeGroups(new int[Counties.Length]);
        var test = NullModels.Test(
            Ties, new NodeSpace(anhui), Prefectures.Crosses, new NullModelRequest(NullModelKind.RandomWithinProvince, 2_000, 1), default)!;

        Assert.Equal(16, Prefectures.Count);
        Assert.Equal(1 - (inside / pairs), test.Expected, 0.01);
        Near.Equal(test.Observed, (EiIndex.Of(Ties, Prefectures).Whole.Index + 1) / 2);
    }

    [Fact]
    public void Borders_bind_the_counties_of_a_province_into_one_component_and_lie_mostly_inside_prefectures()
    {
        Assert.Equal(1, Components.Of(Borders).LargestShare);
        Assert.True(Mixing.Assortativity(Borders, Prefectures) > 0.4);
    }

    [Fact]
    public void Feidong_and_Funan_are_one_case_apart()
    {
        var (feidong, funan) = (NodeOf[RealMap.PlaceOf(RealUnits.Feidong)], NodeOf[RealMap.PlaceOf(RealUnits.Funan)]);
        Assert.Equal([feidong, funan], ShortestPath.Find(Ties, feidong, funan, maxLength: 6)!.Nodes);
        Assert.True(Prefectures.Crosses(feidong, funan));
    }
}
