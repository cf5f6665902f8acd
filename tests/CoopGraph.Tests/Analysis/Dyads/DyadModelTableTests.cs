using CoopGraph.Analysis.Dyads;
using CoopGraph.Testing;
using CoopGraph.Units;
using static CoopGraph.Tests.Analysis.Summaries.Counting;

namespace CoopGraph.Tests.Analysis.Dyads;

/// <summary>Tests the table for a dyad model.</summary>
public class DyadModelTableTests
{
    private static readonly UnitCode[] Anhui = [UnitCode.Parse(RealUnits.Anhui)];

    [Fact]
    public void Every_pair_of_counties_has_a_row_tied_or_not()
    {
        var rows = Table().OverAllYears(Anhui).ToArray();
        Assert.Equal(104 * 103 / 2, rows.Length);
        var tied = Assert.Single(rows, row => row.CaseCount > 0);
        Assert.Equal((RealUnits.Feidong, RealUnits.Feixi), (tied.One.Unit.Code.ToString(), tied.Other.Unit.Code.ToString()));
        Assert.Equal((2, true, true, true, 8), (tied.CaseCount, tied.AreRivals, tied.SameProvince, tied.Adjacent, tied.RivalsOfOne));
        Assert.Null(tied.EarlierTie);
    }

    [Fact]
    public void By_year_a_row_counts_the_years_own_cases_and_knows_of_earlier_ones()
    {
        var pair = Table().ByYear(Anhui)
            .Where(row => row.One.Unit.Code.ToString() == RealUnits.Feidong && row.Other.Unit.Code.ToString() == RealUnits.Feixi)
            .ToArray();
        Assert.Equal(Enumerable.Range(2009, 12), pair.Select(row => row.Year!.Value));
        Assert.Equal([2014, 2016], pair.Where(row => row.CaseCount == 1).Select(row => row.Year!.Value));
        Assert.Equal(2015, pair.First(row => row.EarlierTie == true).Year);
    }

    private static DyadModelTable Table() =>
        new(Repository.Map, [Case("2014", RealUnits.Feidong, RealUnits.Feixi), Case("2016", RealUnits.Feidong, RealUnits.Feixi)]);
}
