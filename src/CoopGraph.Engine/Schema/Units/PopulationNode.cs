using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The resident population of a unit in the census of 2010 or 2020, on the borders of that time. Transfers of towns between the two are not
/// undone. In 2020, development zones were counted apart from the districts and counties in which they lie, and the note says so: a fall
/// of such a district since 2010 need not be a loss of people.
/// </summary>
/// <param name="People">The number of people.</param>
/// <param name="Year">The year of the census, 2010 or 2020. The count was on 1 November.</param>
/// <param name="Note">The limits of the figure; null if none are known.</param>
/// <param name="Source">The source of the figure.</param>
[Name("Population")]
public sealed record PopulationNode(int People, int Year, string? Note, string Source)
{
    internal static PopulationNode? Of(Population? population) =>
        population is null ? null : new(population.People, population.Year, population.Note, population.Source);
}
