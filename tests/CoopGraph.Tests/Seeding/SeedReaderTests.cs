using System.Text;
using CoopGraph.Cooperations;
using CoopGraph.Seeding;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Support.TemporarySeed;

namespace CoopGraph.Tests.Seeding;

/// <summary>Tests the result of reading a valid seed folder, and the refusal of an invalid one as a whole.</summary>
public sealed class SeedReaderTests : IDisposable
{
    private readonly TemporarySeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void A_folder_of_ones_own_takes_the_place_of_the_cases_and_may_be_empty()
    {
        using var own = new TemporaryFolder();
        var shipped = SeedReader.Open(_seed.Folder);
        var none = SeedReader.Open(_seed.Folder, ownCases: own.PathOf(""));
        Assert.Empty(none.Read().Cooperations);
        Assert.NotEqual(shipped.Fingerprint, none.Fingerprint);
        File.WriteAllText(own.PathOf("documented-ours.csv"), _seed.Text(Documented).Replace("DOC-", "OUR-", StringComparison.Ordinal));
        Assert.All(SeedReader.Open(_seed.Folder, ownCases: own.PathOf("")).Read().Cooperations, one => Assert.StartsWith("OUR-", one.CaseId, StringComparison.Ordinal));
        Assert.Contains("no such folder", Assert.Throws<SeedException>(() => SeedReader.Open(_seed.Folder, ownCases: own.PathOf("missing"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_order_is_read()
    {
        var data = _seed.Read();
        Assert.Equal(8, data.Units.Units.Count);
        var first = data.Cooperations[0];
        Assert.Equal("Feidong, \"the donor\"", first.Title);
        Assert.Equal("A page\nof two lines", first.Source.Title);
        Assert.Equal(new Amount(1_000_000.50m, AmountPeriod.PerYear), first.Amount);
        Assert.Equal((null, "A note"), (first.Note, data.Cooperations[1].Note));
        Assert.Null(data.Units.Units[0].Location);
        Assert.Equal("GeoNames", Assert.Single(data.Sources).Name);
    }

    [Fact]
    public void A_files_name_tells_where_its_cases_come_from()
    {
        _seed.Write("cases/paper.csv", _seed.Text(Documented).Replace("DOC-", "PAPER-", StringComparison.Ordinal));
        _seed.Write("cases/synthetic-2.csv", _seed.Text(Documented).Replace("DOC-", "SYN-", StringComparison.Ordinal));
        _seed.Write("cases/README.md", "Not a case file.");
        Assert.Equal(
            [Provenance.Documented, Provenance.Documented, Provenance.Paper, Provenance.Paper, Provenance.Synthetic, Provenance.Synthetic],
            _seed.ReadWithSynthetic().Cooperations.Select(cooperation => cooperation.Provenance));
    }

    [Theory]
    [InlineData("cases/curated.csv")]
    [InlineData("cases/Documented.csv")]
    [InlineData("cases/documented.CSV")]
    [InlineData("cases/paper2.csv")]
    public void A_case_file_of_any_other_name_is_refused(string file)
    {
        var text = _seed.Text(Documented);
        _seed.Delete(Documented).Write(file, text).IsRefusedOnlyFor(file, 0, null, "paper.csv, documented*.csv or synthetic*.csv");
    }

    [Theory]
    [InlineData(UnitsCsv)]
    [InlineData(Contains)]
    [InlineData(Changes)]
    [InlineData(Neighbours)]
    [InlineData(Sources)]
    [InlineData(PoliciesCsv)]
    public void A_missing_file_is_refused(string file) => _seed.Delete(file).IsRefusedOnlyFor(file, 0, null, "missing");

    [Fact]
    public void A_folder_without_cases_is_refused() => _seed.Delete(Documented).IsRefusedOnlyFor("cases", 0, null, "no case file");

    [Fact]
    public void A_missing_folder_is_refused()
    {
        var missing = Path.Combine(Repository.SeedFolder, "no-such-folder");
        Assert.Contains("no such folder", Assert.Throws<SeedException>(() => SeedReader.Read(missing)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        _seed.Write(Sources, "licence,name,used_for\nCC BY 4.0,GeoNames,Coordinates\n");
        Assert.Equal(new("GeoNames", "Coordinates", "CC BY 4.0"), Assert.Single(_seed.Read().Sources));
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_change_nothing()
    {
        var before = _seed.Read();
        foreach (var file in new[] { UnitsCsv, Contains, Changes, Neighbours, Sources })
            _seed.Write(file, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_seed.Text(file).ReplaceLineEndings("\r\n"))]);
        var after = _seed.Read();
        Assert.Equal(before.Units.Units, after.Units.Units);
        Assert.Equal(before.Sources, after.Sources);
    }

    [Fact]
    public void Same_data_same_fingerprint()
    {
        using var other = new TemporarySeed();
        var fingerprint = _seed.Read().Fingerprint;
        Assert.Matches("^[0-9a-f]{64}$", fingerprint);
        Assert.Equal(fingerprint, other.Read().Fingerprint);
        Assert.Equal(fingerprint, other.Write("cases/README.md", "Not read.").Read().Fingerprint);
        Assert.NotEqual(fingerprint, other.Replace(Documented, "A joint park", "A joint Park").Read().Fingerprint);
        Assert.NotEqual(fingerprint, other.Replace(Documented, "A joint Park", "A joint park").Replace(PoliciesCsv, "End of it", "The end").Read().Fingerprint);
        var text = _seed.Text(Documented);
        Assert.NotEqual(fingerprint, _seed.Delete(Documented).Write("cases/documented-2.csv", text).Read().Fingerprint);
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once_by_file_and_line()
    {
        _seed.Replace(UnitsCsv, "31.8879", "north").Replace(UnitsCsv, ",county,340100", ",shire,340100").Replace(Documented, "2019-05", "May 2019");
        _seed.Replace(Sources, "Coordinates", "");
        var refusal = Assert.Throws<SeedException>(_seed.Read);
        Assert.Equal(4, refusal.Count);
        Assert.Equal(
            ["cases/documented.csv:4: date", "sources.csv:2: used_for", "units/units.csv:6: kind", "units/units.csv:6: lat"],
            refusal.Problems.Select(problem => problem.ToString()[..problem.ToString().LastIndexOf(": ", StringComparison.Ordinal)]).Order());
        Assert.Contains("\nunits/units.csv:6: lat: 'north' is not a number", refusal.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_fifty_problems_are_told_and_the_rest_counted()
    {
        for (var i = 0; i < 60; i++)
            _seed.Append(Sources, $"Source {i},,Free");
        var refusal = Assert.Throws<SeedException>(_seed.Read);
        Assert.Equal((50, 60), (refusal.Problems.Count, refusal.Count));
        Assert.EndsWith("and 10 more", refusal.Message, StringComparison.Ordinal);
    }
}
