using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Explore;

public class ExploreQueriesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string EveryCase = "$where: CooperationFilterInput! = {level: {eq: COUNTY}}";

    private static readonly string Folder = Path.Combine(Repository.Root, "src", "CoopGraph.Api", "Explore", "page", "queries");

    private readonly HttpClient _client = api.Client();

    /// <summary>Returns the files of all queries of the page that the schema supports.</summary>
    public static TheoryData<string> Queries() =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Where(ExploreSchema.Answers).Order(StringComparer.Ordinal)];

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
            var list = data.TryGetProperty("list", out var atRoot) ? atRoot : data.GetProperty("province").GetProperty("list");
            var page = list.GetProperty("pageInfo");
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

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
