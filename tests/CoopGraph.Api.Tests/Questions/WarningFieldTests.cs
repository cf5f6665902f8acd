using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests the fields that have an answer's warnings, for clients that do not hand on its extensions.</summary>
public class WarningFieldTests(SyntheticApi synthetic, ApiFactory plain) : IClassFixture<SyntheticApi>, IClassFixture<ApiFactory>
{
    private const string Warnings = "warnings { code message }";

    private const string Message = "Generated cases, which are no real place's record, have a part in this answer. "
        + "`provenance: {neq: SYNTHETIC}` in a filter of cases or partners leaves them out.";

    [Theory]
    [InlineData("cooperations")]
    [InlineData("""cooperations(first: 1, where: {or: [{caseId: {eq: "PAPER-06"}}, {caseId: {eq: "SYN-1-000001"}}]}, order: [{caseId: ASC}])""")]
    [InlineData("counties(where: {cooperationCount: {gt: 3}})")]
    [InlineData("counties(order: [{partnerCount: DESC}])")]
    [InlineData("coverage")]
    [InlineData("dyads")]
    [InlineData("summary")]
    [InlineData("network")]
    [InlineData("insideTies")]
    [InlineData("prefectureMoves(draws: 1)")]
    [InlineData("""path(from: {code: "340122"}, to: {code: "340122"})""")]
    [InlineData("changes(since: {time: \"2000-01-01T00:00:00Z\"}, last: 1)")]
    public async Task A_field_with_generated_cases_has_the_warning_whatever_else_is_selected(string field)
    {
        var answer = await synthetic.Client().AskAsync($"{{ field: {field} {{ {Warnings} }} }}");

        AssertWarned(answer.Data.GetProperty("field"));
        // The extension has the same code, and says which fields they are.
        var extension = Assert.Single(answer.Json.GetProperty("extensions").GetProperty("warnings").EnumerateArray());
        Assert.Equal("SYNTHETIC_DATA", extension.GetProperty("code").GetString());
        Assert.Contains("counted for: field.", extension.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""cooperations(where: {caseId: {eq: "PAPER-06"}})""")]
    [InlineData("cooperations(where: {provenance: {neq: SYNTHETIC}})")]
    [InlineData("counties(where: {name: {startsWith: \"A\"}})")]
    [InlineData("dyads(where: {provenance: {in: [PAPER, DOCUMENTED]}})")]
    [InlineData("summary(where: {provenance: {eq: PAPER}})")]
    [InlineData("network(where: {provenance: {neq: SYNTHETIC}})")]
    public async Task A_field_without_any_has_none(string field)
    {
        var answer = await synthetic.Client().AskAsync($"{{ field: {field} {{ {Warnings} }} }}");

        Assert.Equal("""{"field":{"warnings":[]}}""", answer.Data.GetRawText());
        Assert.False(answer.Json.GetProperty("extensions").TryGetProperty("warnings", out _), answer.Text);
    }

    [Fact]
    public async Task Of_many_lists_each_has_its_own()
    {
        var counties = (await synthetic.Client().AskAsync(
            $"{{ counties(first: 100, where: {{province: {{code: {{eq: \"440000\"}}}}}}) {{ nodes {{ cooperations {{ nodes {{ provenance }} {Warnings} }} partners {{ {Warnings} edges {{ cooperations {{ provenance }} }} }} }} }} }}"))
            .Data.GetProperty("counties").GetProperty("nodes").EnumerateArray().ToArray();

        foreach (var list in new[] { "cooperations", "partners" })
        {
            Assert.Equal(2, counties.Select(county => county.GetProperty(list).GetProperty("warnings").GetArrayLength()).Distinct().Count());
            Assert.All(counties.Select(county => county.GetProperty(list)), found => Assert.Equal(
                found.GetRawText().Contains("\"SYNTHETIC\"", StringComparison.Ordinal), found.GetProperty("warnings").GetArrayLength() == 1));
        }
    }

    [Fact]
    public async Task The_loaded_data_have_it_too()
    {
        var warning = Assert.Single((await synthetic.Client().AskAsync($"{{ dataset {{ {Warnings} }} }}"))
            .Data.GetProperty("dataset").GetProperty("warnings").EnumerateArray());

        Assert.Equal(Message.Replace("this answer", "these data", StringComparison.Ordinal), warning.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Real_data_have_none()
    {
        var answer = await plain.Client().AskAsync(
            $"{{ dataset {{ {Warnings} }} cooperations {{ {Warnings} }} counties(order: [{{partnerCount: DESC}}]) {{ {Warnings} }} summary {{ {Warnings} }} network {{ {Warnings} }} }}");

        Assert.All(answer.Data.EnumerateObject(), field => Assert.Equal(0, field.Value.GetProperty("warnings").GetArrayLength()));
    }

    [Fact]
    public void Every_connection_has_the_field()
    {
        var schema = plain.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var connections = schema.AllTypes.OfType<IObjectGraphType>().Where(type => type.Name.EndsWith("Connection", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(connections);
        Assert.All(connections, type => Assert.Equal("[Warning!]!", type.Fields.Find("warnings")?.ResolvedType?.ToString()));
    }

    private static void AssertWarned(JsonElement field)
    {
        var warning = Assert.Single(field.GetProperty("warnings").EnumerateArray());
        Assert.Equal(("SYNTHETIC_DATA", Message), (warning.GetProperty("code").GetString(), warning.GetProperty("message").GetString()));
    }
}
