using System.Text.Json;
using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Explore;

public partial class ExploreQueriesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string EveryCase = "$where: CooperationFilterInput! = {level: {eq: COUNTY}}";

    /// <summary>The folder with the queries of the page.</summary>
    public static readonly string Folder = Path.Combine(Repository.Root, "src", "CoopGraph.Api", "Explore", "page", "queries");

    private readonly HttpClient _client = api.Client();

    /// <summary>Returns the files of all queries of the page.</summary>
    public static TheoryData<string> Queries() =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>Returns the names of the queries that the pictures offer as CSV.</summary>
    public static TheoryData<string> Tables() =>
        [.. Directory.GetFiles(Path.GetDirectoryName(Folder)!, "*.js", SearchOption.AllDirectories)
            .SelectMany(file => CsvNames().Matches(File.ReadAllText(file)))
            .SelectMany(match => match.Groups["name"].Captures.Select(name => name.Value))
            .Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_query_of_the_page_is_answered_as_it_is(string file)
        => Assert.Empty((await _client.AskAsync(Read(file))).Errors);

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_query_is_answered_with_the_conditions_that_the_page_writes_into_it(string file)
    {
        var query = Read(file);
        if (!query.Contains("$where", StringComparison.Ordinal))
            return;
        // The page searches for this text.
        Assert.Contains(EveryCase, query, StringComparison.Ordinal);

        var asked = query.Replace(
            EveryCase, EveryCase[..^1] + ", provenance: {neq: SYNTHETIC}, mechanism: {eq: ARRANGED}}", StringComparison.Ordinal);

        Assert.Empty((await _client.AskAsync(asked)).Errors);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Lists_end_after_as_many_pages_as_they_need(string file)
    {
        var query = Read(file);
        if (!query.Contains("$after", StringComparison.Ordinal))
            return;
        string? after = null;
        var pages = 0;
        do
        {
            var data = (await _client.AskAsync(query, new { after })).Data;
            var page = PageInfo(data) ?? throw new InvalidOperationException($"{file} has no pageInfo.");
            after = page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null;
            pages++;
        }
        while (after is not null);

        Assert.InRange(pages, 1, 6);
    }

    [Theory]
    [InlineData("false", "all POVERTY_ALLEVIATION ECONOMY ENVIRONMENT INFRASTRUCTURE SECURITY OTHER")]
    [InlineData("true", "all ARRANGED MANDATED SELF_INITIATED")]
    public async Task One_query_asks_for_chance_by_issue_area_or_by_mechanism(string byMechanism, string networks)
    {
        const string variable = "$byMechanism: Boolean! = ";
        var query = Read("chance.graphql");
        // The page replaces the default, as for every further variable.
        Assert.Contains(variable + "false", query, StringComparison.Ordinal);

        var answer = await _client.AskAsync(query.Replace(variable + "false", variable + byMechanism, StringComparison.Ordinal));

        Assert.Empty(answer.Errors);
        Assert.Equal(networks, string.Join(' ', answer.Data.EnumerateObject().Select(network => network.Name)));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_query_that_is_offered_as_csv_is_a_table_with_rows(string name)
    {
        var table = await _client.AskAsync(Read($"{name}.graphql"), accept: "text/csv");

        Assert.Equal("text/csv", table.ContentType?.Split(';')[0]);
        Assert.True(table.Text.Split("\r\n").Length > 2, table.Text);
    }

    [SkippableFact]
    public async Task Both_languages_of_the_page_have_the_same_words()
        => Assert.Equal("", (await Node.RunAsync("explore-words.mjs", Path.GetDirectoryName(Folder)!)).Trim());

    private static JsonElement? PageInfo(JsonElement data)
        => data.ValueKind != JsonValueKind.Object ? null
            : data.TryGetProperty("pageInfo", out var page) ? page
            : data.EnumerateObject().Select(member => PageInfo(member.Value)).FirstOrDefault(found => found is not null);

    [GeneratedRegex(@"csv: \[(?:'(?<name>[\w-]+)'(?:, )?)+\]|unitList\('\w+', (?:'(?<name>[\w-]+)')")]
    private static partial Regex CsvNames();

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
