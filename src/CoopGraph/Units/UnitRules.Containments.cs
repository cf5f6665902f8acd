namespace CoopGraph.Units;

public static partial class UnitRules
{
    /// <summary>
    /// Checks the rules for containments. Each lies within the time of one version of the parent and one of the child. The parent has a
    /// higher level. A unit has one parent on one day.
    /// </summary>
    /// <returns>The breaches, by row of <see cref="UnitTables.Containments"/>.</returns>
    public static IEnumerable<RuleViolation> CheckContainments(UnitTables tables)
    {
        var versions = new UnitVersions(tables.Units);
        foreach (var (row, containment) in tables.Containments.Index())
        {
            foreach (var breach in CheckTerm(row, containment.Term, tables.Window, nameof(containment.From), nameof(containment.To)))
                yield return breach;
            var parent = versions.During(containment.Parent, containment.Term);
            var child = versions.During(containment.Child, containment.Term);
            if (parent is null)
                yield return OutOfForce(row, nameof(containment.Parent), containment.Parent, containment.Term, versions);
            if (child is null)
                yield return OutOfForce(row, nameof(containment.Child), containment.Child, containment.Term, versions);
            if (parent is not null && child is not null && parent.Level >= child.Level)
            {
                yield return new(
                    row,
                    nameof(containment.Parent),
                    $"{Named(parent)} ({parent.Level}) is not above {Named(child)} ({child.Level}); "
                    + "a parent is of a higher level.");
            }
        }

        foreach (var (row, other) in Overlaps(tables.Containments, containment => containment.Child, containment => containment.Term))
        {
            var (one, earlier) = (tables.Containments[row], tables.Containments[other]);
            yield return new(
                row,
                nameof(Containment.Parent),
                $"{one.Child} lies in {one.Parent} {one.Term} and in {earlier.Parent} {earlier.Term}; on one day a unit has one parent.");
        }
    }

    /// <summary>Checks that every unit except the country has a parent on every day of its time.</summary>
    /// <returns>The breaches, by row of <see cref="UnitTables.Units"/>.</returns>
    public static IEnumerable<RuleViolation> CheckParents(UnitTables tables)
    {
        var terms = tables.Containments.ToLookup(containment => containment.Child, containment => containment.Term);
        foreach (var (row, unit) in tables.Units.Index())
        {
            if (unit.Level != AdministrativeLevel.Country && FirstGap(unit.Term, terms[unit.Code]) is { } day)
            {
                yield return new(
                    row,
                    nameof(unit.Code),
                    $"{Named(unit)} has no parent {(day == DateOnly.MinValue ? "when the data start" : $"on {day:yyyy-MM-dd}")}; "
                    + "every unit but the country lies in one on every day of its time.");
            }
        }
    }

    private static RuleViolation OutOfForce(int row, string member, UnitCode code, Term term, UnitVersions versions) =>
        new(
            row,
            member,
            versions.Know(code)
                ? $"{versions.TimesOf(code)}, but this row holds {term}; it must lie within the time of one version of the unit."
                : $"{versions.TimesOf(code)}; it must be in the list of units.");

    /// <summary>Returns the first day of a time that no term covers; the calendar's first day if the time began before the data.</summary>
    private static DateOnly? FirstGap(Term whole, IEnumerable<Term> terms)
    {
        var open = whole.From ?? DateOnly.MinValue;
        foreach (var term in terms.Where(term => term.Overlaps(whole)).OrderBy(term => term.From ?? DateOnly.MinValue))
        {
            if ((term.From ?? DateOnly.MinValue) > open)
                return open;
            open = term.To ?? DateOnly.MaxValue;
        }

        return open < (whole.To ?? DateOnly.MaxValue) ? open : null;
    }
}
