using CoopGraph.Neo4j.Reading;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Tests.Reading;

/// <summary>A place's rank sorts as its code on the data's last day does, and gives the position of a cursor's code among them.</summary>
public class CodeRanksTests
{
    private static readonly DateOnly Retired = new(2015, 6, 1);
    private static readonly UnitCode Anhui = new(340000), Hefei = new(340100), Changfeng = new(340121), Feidong = new(340122), Feixi = new(340123);

    // Feidong is retired here, so its rank is that of the code with its last day. The map's own order is that of the rows.
    private static readonly UnitMap Map = new(new UnitTables(
        DataWindow.Seed,
        [
            new(UnitCode.China, "中国", "China", AdministrativeLevel.Country, UnitKind.Country),
            new(Anhui, "安徽省", "Anhui", AdministrativeLevel.Province, UnitKind.Province),
            new(Hefei, "合肥市", "Hefei", AdministrativeLevel.Prefecture, UnitKind.PrefectureLevelCity),
            new(Feixi, "肥西县", "Feixi County", AdministrativeLevel.County, UnitKind.County),
            new(Feidong, "肥东县", "Feidong County", AdministrativeLevel.County, UnitKind.County, ValidTo: Retired),
            new(Changfeng, "长丰县", "Changfeng County", AdministrativeLevel.County, UnitKind.County),
        ],
        [],
        [],
        []));

    private static readonly CodeRanks Ranks = new(Map);

    [Fact]
    public void Places_rank_by_their_codes_on_the_last_day() => Assert.Equal(
        [RealUnits.China, RealUnits.Anhui, RealUnits.Hefei, RealUnits.Changfeng, "340122@2015-05-31", RealUnits.Feixi],
        Enumerable.Range(0, Map.Places.Count).Select(rank => Ranks.At(rank).On(Map.Window.Last).SortCode(Map.Window.Last)));

    [Fact]
    public void A_rank_leads_back_to_its_place() => Assert.All(Map.Places, place => Assert.Same(place, Ranks.At(Ranks.Of(place, place.Latest.Level))));

    [Theory]
    [InlineData(RealUnits.China, 0)]
    [InlineData("340122@2015-05-31", 4)]
    [InlineData(RealUnits.Feidong, 3.5)] // Borne by nobody on the last day: before the code with a day, after 340121.
    [InlineData("", -0.5)]
    [InlineData("999999", 5.5)]
    public void A_code_stands_at_its_place_or_between_two(string code, double position) => Assert.Equal(position, Ranks.PositionOf(code));
}
