namespace CoopGraph.Units;

/// <summary>Facts about units that come from lists and censuses, as rows. None of them decides where a unit lies.</summary>
/// <param name="PoorListings">The entries on the list of poor counties.</param>
/// <param name="Populations">The populations of the censuses.</param>
/// <param name="RegionMembers">The members of regions of cities.</param>
public sealed record UnitAttributes(
    IReadOnlyList<PoorListing> PoorListings, IReadOnlyList<Population> Populations, IReadOnlyList<CityRegionMember> RegionMembers)
{
    /// <summary>No attributes.</summary>
    public static UnitAttributes None { get; } = new([], [], []);
}
