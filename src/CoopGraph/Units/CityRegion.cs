namespace CoopGraph.Units;

/// <summary>A region of cities that a plan defines, such as the Pearl River Delta.</summary>
/// <param name="Id">The stable identifier, such as prd-9.</param>
/// <param name="Name">The name in English.</param>
/// <param name="From">The first year of the plan, inclusive; null if it is not known.</param>
/// <param name="To">The last year before another plan replaced it, inclusive; null if it is in force when the data end.</param>
/// <param name="Source">The plan.</param>
public sealed record CityRegion(string Id, string Name, int? From, int? To, string Source)
{
    /// <summary>Returns whether the plan was in force in the year.</summary>
    public bool Contains(int year) => (From is null || year >= From) && (To is null || year <= To);
}

/// <summary>The fact that a prefecture or a province is a member of a region of cities.</summary>
/// <param name="Code">The code of the member.</param>
/// <param name="Region">The region.</param>
public sealed record CityRegionMember(UnitCode Code, CityRegion Region);
