using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Paper;

/// <summary>Compares the policy events with those that <c>golden/policies.py</c> lists from the seed's file.</summary>
public abstract class PolicyGolden(ApiFactory api)
{
    [SkippableFact]
    public async Task Policies_are_those_of_the_file_field_by_field_and_in_the_order_of_time()
    {
        var answer = await api.Client().AskAsync("""
            { policies { id title titleZh issuer { code } from to date mechanism issueArea locator source { title url evidence confidence } } }
            """);

        Assert.Empty(answer.Errors);
        Assert.Equal(
            Golden.Read("Paper", "policies").EnumerateArray().Select(Written),
            answer.Data.GetProperty("policies").EnumerateArray().Select(Written));
    }

    private static string Written(JsonElement policy) => JsonSerializer.Serialize(policy);
}

public class PolicyGoldenTests(ApiFactory api) : PolicyGolden(api), IClassFixture<ApiFactory>;

public class PolicyGoldenOnNeo4jTests(Neo4jApi api) : PolicyGolden(api), IClassFixture<Neo4jApi>;
