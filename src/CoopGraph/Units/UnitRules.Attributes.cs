namespace CoopGraph.Units;

public static partial class UnitRules
{
    /// <summary>
    /// Checks the entries on the list of poor counties. Each is of a county-level unit, and its code was in force in the first and the last
    /// year, or ended in the last one. The years are in order, and the entries of a code do not overlap; but the last year of one may be
    /// the first of the next, as with a unit that was renamed in that year.
    /// </summary>
    /// <returns>The breaches, by row of <see cref="UnitAttributes.PoorListings"/>.</returns>
    public static IEnumerable<RuleViolation> CheckPoorListings(UnitTables tables)
    {
        var versions = new UnitVersions(tables.Units);
        foreach (var (row, listing) in tables.Attributes.PoorListings.Index())
        {
            var last = listing.To ?? tables.Window.Last.Year;
            if (listing.From < PoorListing.FirstYear || listing.From > tables.Window.Last.Year)
                yield return new(row, nameof(listing.From), $"{listing.From} is no year of the list, which is of {PoorListing.FirstYear} to {tables.Window.Last.Year}.");
            if (last < listing.From)
                yield return new(row, nameof(listing.To), $"The last year, {last}, is before the first, {listing.From}; both are inclusive.");
            else if (last > tables.Window.Last.Year)
                yield return new(row, nameof(listing.To), $"{last} is after the data end, in {tables.Window.Last.Year}; leave it out where it is not over.");
            if (listing.ExitYear < last)
                yield return new(row, nameof(listing.ExitYear), $"The year of the exit, {listing.ExitYear}, is before the last year on the list, {last}.");
            if (CheckCounty(versions, listing.Code, listing.From, last) is { } reason)
                yield return new(row, nameof(listing.Code), reason);
        }

        var begun = new HashSet<(UnitCode, string, int)>();
        var again = tables.Attributes.PoorListings.Index().Where(row => !begun.Add((row.Item.Code, row.Item.List, row.Item.From))).Select(row => row.Index);
        var overlapping = Overlaps(tables.Attributes.PoorListings, listing => (listing.Code, listing.List), listing => new Term(Year(listing.From), Year(listing.To)));
        foreach (var row in again.Union(overlapping.Select(overlap => overlap.Row)))
        {
            var one = tables.Attributes.PoorListings[row];
            yield return new(row, nameof(PoorListing.Code), $"{one.Code} is on {one.List} from {one.From} on in another row already; a year of a code is listed once.");
        }
    }

    /// <summary>
    /// Checks the populations. Each is above 0, of a year with a census, and of a code in force on the day of the count. A code has one
    /// figure in a census.
    /// </summary>
    /// <returns>The breaches, by row of <see cref="UnitAttributes.Populations"/>.</returns>
    public static IEnumerable<RuleViolation> CheckPopulations(UnitTables tables)
    {
        var versions = new UnitVersions(tables.Units);
        var found = new HashSet<(UnitCode, int)>();
        foreach (var (row, population) in tables.Attributes.Populations.Index())
        {
            if (population.People <= 0)
                yield return new(row, nameof(population.People), $"{population.People} is no population; it must be above 0.");
            if (!found.Add((population.Code, population.Year)))
                yield return new(row, nameof(population.Code), $"{population.Code} has a population of {population.Year} in an earlier row already.");
            if (!Census.Years.Contains(population.Year))
                yield return new(row, nameof(population.Year), $"{population.Year} has no census; the years are {string.Join(" and ", Census.Years)}.");
            else if (!versions.IsInForceOn(population.Code, Census.DayOf(population.Year)))
                yield return new(row, nameof(population.Code), $"{versions.TimesOf(population.Code)}, but the census was on {Census.DayOf(population.Year):yyyy-MM-dd}.");
        }
    }

    /// <summary>
    /// Checks the members of regions of cities. Each is a prefecture or a province on the last day of the data, and is a member once. All
    /// rows of a region agree on its name, years and source.
    /// </summary>
    /// <returns>The breaches, by row of <see cref="UnitAttributes.RegionMembers"/>.</returns>
    public static IEnumerable<RuleViolation> CheckRegionMembers(UnitTables tables)
    {
        var versions = new UnitVersions(tables.Units);
        var found = new HashSet<(UnitCode, string)>();
        var regions = new Dictionary<string, CityRegion>();
        foreach (var (row, (code, region)) in tables.Attributes.RegionMembers.Index())
        {
            var known = regions.TryAdd(region.Id, region) ? region : regions[region.Id];
            if (known != region)
                yield return new(row, nameof(region.Id), $"{region.Id} has another name, year or source in an earlier row; all rows of a region tell the same of it.");
            if (region.To < region.From)
                yield return new(row, nameof(region.To), $"The last year, {region.To}, is before the first, {region.From}; both are inclusive.");
            if (!found.Add((code, region.Id)))
                yield return new(row, nameof(CityRegionMember.Code), $"{code} is a member of {region.Id} in an earlier row already.");
            var unit = versions.Of(code).FirstOrDefault(version => version.IsInForceOn(tables.Window.Last));
            if (unit?.Level is not (AdministrativeLevel.Prefecture or AdministrativeLevel.Province))
                yield return new(row, nameof(CityRegionMember.Code), $"{versions.TimesOf(code)}; a member is a prefecture or a province on {tables.Window.Last:yyyy-MM-dd}.");
        }
    }

    // A change that is known to the year only is written as 1 January: the code is then on the list in a year that it did not enter.
    private static string? CheckCounty(UnitVersions versions, UnitCode code, int from, int to)
    {
        foreach (var year in new[] { from, to })
        {
            var named = versions.Of(code).FirstOrDefault(version => (version.ValidFrom is null || version.ValidFrom < Year(year + 1)) && (version.ValidTo is null || version.ValidTo >= Year(year)));
            if (named is null)
                return $"{versions.TimesOf(code)}, but this row has it on the list in {year}.";
            if (named.Level != AdministrativeLevel.County)
                return $"{Named(named)} is of the level {named.Level}; only counties are on the list.";
        }

        return null;
    }

    private static DateOnly? Year(int? year) => year is { } given and > 0 and < 9999 ? new DateOnly(given, 1, 1) : null;
}
