using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests that synthetic cases are loaded only on request, and that every response based on some of them has a warning.</summary>
public class SyntheticWarningTests(SyntheticApi synthetic, ApiFactory plain) : IClassFixture<SyntheticApi>, IClassFixture<ApiFactory>
{
    private const string LoadedCases = "{ dataset { casesByProvenance { provenance caseCount } } }";

    [Theory]
    [InlineData("""{ cooperations(first: 1, where: {caseId: {eq: "SYN-1-000001"}}) { nodes { title } } }""", "cooperations")]
    [InlineData("""{ mine: cooperation(by: {caseId: "SYN-1-000001"}) { title } }""", "mine")]
    [InlineData("""{ province(by: {code: "340000"}) { arrangedPairings { nodes { caseId } } } }""", "province.arrangedPairings")]
    [InlineData("""{ county(by: {code: "440983"}) { partners { nodes { code } } } }""", "county.partners")]
    [InlineData("""{ county(by: {code: "440983"}) { partners { edges { cooperations { caseId } } } } }""", "county.partners")]
    [InlineData("""{ county(by: {code: "440983"}) { all: cooperations { nodes { caseId } } } }""", "county.all")]
    [InlineData("""{ prefecture(by: {code: "440900"}) { counties { nodes { partners { nodes { code } } } } } }""", "prefecture.counties.nodes.partners")]
    public async Task A_case_that_is_or_a_partner_that_rests_on_one_is_warned_of(string query, string field) => AssertWarnsOf(field, await Ask(query));

    [Theory]
    [InlineData("{ cooperations { totalCount } }", "cooperations")]
    [InlineData("""{ county(by: {code: "340122"}) { partners { totalCount } } }""", "county.partners")]
    [InlineData("{ counties(where: {cooperationCount: {gt: 3}}) { nodes { code } } }", "counties")]
    [InlineData("{ counties(order: [{partnerCount: DESC}]) { nodes { code } } }", "counties")]
    [InlineData("{ counties(where: {partners: {none: {}}}) { totalCount } }", "counties")]
    [InlineData("{ counties(where: {or: [{code: {eq: \"340122\"}}, {cooperations: {some: {year: {eq: 2018}}}}]}) { nodes { code } } }", "counties")]
    [InlineData("{ summary { total { caseCount } } }", "summary")]
    [InlineData("{ coverage(first: 1) { nodes { caseCount } } }", "coverage")]
    [InlineData(
        "{ cooperations(where: {provenance: {eq: PAPER}, parties: {some: {unit: {partnerCount: {gt: 1}}}}}) { nodes { caseId } } }", "cooperations")]
    [InlineData("""{ province(by: {code: "340000"}) { summary(where: {year: {eq: 2018}}) { note } } }""", "province.summary")]
    [InlineData("{ findings { id loaded } }", "findings")]
    [InlineData("{ network { edgeCount } }", "network")]
    [InlineData("""{ path(from: {code: "440983"}, to: {code: "340122"}) { length } }""", "path")]
    public async Task So_is_a_number_or_a_choice_in_which_they_can_have_a_part(string query, string field) => AssertWarnsOf(field, await Ask(query));

    [Theory]
    [InlineData("{ cooperations(where: {provenance: {neq: SYNTHETIC}}) { totalCount nodes { caseId } } }")]
    [InlineData("{ cooperations(where: {or: [{provenance: {eq: PAPER}}, {provenance: {in: [DOCUMENTED, CURATED]}}]}) { totalCount } }")]
    [InlineData("""{ county(by: {code: "440983"}) { partners(where: {provenance: {nin: [SYNTHETIC]}}) { totalCount nodes { code } } } }""")]
    [InlineData("{ counties(where: {partners: {none: {provenance: {neq: SYNTHETIC}}}}) { totalCount nodes { code } } }")]
    [InlineData("""{ county(by: {code: "340122"}) { name prefecture { name } rivals { totalCount nodes { name } } } }""")]
    [InlineData("""{ cooperation(by: {caseId: "PAPER-01"}) { title } }""")]
    [InlineData("{ findings(where: {provenance: {in: [PAPER, DOCUMENTED]}}) { id loaded } }")]
    [InlineData("""{ summary(where: {parties: {some: {unit: {code: {eq: "110101"}}}}}) { total { caseCount } } }""")]
    [InlineData("{ mechanisms { mechanism examples { caseId } } }")]
    [InlineData("{ network(where: {provenance: {neq: SYNTHETIC}}) { edgeCount } }")]
    [InlineData(LoadedCases)]
    public async Task Where_they_are_left_out_or_told_apart_there_is_no_warning(string query)
    {
        var answer = await Ask(query);

        Assert.Empty(answer.Errors);
        Assert.False(answer.Json.GetProperty("extensions").TryGetProperty("warnings", out _), answer.Text);
    }

    [Fact]
    public async Task A_warning_tells_in_words_what_would_leave_them_out()
    {
        var warning = WarningOf(await Ask("{ a: cooperations { totalCount } b: cooperations { totalCount } }"));

        Assert.Equal(
            "Generated cases, which are no real place's record, have a part in this answer. They are in, or were counted for: a, b. "
            + "`provenance: {neq: SYNTHETIC}` in a filter of cases or partners leaves them out.",
            warning.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_plain_start_loads_none_and_warns_of_none()
    {
        var answer = await plain.Client().AskAsync(LoadedCases[..^1] + " cooperations { totalCount } }");

        Assert.DoesNotContain("SYNTHETIC", answer.Text, StringComparison.Ordinal);
        Assert.Equal(537, answer.Data.GetProperty("cooperations").GetProperty("totalCount").GetInt32());
        Assert.False(answer.Json.GetProperty("extensions").TryGetProperty("warnings", out _));
    }

    [Fact]
    public async Task Data_with_synthetic_cases_are_another_version_and_hold_1126_of_them()
    {
        var (with, without) = (await Ask(LoadedCases), await plain.Client().AskAsync(LoadedCases));

        Assert.Contains("""{"provenance":"SYNTHETIC","caseCount":1126}""", with.Text, StringComparison.Ordinal);
        Assert.NotEqual(VersionOf(without), VersionOf(with));
    }

    private static void AssertWarnsOf(string field, Answer answer)
    {
        Assert.Empty(answer.Errors);
        Assert.Contains($"counted for: {field}.", WarningOf(answer).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement WarningOf(Answer answer)
    {
        var warning = Assert.Single(answer.Json.GetProperty("extensions").GetProperty("warnings").EnumerateArray());
        Assert.Equal("SYNTHETIC_DATA", warning.GetProperty("code").GetString());
        return warning;
    }

    private static string? VersionOf(Answer answer) => answer.Json.GetProperty("extensions").GetProperty("dataVersion").GetString();

    private Task<Answer> Ask(string query) => synthetic.Client().AskAsync(query);
}
