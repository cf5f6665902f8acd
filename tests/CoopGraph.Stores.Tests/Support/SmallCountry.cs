using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoopGraph.Cooperations;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>
/// A handful of real units in which every rule can be seen: Shou County came from Lu'an to Huainan with a new code, Qianshan County
/// became a city with a new code, a district of Huainan was merged into its neighbour, and two cities stand directly under Hubei.
/// </summary>
internal static class SmallCountry
{
    public static readonly DateOnly MergerInHuainan = new(2013, 1, 1);
    public static readonly DateOnly MoveOfShou = new(2015, 12, 3);
    public static readonly DateOnly RecodingOfQianshan = new(2018, 7, 2);

    public static UnitTables Units { get; } = new(
        DataWindow.Seed,
        [
            Unit("100000", "中国", "China", UnitKind.Country),
            Unit("340000", "安徽省", "Anhui", UnitKind.Province),
            Unit("420000", "湖北省", "Hubei", UnitKind.Province),
            Unit("340100", "合肥市", "Hefei", UnitKind.PrefectureLevelCity),
            Unit("340400", "淮南市", "Huainan", UnitKind.PrefectureLevelCity),
            Unit("340800", "安庆市", "Anqing", UnitKind.PrefectureLevelCity),
            Unit("341500", "六安市", "Lu'an", UnitKind.PrefectureLevelCity),
            Unit("340122", "肥东县", "Feidong County", UnitKind.County) with { Location = new GeoPoint(31.89, 117.47, LocationBasis.Map) },
            Unit("340123", "肥西县", "Feixi County", UnitKind.County) with { Location = new GeoPoint(31.71, 117.16, LocationBasis.Map) },
            Unit("340402", "大通区", "Datong District", UnitKind.District) with { ValidTo = MergerInHuainan, ValidToPrecision = DatePrecision.Year },
            Unit("340403", "田家庵区", "Tianjia'an District", UnitKind.District),
            Unit("340422", "寿县", "Shou County", UnitKind.County) with { ValidFrom = MoveOfShou, ValidFromPrecision = DatePrecision.Day },
            Unit("340824", "潜山县", "Qianshan County", UnitKind.County) with { ValidTo = RecodingOfQianshan, ValidToPrecision = DatePrecision.Day },
            Unit("340828", "岳西县", "Yuexi County", UnitKind.County) with { Location = new GeoPoint(30.85, 116.36, LocationBasis.Map) },
            Unit("340882", "潜山市", "Qianshan City", UnitKind.CountyLevelCity) with { ValidFrom = RecodingOfQianshan, ValidFromPrecision = DatePrecision.Day },
            Unit("341521", "寿县", "Shou County", UnitKind.County) with { ValidTo = MoveOfShou, ValidToPrecision = DatePrecision.Day },
            Unit("341522", "霍邱县", "Huoqiu County", UnitKind.County),
            Unit("429004", "仙桃市", "Xiantao City", UnitKind.CountyLevelCity),
            Unit("429005", "潜江市", "Qianjiang City", UnitKind.CountyLevelCity),
        ],
        [
            Within("340000", "100000"), Within("420000", "100000"),
            Within("340100", "340000"), Within("340400", "340000"), Within("340800", "340000"), Within("341500", "340000"),
            Within("340122", "340100"), Within("340123", "340100"),
            Within("340402", "340400") with { To = MergerInHuainan }, Within("340403", "340400"),
            Within("340824", "340800") with { To = RecodingOfQianshan }, Within("340882", "340800") with { From = RecodingOfQianshan },
            Within("340828", "340800"),
            Within("341521", "341500") with { To = MoveOfShou }, Within("340422", "340400") with { From = MoveOfShou },
            Within("341522", "341500"),
            Within("429004", "420000"), Within("429005", "420000"),
        ],
        [
            new(MergerInHuainan, DatePrecision.Year, UnitChangeKind.Merged, Code("340402"), [Code("340403")], "Datong was merged into Tianjia'an"),
            new(MoveOfShou, DatePrecision.Day, UnitChangeKind.Moved, Code("341521"), [Code("340422")], "Shou County came to Huainan"),
            new(RecodingOfQianshan, DatePrecision.Day, UnitChangeKind.Recoded, Code("340824"), [Code("340882")], "Qianshan became a city"),
        ],
        [
            new(Code("340122"), Code("340123")),
            new(Code("340824"), Code("340828"), null, RecodingOfQianshan), new(Code("340828"), Code("340882"), RecodingOfQianshan),
            new(Code("341521"), Code("341522"), null, MoveOfShou), new(Code("340422"), Code("341522"), MoveOfShou),
        ]);

    /// <summary>The country with these cases. Other cases, another fingerprint.</summary>
    public static GraphData With(params Cooperation[] cases) => With(Units, cases);

    public static GraphData With(UnitTables units, params Cooperation[] cases) => new(
        units,
        cases,
        [new DataSource("A map", "Units", "CC0"), new DataSource("A paper", "Cases", "CC BY 4.0")],
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', cases.Select(c => $"{c} {string.Join(' ', c.Parties)}"))))));

    /// <summary>A case between peers that obeys the rules.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="date">YYYY, YYYY-MM or YYYY-MM-DD; null where it is not known.</param>
    /// <param name="parties">Codes.</param>
    public static Cooperation Case(string id, string? date, params string[] parties) => new(
        id,
        $"Case {id}",
        date is null ? null : PartialDate.TryParse(date),
        date is null ? null : DateBasis.Signed,
        Mechanism.SelfInitiated,
        IssueArea.Economy,
        null,
        [.. parties.Select(code => new Party(Code(code), PartyRole.Peer))],
        null,
        null,
        new Source("A page", "https://example.org/page", "They signed it", Confidence.High),
        Provenance.Documented);

    public static Cooperation ArrangedBy(this Cooperation cooperation, string code) =>
        cooperation with { Mechanism = Mechanism.Arranged, ArrangedBy = Code(code) };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static UnitCode Code(string code) => UnitCode.Parse(code);

    private static AdministrativeUnit Unit(string code, string zh, string en, UnitKind kind) => new(Code(code), zh, en, kind.LevelOf(), kind);

    private static Containment Within(string child, string parent) => new(Code(parent), Code(child));
}
