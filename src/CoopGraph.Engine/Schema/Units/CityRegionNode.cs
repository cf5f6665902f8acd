using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A region of cities that a plan defines: the Pearl River Delta, or the Yangtze River Delta in one of three extents.</summary>
/// <param name="Id">The stable identifier: prd-9, yrd-26, yrd-27 or yrd-2019.</param>
/// <param name="Name">The name in English.</param>
/// <param name="From">The first year of the plan, inclusive; null if it is not known.</param>
/// <param name="To">The last year before another plan replaced it, inclusive; null if it is in force when the data end.</param>
/// <param name="Source">The plan.</param>
[Name("CityRegion")]
public sealed record CityRegionNode(string Id, string Name, int? From, int? To, string Source)
{
    internal static CityRegionNode Of(CityRegion region) => new(region.Id, region.Name, region.From, region.To, region.Source);
}
