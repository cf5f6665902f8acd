using System.Diagnostics;
using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Synthesis;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Synthesis;

/// <summary>Tests the form of a drawn case, and the inputs that a drawing depends on.</summary>
public class SyntheticCasesTests
{
    [Fact]
    public void The_same_seed_gives_the_same_cases_and_another_seed_others()
    {
        Assert.Equal(Written(1126, 1), Written(1126, 1));
        Assert.NotEqual(Parties(Drawn.Of(1126, 1)), Parties(Drawn.Of(1126, 2)));
    }

    [Fact]
    public void Ids_tell_the_seed_and_the_number_in_the_order_of_the_years()
    {
        var cases = Drawn.Of(500, 42);

        Assert.Equal("SYN-42-000001", cases[0].Case.CaseId);
        Assert.Equal("SYN-42-000500", cases[^1].Case.CaseId);
        Assert.Equal(cases.Select(placed => placed.Year).Order(), cases.Select(placed => placed.Year));
    }

    [Fact]
    public void Every_case_says_that_it_is_synthetic() => Assert.All(Drawn.Published.Select(placed => placed.Case), drawn =>
    {
        Assert.StartsWith("Synthetic: ", drawn.Title, StringComparison.Ordinal);
        Assert.StartsWith("Synthetic: drawn at random with seed 1", drawn.Note, StringComparison.Ordinal);
        Assert.Contains("no source", drawn.Source.Title, StringComparison.Ordinal);
        Assert.Equal((Provenance.Synthetic, null), (drawn.Provenance, drawn.Source.Url));
    });

    [Fact]
    public void Dates_of_signing_are_known_to_the_year_the_month_or_the_day()
    {
        var dates = Drawn.Published.Select(placed => placed.Case.Date!).ToArray();

        Assert.All(Drawn.Published, placed => Assert.Equal(DateBasis.Signed, placed.Case.DateBasis));
        Assert.Contains(dates, date => date.Month is null);
        Assert.Contains(dates, date => date is { Month: not null, Day: null });
        Assert.Contains(dates, date => date.Day is not null);
    }

    [Fact]
    public void Aid_within_a_province_is_arranged_by_it_and_aid_between_provinces_by_the_central_government() => Assert.All(
        Drawn.Published,
        placed => Assert.Equal(
            placed.Case.Mechanism != Mechanism.Arranged ? null
            : placed.Scope == SpatialScope.CrossProvince ? UnitCode.China
            : Repository.Map.AtLevel(placed.Parties[0].Unit, AdministrativeLevel.Province)!.Value.Unit.Code,
            placed.Case.ArrangedBy));

    [Fact]
    public void Counties_without_any_tie_remain_however_many_cases_there_are_and_most_of_them_in_Shanxi()
    {
        var counties = Repository.Map.AllOf(AdministrativeLevel.County, RealMap.EndOf2020)
            .Where(unit => PublishedFigures.Provinces.Contains(Repository.Map.AtLevel(unit, AdministrativeLevel.Province)!.Value.Unit.Code))
            .Select(unit => Repository.Map.PlaceOf(unit.Unit))
            .ToArray();
        var tied = Drawn.Of(20_000, 5).SelectMany(placed => placed.Parties).Select(party => party.Place).ToHashSet();

        Assert.Equal(820, counties.Length);
        var alone = counties.Where(place => !tied.Contains(place)).ToArray();
        Assert.InRange(alone.Length, 820 * 0.1, 820 * 0.2);
        Assert.True(alone.Count(place => place.Latest.Code.ToString().StartsWith("14", StringComparison.Ordinal)) > alone.Length / 2);
    }

    [Fact]
    public void With_many_cases_pairs_repeat() =>
        Assert.True(Drawn.Of(20_000, 5).Select(placed => (placed.Parties[0].Place, placed.Parties[1].Place)).Distinct().Count() < 20_000);

    [Fact]
    public void A_hundred_thousand_cases_take_seconds()
    {
        var clock = Stopwatch.StartNew();

        Assert.Equal(100_000, SyntheticCases.Draw(Repository.Map, 100_000, 1).Count);

        // Bounded loosely, for busy machines.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1_000_000, 1)]
    [InlineData(1, -1)]
    public void Numbers_out_of_bounds_are_refused(int cases, int seed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticCases.Draw(Repository.Map, cases, seed));

    [Fact]
    public void A_map_without_the_eight_provinces_is_refused() => Assert.Contains(
        "all eight provinces",
        Assert.Throws<SynthesisException>(() => SyntheticCases.Draw(SmallMap.Map, 100, 1)).Message,
        StringComparison.Ordinal);

    private static string[] Written(int cases, int seed) =>
        [.. SyntheticCases.Draw(Repository.Map, cases, seed).Select(drawn => $"{drawn} {string.Join(' ', drawn.Parties)}")];

    private static IEnumerable<(Place, Place)> Parties(PlacedCooperation[] cases) =>
        cases.Select(placed => (placed.Parties[0].Place, placed.Parties[1].Place));
}
