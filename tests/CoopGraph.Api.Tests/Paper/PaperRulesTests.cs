using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Paper;

/// <summary>Tests the study's rules of inclusion and its policy events, on the real data.</summary>
public abstract class PaperRules(ApiFactory api)
{
    // Written by golden/rules.py, which explains how.
    private static readonly string Golden = Path.Combine(Repository.Root, "tests", "CoopGraph.Api.Tests", "Paper", "golden", "rules.json");

    [SkippableFact]
    public async Task As_many_cases_meet_and_fail_the_rules_as_a_script_works_out_from_the_files_of_the_seed_alone()
    {
        var golden = JsonDocument.Parse(await File.ReadAllTextAsync(Golden)).RootElement;
        var cases = await AllCasesAsync();

        Assert.Equal(golden.GetProperty("cases").GetInt32(), cases.Count);
        Assert.Equal(golden.GetProperty("meeting").GetInt32(), cases.Count(one => one.GetProperty("meetsPaperRules").GetBoolean()));
        Assert.Equal(
            golden.GetProperty("failing").EnumerateObject().ToDictionary(rule => rule.Name, rule => rule.Value.GetInt32()),
            cases.SelectMany(FailedBy).CountBy(rule => rule).ToDictionary());
        Assert.All(cases, one => Assert.Equal(one.GetProperty("meetsPaperRules").GetBoolean(), !FailedBy(one).Any()));
    }

    [SkippableFact]
    public async Task Failed_rules_are_rules_of_the_method()
    {
        var answer = await api.Client().AskAsync("{ dataset { method { rules { id } limits } } }");
        var method = answer.Data.GetProperty("dataset").GetProperty("method");

        Assert.Subset(
            method.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!).ToHashSet(),
            (await AllCasesAsync()).SelectMany(FailedBy).ToHashSet());
        Assert.NotEqual(0, method.GetProperty("limits").GetArrayLength());
    }

    [SkippableFact]
    public async Task Policies_are_oldest_first_and_their_issuers_are_units_of_their_time()
    {
        var answer = await api.Client().AskAsync("{ policies { id from date issuer { code level } source { confidence } } }");
        var policies = answer.Data.GetProperty("policies").EnumerateArray().ToArray();

        Assert.Equal(policies.Select(policy => policy.GetProperty("from").GetInt32()).Order(), policies.Select(policy => policy.GetProperty("from").GetInt32()));
        Assert.Equal("""{"code":"100000","level":"COUNTRY"}""", Of("war-on-pollution").GetProperty("issuer").GetRawText());
        Assert.Equal("""{"code":"340000","level":"PROVINCE"}""", Of("anhui-eco-compensation").GetProperty("issuer").GetRawText());
        Assert.Equal(JsonValueKind.Null, Of("end-of-poverty-campaign").GetProperty("issuer").ValueKind);
        Assert.Equal(JsonValueKind.Null, Of("river-chiefs").GetProperty("date").ValueKind);

        JsonElement Of(string id) => policies.Single(policy => policy.GetProperty("id").GetString() == id);
    }

    private async Task<List<JsonElement>> AllCasesAsync()
    {
        List<JsonElement> cases = [];
        for (string? after = null; ;)
        {
            var answer = await api.Client().AskAsync(
                "query All($after: String) { cooperations(first: 100, after: $after) { nodes { meetsPaperRules failedPaperRules } pageInfo { hasNextPage endCursor } } }",
                new { after });
            var list = answer.Data.GetProperty("cooperations");
            cases.AddRange(list.GetProperty("nodes").EnumerateArray());
            if (!list.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                return cases;
            after = list.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    private static IEnumerable<string> FailedBy(JsonElement one) => one.GetProperty("failedPaperRules").EnumerateArray().Select(rule => rule.GetString()!);
}

public class PaperRulesTests(ApiFactory api) : PaperRules(api), IClassFixture<ApiFactory>;

public class PaperRulesOnNeo4jTests(Neo4jApi api) : PaperRules(api), IClassFixture<Neo4jApi>;
