namespace CoopGraph.Units;

/// <summary>The attributes of units by code and by place. The map looks them up here.</summary>
internal sealed class AttributeIndex
{
    private readonly ILookup<UnitCode, PoorListing> _listings;
    private readonly Dictionary<(UnitCode, int), Population> _populations;
    private readonly ILookup<UnitCode, CityRegion> _regions;

    public AttributeIndex(UnitAttributes attributes)
    {
        _listings = attributes.PoorListings.ToLookup(listing => listing.Code);
        _populations = attributes.Populations.ToDictionary(population => (population.Code, population.Year));
        _regions = attributes.RegionMembers.ToLookup(member => member.Code, member => member.Region);
    }

    /// <summary>Returns the entries on the list under a code.</summary>
    public IEnumerable<PoorListing> ListingsOf(UnitCode code) => _listings[code];

    /// <summary>Returns whether a version of a unit is on the list in a year.</summary>
    public bool IsListed(AdministrativeUnit unit, int year)
    {
        foreach (var listing in _listings[unit.Code])
        {
            if (listing.Contains(year))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Returns the entries that concern a version of a unit: a code can be used again, and the years show for which unit.
    /// </summary>
    public IEnumerable<PoorListing> ListingsOf(AdministrativeUnit unit) =>
        _listings[unit.Code].Where(listing => unit.Term.Overlaps(new Term(FirstDayOf(listing.From), listing.To is { } to ? FirstDayOf(to + 1) : null)));

    /// <summary>Returns the population that a code had in a census.</summary>
    public Population? PopulationOf(UnitCode code, int year) => _populations.GetValueOrDefault((code, year));

    /// <summary>Returns the regions of which a code is a member, in the order of the rows.</summary>
    public IEnumerable<CityRegion> RegionsOf(UnitCode code) => _regions[code];

    private static DateOnly FirstDayOf(int year) => new(year, 1, 1);
}
