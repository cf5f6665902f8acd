using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Limits;

public class IntrospectionTests
{
    [SkippableFact]
    public async Task The_fullest_query_of_graphql_js_is_within_the_budget_and_makes_a_schema()
    {
        using var api = new LoopbackApi();

        var schema = await Node.RunAsync("introspection.mjs", api.Url);

        Assert.Contains("type Query {", schema, StringComparison.Ordinal);
        Assert.Contains("input UnitBy @oneOf {", schema, StringComparison.Ordinal);
        Assert.Contains("@specifiedBy", schema, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Introspection_and_the_text_of_the_schema_make_one_schema()
    {
        using var api = new LoopbackApi();

        Assert.Equal("the same", (await Node.RunAsync("schema.mjs", api.Url)).Trim());
    }
}
