using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Moves;

/// <summary>Numbers of ties before and after a day.</summary>
/// <param name="Before">The ties in the years that end the day before.</param>
/// <param name="After">The ties in the years that begin on the day.</param>
public readonly record struct BeforeAfter(int Before, int After);

/// <summary>The ties of a county that came under another prefecture, some years before and after.</summary>
/// <param name="Move">The move.</param>
/// <param name="WithFormerRivals">The ties with counties that were its rivals only before.</param>
/// <param name="WithNewRivals">The ties with counties that are its rivals only since.</param>
/// <param name="Others">The ties with all other counties, also with those that moved together with it.</param>
public sealed record TiesAround(PrefectureMove Move, BeforeAfter WithFormerRivals, BeforeAfter WithNewRivals, BeforeAfter Others)
{
    /// <summary>Counts ties. A tie is a case and a partner in it; a case without a date counts nowhere.</summary>
    /// <param name="move">The move.</param>
    /// <param name="own">The county's place.</param>
    /// <param name="cases">The cases in which the county takes part.</param>
    /// <param name="years">The number of years on each side.</param>
    public static TiesAround Count(PrefectureMove move, Place own, IEnumerable<CaseFacts> cases, int years)
    {
        var day = move.County.Day;
        var ties = cases
            .Where(facts => facts.Year is not null && facts.Day >= day.AddYears(-years) && facts.Day < day.AddYears(years))
            .SelectMany(facts => facts.Parties.Select(party => party.County).OfType<Place>().Where(county => county != own), (facts, county) => (facts.Day, County: county))
            .ToArray();
        return new TiesAround(
            move,
            Split(move.FormerRivals.Contains),
            Split(move.NewRivals.Contains),
            Split(county => !move.FormerRivals.Contains(county) && !move.NewRivals.Contains(county)));

        BeforeAfter Split(Func<Place, bool> isMeant) =>
            new(ties.Count(tie => isMeant(tie.County) && tie.Day < day), ties.Count(tie => isMeant(tie.County) && tie.Day >= day));
    }
}
