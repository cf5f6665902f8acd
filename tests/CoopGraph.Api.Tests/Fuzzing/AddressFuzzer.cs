namespace CoopGraph.Api.Tests.Fuzzing;

/// <summary>Makes a request of a number for a page, a report, an export or a feed. The same number always makes the same request.</summary>
internal sealed class AddressFuzzer(int number)
{
    private static readonly string[] Right =
    [
        "/reports/", "/reports/rankings/", "/reports/partners-outside-prefecture.csv?county=340122&bom=true", "/reports/pairings-arranged-by.tsv?province=340000",
        "/reports/ties-signed-since.ndjson?since=2016-01-01", "/reports/county-profile.html?county=340122", "/reports/rankings.xlsx?top=3", "/reports/rankings.parquet?top=3",
        "/reports/rankings.geojson?top=3", "/reports/rankings.schema.json", "/reports/new-since.json?since=2020-01-01T00:00:00Z", "/reports/transfers.csv?guard=true",
        "/exports/", "/exports/network.edges.csv?year=2016&mode=CASES&includeIsolates=true", "/exports/network.json?where={\"year\":{\"eq\":2015}}&asOf=2016-01-01",
        "/exports/dyads.csv?provinces=340000&by=year", "/changes.atom?since=1", "/graphql?sdl", "/graphql/schema.graphql", "/explore/units/340122", "/explore/cases/A-1",
        "/docs/reports", "/health", "/health/ready", "/favicon.ico", "/", "/admin/operations",
    ];

    private readonly DrawnChanges _change = new(number);

    /// <summary>Returns the request.</summary>
    public HttpRequestMessage Request()
    {
        // As a client sends it: what no address can have is escaped, and nothing else.
        var address = Uri.EscapeDataString(_change.OfAddress(Right[_change.Below(Right.Length)], 4))
            .Replace("%2F", "/", StringComparison.Ordinal).Replace("%3F", "?", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal)
            .Replace("%26", "&", StringComparison.Ordinal);
        var request = new HttpRequestMessage(new(_change.One("GET", "GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "DELETE")), new Uri($"/{address.TrimStart('/')}", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", _change.One("*/*", "text/html", "application/json", "text/csv", ";;;"));
        if (_change.Below(6) == 0)
            request.Headers.TryAddWithoutValidation("If-None-Match", _change.One("*", "\"\"", "W/\"a\"", "a,,"));
        if (_change.Below(6) == 0)
            request.Headers.TryAddWithoutValidation(_change.One("Range", "Accept-Encoding", "Accept-Language", "X-Forwarded-Prefix"), _change.One("bytes=0-1", "br;q=x", "zh", "/../a", "*;q=0"));
        return request;
    }
}
