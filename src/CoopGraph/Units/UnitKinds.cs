namespace CoopGraph.Units;

/// <summary>Maps each kind of unit to its tier.</summary>
public static class UnitKinds
{
    /// <summary>Returns the tier of a kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of <see cref="UnitKind"/>.</exception>
    public static AdministrativeLevel LevelOf(this UnitKind kind) => kind switch
    {
        UnitKind.Country => AdministrativeLevel.Country,
        UnitKind.Province or UnitKind.Municipality or UnitKind.AutonomousRegion or UnitKind.SpecialAdministrativeRegion =>
            AdministrativeLevel.Province,
        UnitKind.PrefectureLevelCity or UnitKind.Prefecture or UnitKind.AutonomousPrefecture or UnitKind.League =>
            AdministrativeLevel.Prefecture,
        UnitKind.District or UnitKind.County or UnitKind.CountyLevelCity or UnitKind.AutonomousCounty or UnitKind.Banner
            or UnitKind.AutonomousBanner or UnitKind.SpecialDistrict or UnitKind.ForestryDistrict or UnitKind.Islands =>
            AdministrativeLevel.County,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of unit."),
    };
}
