using System.Text;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Support.TemporarySeed;

namespace CoopGraph.Tests.Seeding;

/// <summary>Tests that lines before the header that begin with # are for readers of the file, and count in reported line numbers.</summary>
public sealed class LeadingCommentsTests : IDisposable
{
    private const string Comments = "# Whose work it is\n#, with a comma and a \"quote\n";
    private readonly TemporarySeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void They_are_passed_over(string lineEnd)
    {
        var before = _seed.Read().Sources;
        _seed.Write(Sources, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes((Comments + _seed.Text(Sources)).ReplaceLineEndings(lineEnd))]);
        Assert.Equal(before, _seed.Read().Sources);
    }

    [Fact]
    public void A_refused_record_is_told_by_its_line_in_the_file() =>
        _seed.Write(Sources, Comments + "name,used_for,licence\nGeoNames,Coordinates,CC BY 4.0\nAnother,,MIT\n")
            .IsRefusedOnlyFor(Sources, 5, "used_for", "empty");

    [Theory]
    [InlineData("GeoNames,Points", "2 fields")]
    [InlineData("\"GeoNames,Points,MIT", "never closed")]
    public void So_is_a_broken_one(string record, string reason) =>
        _seed.Write(Sources, $"{Comments}name,used_for,licence\n{record}\n").IsRefusedOnlyFor(Sources, 4, null, reason);

    [Fact]
    public void So_is_a_wrong_header() =>
        _seed.Write(Sources, Comments + "name,licence\nGeoNames,CC BY 4.0\n").IsRefusedOnlyFor(Sources, 3, "used_for", "missing");

    [Theory]
    [InlineData("# Nothing else\n", 2)]
    [InlineData("# Nothing else, and no line end", 2)]
    public void A_file_of_comments_alone_has_no_header(string text, int line) =>
        _seed.Write(Sources, text).IsRefusedOnlyFor(Sources, line, null, "no header");

    [Fact]
    public void After_the_header_the_mark_is_data()
    {
        _seed.Append(Sources, "# 2,Numbers,MIT");
        Assert.Equal("# 2", _seed.Read().Sources[1].Name);
    }
}
