using CoopGraph.Seeding;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Support.TemporarySeed;

namespace CoopGraph.Tests.Seeding;

/// <summary>Tests that a row is refused if a field cannot be read or breaks a rule of the model.</summary>
public sealed class SeedFieldsTests : IDisposable
{
    private readonly TemporarySeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Theory]
    [InlineData(UnitsCsv, 6, "code", "340122,", "34O122,", "'34O122'", "six digits")]
    [InlineData(UnitsCsv, 6, "level", "COUNTY,county,340100", "county,county,340100", "'county' is none of COUNTRY, PROVINCE, PREFECTURE, COUNTY")]
    [InlineData(UnitsCsv, 6, "kind", ",county,340100", ",shire,340100", "'shire' is none of", "county_level_city", "sar")]
    [InlineData(UnitsCsv, 7, "valid_to", "2018-07-02,day", "2018-7-2,day", "'2018-7-2'", "YYYY-MM-DD")]
    [InlineData(UnitsCsv, 7, "valid_to_precision", "2018-07-02,day", "2018-07-02,month", "'month' is none of day, year")]
    [InlineData(UnitsCsv, 6, "lat", "31.8879", "NaN", "'NaN' is not a number")]
    [InlineData(UnitsCsv, 6, "lon", "117.4694", "\"117,4694\"", "'117,4694' is not a number")]
    [InlineData(UnitsCsv, 6, "coord_source", "117.4694,map", "117.4694,survey", "'survey' is none of map, map_of_kin")]
    [InlineData(UnitsCsv, 6, "lat", "117.4694,map", ",", "all are filled in, or none")]
    [InlineData(UnitsCsv, 6, "parent_code", "county,340100", "county,Hefei", "'Hefei'", "six digits")]
    [InlineData(Contains, 5, "child_code", "340100,340122", "340100,", "''", "six digits")]
    [InlineData(Contains, 6, "valid_to", "2018-07-02", "2018-02-30", "'2018-02-30' is not a day of the calendar")]
    [InlineData(Changes, 2, "kind", "recoded", "Recoded", "'Recoded' is none of renamed, recoded, moved")]
    [InlineData(Changes, 2, "date", "2018-07-02", "", "''", "YYYY-MM-DD")]
    [InlineData(Changes, 2, "successor_code", RealUnits.QianshanCity, "340882;340122", "six digits")]
    [InlineData(Neighbours, 2, "code", "340824,340828", "34,340828", "'34'")]
    [InlineData(Aliases, 2, "code", "340122,", "34012,", "'34012'", "six digits")]
    [InlineData(Aliases, 2, "alias", "Fei-tung County", " ", "The field is empty")]
    [InlineData(Aliases, 2, "source", "older English", "", "The field is empty")]
    public void A_units_field_that_cannot_be_read(string file, int line, string column, string old, string wrong, params string[] reasons) =>
        _seed.Replace(file, old, wrong).IsRefusedOnlyFor(file, line, column, reasons);

    [Theory]
    [InlineData(4, "parties", "340828;340882", "340828;34088", "'34088'", "six digits")]
    [InlineData(4, "roles", "peer;peer", "peer;pear", "'pear' is none of donor, recipient, upstream, downstream, peer")]
    [InlineData(4, "roles", "peer;peer", "peer", "roles (1)", "parties (2)")]
    [InlineData(4, "party_names_zh", "岳西县;潜山市", "岳西县", "names (1)", "parties (2)")]
    [InlineData(4, "party_names_zh", "岳西县;潜山市", "岳西县;潜山县", "'潜山县' is not the name of 340882", "潜山市")]
    [InlineData(4, "date", "2019-05", "2019-13", "'2019-13' is not a date", "YYYY-MM")]
    [InlineData(4, "date_basis", "in_force", "seen", "'seen' is none of signed, in_force")]
    [InlineData(4, "mechanism", "SELF_INITIATED", "SELFINITIATED", "none of ARRANGED, MANDATED, SELF_INITIATED")]
    [InlineData(4, "issue_area", "ECONOMY", "economy", "'economy' is none of POVERTY_ALLEVIATION")]
    [InlineData(4, "confidence", "medium", "low", "'low' is none of high, medium")]
    [InlineData(2, "amount_rmb", "1000000.50", "1.000.000", "'1.000.000' is not an amount")]
    [InlineData(2, "amount_period", "1000000.50", "", "there is no amount")]
    [InlineData(2, "amount_period", "per_year", "yearly", "'yearly' is none of per_year, total")]
    [InlineData(2, "arranged_by", RealUnits.Anhui, "Anhui", "'Anhui'")]
    public void A_cases_field_that_cannot_be_read(int line, string column, string old, string wrong, params string[] reasons) =>
        _seed.Replace(Documented, old, wrong).IsRefusedOnlyFor(Documented, line, column, reasons);

    [Theory]
    [InlineData(UnitsCsv, 6, "kind", "Feidong County,COUNTY,county", "Feidong County,COUNTY,prefecture", "340122 Feidong County")]
    [InlineData(UnitsCsv, 6, "lat", "31.8879", "131.8879", "131.8879 is no latitude")]
    [InlineData(UnitsCsv, 6, "parent_code", "county,340100", "county,340800", "340800 is given as the parent", "units/contains.csv has 340100")]
    [InlineData(UnitsCsv, 6, "parent_code", "county,340100", "county,", "No parent is given", "units/contains.csv has 340100")]
    [InlineData(Contains, 6, "valid_to", "2018-07-02", "2009-06-01", "2009-06-01 lies outside the data")]
    [InlineData(Contains, 8, "parent_code", "340800,340828", "340122,340828", "higher level")]
    [InlineData(Aliases, 2, "code", "340122,", "340199,", "340199 is no unit's code")]
    [InlineData(Aliases, 3, "alias", "older English\n", "older English\n340122,Fei-tung County,again\n", "has the alias 'Fei-tung County' in an earlier row")]
    [InlineData(Changes, 2, "successor_code", RealUnits.QianshanCity, "340882 340828", "one successor, not 2")]
    [InlineData(Neighbours, 3, "neighbour_code", "340828,340882,2018", "340882,340828,2018", "340828 does not come after 340882")]
    public void A_units_row_that_breaks_a_rule(string file, int line, string column, string old, string wrong, params string[] reasons)
    {
        // A wrong row may break more than one rule of the model; the expected one must be among those reported.
        var problems = Assert.Throws<SeedException>(_seed.Replace(file, old, wrong).Read).Problems;
        Assert.Contains(
            problems,
            problem => (problem.File, problem.Line, problem.Column) == (file, line, column)
                && reasons.All(reason => problem.Reason.Contains(reason, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(4, "case_id", "DOC-2", "DOC-1", "DOC-1 is another case's id already")]
    [InlineData(4, "parties", "340828;340882", "340828;340899", "340899 is unknown")]
    [InlineData(4, "parties", "340828;340882", "340828;340824", "no longer in force at the case's date, 2019-05", "340882 Qianshan City took its place")]
    [InlineData(2, "parties", "340122;340824", "340122;340882", "not yet in force at the case's date, 2017", "began on 2018-07-02")]
    [InlineData(2, "roles", "donor;recipient", "donor;donor", "none is Recipient")]
    [InlineData(4, "date", "2019-05", "1919-05", "1949 to 2100")]
    [InlineData(4, "title", "A joint park", "", "no title")]
    [InlineData(2, "amount_rmb", "1000000.50", "-5", "-5 yuan")]
    [InlineData(4, "source_url", "http://example.org/2", "example.org/2", "http://")]
    [InlineData(4, "source_url", "http://example.org/2", "", "documented")]
    [InlineData(4, "date_basis", "in_force", "", "without its meaning")]
    [InlineData(4, "source_title", "A page,They signed,medium", ",They signed,medium", "(title not seen)")]
    [InlineData(2, "arranged_by", RealUnits.Anhui, RealUnits.Yuexi, "above county level")]
    public void A_case_that_breaks_a_rule(int line, string column, string old, string wrong, params string[] reasons)
    {
        _seed.Replace(Documented, old, wrong);
        var problems = Assert.Throws<SeedException>(_seed.Read).Problems;
        Assert.Contains(
            problems,
            problem => (problem.File, problem.Line, problem.Column) == (Documented, line, column)
                && reasons.All(reason => problem.Reason.Contains(reason, StringComparison.Ordinal)));
        Assert.All(problems, problem => Assert.Equal(line, problem.Line));
    }

    [Fact]
    public void A_case_with_one_party() =>
        _seed.Replace(Documented, "340828;340882,岳西县;潜山市,peer;peer", "340828,岳西县,peer").IsRefusedOnlyFor(Documented, 4, "parties", "parties is 1");

    [Fact]
    public void An_id_that_another_file_has_already()
    {
        _seed.Write("cases/paper.csv", _seed.Text(Documented).Replace("DOC-2", "PAPER-2", StringComparison.Ordinal));
        _seed.IsRefusedOnlyFor("cases/paper.csv", 2, "case_id", "DOC-1 is another case's id already");
    }
}
