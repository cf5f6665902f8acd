using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>The network of counties by the rules as they are written. Every figure is counted again.</summary>
/// <param name="Map">The map.</param>
/// <param name="Cases">The cases that the filter admits.</param>
/// <param name="AsOf">The last day of the cases that count; null if not given.</param>
/// <param name="Year">The year; null if not given.</param>
/// <param name="OfYearAlone">Whether only the cases of the year count.</param>
/// <param name="IncludeIsolates">Whether all counties in force on the day are nodes.</param>
internal sealed record NaiveNetwork(NaiveMap Map, IReadOnlyList<NaiveCase> Cases, DateOnly? AsOf, int? Year, bool OfYearAlone, bool IncludeIsolates)
{
    public DateOnly Day => AsOf ?? (Year is { } year ? Clamp(new DateOnly(year, 12, 31)) : Map.Window.Last);

    public int CaseCount => Counted.Count(one => CountiesOf(one).Count > 1);

    /// <summary>Every pair twice, once in each direction.</summary>
    public IReadOnlyList<(NaivePlace One, NaivePlace Other)> Pairs =>
    [
        .. (from one in Counted
            from first in CountiesOf(one)
            from second in CountiesOf(one)
            where first != second
            select (first, second)).Distinct(),
    ];

    public IReadOnlyList<NaivePlace> Nodes =>
    [
        .. Pairs.Select(pair => pair.One)
            .Concat(IncludeIsolates ? Map.InForce(AdministrativeLevel.County, Day).Select(county => Map.PlaceOf(county.Unit)) : [])
            .Distinct(),
    ];

    public int IsolateCount => Nodes.Count(node => Pairs.All(pair => pair.One != node));

    /// <summary>The number of components, found by spreading the lowest number along ties until nothing changes.</summary>
    public int ComponentCount
    {
        get
        {
            var number = Nodes.Index().ToDictionary(node => node.Item, node => node.Index);
            var pairs = Pairs;
            while (pairs.Any(pair => number[pair.One] != number[pair.Other]))
            {
                foreach (var (one, other) in pairs)
                    number[one] = number[other] = Math.Min(number[one], number[other]);
            }

            return number.Values.Distinct().Count();
        }
    }

    /// <summary>Counts the cases in which two counties meet.</summary>
    public int CasesOf(NaivePlace one, NaivePlace other) => Counted.Count(shared => CountiesOf(shared).Contains(one) && CountiesOf(shared).Contains(other));

    // A case without a date counts only if neither a day nor a year is given. One that is known to the month or year counts from its last
    // day.
    private IEnumerable<NaiveCase> Counted => Cases.Where(one =>
        (AsOf is null || one.Row.Date?.Last <= AsOf) && (Year is null || one.Year == Year || (!OfYearAlone && one.Year < Year)));

    private static List<NaivePlace> CountiesOf(NaiveCase one) =>
        [.. one.Parties.Where(party => party.Unit.Unit.Level == AdministrativeLevel.County).Select(party => party.Place).Distinct()];

    private DateOnly Clamp(DateOnly day) => day < Map.Window.First ? Map.Window.First : day > Map.Window.Last ? Map.Window.Last : day;
}
