namespace CoopGraph.Units;

/// <summary>
/// Checks the units against the rules of the model. Each method checks one list of rows and reports in <see cref="RuleViolation.Row"/>
/// which row of that list breaks a rule. Each accepts rows of any kind: a <see cref="UnitMap"/> may be built once no method finds a breach.
/// </summary>
public static partial class UnitRules
{
    /// <summary>Checks the rules for each version by itself and for the versions of one code.</summary>
    /// <returns>The breaches, by row of <see cref="UnitTables.Units"/>.</returns>
    public static IEnumerable<RuleViolation> CheckUnits(UnitTables tables)
    {
        foreach (var (row, unit) in tables.Units.Index())
        {
            var breaches = CheckNames(row, unit)
                .Concat(CheckTerm(row, unit.Term, tables.Window, nameof(unit.ValidFrom), nameof(unit.ValidTo)))
                .Concat(CheckPrecision(row, unit.ValidFrom, unit.ValidFromPrecision, nameof(unit.ValidFrom)))
                .Concat(CheckPrecision(row, unit.ValidTo, unit.ValidToPrecision, nameof(unit.ValidTo)))
                .Concat(CheckLocation(row, unit));
            foreach (var breach in breaches)
                yield return breach;
        }

        foreach (var (row, other) in Overlaps(tables.Units, unit => unit.Code, unit => unit.Term))
        {
            yield return new(
                row,
                nameof(AdministrativeUnit.ValidFrom),
                $"{Named(tables.Units[row])} is in force {tables.Units[row].Term}, while {Named(tables.Units[other])} has the same code "
                + $"{tables.Units[other].Term}; on one day a code names one unit.");
        }
    }

    private static IEnumerable<RuleViolation> CheckNames(int row, AdministrativeUnit unit)
    {
        if (string.IsNullOrWhiteSpace(unit.NameZh))
            yield return new(row, nameof(unit.NameZh), $"{unit.Code} has no Chinese name.");
        if (string.IsNullOrWhiteSpace(unit.NameEn))
            yield return new(row, nameof(unit.NameEn), $"{unit.Code} has no romanised name.");
        if (unit.Kind.LevelOf() != unit.Level)
        {
            yield return new(
                row,
                nameof(unit.Kind),
                $"{Named(unit)} is of the level {unit.Level}, but a unit of the kind {unit.Kind} is of the level {unit.Kind.LevelOf()}.");
        }
    }

    private static IEnumerable<RuleViolation> CheckPrecision(int row, DateOnly? day, DatePrecision? precision, string member)
    {
        if (day is null != precision is null)
        {
            yield return new(
                row,
                member + "Precision",
                day is null
                    ? "A precision is given without a day; leave it out."
                    : $"{day:yyyy-MM-dd} has no precision; say how exactly it is known.");
        }
        else if (precision == DatePrecision.Year && day is not { Month: 1, Day: 1 })
        {
            yield return new(row, member, $"{day:yyyy-MM-dd} is said to be known to the year only; it must then be 1 January of it.");
        }
    }

    private static IEnumerable<RuleViolation> CheckLocation(int row, AdministrativeUnit unit)
    {
        // The condition is negated so that NaN fails, too.
        if (unit.Location is { } point && !(Math.Abs(point.Latitude) <= 90))
            yield return new(row, "Location.Latitude", $"{point.Latitude} is no latitude; it must lie within -90 to 90 degrees north.");
        if (unit.Location is { } other && !(Math.Abs(other.Longitude) <= 180))
            yield return new(row, "Location.Longitude", $"{other.Longitude} is no longitude; it must lie within -180 to 180 degrees east.");
    }

    private static string Named(AdministrativeUnit unit) => $"{unit.Code} {unit.NameEn}";
}
