namespace CoopGraph.Findings;

/// <summary>
/// One finding of Jiang, Eaton and Kostka (State rescaling through inter-county cooperation in China, Regional Studies), told by one number
/// that can be taken on other cases, too.
/// </summary>
/// <param name="Id">Stable, such as FIG5_BY_MECHANISM.</param>
/// <param name="Statement">The finding and what its number is, in the project's own words.</param>
/// <param name="Locator">Where it stands in the paper: section, figure, table, note.</param>
/// <param name="Published">The number that the paper prints, in <paramref name="Unit"/>; null where it prints only a picture or words.</param>
/// <param name="Unit">What the number is.</param>
public sealed record Finding(string Id, string Statement, string Locator, double? Published, FindingUnit Unit);

/// <summary>A finding with the way in which its number is taken on cases.</summary>
internal sealed record FindingRule(Finding Finding, Func<StudiedCases, Measurement> Measure);
