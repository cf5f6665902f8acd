using CoopGraph.Units;

namespace CoopGraph.Cooperations;

/// <summary>Explains why a code identifies no unit at the time of a case, and which code would.</summary>
internal static class UnknownCodeMessage
{
    /// <summary>Returns the reason, in sentences, for a code for which <see cref="Placing.PlaceNamedBy"/> finds no place.</summary>
    public static string For(UnitMap map, UnitCode code, PartialDate? date)
    {
        var versions = map.VersionsOf(code);
        if (versions.Count == 0)
            return $"{code} is unknown: no unit had it between {map.Window.First:yyyy-MM-dd} and {map.Window.Last:yyyy-MM-dd}.";

        // No unit has the code during this time, so every unit with the code came before or comes after.
        var time = Placing.TimeOf(date, map.Window);
        var then = date is null ? "then" : $"at the case's date, {date}";
        var reasons = new List<string>();
        if (versions.LastOrDefault(version => version.ValidTo <= time.From) is { } last)
            reasons.Add($"{Named(last)} was no longer in force {then}: it ended on {last.ValidTo:yyyy-MM-dd}{Heirs(map, last, time)}.");
        if (versions.FirstOrDefault(version => version.ValidFrom >= time.To) is { } next)
            reasons.Add($"{Named(next)} was not yet in force {then}: it began on {next.ValidFrom:yyyy-MM-dd}{Forebears(map, next, time)}.");
        return string.Join(' ', reasons);
    }

    private static string Heirs(UnitMap map, AdministrativeUnit ended, Term time)
    {
        // The place may have changed its code more than once; the code at the case's time is the one to report.
        AdministrativeUnit[] heirs = map.PlaceOf(ended).Versions.LastOrDefault(version => version.Term.Overlaps(time)) is { } same
            ? [same]
            : [.. map.SuccessorsOf(ended).Select(succession => succession.Unit.Unit)];
        return heirs is [] ? "" : $", and {string.Join(", ", heirs.Select(Named))} took its place";
    }

    private static string Forebears(UnitMap map, AdministrativeUnit begun, Term time)
    {
        AdministrativeUnit[] forebears = map.PlaceOf(begun).Versions.LastOrDefault(version => version.Term.Overlaps(time)) is { } same
            ? [same]
            : [
                .. map.PredecessorsOf(begun)
                    .Where(succession => succession.Change.On == begun.ValidFrom)
                    .Select(succession => succession.Unit.Unit),
            ];
        return forebears is [] ? "" : $", in place of {string.Join(", ", forebears.Select(Named))}";
    }

    private static string Named(AdministrativeUnit unit) => $"{unit.Code} {unit.NameEn}";
}
