using System.Text;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Support.TemporarySeed;

namespace CoopGraph.Tests.Seeding;

/// <summary>Tests that a file is refused if its form as CSV is broken.</summary>
public sealed class CsvFormTests : IDisposable
{
    private readonly TemporarySeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void A_missing_column() =>
        _seed.Write(Sources, "name,licence\nGeoNames,CC BY 4.0\n").IsRefusedOnlyFor(Sources, 1, "used_for", "missing");

    [Fact]
    public void An_unknown_column() =>
        _seed.Write(Sources, "name,used_for,licence,year\nGeoNames,Points,CC BY 4.0,2016\n")
            .IsRefusedOnlyFor(Sources, 1, "year", "name, used_for, licence");

    [Fact]
    public void A_column_that_stands_twice() =>
        _seed.Write(Sources, "name,used_for,licence,name\nGeoNames,Points,CC BY 4.0,Again\n").IsRefusedOnlyFor(Sources, 1, "name", "twice");

    [Fact]
    public void An_empty_file() => _seed.Write(Sources, "").IsRefusedOnlyFor(Sources, 1, null, "name,used_for,licence");

    [Theory]
    [InlineData("340800,340828,", "3 fields")]
    [InlineData("340800,340828,,,", "5 fields")]
    [InlineData("", "1 fields")]
    public void A_record_with_another_number_of_fields(string record, string found) =>
        _seed.Replace(Contains, "340800,340828,,", record).IsRefusedOnlyFor(Contains, 8, null, found, "4");

    [Fact]
    public void A_line_is_that_where_the_record_begins_even_after_fields_with_line_breaks()
    {
        _seed.Replace(Documented, "A joint park,A note", "A joint park,\"A\nnote\"").Append(Documented, "DOC-3");
        _seed.IsRefusedOnlyFor(Documented, 6, null, "1 fields");
    }

    [Theory]
    [InlineData("Geo\"Names,Coordinates,CC BY 4.0", "not in quotes")]
    [InlineData("\"Geo\"Names,Coordinates,CC BY 4.0", "Text follows a closing quote")]
    [InlineData("\"GeoNames,Coordinates,CC BY 4.0", "never closed")]
    public void Broken_quotes(string record, string reason) =>
        _seed.Replace(Sources, "GeoNames,Coordinates,CC BY 4.0", record).IsRefusedOnlyFor(Sources, 2, null, reason);

    [Fact]
    public void Bytes_that_are_not_UTF_8()
    {
        var bytes = Encoding.UTF8.GetBytes(_seed.Text(Changes));
        bytes[Array.IndexOf(bytes, (byte)0xE6)] = 0xFF; // the first byte of 潜
        _seed.Write(Changes, bytes).IsRefusedOnlyFor(Changes, 2, null, "not UTF-8");
    }

    [Fact]
    public void A_file_in_UTF_16() =>
        _seed.Write(Sources, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(_seed.Text(Sources))])
            .IsRefusedOnlyFor(Sources, 1, null, "not UTF-8");
}
