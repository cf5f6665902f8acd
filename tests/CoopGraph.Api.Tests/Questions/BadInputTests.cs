using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests that bad input gets an error that describes what is wrong and what would be right.</summary>
public abstract class BadInputRules(ApiFactory api)
{
    [SkippableTheory]
    [InlineData("""{ county(by: {code: "34012"}) { name } }""", "34012")]
    [InlineData("""{ county(by: {code: "34012x"}) { name } }""", "34012x")]
    [InlineData("""{ county(by: {code: 340122}) { name } }""", "UnitCode")]
    [InlineData("""{ counties(asOf: "2017-02-30") { totalCount } }""", "2017-02-30")]
    [InlineData("""{ counties(asOf: "30.6.2017") { totalCount } }""", "30.6.2017")]
    [InlineData("""{ county(by: {code: "340122", name: "Feidong"}) { name } }""", "exactly one")]
    [InlineData("""{ county(by: {}) { name } }""", "exactly one")]
    [InlineData("""{ cooperations(where: {mechanism: {eq: FORCED}}) { totalCount } }""", "FORCED")]
    [InlineData("""{ cooperations(order: [{year: DESC, caseId: ASC}]) { totalCount } }""", "exactly one")]
    public async Task A_value_that_does_not_fit_its_type_is_refused_before_anything_runs(string query, string named)
    {
        var answer = await api.Client().AskAsync(query);

        answer.IsRefused(HttpStatusCode.BadRequest, "BAD_USER_INPUT");
        Assert.Contains(named, answer.Message, StringComparison.OrdinalIgnoreCase);
    }

    [SkippableTheory]
    [InlineData("""{ counties(first: 0) { nodes { name } } }""", "`first` is 0: give 1 to 100.")]
    [InlineData("""{ counties(first: 101) { nodes { name } } }""", "`first` is 101: give 1 to 100.")]
    [InlineData("""{ counties(last: -5) { nodes { name } } }""", "`last` is -5: give 1 to 100.")]
    [InlineData("""{ counties(first: 1, last: 1) { nodes { name } } }""", "Give `first` or `last`, not both: they count from opposite ends.")]
    [InlineData("""{ counties(after: "forged") { nodes { name } } }""", "`after` is not a cursor: give back an `endCursor` or `startCursor` as it came.")]
    [InlineData("""{ counties(before: "WzFd") { nodes { name } } }""", "`before` is not a cursor: give back an `endCursor` or `startCursor` as it came.")]
    [InlineData("""{ node(id: "nonsense") { id } }""", "That is not an id: give back an `id` as this API gave it.")]
    [InlineData("""{ search(text: " ") { name } }""", "`text` has 1 characters: give 1 to 100, not only blanks.")]
    [InlineData("""{ search(text: "a", first: 1000) { name } }""", "`first` is 1000: give 1 to 100.")]
    public async Task A_value_out_of_bounds_is_an_error_at_its_field(string query, string message)
    {
        var answer = await api.Client().AskAsync(query);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.Equal(message, answer.Message);
        Assert.Equal(1, answer.Error.GetProperty("path").GetArrayLength());
    }

    [SkippableFact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var client = api.Client();
        var page = await client.AskAsync("""{ counties(first: 1) { pageInfo { endCursor } } }""");
        var cursor = page.Data.GetProperty("counties").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var answer = await client.AskAsync($$"""{ counties(first: 1, after: "{{cursor}}", order: [{name: ASC}]) { nodes { name } } }""");

        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.StartsWith("`after` is a cursor of a list in another order", answer.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_right_beside_what_is_wrong_is_answered()
    {
        var answer = await api.Client().AskAsync("""{ good: county(by: {code: "340122"}) { name } bad: county(by: {id: "x"}) { name } }""");

        Assert.Equal("""{"good":{"name":"Feidong County"},"bad":null}""", answer.Data.GetRawText());
        Assert.Equal("""["bad"]""", answer.Error.GetProperty("path").GetRawText());
    }
}

public class BadInputTests(ApiFactory api) : BadInputRules(api), IClassFixture<ApiFactory>;

public class BadInputOnNeo4jTests(Neo4jApi api) : BadInputRules(api), IClassFixture<Neo4jApi>;
