using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// Counts gathered cases. All counting rules are here; they are the same for every store. Counts are of cases: a case belongs to one
/// group for each different combination of its values (<see cref="GroupKeys"/>).
/// </summary>
public static class Tally
{
    /// <summary>Counts cases.</summary>
    /// <param name="map">The map that the cases were gathered on.</param>
    /// <param name="cases">The cases, each once.</param>
    /// <param name="request">The grouping, and the groups to list.</param>
    /// <param name="day">
    /// The day for which the units of keys are shown. Null: the last day of the window, or of the unit's own time.
    /// </param>
    /// <exception cref="InvalidQuestionException">There are more groups than can be counted.</exception>
    public static Summary Summarize(UnitMap map, IReadOnlyList<CaseFacts> cases, SummaryRequest request, DateOnly? day = null)
    {
        var counted = new Counted(map, cases, request.GroupBy);
        var total = counted.Total;
        var groups = counted.Groups
            .Where(group => GroupMatcher.Matches(request.Having, group.Measures))
            .Select(group => new SummaryGroup(
                Show(group.Values, request.GroupBy, day ?? map.Window.Last),
                group.Measures,
                Share(group.Measures.CaseCount, total.CaseCount),
                Share(group.Measures.CaseCount, group.CasesWithFirst)))
            .ToArray();
        if (groups.Length > 1)
            GroupOrder.Sort(groups, request);
        return new Summary(
            total,
            groups.Length > request.First ? groups[..request.First] : groups,
            groups.Sum(group => group.Measures.CaseCount),
            SummaryNote.Write(request, counted, groups));
    }

    private static double Share(int part, int whole) => (double)part / whole;

    private static SummaryKey Show(IReadOnlyList<object?> values, IReadOnlyList<SummaryDimension> dimensions, DateOnly day) =>
        new(dimensions, [.. dimensions.Zip(values, (dimension, value) => Show(value, dimension, day))]);

    private static object? Show(object? value, SummaryDimension dimension, DateOnly day) => value switch
    {
        Place place => Show(place, dimension, day),
        TransferPair transfer => new TransferUnits(
            Show(transfer.From, SummaryDimension.Province, day), Show(transfer.To, SummaryDimension.Province, day)),
        _ => value,
    };

    // A place can have been at another level: Danzhou's cases as a county belong to the county that it was.
    private static UnitOnDay Show(Place place, SummaryDimension dimension, DateOnly day) => dimension switch
    {
        SummaryDimension.Province => place.On(day, AdministrativeLevel.Province),
        SummaryDimension.Prefecture => place.On(day, AdministrativeLevel.Prefecture),
        SummaryDimension.County => place.On(day, AdministrativeLevel.County),
        _ => place.On(day),
    };
}
