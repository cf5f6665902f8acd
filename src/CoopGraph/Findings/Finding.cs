using CoopGraph.Questions;

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
internal sealed record FindingRule(Finding Finding, Func<StudiedCases, Measurement> Measure)
{
    /// <summary>Returns the rule of a finding that is a share of cases, 0 to 1.</summary>
    /// <param name="id">The finding's identifier.</param>
    /// <param name="statement">The finding and the meaning of its number.</param>
    /// <param name="locator">The location in the paper.</param>
    /// <param name="published">The share that the paper prints; null if it prints none.</param>
    /// <param name="of">Returns the cases that are the whole.</param>
    /// <param name="holds">Decides whether a case is in the share.</param>
    public static FindingRule Share(
        string id,
        string statement,
        string locator,
        double? published,
        Func<StudiedCases, IEnumerable<CaseFacts>> of,
        Func<CaseFacts, bool> holds) => new(
            new Finding(id, statement, locator, published, FindingUnit.Share),
            cases => Measurement.Share(of(cases), holds));
}
