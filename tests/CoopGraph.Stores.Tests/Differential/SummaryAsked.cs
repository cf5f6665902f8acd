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

    private static string Figures(SummaryMeasures m) => Figures(
        m.CaseCount, m.CountyCount, m.DyadCount, m.AmountCaseCount, [m.Amounts.All, m.Amounts.Given, m.Amounts.Received, m.Yearly.All, m.Yearly.Given, m.Yearly.Received]);

    private static string Figures(NaiveGroup g) => Figures(
        g.CaseCount, g.CountyCount, g.DyadCount, g.AmountCaseCount, [g.Amount, g.Given, g.Received, g.Yearly, g.YearlyGiven, g.YearlyReceived]);

    private static string Figures(int cases, int counties, int dyads, int withAmount, decimal[] yuan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{cases} cases, {counties} counties, {dyads} dyads, {withAmount} with an amount: {string.Join(" ", yuan.Select(sum => sum.ToString("0.00", CultureInfo.InvariantCulture)))}");

    private static string Line(IEnumerable<object?> key, string figures, double ofTotal, double ofFirst) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(" / ", key.Select(Text))}: {figures}, {ofTotal:R} and {ofFirst:R}");

    private static string Text(object? value) => value switch
    {
        UnitOnDay unit => Written.Unit(unit),
        TransferUnits transfer => $"{Written.Unit(transfer.From)} to {Written.Unit(transfer.To)}",
        _ => value?.ToString() ?? "null",
    };

    private static string Lines(string total, int sum, IEnumerable<string> groups) => $"    {total}, sum {sum}\n{string.Concat(groups.Select(line => $"    {line}\n"))}";

    private IEnumerable<object?> Shown(NaiveGraph oracle, NaiveGroup group) =>
        GroupBy.Zip(group.Key, (dimension, value) => value switch
        {
            NaivePlace place => Show(place, dimension, Day ?? oracle.Map.Window.Last),
            NaiveTransfer transfer => new TransferUnits(
                Show(transfer.From, SummaryDimension.Province, Day ?? oracle.Map.Window.Last), Show(transfer.To, SummaryDimension.Province, Day ?? oracle.Map.Window.Last)),
            _ => value,
        });

    // At the level that the dimension is about, whatever happened to the place.
    private static UnitOnDay Show(NaivePlace place, SummaryDimension dimension, DateOnly day) => dimension switch
    {
        SummaryDimension.Province => place.AtLevel(AdministrativeLevel.Province).On(day),
        SummaryDimension.Prefecture => place.AtLevel(AdministrativeLevel.Prefecture).On(day),
        SummaryDimension.County => place.AtLevel(AdministrativeLevel.County).On(day),
        _ => place.On(day),
    };

    private object? ValueOf(NaiveGraph oracle, NaiveGroup group, SummarySort key) => key switch
    {
        SummarySort.CaseCount => (decimal)group.CaseCount,
        SummarySort.CountyCount => (decimal)group.CountyCount,
        SummarySort.DyadCount => (decimal)group.DyadCount,
        SummarySort.AmountRmb => group.Amount,
        SummarySort.AmountGivenRmb => group.Given,
        SummarySort.AmountReceivedRmb => group.Received,
        SummarySort.YearlyRmb => group.Yearly,
        SummarySort.YearlyGivenRmb => group.YearlyGiven,
        SummarySort.YearlyReceivedRmb => group.YearlyReceived,
        _ => Shown(oracle, group).ElementAt(GroupBy.Index().Single(dimension => (SummarySort)dimension.Item == key).Index) switch
        {
            null => null,
            UnitOnDay unit => $"{unit.Unit.Code}@{unit.Unit.ValidFrom:yyyy-MM-dd}",
            TransferUnits transfer => $"{transfer.From.Unit.Code}@{transfer.From.Unit.ValidFrom:yyyy-MM-dd} {transfer.To.Unit.Code}@{transfer.To.Unit.ValidFrom:yyyy-MM-dd}",
            bool flag => flag ? 1m : 0m,
            CityRegion region => region.Id,
            var value => (decimal)(int)value,
        },
    };
}
