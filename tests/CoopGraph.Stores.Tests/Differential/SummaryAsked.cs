using System.Globalization;
using CoopGraph.Analysis.Summaries;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>A question for the number of cases of a list, by these dimensions.</summary>
internal sealed record SummaryAsked(
    CasesAbout Of,
    Predicate? Where,
    IReadOnlyList<SummaryDimension> GroupBy,
    Predicate? Having,
    IReadOnlyList<SortBy<SummarySort>> Order,
    int First,
    DateOnly? Day) : Asked
{
    public override IEnumerable<AdministrativeUnit> Units => Of.Of is { } unit ? [unit] : [];

    public override async Task<string> PutToAsync(IGraphSnapshot store)
    {
        var selection = new CaseSelection(Of.Relation, Of.Of is null ? null : store.Map.PlaceOf(Of.Of));
        var cases = (await store.AskAsync(new GatherQuestion([selection], Where), default))[0];
        var summary = Tally.Summarize(store.Map, cases, new SummaryRequest(GroupBy, Having, Order, First), Day);
        return Lines(
            Figures(summary.Total),
            summary.GroupCaseCountSum,
            summary.Groups.Select(group => Line(GroupBy.Select(dimension => group.Key[dimension]), Figures(group.Measures), group.ShareOfTotal, group.ShareOfFirstKey)));
    }

    public override string PutTo(NaiveGraph oracle)
    {
        var summary = new NaiveSummary(oracle.Map, [.. oracle.Gather(Of, Where)], GroupBy);
        var total = summary.Total;
        NaiveGroup[] groups = [.. summary.Groups().Where(group => oracle.Holds(Having, group))];
        var listed = groups.Select(group => new Listed<SummarySort>(
            Line(Shown(oracle, group), Figures(group), (double)group.CaseCount / total.CaseCount, (double)group.CaseCount / summary.CasesThatBeginWith(group.Key[0])),
            key => ValueOf(oracle, group, key)));
        var keys = Order.Concat(GroupBy.Select(dimension => new SortBy<SummarySort>((SummarySort)dimension))).ToArray();
        return Lines(Figures(total), groups.Sum(group => group.CaseCount), NaivePaging.Sorted(listed, keys).Take(First).Select(row => row.Text));
    }

    public override IEnumerable<Asked> Smaller() =>
    [
        .. SmallerPredicates.Of(Where).Select(where => this with { Where = where }),
        .. SmallerPredicates.Of(Having).Select(having => this with { Having = having }),
        .. Order.Select((_, dropped) => this with { Order = [.. Order.Where((_, position) => position != dropped)] }),
        .. GroupBy.Where(dimension => Order.All(by => by.Key != (SummarySort)dimension))
            .Select(dropped => this with { GroupBy = [.. GroupBy.Where(dimension => dimension != dropped)] }),
    ];

    public override string ToString() =>
        $"the cases of {Of}\n  where {Written.Predicate(Where)}\n  by {string.Join(", ", GroupBy)} having {Written.Predicate(Having)}\n"
        + $"  order {string.Join(", ", Order)} first {First} on {Day:yyyy-MM-dd}";

    private static string Figures(SummaryMeasures m) =>
        string.Create(CultureInfo.InvariantCulture, $"{m.CaseCount} cases, {m.CountyCount} counties, {m.DyadCount} dyads, {m.AmountRmb:0.00} yuan in {m.AmountCaseCount}, {m.AmountGivenRmb:0.00} given, {m.AmountReceivedRmb:0.00} received");

    private static string Figures(NaiveGroup g) =>
        string.Create(CultureInfo.InvariantCulture, $"{g.CaseCount} cases, {g.CountyCount} counties, {g.DyadCount} dyads, {g.Amount:0.00} yuan in {g.AmountCaseCount}, {g.Given:0.00} given, {g.Received:0.00} received");

    private static string Line(IEnumerable<object?> key, string figures, double ofTotal, double ofFirst) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(" / ", key.Select(value => value is UnitOnDay unit ? Written.Unit(unit) : value ?? "null"))}: {figures}, {ofTotal:R} and {ofFirst:R}");

    private static string Lines(string total, int sum, IEnumerable<string> groups) => $"    {total}, sum {sum}\n{string.Concat(groups.Select(line => $"    {line}\n"))}";

    private IEnumerable<object?> Shown(NaiveGraph oracle, NaiveGroup group) =>
        GroupBy.Zip(group.Key, (dimension, value) => value is NaivePlace place ? Show(place, dimension, Day ?? oracle.Map.Window.Last) : value);

    // At the level that the dimension is about, whatever happened to the place.
    private static UnitOnDay Show(NaivePlace place, SummaryDimension dimension, DateOnly day) => dimension switch
    {
        SummaryDimension.Province => AtLevel(place, AdministrativeLevel.Province).On(day),
        SummaryDimension.Prefecture => AtLevel(place, AdministrativeLevel.Prefecture).On(day),
        SummaryDimension.County => AtLevel(place, AdministrativeLevel.County).On(day),
        _ => place.On(day),
    };

    private static NaivePlace AtLevel(NaivePlace place, AdministrativeLevel level) => new([.. place.Versions.Where(version => version.Level == level)]);

    private object? ValueOf(NaiveGraph oracle, NaiveGroup group, SummarySort key) => key switch
    {
        SummarySort.CaseCount => (decimal)group.CaseCount,
        SummarySort.CountyCount => (decimal)group.CountyCount,
        SummarySort.DyadCount => (decimal)group.DyadCount,
        SummarySort.AmountRmb => group.Amount,
        SummarySort.AmountGivenRmb => group.Given,
        SummarySort.AmountReceivedRmb => group.Received,
        _ => Shown(oracle, group).ElementAt(GroupBy.Index().Single(dimension => (SummarySort)dimension.Item == key).Index) switch
        {
            null => null,
            UnitOnDay unit => $"{unit.Unit.Code}@{unit.Unit.ValidFrom:yyyy-MM-dd}",
            bool flag => flag ? 1m : 0m,
            var value => (decimal)(int)value,
        },
    };
}
