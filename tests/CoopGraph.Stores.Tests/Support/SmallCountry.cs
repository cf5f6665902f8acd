using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoopGraph.Cooperations;
using CoopGraph.Policies;
using CoopGraph.Storage;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>
/// A handful of real units in which every rule can be seen. Shou County came from Lu'an to Huainan with a new code. Qianshan County became
/// a city with a new code. A district of Huainan was merged into its neighbour, and two cities lie directly under Hubei.
/// </summary>
internal static class SmallCountry
{
    public static readonly DateOnly MergerInHuainan = new(2013, 1, 1);
    public static readonly DateOnly MoveOfShou = new(2015, 12, 3);
    public static readonly DateOnly RecodingOfQianshan = new(2018, 7, 2);

    public static UnitTables Units { get; } = new(
        DataWindow.Seed,
        [
            Unit(RealUnits.China, "中国", "China", UnitKind.Country),
            Unit(RealUnits.Anhui, "安徽省", "Anhui", UnitKind.Province),
            Unit(RealUnits.Hubei, "湖北省", "Hubei", UnitKind.Province),
            Unit(RealUnits.Hefei, "合肥市", "Hefei", UnitKind.PrefectureLevelCity),
            Unit(RealUnits.Huainan, "淮南市", "Huainan", UnitKind.PrefectureLevelCity),
            Unit(RealUnits.Anqing, "安庆市", "Anqing", UnitKind.PrefectureLevelCity),
            Unit(RealUnits.Luan, "六安市", "Lu'an", UnitKind.PrefectureLevelCity),
            Unit(RealUnits.Feidong, "肥东县", "Feidong County", UnitKind.County) with { Location = new GeoPoint(31.89, 117.47, LocationBasis.Map) },
            Unit(RealUnits.Feixi, "肥西县", "Feixi County", UnitKind.County) with { Location = new GeoPoint(31.71, 117.16, LocationBasis.Map) },
            Unit(RealUnits.Datong, "大通区", "Datong District", UnitKind.District) with { ValidTo = MergerInHuainan, ValidToPrecision = DatePrecision.Year },
            Unit(RealUnits.Tianjiaan, "田家庵区", "Tianjia'an District", UnitKind.District),
            Unit(RealUnits.ShouOfHuainan, "寿县", "Shou County", UnitKind.County) with { ValidFrom = MoveOfShou, ValidFromPrecision = DatePrecision.Day },
            Unit(RealUnits.QianshanCounty, "潜山县", "Qianshan County", UnitKind.County) with { ValidTo = RecodingOfQianshan, ValidToPrecision = DatePrecision.Day },
            Unit(RealUnits.Yuexi, "岳西县", "Yuexi County", UnitKind.County) with { Location = new GeoPoint(30.85, 116.36, LocationBasis.Map) },
            Unit(RealUnits.QianshanCity, "潜山市", "Qianshan City", UnitKind.CountyLevelCity) with { ValidFrom = RecodingOfQianshan, ValidFromPrecision = DatePrecision.Day },
            Unit(RealUnits.ShouOfLuan, "寿县", "Shou County", UnitKind.County) with { ValidTo = MoveOfShou, ValidToPrecision = DatePrecision.Day },
            Unit(RealUnits.Huoqiu, "霍邱县", "Huoqiu County", UnitKind.County),
            Unit(RealUnits.Xiantao, "仙桃市", "Xiantao City", UnitKind.CountyLevelCity),
            Unit(RealUnits.Qianjiang, "潜江市", "Qianjiang City", UnitKind.CountyLevelCity),
        ],
        [
            Within(RealUnits.Anhui, RealUnits.China), Within(RealUnits.Hubei, RealUnits.China),
            Within(RealUnits.Hefei, RealUnits.Anhui), Within(RealUnits.Huainan, RealUnits.Anhui), Within(RealUnits.Anqing, RealUnits.Anhui), Within(RealUnits.Luan, RealUnits.Anhui),
            Within(RealUnits.Feidong, RealUnits.Hefei), Within(RealUnits.Feixi, RealUnits.Hefei),
            Within(RealUnits.Datong, RealUnits.Huainan) with { To = MergerInHuainan }, Within(RealUnits.Tianjiaan, RealUnits.Huainan),
            Within(RealUnits.QianshanCounty, RealUnits.Anqing) with { To = RecodingOfQianshan }, Within(RealUnits.QianshanCity, RealUnits.Anqing) with { From = RecodingOfQianshan },
            Within(RealUnits.Yuexi, RealUnits.Anqing),
            Within(RealUnits.ShouOfLuan, RealUnits.Luan) with { To = MoveOfShou }, Within(RealUnits.ShouOfHuainan, RealUnits.Huainan) with { From = MoveOfShou },
            Within(RealUnits.Huoqiu, RealUnits.Luan),
            Within(RealUnits.Xiantao, RealUnits.Hubei), Within(RealUnits.Qianjiang, RealUnits.Hubei),
        ],
        [
            new(MergerInHuainan, DatePrecision.Year, UnitChangeKind.Merged, Code(RealUnits.Datong), [Code(RealUnits.Tianjiaan)], "Datong was merged into Tianjia'an"),
            new(MoveOfShou, DatePrecision.Day, UnitChangeKind.Moved, Code(RealUnits.ShouOfLuan), [Code(RealUnits.ShouOfHuainan)], "Shou County came to Huainan"),
            new(RecodingOfQianshan, DatePrecision.Day, UnitChangeKind.Recoded, Code(RealUnits.QianshanCounty), [Code(RealUnits.QianshanCity)], "Qianshan became a city"),
        ],
        [
            new(Code(RealUnits.Feidong), Code(RealUnits.Feixi)),
            new(Code(RealUnits.QianshanCounty), Code(RealUnits.Yuexi), null, RecodingOfQianshan), new(Code(RealUnits.Yuexi), Code(RealUnits.QianshanCity), RecodingOfQianshan),
            new(Code(RealUnits.ShouOfLuan), Code(RealUnits.Huoqiu), null, MoveOfShou), new(Code(RealUnits.ShouOfHuainan), Code(RealUnits.Huoqiu), MoveOfShou),
        ]);

    /// <summary>One policy with every value, and one with none that can be left out.</summary>
    public static IReadOnlyList<Policy> Policies { get; } =
    [
        new(
            "rules-of-anhui", "Rules of Anhui", "安徽省办法", Code(RealUnits.Anhui), 2018, 2020, new DateOnly(2018, 1, 19), Mechanism.Mandated,
            IssueArea.Environment, "Table 1", new Source("A page", "https://example.org/rules", "In force", Confidence.High)),
        new("end-of-it", "End of it", null, null, 2014, null, null, null, null, null, new Source("A book", null, "It ended", Confidence.Medium)),
    ];

    /// <summary>Returns the country with these cases. Other cases give another fingerprint.</summary>
    public static GraphData With(params Cooperation[] cases) => With(Units, cases);

    public static GraphData With(UnitTables units, params Cooperation[] cases) => new(
        units,
        cases,
        [new DataSource("A map", "Units", "CC0"), new DataSource("A paper", "Cases", "CC BY 4.0")],
        Policies,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', cases.Select(c => $"{c} {string.Join(' ', c.Parties)}"))))));

    /// <summary>Returns a case between peers that obeys the rules.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="date">YYYY, YYYY-MM or YYYY-MM-DD; null if it is not known.</param>
    /// <param name="parties">The codes of the parties.</param>
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
