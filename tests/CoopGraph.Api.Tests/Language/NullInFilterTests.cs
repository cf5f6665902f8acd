using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests the one rule on null in filters, alike for literals and variables.</summary>
public sealed class NullInFilterTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("year: null", "`year` is null, which sets no condition: leave `year` out. For an unknown value, write `year: {eq: null}`.")]
    [InlineData("year: {in: null}", "`in` is null, which sets no condition: leave `in` out. For unknown values, write null as an item of the list.")]
    [InlineData("year: {gte: null}", "`gte` is null, which sets no condition: leave `gte` out. For an unknown value, write `eq: null`.")]
    [InlineData("title: {contains: null}", "`contains` is null, which sets no condition: leave `contains` out. For an unknown value, write `eq: null`.")]
    [InlineData("or: null", "`or` is null, which sets no condition: leave `or` out.")]
    [InlineData("and: [{mechanism: null}]", "`mechanism` is null, which sets no condition: leave `mechanism` out. For an unknown value, write `mechanism: {eq: null}`.")]
    [InlineData("parties: null", "`parties` is null, which sets no condition: leave `parties` out. For none at all, write `parties: {any: false}`.")]
    [InlineData("parties: {some: null}", "`some` is null, which sets no condition: leave `some` out.")]
    public async Task Is_refused_with_what_to_write(string where, string message)
    {
        var json = where.Replace("null", "NULL", StringComparison.Ordinal);
        json = System.Text.RegularExpressions.Regex.Replace(json, "([a-zA-Z]+):", "\"$1\":").Replace("NULL", "null", StringComparison.Ordinal);

        var literal = await api.Client().AskAsync($$"""{ cooperations(where: { {{where}} }) { totalCount } }""");
        var variable = await api.Client().PostAsync(
            """{"query":"query($w: CooperationFilterInput) { cooperations(where: $w) { totalCount } }","variables":{"w":{ """ + json + "}}}");

        Assert.Equal(("BAD_USER_INPUT", message), (literal.Code, literal.Message));
        Assert.Equal(("BAD_USER_INPUT", message), (variable.Code, variable.Message));
    }

    [Theory]
    [InlineData("year: {eq: null}", 9)]
    [InlineData("year: {in: [null]}", 9)]
    [InlineData("year: {neq: null}", 528)]
    [InlineData("arrangedBy: null, mechanism: {eq: ARRANGED}", 8)]
    public async Task Asks_for_unknown_where_it_has_a_meaning(string where, int count)
    {
        var answer = await api.Client().AskAsync($$"""{ cooperations(where: { {{where}} }) { totalCount } }""");

        Assert.Equal(count, answer.Data.GetProperty("cooperations").GetProperty("totalCount").GetInt32());
    }
}
