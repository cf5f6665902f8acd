using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>A county-level place that takes part.</summary>
/// <param name="Place">The place.</param>
/// <param name="Weight">The relative frequency with which it is drawn: 1, 2, 4 or 8.</param>
/// <param name="Gives">Whether it gives where a case has one side that gives; otherwise it receives.</param>
internal sealed record County(Place Place, int Weight, bool Gives);

/// <summary>A county as it was on a day.</summary>
/// <param name="County">The county.</param>
/// <param name="Unit">The unit on the day.</param>
/// <param name="Home">The place that it belonged to: its prefecture, or its province where it was directly under the province.</param>
internal sealed record StandingCounty(County County, UnitOnDay Unit, Place Home);
