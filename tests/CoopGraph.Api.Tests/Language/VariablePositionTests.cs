using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests section 5.8.5 of the specification: a variable that can be null does not get to a position that cannot.</summary>
public sealed class VariablePositionTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    // A nullable variable as an item of a list of items that cannot be null.
    [Theory]
    [InlineData("query ($x: SummaryDimension) { summary(groupBy: [$x]) { total { caseCount } } }")]
    [InlineData("query ($x: AdministrativeLevel) { search(text: \"a\", levels: [$x]) { code } }")]
    [InlineData("query ($x: ID) { nodes(ids: [$x]) { id } }")]
    [InlineData("query ($x: CooperationSortInput) { cooperations(order: [$x]) { totalCount } }")]
    [InlineData("query ($x: UnitFilterInput) { counties(where: {or: [$x]}) { totalCount } }")]
    [InlineData("query ($x: UnitFilterInput) { counties(where: {and: [{code: {eq: \"340122\"}}, $x]}) { totalCount } }")]
    // A default of null, where the position has no default.
    [InlineData("query ($x: Boolean = null) { __typename @skip(if: $x) }")]
    [InlineData("query ($x: Boolean = null) { __typename @include(if: $x) }")]
    [InlineData("query ($x: String = null) { search(text: $x) { code } }")]
    [InlineData("query ($x: UnitBy = null) { county(by: $x) { code } }")]
    [InlineData("query ($x: CooperationBy = null) { cooperation(by: $x) { id } }")]
    [InlineData("query ($x: [ID!] = null) { nodes(ids: $x) { id } }")]
    [InlineData("query ($x: String = null) { __type(name: $x) { name } }")]
    // In a fragment, in a directive of a fragment, and in an operation that is not the one to run.
    [InlineData("query ($x: String) { ...f } fragment f on Query { search(text: $x) { code } }")]
    [InlineData("query ($x: Boolean) { ... @include(if: $x) { __typename } }")]
    // Another type altogether.
    [InlineData("query ($x: Int!) { search(text: $x) { code } }")]
    [InlineData("query ($x: [Int]) { search(text: \"a\", first: $x) { code } }")]
    [InlineData("query ($x: String!) { cooperations(where: {year: {eq: $x}}) { totalCount } }")]
    public async Task Is_refused(string document) =>
        (await api.Client().AskAsync(document)).IsRefused(HttpStatusCode.BadRequest, "GRAPHQL_VALIDATION_FAILED");

    [Theory]
    [InlineData("query ($x: SummaryDimension = YEAR) { summary(groupBy: [$x]) { total { caseCount } } }")]
    [InlineData("query ($x: AdministrativeLevel = COUNTY) { search(text: \"a\", levels: [$x]) { code } }")]
    [InlineData("query ($x: UnitFilterInput = {}) { counties(where: {or: [$x]}) { totalCount } }")]
    public async Task Null_in_place_of_its_default_is_refused_as_an_item(string document) =>
        Assert.Equal("BAD_USER_INPUT", (await api.Client().AskAsync(document, new { x = (object?)null })).Code);

    [Theory]
    [InlineData("query ($x: SummaryDimension!) { summary(groupBy: [$x]) { total { caseCount } } }", "x", "YEAR")]
    // A default that is not null serves where the position has none, too.
    [InlineData("query ($x: SummaryDimension = YEAR) { summary(groupBy: [$x]) { total { caseCount } } }", "unused", null)]
    [InlineData("query ($x: Boolean! = true) { __typename @skip(if: $x) }", "x", false)]
    [InlineData("query ($x: Boolean = true) { __typename @include(if: $x) }", "x", true)]
    [InlineData("query ($x: Int) { cooperations(where: {year: {in: [$x, 2016]}}) { totalCount } }", "x", null)]
    [InlineData("query ($x: [SummaryDimension!]!) { summary(groupBy: $x) { total { caseCount } } }", "x", "YEAR")]
    public async Task Is_allowed_where_null_cannot_come(string document, string name, object? value)
    {
        var answer = await api.Client().AskAsync(document, new Dictionary<string, object?> { [name] = value });

        Assert.Empty(answer.Errors);
    }
}
