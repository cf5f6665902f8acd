namespace CoopGraph.Findings;

/// <summary>
/// One finding of the study (<see cref="Paper.Study"/>). It is expressed by one number that can also be measured on other cases.
/// </summary>
/// <param name="Id">The stable identifier, such as FIG5_BY_MECHANISM.</param>
/// <param name="Statement">The finding and the meaning of its number, in the project's own words.</param>
/// <param name="Locator">The location in the paper: section, figure, table, note.</param>
/// <param name="Published">
/// The number printed in the paper, in <paramref name="Unit"/>; null where the paper prints only a picture or words.
/// </param>
/// <param name="Unit">The unit of the number.</param>
public sealed record Finding(string Id, string Statement, string Locator, double? Published, FindingUnit Unit);

/// <summary>A finding and the way to measure its number on cases.</summary>
internal sealed record FindingRule(Finding Finding, Func<StudiedCases, Measurement> Measure);
