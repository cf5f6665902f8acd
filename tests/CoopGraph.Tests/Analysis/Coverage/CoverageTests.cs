using CoopGraph.Analysis.Coverage;
using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Analysis.Coverage;

/// <summary>Tests the number of units in a province and a year, and the number of those with a case.</summary>
public class CoverageTests
{
    // The small map has the provinces Anhui and Hubei, and with Shou County five county-level units in Anhui and two in Hubei.
    private static readonly UnitMap Map = SmallMap.Map;

    [Fact]
    public void Every_province_has_a_row_for_every_year_of_the_window()
    {
        var rows = CoverageTable.Count(Map, []);
        Assert.Equal(2 * 12, rows.Count);
        Assert.Equal(Enumerable.Range(2009, 12), rows.Where(row => CodeOf(row) == RealUnits.Anhui).Select(row => row.Year));
        Assert.All(rows, row => Assert.Equal((CodeOf(row) == RealUnits.Anhui ? 5 : 2, 0, 0), (row.CountyCount, row.CountiesWithCase, row.CaseCount)));
    }

    [Fact]
    public void Units_are_counted_on_the_last_day_of_the_year()
    {
        var rows = CoverageTable.Count(Repository.Map, []).Where(row => CodeOf(row) == RealUnits.Beijing).ToDictionary(row => row.Year, row => row.CountyCount);
        // Beijing merged four of its eighteen districts and counties into two in 2010.
        Assert.Equal((18, 16), (rows[2009], rows[2010]));
    }

    [Fact]
    public void A_case_counts_in_the_row_of_each_of_its_provinces_with_that_provinces_counties()
    {
        var rows = Rows(Cases.Between("2014", RealUnits.Feidong, RealUnits.Feixi, RealUnits.Xiantao), Cases.Between("2014", RealUnits.Feidong, RealUnits.Huoqiu));
        Assert.Equal((3, 2), (rows[(RealUnits.Anhui, 2014)].CountiesWithCase, rows[(RealUnits.Anhui, 2014)].CaseCount));
        Assert.Equal((1, 1), (rows[(RealUnits.Hubei, 2014)].CountiesWithCase, rows[(RealUnits.Hubei, 2014)].CaseCount));
        Assert.Equal(0, rows[(RealUnits.Hubei, 2015)].CaseCount);
    }

    [Fact]
    public void A_unit_above_county_level_makes_a_case_of_the_province_and_no_county()
    {
        var row = Rows(Cases.Between("2014", RealUnits.Hefei, RealUnits.Hubei))[(RealUnits.Anhui, 2014)];
        Assert.Equal((0, 1), (row.CountiesWithCase, row.CaseCount));
    }

    [Fact]
    public void Cases_are_told_apart_by_provenance()
    {
        var one = Cases.Between("2014", RealUnits.Feidong, RealUnits.Huoqiu);
        var row = Rows(one, one with { Provenance = Provenance.Synthetic }, one with { Provenance = Provenance.Paper }, one)[(RealUnits.Anhui, 2014)];
        Assert.Equal([KeyValuePair.Create(Provenance.Paper, 1), new(Provenance.Documented, 2), new(Provenance.Synthetic, 1)], row.ByProvenance);
    }

    [Fact]
    public void A_case_without_a_year_stands_in_no_row() => Assert.All(Rows(Cases.Between(null, RealUnits.Feidong, RealUnits.Huoqiu)).Values, row => Assert.Equal(0, row.CaseCount));

    [Fact]
    public void A_year_outside_the_window_has_a_row_where_a_province_has_a_case_then_with_the_units_of_the_nearest_day()
    {
        var rows = Rows(Cases.Between("2023", RealUnits.Feidong, RealUnits.Huoqiu));
        Assert.Equal((5, 2, 1), (rows[(RealUnits.Anhui, 2023)].CountyCount, rows[(RealUnits.Anhui, 2023)].CountiesWithCase, rows[(RealUnits.Anhui, 2023)].CaseCount));
        Assert.False(rows.ContainsKey((RealUnits.Hubei, 2023)));
    }

    [Fact]
    public void Rows_are_sorted_and_paged_by_province_and_year_together()
    {
        var order = CoverageTable.Ordering([new SortBy<CoverageSort>(CoverageSort.Year, Descending: true)]);
        var rows = CoverageTable.Count(Map, []);
        var first = CoverageTable.Cut(rows, null, order, new PageRequest(3));
        Assert.Equal([(RealUnits.Anhui, 2020), (RealUnits.Hubei, 2020), (RealUnits.Anhui, 2019)], first.Rows.Select(row => (CodeOf(row.Item), row.Item.Year)));
        var next = CoverageTable.Cut(rows, null, order, PageRequest.Read(2, first.Rows[^1].Cursor, null, null, order));
        Assert.Equal([(RealUnits.Hubei, 2019), (RealUnits.Anhui, 2018)], next.Rows.Select(row => (CodeOf(row.Item), row.Item.Year)));
    }

    [Fact]
    public void Rows_are_filtered_by_province_and_year()
    {
        var where = new Conjunction([new Comparison(FilterField.Code, Comparator.StartsWith, ["34"]), new Comparison(FilterField.Year, Comparator.Gt, [2018m])]);
        var page = CoverageTable.Cut(CoverageTable.Count(Map, []), where, CoverageTable.Ordering(null), new PageRequest(WantsTotal: true));
        Assert.Equal(["340000 2019", "340000 2020"], page.Rows.Select(row => $"{CodeOf(row.Item)} {row.Item.Year}"));
        Assert.Equal(2, page.Total);
    }

    private static string CodeOf(CoverageRow row) => row.Province.Latest.Code.ToString();

    private static Dictionary<(string, int), CoverageRow> Rows(params Cooperation[] cases) =>
        CoverageTable.Count(Map, [.. cases.Select(one => CaseFacts.Of(Map, Map.Place(one)))]).ToDictionary(row => (CodeOf(row), row.Year));
}
