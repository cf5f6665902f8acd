namespace CoopGraph.Units;

public static partial class UnitRules
{
    /// <summary>
    /// Checks the rules for borders. The lower code comes first. Both units are of county level and in force throughout the border's time.
    /// A pair is listed once at a time.
    /// </summary>
    /// <returns>The breaches, by row of <see cref="UnitTables.Borders"/>.</returns>
    public static IEnumerable<RuleViolation> CheckBorders(UnitTables tables)
    {
        var versions = new UnitVersions(tables.Units);
        foreach (var (row, border) in tables.Borders.Index())
        {
            if (border.First >= border.Second)
            {
                yield return new(
                    row,
                    nameof(border.Second),
                    $"{border.Second} does not come after {border.First}; each pair has the lower code first.");
            }

            foreach (var breach in CheckTerm(row, border.Term, tables.Window, nameof(border.From), nameof(border.To)))
                yield return breach;
            foreach (var (code, member) in new[] { (border.First, nameof(border.First)), (border.Second, nameof(border.Second)) })
            {
                if (versions.During(code, border.Term) is not { } unit)
                    yield return OutOfForce(row, member, code, border.Term, versions);
                else if (unit.Level != AdministrativeLevel.County)
                {
                    yield return new(
                        row,
                        member,
                        $"{Named(unit)} is of the level {unit.Level}; borders are those of units of county level.");
                }
            }
        }

        foreach (var (row, other) in Overlaps(tables.Borders, border => (border.First, border.Second), border => border.Term))
        {
            var (one, earlier) = (tables.Borders[row], tables.Borders[other]);
            yield return new(
                row,
                nameof(Border.Second),
                $"{one.First} and {one.Second} share a border {one.Term} and also {earlier.Term}; say it once for one time.");
        }
    }
}
