namespace CoopGraph.Units;

public sealed partial class UnitMap
{
    private readonly AttributeIndex _attributes;

    /// <summary>
    /// Returns whether the unit was on the list of poor counties on its day: from the year of its entry to the year of its exit, both
    /// inclusive. False for units above county level and before <see cref="PoorListing.FirstYear"/>, when this list did not exist.
    /// </summary>
    public bool IsListedPoor(UnitOnDay unit) => _attributes.IsListed(unit.Unit, unit.Day.Year);

    /// <summary>
    /// Returns whether the place was on the list of poor counties in any year up to the given one, under any of its codes.
    /// </summary>
    public bool WasListedPoor(Place place, int upTo) =>
        place.Versions.Any(version => _attributes.ListingsOf(version).Any(listing => listing.From <= upTo));

    /// <summary>
    /// Returns the place's entry on the list of poor counties, the entries of all its codes joined into one: the first year of the first,
    /// the last year of the last, and the code of the last. Null if the place was never on the list.
    /// </summary>
    public PoorListing? PoorListingOf(Place place)
    {
        PoorListing[] entries = [.. place.Versions.SelectMany(_attributes.ListingsOf).Distinct().OrderBy(listing => listing.From)];
        return entries is [] ? null : entries[^1] with { From = entries[0].From };
    }

    /// <summary>
    /// Returns the population that the unit's place had in a census, under the code of that day. Null if the place was not in force then,
    /// or if there is no figure.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="year">The year; null is returned for years without a census (<see cref="Census.Years"/>).</param>
    public Population? PopulationOf(Place place, int year)
    {
        if (!Census.Years.Contains(year))
            return null;
        var unit = place.On(Census.DayOf(year)).Unit;
        return unit.IsInForceOn(Census.DayOf(year)) ? _attributes.PopulationOf(unit.Code, year) : null;
    }

    /// <summary>
    /// Returns the regions of cities in which the unit lies: those of which it or a unit above it is a member, whatever the years of their
    /// plans are.
    /// </summary>
    public IEnumerable<CityRegion> CityRegionsOf(UnitOnDay unit) =>
        AncestorsOf(unit).Prepend(unit).SelectMany(one => _attributes.RegionsOf(one.Unit.Code)).Distinct();

    // The days on which the unit comes onto the list or leaves it.
    private IEnumerable<DateOnly?> ListingChangesOf(AdministrativeUnit unit) =>
        _attributes.ListingsOf(unit.Code).SelectMany(listing => new DateOnly?[]
        {
            new DateOnly(listing.From, 1, 1),
            listing.To is { } to ? new DateOnly(to + 1, 1, 1) : null,
        });
}
