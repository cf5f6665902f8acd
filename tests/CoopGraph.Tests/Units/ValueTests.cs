using CoopGraph.Testing;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.RealMap;

namespace CoopGraph.Tests.Units;

/// <summary>Codes, terms and points.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("34012")]
    [InlineData("3401222")]
    [InlineData("040122")]
    [InlineData("34012a")]
    [InlineData("３４０１２２")]
    [InlineData("-40122")]
    [InlineData(" 340122")]
    [InlineData("")]
    [InlineData(null)]
    public void A_code_is_six_digits_and_nothing_else(string? text)
    {
        Assert.False(UnitCode.TryParse(text, out _));
        if (text is not null)
            Assert.Contains("six digits", Assert.Throws<FormatException>(() => UnitCode.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_sort_as_numbers_and_print_as_read()
    {
        Assert.True(UnitCode.Parse(RealUnits.Feidong) < UnitCode.Parse(RealUnits.Feixi));
        Assert.Equal(RealUnits.Feidong, UnitCode.Parse(RealUnits.Feidong).ToString());
        Assert.Equal(UnitCode.China, UnitCode.Parse(RealUnits.China));
    }

    [Theory]
    [InlineData("2012-01-01", "2013-01-01", "2011-12-31", false)]
    [InlineData("2012-01-01", "2013-01-01", "2012-01-01", true)] // the first day belongs to it
    [InlineData("2012-01-01", "2013-01-01", "2012-12-31", true)]
    [InlineData("2012-01-01", "2013-01-01", "2013-01-01", false)] // the end does not
    [InlineData(null, "2013-01-01", "2009-12-31", true)]
    [InlineData("2012-01-01", null, "2020-12-31", true)]
    public void A_term_holds_its_first_day_and_not_its_end(string? from, string? to, string day, bool holds) =>
        Assert.Equal(holds, Term(from, to).Contains(Day(day)));

    [Fact]
    public void Terms_that_meet_share_no_day()
    {
        Assert.False(Term(null, "2012-01-01").Overlaps(Term("2012-01-01", null)));
        Assert.True(Term(null, "2012-01-02").Overlaps(Term("2012-01-01", null)));
        Assert.True(Term(null, null).Overlaps(Term("2012-01-01", "2012-01-02")));
    }

    [Fact]
    public void A_term_within_another_may_share_its_ends()
    {
        var term = Term("2012-01-01", "2013-01-01");
        Assert.True(term.Contains(term));
        Assert.True(Term(null, null).Contains(term));
        Assert.False(term.Contains(Term(null, "2013-01-01")));
        Assert.False(term.Contains(Term("2012-01-01", null)));
        Assert.False(term.Contains(Term("2012-06-01", "2013-01-02")));
    }

    [Fact]
    public void Distance_agrees_with_published_figures()
    {
        // Great circle between the two cities' centres: about 1,068 km; between the poles: half the meridian, 20,015 km.
        var (beijing, shanghai) = (At(39.9042, 116.4074), At(31.2304, 121.4737));
        Assert.InRange(beijing.DistanceKmTo(shanghai), 1063, 1073);
        Assert.Equal(beijing.DistanceKmTo(shanghai), shanghai.DistanceKmTo(beijing), 9);
        Assert.InRange(At(90, 0).DistanceKmTo(At(-90, 0)), 20_014, 20_016);
        Assert.Equal(0, beijing.DistanceKmTo(beijing));
    }

    [Fact]
    public void Every_kind_of_unit_has_a_level() =>
        Assert.All(Enum.GetValues<UnitKind>(), kind => Assert.NotEqual(AdministrativeLevel.Township, kind.LevelOf()));

    private static GeoPoint At(double latitude, double longitude) => new(latitude, longitude, LocationBasis.Map);

    private static Term Term(string? from, string? to) => new(from is null ? null : Day(from), to is null ? null : Day(to));
}
