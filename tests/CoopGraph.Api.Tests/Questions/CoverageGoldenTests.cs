using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Compares every row of the coverage with those that <c>golden/coverage.py</c> works out from the seed's files.</summary>
public abstract class CoverageGolden(ApiFactory api)
{
    private static readonly string[] Counts = ["countyCount", "countiesWithCase", "caseCount"];
    private static readonly string[] Ratios = ["casesPerCounty", "casesPerMillion"];

    [SkippableFact]
    public async Task Units_and_cases_of_each_province_and_year_are_those_of_the_files()
    {
        var golden = Golden.Read("Questions", "coverage").EnumerateObject().ToDictionary(row => row.Name, row => row.Value);
        var rows = (await AllRowsAsync()).ToDictionary(row => $"{row.GetProperty("province").GetProperty("code").GetString()} {row.GetProperty("year")}");

        Assert.Equal(golden.Keys.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(golden.Select(row => Written(row.Key, row.Value)), rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => Written(row.Key, row.Value)));
        Assert.All(golden, row => Assert.All(Ratios, name => Agrees(row.Value.GetProperty(name), rows[row.Key].GetProperty(name))));
    }

    private static string Written(string name, JsonElement row) => $"{name}: {string.Join(' ', Counts.Select(count => row.GetProperty(count)))}";

    private static void Agrees(JsonElement golden, JsonElement value)
    {
        Assert.Equal(golden.ValueKind, value.ValueKind);
        if (golden.ValueKind == JsonValueKind.Number)
            Assert.Equal(golden.GetDouble(), value.GetDouble(), 1e-12);
    }

    private async Task<List<JsonElement>> AllRowsAsync()
    {
        List<JsonElement> rows = [];
        for (string? after = null; ;)
        {
            var answer = await api.Client().AskAsync(
                """
                query All($after: String) { coverage(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
                  nodes { province { code } year countyCount countiesWithCase caseCount casesPerCounty casesPerMillion } } }
                """,
                new { after });
            Assert.Empty(answer.Errors);
            var list = answer.Data.GetProperty("coverage");
            rows.AddRange(list.GetProperty("nodes").EnumerateArray());
            if (!list.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                return rows;
            after = list.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }
}

public class CoverageGoldenTests(ApiFactory api) : CoverageGolden(api), IClassFixture<ApiFactory>;

public class CoverageGoldenOnNeo4jTests(Neo4jApi api) : CoverageGolden(api), IClassFixture<Neo4jApi>;
