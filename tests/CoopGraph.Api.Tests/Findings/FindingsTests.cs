using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Findings;

/// <summary>Tests findings on the real data: the numbers agree with those of lists and summaries, and `where` is their filter.</summary>
public abstract class FindingsRules(ApiFactory api)
{
    // Written by golden/measure.py, which explains how.
    private static readonly string Golden =
        Path.Combine(Repository.Root, "tests", "CoopGraph.Api.Tests", "Findings", "golden", "findings.json");

    // The frame of the paper, as a filter.
    private const string Frame = """
        level: { eq: COUNTY }, or: [{ year: { gte: 2009, lte: 2020 } }, { year: { eq: null } }],
        parties: { some: { unit: { province: { code: { in: ["140000", "220000", "330000", "340000", "370000", "420000", "440000", "520000"] } } } } }
        """;

    [SkippableFact]
    public async Task Every_number_is_the_one_that_a_script_works_out_from_the_files_of_the_seed_alone()
    {
        var answer = await api.Client().AskAsync("{ findings { id loaded caseCount interval { low high level } } }");
        var golden = JsonDocument.Parse(await File.ReadAllTextAsync(Golden)).RootElement;

        Assert.Equal(
            golden.EnumerateObject().Select(finding => finding.Name),
            answer.Data.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(golden.EnumerateObject(), expected =>
        {
            var finding = Of(answer, expected.Name);
            Assert.Equal(expected.Value.GetProperty("loaded").GetDouble(), finding.GetProperty("loaded").GetDouble(), 1e-12);
            Assert.Equal(expected.Value.GetProperty("caseCount").GetInt32(), finding.GetProperty("caseCount").GetInt32());
            AssertInterval(expected.Value, finding.GetProperty("interval"));
        });
    }

    [SkippableFact]
    public async Task Whether_the_crossing_share_depends_on_coding_is_told_in_one_query()
    {
        var answer = await api.Client().AskAsync($$"""
            { findings { id sensitivity { id label loaded caseCount } }
              two: cooperations(where: { {{Frame}}, partyCount: { eq: 2 } }) { totalCount }
              crossing: cooperations(where: { {{Frame}}, partyCount: { eq: 2 }, scope: { neq: SAME_PREFECTURE } }) { totalCount } }
            """);
        int Total(string list) => answer.Data.GetProperty(list).GetProperty("totalCount").GetInt32();
        var restrictions = Of(answer, "CROSS_PREFECTURE_SHARE").GetProperty("sensitivity").EnumerateArray().ToArray();

        Assert.Equal(
            ["SIGNED", "HIGH_CONFIDENCE", "TWO_PARTIES", "EIGHT_PROVINCES", "IN_PREFECTURES", "ONE_PER_SOURCE"],
            restrictions.Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(
            ((double)Total("crossing") / Total("two"), Total("two")),
            (restrictions[2].GetProperty("loaded").GetDouble(), restrictions[2].GetProperty("caseCount").GetInt32()));
    }

    [SkippableTheory]
    [InlineData("FIG5_BY_MECHANISM", "mechanism: {eq: ARRANGED}")]
    [InlineData("FIG5_MANDATED_SHARE", "mechanism: {eq: MANDATED}")]
    [InlineData("FIG5_SELF_INITIATED_SHARE", "mechanism: {eq: SELF_INITIATED}")]
    [InlineData("CROSS_PREFECTURE_SHARE", "scope: {neq: SAME_PREFECTURE}")]
    public async Task A_share_is_that_of_the_lists(string id, string part)
    {
        var answer = await api.Client().AskAsync($$"""
            { all: cooperations(where: { {{Frame}} }) { totalCount }
              part: cooperations(where: { {{Frame}}, {{part}} }) { totalCount } findings { id loaded caseCount } }
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
    public async Task Mechanisms_are_exemplified_by_the_cases_between_counties_that_the_table_names()
    {
        var answer = await api.Client().AskAsync("{ mechanisms { mechanism examples { caseId provenance } } }");
        var examples = answer.Data.GetProperty("mechanisms").EnumerateArray().ToDictionary(
            profile => profile.GetProperty("mechanism").GetString()!,
            profile => string.Join(' ', profile.GetProperty("examples").EnumerateArray().Select(example => example.GetProperty("caseId").GetString())));

        Assert.Equal("PAPER-01 PAPER-02 PAPER-03 PAPER-04", examples["ARRANGED"]);
        Assert.Equal("PAPER-05 PAPER-06 PAPER-07", examples["MANDATED"]);
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

    [SkippableFact]
    public async Task The_dataset_tells_which_study_it_follows()
    {
        var answer = await api.Client().AskAsync("{ dataset { paper { title authors year journal pages doi citation } } }");

        Assert.Equal(
            """
            {"title":"No county is an island: the rise of interjurisdictional cooperation among counties in China",
            "authors":["Jiang, X.","Eaton, S.","Kostka, G."],"year":2023,"journal":"Regional Studies","pages":"2021-2036",
            "doi":"10.1080/00343404.2022.2154333",
            "citation":"Jiang, X., Eaton, S., & Kostka, G. (2023). No county is an island: the rise of interjurisdictional cooperation among counties in China. Regional Studies, 2021-2036. https://doi.org/10.1080/00343404.2022.2154333"}
            """.ReplaceLineEndings(""),
            answer.Data.GetProperty("dataset").GetProperty("paper").GetRawText().Replace("\\u0026", "&", StringComparison.Ordinal));
    }

    private static void AssertInterval(JsonElement expected, JsonElement interval)
    {
        if (!expected.TryGetProperty("low", out var low))
        {
            Assert.Equal(JsonValueKind.Null, interval.ValueKind);
            return;
        }

        Assert.Equal(low.GetDouble(), interval.GetProperty("low").GetDouble(), 1e-12);
        Assert.Equal(expected.GetProperty("high").GetDouble(), interval.GetProperty("high").GetDouble(), 1e-12);
        Assert.Equal(0.95, interval.GetProperty("level").GetDouble());
    }

    private static JsonElement Of(Answer answer, string id) =>
        answer.Data.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("id").GetString() == id);

    private static void AssertFinding(Answer answer, string id, string json) => Assert.Equal(json, Of(answer, id).GetRawText());
}

public class FindingsTests(ApiFactory api) : FindingsRules(api), IClassFixture<ApiFactory>;

public class FindingsOnNeo4jTests(Neo4jApi api) : FindingsRules(api), IClassFixture<Neo4jApi>;
