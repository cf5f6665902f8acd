using CoopGraph.Units;

namespace CoopGraph.Tests.Support;

/// <summary>A handful of real units: enough to break each rule alone.</summary>
internal static class SmallMap
{
    /// <summary>The day on which Shou County came from Lu'an to Huainan.</summary>
    public static readonly DateOnly MoveOfShou = new(2015, 12, 3);

    public static UnitTables Tables { get; } = new(
        DataWindow.Seed,
        [
            Unit("100000", "China", UnitKind.Country),
            Unit("340000", "Anhui", UnitKind.Province),
            Unit("420000", "Hubei", UnitKind.Province),
            Unit("340100", "Hefei", UnitKind.PrefectureLevelCity),
            Unit("340400", "Huainan", UnitKind.PrefectureLevelCity),
            Unit("341500", "Lu'an", UnitKind.PrefectureLevelCity),
            Unit("340122", "Feidong County", UnitKind.County),
            Unit("340123", "Feixi County", UnitKind.County),
            Unit("340403", "Tianjia'an District", UnitKind.District),
            Unit("341522", "Huoqiu County", UnitKind.County),
            Unit("341521", "Shou County", UnitKind.County) with { ValidTo = MoveOfShou, ValidToPrecision = DatePrecision.Day },
            Unit("340422", "Shou County", UnitKind.County) with { ValidFrom = MoveOfShou, ValidFromPrecision = DatePrecision.Day },
            Unit("429004", "Xiantao City", UnitKind.CountyLevelCity),
            Unit("429005", "Qianjiang City", UnitKind.CountyLevelCity),
        ],
        [
            new(Code("100000"), Code("340000")),
            new(Code("100000"), Code("420000")),
            new(Code("340000"), Code("340100")),
            new(Code("340000"), Code("340400")),
            new(Code("340000"), Code("341500")),
            new(Code("340100"), Code("340122")),
            new(Code("340100"), Code("340123")),
            new(Code("340400"), Code("340403")),
            new(Code("341500"), Code("341522")),
            new(Code("341500"), Code("341521"), null, MoveOfShou),
            new(Code("340400"), Code("340422"), MoveOfShou),
            new(Code("420000"), Code("429004")),
            new(Code("420000"), Code("429005")),
        ],
        [new(MoveOfShou, DatePrecision.Day, UnitChangeKind.Moved, Code("341521"), [Code("340422")], "Shou County moved from Lu'an to Huainan")],
        [
            new(Code("340122"), Code("340123")),
            new(Code("341521"), Code("341522"), null, MoveOfShou),
            new(Code("340422"), Code("341522"), MoveOfShou),
        ]);

    public static UnitMap Map { get; } = new(Tables);

    public static UnitCode Code(string code) => UnitCode.Parse(code);

    public static AdministrativeUnit Unit(string code, string name, UnitKind kind) => new(Code(code), "名" + name, name, kind.LevelOf(), kind);

    /// <summary>The tables with the version of a code changed.</summary>
    public static UnitTables WithUnit(string code, Func<AdministrativeUnit, AdministrativeUnit> change) =>
        Tables with { Units = [.. Tables.Units.Select(unit => unit.Code == Code(code) ? change(unit) : unit)] };

    public static int RowOfUnit(string code) => Tables.Units.Index().Single(unit => unit.Item.Code == Code(code)).Index;

    /// <summary>The tables with one more containment, which is the last row.</summary>
    public static UnitTables AndContainment(string parent, string child, DateOnly? from = null, DateOnly? to = null) =>
        Tables with { Containments = [.. Tables.Containments, new(Code(parent), Code(child), from, to)] };

    public static UnitTables WithChange(Func<UnitChange, UnitChange> change) => Tables with { Changes = [change(Tables.Changes[0])] };

    /// <summary>The tables with one more border, which is the last row.</summary>
    public static UnitTables AndBorder(string first, string second, DateOnly? from = null, DateOnly? to = null) =>
        Tables with { Borders = [.. Tables.Borders, new(Code(first), Code(second), from, to)] };
}
