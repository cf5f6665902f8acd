using System.Globalization;
using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests that a table has the same bytes on the embedded store and on Neo4j.</summary>
public sealed partial class SameOnBothStoresTests(ApiFactory embedded, Neo4jApi neo4j) : IClassFixture<ApiFactory>, IClassFixture<Neo4jApi>
{
    public static IEnumerable<object[]> Addresses => ReadersTests.Addresses;

    [SkippableTheory]
    [MemberData(nameof(Addresses))]
    public async Task A_shipped_report_has_the_same_bytes(string address)
    {
        var path = $"/reports/{string.Format(CultureInfo.InvariantCulture, address, "csv")}";

        Assert.Equal(await TextAsync(embedded.Client(), path), await TextAsync(neo4j.Client(), path));
    }

    [SkippableTheory]
    [InlineData("{ cooperations { nodes { caseId title year parties @rows { role unit { code } } } } }")]
    [InlineData("""{ province(by: {code: "510000"}) { counties { nodes { code partners @rows { edges { node { code } caseCount } } } } } }""")]
    public async Task All_pages_have_the_same_bytes(string query) =>
        Assert.Equal((await embedded.Client().CsvAsync(query)).Lines(), (await neo4j.Client().CsvAsync(query)).Lines());

    [SkippableTheory]
    [InlineData("tsv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    [InlineData("html")]
    [InlineData("geojson")]
    public async Task Each_format_has_the_same_bytes(string format)
    {
        var path = $"/reports/isolates.{format}?province=340000";

        Assert.Equal(await embedded.Client().GetByteArrayAsync(path), await neo4j.Client().GetByteArrayAsync(path));
    }

    // The two stores were loaded at different times.
    private static async Task<string> TextAsync(HttpClient client, string path) =>
        Time().Replace(await client.GetStringAsync(path), "(time of the load)");

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")]
    private static partial Regex Time();
}
