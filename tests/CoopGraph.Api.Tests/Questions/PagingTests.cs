using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests that pages have no gap and no overlap, forwards and backwards, in any order.</summary>
public abstract class PagingRules(ApiFactory api)
{
    [SkippableTheory]
    [InlineData("")]
    [InlineData("order: [{year: DESC}],")]
    [InlineData("order: [{amount: ASC}, {year: DESC}],")]
    [InlineData("order: [{signedOn: DESC}],")]
    [InlineData("order: [{signedOn: ASC}],")]
    public async Task Forwards_and_backwards_give_the_same_rows(string order)
    {
        var forwards = await Walk(order, forwards: true);
        var backwards = await Walk(order, forwards: false);

        Assert.Equal(537, forwards.Distinct().Count());
        Assert.Equal(537, forwards.Count);
        Assert.Equal(forwards, backwards);
    }

    [SkippableFact]
    public async Task Unknown_values_come_last_in_both_directions()
    {
        foreach (var direction in new[] { "ASC", "DESC" })
        {
            var answer = await api.Client().AskAsync($$"""{ cooperations(last: 9, order: [{year: {{direction}}}]) { nodes { year } pageInfo { hasNextPage hasPreviousPage } } }""");
            var list = answer.Data.GetProperty("cooperations");

            Assert.All(list.GetProperty("nodes").EnumerateArray(), node => Assert.Equal(JsonValueKind.Null, node.GetProperty("year").ValueKind));
            Assert.Equal("""{"hasNextPage":false,"hasPreviousPage":true}""", list.GetProperty("pageInfo").GetRawText());
        }
    }

    [SkippableFact]
    public async Task A_page_has_20_rows_when_nobody_says()
    {
        var answer = await api.Client().AskAsync("{ counties { totalCount nodes { code } } }");

        Assert.Equal(20, answer.Data.GetProperty("counties").GetProperty("nodes").GetArrayLength());
        Assert.Equal(2844, answer.Data.GetProperty("counties").GetProperty("totalCount").GetInt32());
    }

    private async Task<List<string>> Walk(string order, bool forwards)
    {
        var client = api.Client();
        var rows = new List<string>();
        string? cursor = null;
        do
        {
            var (size, from, more, next) = forwards ? ("first", "after", "hasNextPage", "endCursor") : ("last", "before", "hasPreviousPage", "startCursor");
            var range = cursor is null ? "" : $"{from}: \"{cursor}\",";
            var answer = await client.AskAsync($$"""{ cooperations({{order}} {{range}} {{size}}: 37) { nodes { caseId } pageInfo { {{more}} {{next}} } } }""");
            var list = answer.Data.GetProperty("cooperations");
            string[] page = [.. list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("caseId").GetString()!)];
            rows.InsertRange(forwards ? rows.Count : 0, page);
            cursor = list.GetProperty("pageInfo").GetProperty(more).GetBoolean() ? list.GetProperty("pageInfo").GetProperty(next).GetString() : null;
        }
        while (cursor is not null);
        return rows;
    }
}

public class PagingTests(ApiFactory api) : PagingRules(api), IClassFixture<ApiFactory>;

public class PagingOnNeo4jTests(Neo4jApi api) : PagingRules(api), IClassFixture<Neo4jApi>;
