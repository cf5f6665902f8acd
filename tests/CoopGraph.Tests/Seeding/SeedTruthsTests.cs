using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.RealMap;

namespace CoopGraph.Tests.Seeding;

/// <summary>Checks known facts about the seed data, computed by the domain's rules.</summary>
public class SeedTruthsTests
{
    private static readonly string[] EightProvinces = [RealUnits.Jilin, RealUnits.Zhejiang, RealUnits.Anhui, RealUnits.Shandong, RealUnits.Shanxi, RealUnits.Hubei, RealUnits.Guangdong, RealUnits.Guizhou];

    private static readonly PlacedCooperation[] OfCounties =
    [
        .. Repository.Data.Cooperations
            .Where(cooperation => cooperation.Provenance == Provenance.Documented)
            .Select(cooperation => Repository.Map.Place(cooperation))
            .Where(placed => placed.Level == AdministrativeLevel.County),
    ];

    [Fact]
    public void Every_row_is_read()
    {
        var (units, cases) = (Repository.Data.Units, Repository.Data.Cooperations);
        Assert.Equal((3581, 3588, 402, 9758), (units.Units.Count, units.Containments.Count, units.Changes.Count, units.Borders.Count));
        Assert.Equal(11, cases.Count(cooperation => cooperation.Provenance == Provenance.Paper));
        Assert.Equal(294 + 232, cases.Count(cooperation => cooperation.Provenance == Provenance.Documented));
        Assert.Equal(11 + 294 + 232, cases.Count);
    }

    [Theory]
    [InlineData(RealUnits.Shandong, 136)]
    [InlineData(RealUnits.Guangdong, 122)]
    [InlineData(RealUnits.Shanxi, 117)]
    [InlineData(RealUnits.Anhui, 104)]
    [InlineData(RealUnits.Hubei, 103)]
    [InlineData(RealUnits.Zhejiang, 90)]
    [InlineData(RealUnits.Guizhou, 88)]
    [InlineData(RealUnits.Jilin, 60)]
    public void County_level_units_of_a_province_at_the_end_of_2020(string province, int count) =>
        Assert.Equal(count, CountiesOf(province, EndOf2020));

    [Fact]
    public void County_level_units_of_the_eight_provinces_together()
    {
        Assert.Equal(826, EightProvinces.Sum(province => CountiesOf(province, EndOf2009)));
        Assert.Equal(820, EightProvinces.Sum(province => CountiesOf(province, EndOf2020)));
    }

    [Fact]
    public void Levels_of_the_whole_country() =>
        Assert.Equal(
            [
                (AdministrativeLevel.Country, 1),
                (AdministrativeLevel.Province, 34),
                (AdministrativeLevel.Prefecture, 346),
                (AdministrativeLevel.County, 3200),
            ],
            Repository.Data.Units.Units.CountBy(unit => unit.Level).Select(level => (level.Key, level.Value)).Order());

    [Fact]
    public void Documented_cases_of_county_level_are_those_of_their_file()
    {
        Assert.Equal(294, OfCounties.Length);
        Assert.All(OfCounties, placed => Assert.StartsWith("DOC-", placed.Case.CaseId, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_them_273_cross_prefectures_and_195_of_these_provinces()
    {
        Assert.Equal(273, OfCounties.Count(placed => placed.Scope != SpatialScope.SamePrefecture));
        Assert.Equal(195, OfCounties.Count(placed => placed.Scope == SpatialScope.CrossProvince));
    }

    [Fact]
    public void Of_them_79_have_two_parties_that_share_a_border() =>
        Assert.Equal(79, OfCounties.Count(placed => placed.Ties.Any(tie => Repository.Map.AreAdjacent(tie.First.Place, tie.Second.Place))));

    [Fact]
    public void Of_them_34_have_more_than_two_parties() => Assert.Equal(34, OfCounties.Count(placed => placed.Parties.Count > 2));

    [Fact]
    public void The_paper_names_9_cases_between_counties_and_2_between_prefectures() =>
        Assert.Equal(
            [(AdministrativeLevel.Prefecture, 2), (AdministrativeLevel.County, 9)],
            Repository.Data.Cooperations
                .Where(cooperation => cooperation.Provenance == Provenance.Paper)
                .CountBy(cooperation => Repository.Map.Place(cooperation).Level)
                .Select(level => (level.Key, level.Value))
                .Order());

    [Fact]
    public void A_case_is_read_field_by_field()
    {
        var read = Repository.Data.Cooperations.Single(cooperation => cooperation.CaseId == "DOC-0003");
        Assert.Equal("Dangtu county pairs with Si county and co-builds the Situ industrial park", read.Title);
        Assert.Equal((new PartialDate(2016, 6), DateBasis.InForce), (read.Date, read.DateBasis));
        Assert.Equal((Mechanism.Arranged, IssueArea.PovertyAlleviation), (read.Mechanism, read.IssueArea));
        Assert.Equal(UnitCode.Parse(RealUnits.Anhui), read.ArrangedBy);
        Assert.Equal(
            [new Party(UnitCode.Parse(RealUnits.Dangtu), PartyRole.Donor), new Party(UnitCode.Parse(RealUnits.Si), PartyRole.Recipient)],
            read.Parties);
        Assert.Equal(new Amount(30_000_000, AmountPeriod.PerYear), read.Amount);
        Assert.Equal("Joint industrial park as well as poverty relief", read.Note);
        Assert.Equal("https://www.imsilkroad.com/news/p/443235.html", read.Source.Url);
        Assert.Equal(("安徽泗县:泗涂共建结硕果 精准帮扶谱新篇", Confidence.High), (read.Source.Title, read.Source.Confidence));
        Assert.StartsWith("Paired since June 2016;", read.Source.Evidence, StringComparison.Ordinal);
        Assert.Equal(Provenance.Documented, read.Provenance);
    }

    [Fact]
    public void The_sources_are_credited()
    {
        var geoNames = Assert.Single(Repository.Data.Sources, source => source.Name.StartsWith("GeoNames", StringComparison.Ordinal));
        Assert.StartsWith("CC BY 4.0", geoNames.Licence, StringComparison.Ordinal);
        Assert.Contains(Repository.Data.Sources, source => source.Name.Contains("Jiang, Eaton and Kostka", StringComparison.Ordinal));
    }

    private static int CountiesOf(string province, DateOnly day) => Repository.Map.Below(On(province, day), AdministrativeLevel.County).Count();
}
