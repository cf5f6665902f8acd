using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>
/// Compares filters on day, meaning of the date, confidence and region, alone and two together, with the cases that
/// <c>golden/filters.py</c> finds in the seed's files.
/// </summary>
public abstract class FilterGolden(ApiFactory api)
{
    private static readonly JsonElement Figures = Golden.Read("Questions", "filters");

    public static TheoryData<string> Filters => [.. Figures.EnumerateObject().Select(filter => filter.Name)];

    [SkippableTheory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_admits_the_cases_that_a_script_finds_in_the_files(string where)
    {
        var answer = await api.Client().AskAsync($$"""
            { count: cooperations(where: { {{where}} }) { totalCount }
              first: cooperations(where: { {{where}} }, first: 1) { nodes { caseId } }
              last: cooperations(where: { {{where}} }, last: 1) { nodes { caseId } } }
            """);

        Assert.Empty(answer.Errors);
        var golden = Figures.GetProperty(where);
        Assert.Equal(golden.GetProperty("count").GetInt32(), answer.Data.GetProperty("count").GetProperty("totalCount").GetInt32());
        Assert.Equal(golden.GetProperty("first").GetString(), CaseId(answer.Data.GetProperty("first")));
        Assert.Equal(golden.GetProperty("last").GetString(), CaseId(answer.Data.GetProperty("last")));
    }

    private static string? CaseId(JsonElement list) => list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("caseId").GetString()).SingleOrDefault();
}

public class FilterGoldenTests(ApiFactory api) : FilterGolden(api), IClassFixture<ApiFactory>;

public class FilterGoldenOnNeo4jTests(Neo4jApi api) : FilterGolden(api), IClassFixture<Neo4jApi>;
