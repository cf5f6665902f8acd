using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>
/// Tests that rows with properties of objects alone, which are read without a response in between, are those that the response has. `__typename` is no
/// property, so a table with it is read from the response.
/// </summary>
public sealed class RowsFromObjectsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    // Every form of a value: text that needs quotation marks, names, numbers, days and times, true and false, and none.
    [InlineData("{ cooperations { nodes { ROW id caseId title year signedOn dateBasis mechanism issueArea level scope note provenance recordedAt changedAt revision meetsPaperRules } } }")]
    // Objects on the way, some of which are missing.
    [InlineData("{ cooperations { nodes { ROW amount { rmb period } source { title url confidence } arrangedBy { code name level } } } }")]
    // Added provenance, aliases, fragments, cursors.
    [InlineData("{ cooperations(order: [{year: DESC}], where: {year: {gte: 2015}}) { edges { ROW cursor node { c: caseId ...F } } } } fragment F on Cooperation { s: source { t: title } }")]
    [InlineData("{ counties { nodes { ROW code kind level location { latitude longitude } parent { code } } } }")]
    // Fields above the rows, and rows of inner lists that are longer than their pages.
    [InlineData("{ province(by: {code: \"130000\"}) { name counties { totalCount nodes { ROW code } } } }")]
    [InlineData("{ provinces { nodes { code counties @rows { nodes { ROW name: code } } } } }")]
    [InlineData("{ county(by: {code: \"340122\"}) { name partners { edges { ROW cursor caseCount firstYear distanceKm adjacent scope } } } }")]
    // A list without pages, an empty one.
    [InlineData("{ county(by: {code: \"340122\"}) { ancestors { ROW code name } } }")]
    [InlineData("{ cooperations(where: {caseId: {eq: \"NONE\"}}) { nodes { ROW caseId } } }")]
    public async Task The_rows_are_those_of_the_response(string query)
    {
        var client = api.Client();

        var read = await client.CsvAsync(query.Replace("ROW", "", StringComparison.Ordinal));
        var fromResponse = await client.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query = query.Replace("ROW", "__typename", StringComparison.Ordinal) }), "application/x-ndjson");
        var fromObjects = await client.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query = query.Replace("ROW", "", StringComparison.Ordinal) }), "application/x-ndjson");

        Assert.NotEmpty(read.Lines());
        Assert.Equal(WithoutTypes(fromResponse.Text), fromObjects.Text);
    }

    [Theory]
    [InlineData("{ cooperations { nodes { caseId source { title } } } }", 3)]
    // Fields that ask the store again, and lists of values, come with the pages of every request.
    [InlineData("{ cooperations { nodes { caseId history { totalCount } } } }", 12)]
    public async Task Rows_of_properties_come_in_larger_pages(string query, int expected)
    {
        await using var counted = api.With(FaultyStore.Insert);
        var store = (FaultyStore)counted.Services.GetRequiredService<ICoopGraphStore>();
        var client = counted.CreateClient();
        await client.CsvAsync("{ provinces { nodes { code } } }");
        store.Forget();

        var rows = (await client.CsvAsync(query)).Lines().Count - 1;

        Assert.InRange(rows, 401, 600);
        Assert.Equal(expected, store.Asked);
    }

    [Fact]
    public async Task A_request_has_no_larger_pages_by_itself()
    {
        var answer = await api.Client().AskAsync("{ cooperations(first: 101) { nodes { caseId } } }");

        Assert.Equal("`first` is 101: give 1 to 100.", answer.Message);
    }

    [Fact]
    public async Task A_table_from_the_end_has_one_page_of_a_request()
    {
        var answer = await api.Client().CsvAsync("{ cooperations(last: 101) { nodes { caseId } } }");

        Assert.Equal("`last` is 101: give 1 to 100.", answer.Errors.Single().GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_page_that_is_larger_than_a_response_may_be_is_read_in_parts()
    {
        const string Query = "{ cooperations { nodes { caseId title note source { title url } } } }";
        await using var small = api.With(("GraphQL:Transport:MaxAnswerBytes", "20000"));

        var parts = await small.CreateClient().CsvAsync(Query);

        Assert.Equal((await api.Client().CsvAsync(Query)).Lines(), parts.Lines());
    }

    private static string WithoutTypes(string lines) =>
        System.Text.RegularExpressions.Regex.Replace(lines, "\"[^\"]*__typename\":\"[A-Za-z]+\",?", "");
}
