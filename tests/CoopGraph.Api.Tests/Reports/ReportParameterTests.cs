using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests the values of parameters in addresses, by the types that the variables of a report have.</summary>
public sealed class ReportParameterTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Report = """
        query Mine($codes: [UnitCode!]!, $where: UnitFilterInput! = {}, $order: [UnitSortInput!], $first: Int = 5, $named: Boolean = true) {
          counties(where: { and: [{ code: { in: $codes } }, $where] }, order: $order, first: $first) { nodes { code name @include(if: $named) } }
        }
        """;

    [Theory]
    [InlineData("codes=340122", "340122")]
    [InlineData("codes=340122&codes=341225", "340122 341225")]
    [InlineData("codes=340122,341225", "340122 341225")]
    [InlineData("codes=340122,341225&first=1", "340122")]
    [InlineData("codes=340122,341225&where={\"code\":{\"neq\":\"340122\"}}", "341225")]
    [InlineData("codes=340122,341225&order={\"code\":\"DESC\"}", "341225 340122")]
    public async Task A_list_repeats_its_parameter_and_an_input_object_is_JSON(string query, string expected)
    {
        var answer = await AskAsync(query);

        Assert.Equal(expected.Split(' '), answer.Lines().Skip(1).Select(row => row.Split(',')[0]));
    }

    [Theory]
    [InlineData("codes=340122&where={", "The parameter `where` is '{': give a JSON object of type UnitFilterInput.")]
    [InlineData("codes=340122&where=[1]", "The parameter `where` is '[1]': give a JSON object of type UnitFilterInput.")]
    [InlineData("codes=340122&named=yes", "The parameter `named` is 'yes': give true or false.")]
    [InlineData("codes=340122,x", "The parameter `codes` is 'x': give a code of GB/T 2260 with six digits, such as 340122.")]
    [InlineData("codes=340122&first=1e3", "The parameter `first` is '1e3': give a whole number, such as 2016.")]
    public async Task A_value_of_another_type_is_refused_with_what_would_be_right(string query, string detail)
    {
        var answer = await AskAsync(query);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Equal(detail, answer.Json.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("%2e%2e%2frankings.csv")]
    [InlineData("rankings.csv%2F..%2Fx")]
    public async Task A_name_that_is_none_is_no_file(string name)
    {
        var answer = await api.Client().SendAsync(HttpMethod.Get, $"/reports/{name}", null);

        Assert.InRange((int)answer.Status, 400, 499);
    }

    private async Task<Answer> AskAsync(string query)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("mine.graphql"), Report);
        await using var mine = api.With(("Reports:Folders:0", folder.PathOf("")));
        return await mine.CreateClient().SendAsync(HttpMethod.Get, $"/reports/mine.csv?{query}", null);
    }
}
