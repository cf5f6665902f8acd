using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests the rule by which a query is a table: its rows, its columns, and their names.</summary>
public sealed class TableRuleTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Theory]
    // The items of the only list are the rows; a connection counts as its nodes.
    [InlineData("""{ province(by: {code: "460000"}) { prefectures(first: 2) { nodes { code name } } } }""", "code,name|460100,Haikou|460200,Sanya")]
    [InlineData("""{ province(by: {code: "460000"}) { prefectures(first: 2) { edges { node { code name } } } } }""", "code,name|460100,Haikou|460200,Sanya")]
    // A path is named with dots; aliases count, and @column renames.
    [InlineData("""{ counties(where: {code: {eq: "340122"}}) { nodes { prefecture { name } } } }""", "prefecture.name|Hefei")]
    [InlineData("""{ counties(where: {code: {eq: "340122"}}) { nodes { p: prefecture { n: name } } } }""", "p.n|Hefei")]
    [InlineData("""{ counties(where: {code: {eq: "340122"}}) { nodes { prefecture { name @column(name: "city") } } } }""", "city|Hefei")]
    // Fields above the rows repeat, with their whole path, also where they come after the rows.
    [InlineData("""{ province(by: {code: "460000"}) { prefectures(first: 2) { nodes { code } totalCount } name } }""",
        "code,province.prefectures.totalCount,province.name|460100,4,Hainan|460200,4,Hainan")]
    // A list inside a list is marked; the outer items repeat.
    [InlineData("""{ province(by: {code: "460000"}) { prefectures(first: 2) { nodes { name counties(first: 1) @rows { nodes { code } } } } } }""",
        "province.prefectures.name,code|Haikou,460105|Sanya,460202")]
    [InlineData("""{ province(by: {code: "460000"}) { prefectures(first: 2) { nodes { name counties(first: 1) { nodes @rows { code } } } } } }""",
        "province.prefectures.name,code|Haikou,460105|Sanya,460202")]
    // A query without a list is one row.
    [InlineData("""{ county(by: {code: "340122"}) { code rivals { totalCount } } }""", "county.code,county.rivals.totalCount|340122,8")]
    // The ends of pages say nothing where all pages are read.
    [InlineData("""{ provinces(first: 1) { nodes { code } pageInfo { endCursor } } }""", "code|110000")]
    // A fragment's fields stay where the document has them, on whatever type.
    [InlineData("""{ nodes(ids: []) { ... on County { code } } }""", "code")]
    [InlineData("""{ county(by: {code: "340122"}) { ancestors { ...F name } } } fragment F on AdministrativeUnit { code }""", "code,name|340100,Hefei|340000,Anhui|100000,China")]
    // Cases show their provenance, whether it is selected or not.
    [InlineData("""{ cooperations(first: 1) { nodes { caseId } } }""", "caseId,provenance|DOC-0001,DOCUMENTED")]
    [InlineData("""{ cooperations(first: 1) { nodes { provenance caseId } } }""", "provenance,caseId|DOCUMENTED,DOC-0001")]
    // A list of scalars is one cell.
    [InlineData("""{ cooperation(by: {caseId: "DOC-0001"}) { failedPaperRules caseId } }""", "cooperation.failedPaperRules,cooperation.caseId|SIGNED,DOC-0001")]
    public async Task A_query_is_a_table(string query, string expected) =>
        Assert.Equal(expected.Split('|'), (await _client.CsvAsync(query)).Lines());

    [Theory]
    [InlineData("{ counties { nodes { name } } prefectures { nodes { name } } }", "The rows could be those of `counties` and `prefectures`: mark one with `@rows`.")]
    [InlineData("{ provinces @rows { nodes { name prefectures @rows { nodes { name } } } } }", "`@rows` marks `provinces` and `provinces.nodes.prefectures`: mark one list.")]
    [InlineData("""{ county(by: {code: "340122"}) @rows { name } }""", "`@rows` marks `county`, which is no list of objects in this operation.")]
    [InlineData("{ cooperations { nodes { caseId parties { role } } } }",
        "`cooperations.parties` is a list of objects inside a row: mark it with `@rows` to get a row for each of its items, or leave it out.")]
    [InlineData("{ provinces { nodes { name code @column(name: \"name\") } } }", "Two columns have the name `name`: rename one with `@column(name:)` or an alias.")]
    [InlineData("{ provinces { nodes { name @column(name: \"\") } } }", "`@column(name:)` of `name` must be a text that is not empty, and no variable.")]
    [InlineData("{ provinces { nodes { code } edges { node { name } } } }", "`provinces` selects `nodes` and `edges`, which are the same rows: select one of them.")]
    [InlineData("{ provinces { pageInfo { endCursor } } }", "The rows have no values: select a field that is a value.")]
    public async Task A_query_that_is_no_table_is_refused_with_what_would_make_it_one(string query, string message)
    {
        var answer = await _client.CsvAsync(query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("application/graphql-response+json; charset=utf-8", answer.ContentType);
        Assert.Equal(message, answer.Errors.Single().GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("{ provinces { nodes { nope } } }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ provinces { nodes { id { } } } }", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ provinces(first: -1) { nodes { id } } }", "BAD_USER_INPUT")]
    public async Task A_wrong_query_has_the_errors_that_it_has_as_JSON(string query, string code)
    {
        var answer = await _client.CsvAsync(query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(code, answer.Errors.First().GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Errors_are_capped_as_those_of_JSON_are()
    {
        var query = $"{{ {string.Join(' ', Enumerable.Range(0, 39).Select(number => $"nope{number}"))} }}";

        Assert.Equal((await _client.AskAsync(query)).Text, (await _client.CsvAsync(query)).Text);
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("text/tab-separated-values")]
    [InlineData("application/x-ndjson")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("application/vnd.apache.parquet")]
    [InlineData("application/geo+json")]
    [InlineData("text/html")]
    public async Task A_query_comes_in_each_format_that_a_report_has(string mediaType)
    {
        const string Query = """{"query":"{ counties(where: {code: {eq: \"340122\"}}) { nodes { name location { latitude longitude } } } }"}""";
        var answer = await _client.PostAsync(Query, mediaType);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith(mediaType, answer.ContentType, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Text);
        if (mediaType.StartsWith("text/", StringComparison.Ordinal))
            Assert.Contains("Feidong", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_accepts_no_format_gets_them_listed()
    {
        var answer = await _client.PostAsync("""{"query":"{ __typename }"}""", "image/png");

        answer.IsRefused(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
        Assert.Contains("or a table: `text/csv`, `text/tab-separated-values`", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_directives_change_no_JSON()
    {
        const string Plain = """{ provinces(first: 2) { nodes { code name } } }""";
        const string Marked = """query @report(title: "Provinces") { provinces(first: 2) @rows { nodes { code @column(name: "x") name } } }""";

        Assert.Equal((await _client.AskAsync(Plain)).Text, (await _client.AskAsync(Marked)).Text);
    }
}
