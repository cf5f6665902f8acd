using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>Takes graphs apart. The results need not obey the rules.</summary>
internal static class SmallerGraphs
{
    /// <summary>Returns graphs without half of the cases, a quarter, and so on down to a single one.</summary>
    public static IEnumerable<GraphData> WithFewerCases(GraphData data)
    {
        for (var size = (data.Cooperations.Count + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (var start = 0; start < data.Cooperations.Count; start += size)
                yield return Stamped(data with { Cooperations = [.. data.Cooperations.Take(start), .. data.Cooperations.Skip(start + size)] });
        }
    }

    /// <summary>Returns graphs with a history that ends earlier or begins later.</summary>
    public static IEnumerable<GraphData> WithLessHistory(GraphData data)
    {
        var days = data.Units.Changes.Select(change => change.On).Distinct().Order().ToArray();
        return days.Select(day => EndingBefore(day, data.Units)).Concat(days.Reverse().Select(day => BeginningOn(day, data.Units)))
            .Select(units => Stamped(data with { Units = units }));
    }

    /// <summary>Returns graphs without the borders, without one of them, and without one unit and all that its changes tie to it.</summary>
    public static IEnumerable<GraphData> WithFewerUnits(GraphData data)
    {
        var units = data.Units;
        foreach (var kin in Families(units).Reverse())
            yield return Stamped(data with { Units = Without(units, kin) });
        if (units.Borders.Count > 1)
            yield return Stamped(data with { Units = units with { Borders = [] } });
        foreach (var border in units.Borders)
            yield return Stamped(data with { Units = units with { Borders = [.. units.Borders.Where(other => other != border)] } });
        if (data.Sources.Count > 0)
            yield return Stamped(data with { Sources = [] });
    }

    private static UnitTables EndingBefore(DateOnly day, UnitTables units)
    {
        return units with
        {
            Units = [.. units.Units.Where(u => !(u.ValidFrom >= day)).Select(u => u.ValidTo >= day ? u with { ValidTo = null, ValidToPrecision = null } : u)],
            Containments = [.. units.Containments.Where(row => !(row.From >= day)).Select(row => row with { To = Open(row.To) })],
            Borders = [.. units.Borders.Where(row => !(row.From >= day)).Select(row => row with { To = Open(row.To) })],
            Changes = [.. units.Changes.Where(change => change.On < day)],
        };

        DateOnly? Open(DateOnly? end) => end >= day ? null : end;
    }

    private static UnitTables BeginningOn(DateOnly day, UnitTables units)
    {
        return units with
        {
            Units = [.. units.Units.Where(u => !(u.ValidTo <= day)).Select(u => u.ValidFrom <= day ? u with { ValidFrom = null, ValidFromPrecision = null } : u)],
            Containments = [.. units.Containments.Where(row => !(row.To <= day)).Select(row => row with { From = Open(row.From) })],
            Borders = [.. units.Borders.Where(row => !(row.To <= day)).Select(row => row with { From = Open(row.From) })],
            Changes = [.. units.Changes.Where(change => change.On > day)],
        };

        DateOnly? Open(DateOnly? start) => start <= day ? null : start;
    }

    private static UnitTables Without(UnitTables units, IReadOnlyCollection<AdministrativeUnit> dropped)
    {
        return units with
        {
            Units = [.. units.Units.Where(unit => !dropped.Contains(unit))],
            Containments = [.. units.Containments.Where(row => !Names(row.Parent, row.Term) && !Names(row.Child, row.Term))],
            Borders = [.. units.Borders.Where(row => !Names(row.First, row.Term) && !Names(row.Second, row.Term))],
            Changes = [.. units.Changes.Where(change => !dropped.Any(unit => unit.Code == change.Code && (unit.ValidTo == change.On || unit.ValidFrom == change.On)))],
        };

        bool Names(UnitCode code, Term term) => dropped.Any(unit => unit.Code == code && unit.Term.Overlaps(term));
    }

    /// <summary>Groups the units that changes lead from one to another, in any way.</summary>
    private static IEnumerable<IReadOnlyCollection<AdministrativeUnit>> Families(UnitTables units)
    {
        var familyOf = units.Units.ToDictionary(unit => unit, unit => new HashSet<AdministrativeUnit> { unit });
        foreach (var change in units.Changes)
        {
            var kin = units.Units.Where(unit =>
                (unit.Code == change.Code && (unit.ValidTo == change.On || unit.ValidFrom == change.On))
                || (change.Successors.Contains(unit.Code) && unit.IsInForceOn(change.On)));
            var family = kin.SelectMany(unit => familyOf[unit]).ToHashSet();
            foreach (var unit in family)
                familyOf[unit] = family;
        }

        return familyOf.Values.Distinct();
    }

    /// <summary>Gives the data a new fingerprint, because other data need another one.</summary>
    private static GraphData Stamped(GraphData data) => data with { Fingerprint = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N") };
}
