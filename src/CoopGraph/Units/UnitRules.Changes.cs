namespace CoopGraph.Units;

public static partial class UnitRules
{
    /// <summary>
    /// Checks the rules for changes. The code ends on the day of the change or, if it was created, begins on it. Its successors are in
    /// force on that day. A change that keeps the place leads to exactly one unit, which begins on that day.
    /// </summary>
    /// <returns>The breaches, by row of <see cref="UnitTables.Changes"/>.</returns>
    public static IEnumerable<RuleViolation> CheckChanges(UnitTables tables)
    {
        var versions = new UnitVersions(tables.Units);
        var ended = new HashSet<(UnitCode, DateOnly)>();
        var continued = new HashSet<(UnitCode, DateOnly)>();
        foreach (var (row, change) in tables.Changes.Index())
        {
            var breaches = CheckDay(row, change.On, tables.Window, nameof(change.On))
                .Concat(CheckPrecision(row, change.On, change.Precision, nameof(change.On)))
                .Concat(change.Kind == UnitChangeKind.Created
                    ? CheckCreation(row, change, versions)
                    : CheckEnd(row, change, versions, ended))
                .Concat(change.Kind.KeepsPlace() ? CheckContinuation(row, change, versions, continued) : []);
            foreach (var breach in breaches)
                yield return breach;
        }
    }

    /// <summary>Checks that a change is listed for every beginning and every end of a unit.</summary>
    /// <returns>The breaches, by row of <see cref="UnitTables.Units"/>.</returns>
    public static IEnumerable<RuleViolation> CheckFates(UnitTables tables)
    {
        var ends = tables.Changes
            .Where(change => change.Kind != UnitChangeKind.Created)
            .Select(change => (change.Code, change.On))
            .ToHashSet();
        var beginnings = tables.Changes
            .SelectMany(
                change => change.Kind == UnitChangeKind.Created ? [change.Code] : change.Successors,
                (change, code) => (code, change.On))
            .ToHashSet();
        foreach (var (row, unit) in tables.Units.Index())
        {
            if (unit.ValidTo is { } end && !ends.Contains((unit.Code, end)))
            {
                yield return new(
                    row,
                    nameof(unit.ValidTo),
                    $"{Named(unit)} ends on {end:yyyy-MM-dd}, but no change of that day says what became of it.");
            }

            if (unit.ValidFrom is { } start && !beginnings.Contains((unit.Code, start)))
            {
                yield return new(
                    row,
                    nameof(unit.ValidFrom),
                    $"{Named(unit)} begins on {start:yyyy-MM-dd}, but no change of that day leads to it.");
            }
        }
    }

    private static IEnumerable<RuleViolation> CheckCreation(int row, UnitChange change, UnitVersions versions)
    {
        if (!versions.BeginsOn(change.Code, change.On))
            yield return new(row, nameof(change.Code), $"Nothing begins on {change.On:yyyy-MM-dd}: {versions.TimesOf(change.Code)}.");
        if (change.Successors.Count > 0)
            yield return new(row, nameof(change.Successors), $"{change.Code} was created, which leaves it no successor; list none.");
    }

    private static IEnumerable<RuleViolation> CheckEnd(int row, UnitChange change, UnitVersions versions, HashSet<(UnitCode, DateOnly)> ended)
    {
        if (!versions.EndsOn(change.Code, change.On))
            yield return new(row, nameof(change.Code), $"Nothing ends on {change.On:yyyy-MM-dd}: {versions.TimesOf(change.Code)}.");
        if (!ended.Add((change.Code, change.On)))
        {
            yield return new(
                row,
                nameof(change.Code),
                $"{change.Code} ends twice on {change.On:yyyy-MM-dd}; one change records the end of a unit.");
        }

        if (change.Successors.Count == 0)
            yield return new(row, nameof(change.Successors), $"{change.Code} ends without a successor; name who has its territory.");
        foreach (var successor in change.Successors.Where(code => !versions.IsInForceOn(code, change.On)))
            yield return new(row, nameof(change.Successors), $"No successor on {change.On:yyyy-MM-dd}: {versions.TimesOf(successor)}.");
    }

    private static IEnumerable<RuleViolation> CheckContinuation(
        int row, UnitChange change, UnitVersions versions, HashSet<(UnitCode, DateOnly)> continued)
    {
        const string member = nameof(change.Successors);
        if (change.Successors is not [var heir])
        {
            yield return new(row, member, $"{change.Code} was {Verb(change)}, so it has one successor, not {change.Successors.Count}.");
            yield break;
        }

        if (heir == change.Code != (change.Kind == UnitChangeKind.Renamed))
        {
            yield return new(
                row,
                member,
                $"{change.Code} was {Verb(change)} to {heir}; a renamed unit keeps its code, a recoded or moved one does not.");
        }

        if (versions.IsInForceOn(heir, change.On) && !versions.BeginsOn(heir, change.On))
        {
            yield return new(
                row,
                member,
                $"{change.Code} was {Verb(change)} on {change.On:yyyy-MM-dd}, so its successor begins on that day, "
                + $"but {versions.TimesOf(heir)}.");
        }

        if (!continued.Add((heir, change.On)))
        {
            yield return new(
                row,
                member,
                $"{heir} continues another unit from {change.On:yyyy-MM-dd} already; two that become one are merged.");
        }
    }

    private static string Verb(UnitChange change) => change.Kind switch
    {
        UnitChangeKind.Renamed => "renamed",
        UnitChangeKind.Recoded => "recoded",
        _ => "moved",
    };
}
