using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Findings;

/// <summary>Tests findings on the real data: the numbers agree with those of lists and summaries, and `where` is their filter.</summary>
public abstract class FindingsRules(ApiFactory api)
{
    [SkippableFact]
    public async Task The_scale_is_the_number_of_loaded_cases_between_counties()
    {
        var answer = await api.Client().AskAsync("""
            { cooperations(where: {level: {eq: COUNTY}}) { totalCount } findings { id loaded caseCount unit } }
            """);
        var total = answer.Data.GetProperty("cooperations").GetProperty("totalCount").GetInt32();
        var scale = Of(answer, "SCALE");

        Assert.Equal(278, total);
        Assert.Equal((total, total), (scale.GetProperty("loaded").GetDouble(), scale.GetProperty("caseCount").GetInt32()));
    }

    [SkippableTheory]
    [InlineData("FIG5_BY_MECHANISM", "mechanism: {eq: ARRANGED}")]
    [InlineData("FIG5_MANDATED_SHARE", "mechanism: {eq: MANDATED}")]
    [InlineData("FIG5_SELF_INITIATED_SHARE", "mechanism: {eq: SELF_INITIATED}")]
    [InlineData("CROSS_PREFECTURE_SHARE", "scope: {neq: SAME_PREFECTURE}")]
    public async Task A_share_is_that_of_the_lists(string id, string part)
    {
        var answer = await api.Client().AskAsync($$"""
            { all: cooperations(where: { level: { eq: COUNTY } }) { totalCount }
              part: cooperations(where: { level: { eq: COUNTY }, {{part}} }) { totalCount } findings { id loaded caseCount } }
            """);
        double Total(string list) => answer.Data.GetProperty(list).GetProperty("totalCount").GetInt32();

        Assert.InRange(Total("part"), 1, Total("all") - 1);
        Assert.Equal(Total("part") / Total("all"), Of(answer, id).GetProperty("loaded").GetDouble(), 1e-12);
    }

    [SkippableFact]
    public async Task Where_chooses_the_cases_that_are_measured()
    {
        var answer = await api.Client().AskAsync("""{ findings(where: {provenance: {eq: PAPER}}) { id published loaded caseCount } }""");

        // The paper names nine cases between counties. Four of them are arranged, two of these by Anhui.
        AssertFinding(answer, "SCALE", """{"id":"SCALE","published":1126,"loaded":9,"caseCount":9}""");
        AssertFinding(answer, "FIG5_BY_MECHANISM", $$"""{"id":"FIG5_BY_MECHANISM","published":0.59,"loaded":{{4 / 9.0:R}},"caseCount":9}""");
        AssertFinding(answer, "FIG6_ANHUI_PAIRINGS", """{"id":"FIG6_ANHUI_PAIRINGS","published":20,"loaded":2,"caseCount":2}""");
    }

    [SkippableFact]
    public async Task Without_a_case_to_measure_every_number_is_null_and_what_is_published_stays()
    {
        var answer = await api.Client().AskAsync("""{ findings(where: {year: {eq: 1949}}) { id published loaded caseCount } }""");

        Assert.All(answer.Data.GetProperty("findings").EnumerateArray(), finding => Assert.Equal(
            (JsonValueKind.Null, 0), (finding.GetProperty("loaded").ValueKind, finding.GetProperty("caseCount").GetInt32())));
        Assert.Equal(1126, Of(answer, "SCALE").GetProperty("published").GetDouble());
    }

    [SkippableFact]
    public async Task Mechanisms_are_exemplified_by_the_cases_that_the_paper_names()
    {
        var answer = await api.Client().AskAsync("{ mechanisms { mechanism examples { caseId provenance } } }");
        var examples = answer.Data.GetProperty("mechanisms").EnumerateArray().ToDictionary(
            profile => profile.GetProperty("mechanism").GetString()!,
            profile => string.Join(' ', profile.GetProperty("examples").EnumerateArray().Select(example => example.GetProperty("caseId").GetString())));

        Assert.Equal("PAPER-01 PAPER-02 PAPER-03 PAPER-04", examples["ARRANGED"]);
        Assert.Equal("PAPER-05 PAPER-06 PAPER-07 PAPER-10 PAPER-11", examples["MANDATED"]);
        Assert.Equal("PAPER-08 PAPER-09", examples["SELF_INITIATED"]);
    }

    [SkippableFact]
    public async Task A_plain_start_shows_no_synthetic_case()
    {
        var answer = await api.Client().AskAsync("""
            { summary(groupBy: [PROVENANCE]) { groups { key { provenance } } } coverage(first: 100) { nodes { byProvenance { provenance } } }
              findings(where: {provenance: {eq: SYNTHETIC}}) { caseCount } cooperations(where: {provenance: {eq: SYNTHETIC}}) { totalCount } }
            """);

        Assert.DoesNotContain("SYN", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Data.GetProperty("findings").EnumerateArray(), finding => Assert.Equal(0, finding.GetProperty("caseCount").GetInt32()));
        Assert.Equal(0, answer.Data.GetProperty("cooperations").GetProperty("totalCount").GetInt32());
    }

    private static JsonElement Of(Answer answer, string id) =>
        answer.Data.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("id").GetString() == id);

    private static void AssertFinding(Answer answer, string id, string json) => Assert.Equal(json, Of(answer, id).GetRawText());
}

public class FindingsTests(ApiFactory api) : FindingsRules(api), IClassFixture<ApiFactory>;

public class FindingsOnNeo4jTests(Neo4jApi api) : FindingsRules(api), IClassFixture<Neo4jApi>;
