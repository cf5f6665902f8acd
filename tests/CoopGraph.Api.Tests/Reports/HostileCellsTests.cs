using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing;
using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests texts that a format or a spreadsheet could take for something else.</summary>
public sealed class HostileCellsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Query = "/graphql?query={cooperations{nodes{title}}}";

    private static readonly string[] Titles = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "a,b", "say \"yes\"", "two\nlines", "肥东县", "'=1", " x ", "# x", "x\\"];

    [Fact]
    public async Task Every_text_comes_back_as_it_is_and_guarded_ones_with_a_quotation_mark()
    {
        await using var hostile = api.With(("Embedded:DataFile", TemporaryData.NewFile()));
        await hostile.Services.GetRequiredService<ICoopGraphStore>().LoadAsync(
            RealData.Seed with
            {
                Cooperations = [.. RealData.Seed.Cooperations.Select((c, number) => c with { Title = Titles[number % Titles.Length] })],
                Fingerprint = new string('d', 64),
            },
            default);
        var client = hostile.CreateClient();

        foreach (var (accept, separator) in new[] { ("text/csv", ","), ("text/tab-separated-values", "\\t") })
        {
            var plain = await TitlesAsync(client, Query, accept, separator);
            var guarded = await TitlesAsync(client, $"{Query}&guard=true", accept, separator);

            Assert.Equal(Titles.Order(StringComparer.Ordinal), plain.Distinct().Order(StringComparer.Ordinal));
            Assert.Equal(plain.Select(title => title.Length > 0 && "=+-@\t\r".Contains(title[0], StringComparison.Ordinal) ? $"'{title}" : title), guarded);
        }
    }

    private static async Task<List<string>> TitlesAsync(HttpClient client, string address, string accept, string separator)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("rows.txt");
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", accept } } };
        using var response = await client.SendAsync(request);
        await File.WriteAllBytesAsync(file, await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        await using var duck = new DuckDBConnection("DataSource=:memory:");
        await duck.OpenAsync();
        await using var command = duck.CreateCommand();
        command.CommandText = $"SELECT title FROM read_csv('{file}', all_varchar = true, header = true, delim = '{separator}', quote = '\"', escape = '\"')";
        await using var reader = await command.ExecuteReaderAsync();
        var titles = new List<string>();
        while (await reader.ReadAsync())
            titles.Add(reader.IsDBNull(0) ? "missing" : reader.GetString(0));
        return titles;
    }
}
