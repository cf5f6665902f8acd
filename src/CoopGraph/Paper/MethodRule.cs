namespace CoopGraph.Paper;

/// <summary>A rule by which cases came into the study, next to the rule of CoopGraph's own data on the same matter.</summary>
/// <param name="Id">The stable identifier, such as COUNTY_LEVEL.</param>
/// <param name="Paper">The rule of the study (section 1 with note 1, note 7), in the project's own words.</param>
/// <param name="CoopGraph">The rule of the loaded data, and the way in which a case is judged, if it is.</param>
public sealed record MethodRule(string Id, string Paper, string CoopGraph);
