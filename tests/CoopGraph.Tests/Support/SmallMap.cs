using CoopGraph.Testing;
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
            Unit(RealUnits.China, "China", UnitKind.Country),
            Unit(RealUnits.Anhui, "Anhui", UnitKind.Province),
            Unit(RealUnits.Hubei, "Hubei", UnitKind.Province),
            Unit(RealUnits.Hefei, "Hefei", UnitKind.PrefectureLevelCity),
            Unit(RealUnits.Huainan, "Huainan", UnitKind.PrefectureLevelCity),
            Unit(RealUnits.Luan, "Lu'an", UnitKind.PrefectureLevelCity),
            Unit(RealUnits.Feidong, "Feidong County", UnitKind.County),
            Unit(RealUnits.Feixi, "Feixi County", UnitKind.County),
            Unit(RealUnits.Tianjiaan, "Tianjia'an District", UnitKind.District),
            Unit(RealUnits.Huoqiu, "Huoqiu County", UnitKind.County),
            Unit(RealUnits.ShouOfLuan, "Shou County", UnitKind.County) with { ValidTo = MoveOfShou, ValidToPrecision = DatePrecision.Day },
            Unit(RealUnits.ShouOfHuainan, "Shou County", UnitKind.County) with { ValidFrom = MoveOfShou, ValidFromPrecision = DatePrecision.Day },
            Unit(RealUnits.Xiantao, "Xiantao City", UnitKind.CountyLevelCity),
            Unit(RealUnits.Qianjiang, "Qianjiang City", UnitKind.CountyLevelCity),
        ],
        [
            new(Code(RealUnits.China), Code(RealUnits.Anhui)),
            new(Code(RealUnits.China), Code(RealUnits.Hubei)),
            new(Code(RealUnits.Anhui), Code(RealUnits.Hefei)),
            new(Code(RealUnits.Anhui), Code(RealUnits.Huainan)),
            new(Code(RealUnits.Anhui), Code(RealUnits.Luan)),
            new(Code(RealUnits.Hefei), Code(RealUnits.Feidong)),
            new(Code(RealUnits.Hefei), Code(RealUnits.Feixi)),
            new(Code(RealUnits.Huainan), Code(RealUnits.Tianjiaan)),
            new(Code(RealUnits.Luan), Code(RealUnits.Huoqiu)),
            new(Code(RealUnits.Luan), Code(RealUnits.ShouOfLuan), null, MoveOfShou),
            new(Code(RealUnits.Huainan), Code(RealUnits.ShouOfHuainan), MoveOfShou),
            new(Code(RealUnits.Hubei), Code(RealUnits.Xiantao)),
            new(Code(RealUnits.Hubei), Code(RealUnits.Qianjiang)),
        ],
        [new(MoveOfShou, DatePrecision.Day, UnitChangeKind.Moved, Code(RealUnits.ShouOfLuan), [Code(RealUnits.ShouOfHuainan)], "Shou County moved from Lu'an to Huainan")],
        [
            new(Code(RealUnits.Feidong), Code(RealUnits.Feixi)),
            new(Code(RealUnits.ShouOfLuan), Code(RealUnits.Huoqiu), null, MoveOfShou),
            new(Code(RealUnits.ShouOfHuainan), Code(RealUnits.Huoqiu), MoveOfShou),
        ]);

    public static UnitMap Map { get; } = new(Tables);

    public static UnitCode Code(string code) => UnitCode.Parse(code);

    public static AdministrativeUnit Unit(string code, string name, UnitKind kind) => new(Code(code), "名" + name, name, kind.LevelOf(), kind);

    /// <summary>Returns the tables with the version of a code changed.</summary>
    public static UnitTables WithUnit(string code, Func<AdministrativeUnit, AdministrativeUnit> change) =>
        Tables with { Units = [.. Tables.Units.Select(unit => unit.Code == Code(code) ? change(unit) : unit)] };

    public static int RowOfUnit(string code) => Tables.Units.Index().Single(unit => unit.Item.Code == Code(code)).Index;

    /// <summary>Returns the tables with one more containment, which is the last row.</summary>
    public static UnitTables AndContainment(string parent, string child, DateOnly? from = null, DateOnly? to = null) =>
        Tables with { Containments = [.. Tables.Containments, new(Code(parent), Code(child), from, to)] };

    public static UnitTables WithChange(Func<UnitChange, UnitChange> change) => Tables with { Changes = [change(Tables.Changes[0])] };

    /// <summary>Returns the tables with one more border, which is the last row.</summary>
    public static UnitTables AndBorder(string first, string second, DateOnly? from = null, DateOnly? to = null) =>
        Tables with { Borders = [.. Tables.Borders, new(Code(first), Code(second), from, to)] };
}
