using CoopGraph.Api.Tests.Support;
using Snapshooter.Xunit;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Lists queries for summaries of the real data. Their response snapshots were compared with the seed row by row.</summary>
public static class SummaryQuestions
{
    private const string Figures = "measures { caseCount countyCount dyadCount amountRmb amountCaseCount } shareOfTotal shareOfFirstKey";

    public static TheoryData<string, string> All => new()
    {
        {
            "SummaryOfDocumentedCasesByProvince",
            $$$"""
            { summary(where: {provenance: {eq: DOCUMENTED}, level: {eq: COUNTY}}, groupBy: [PROVINCE], order: [{caseCount: DESC}], first: 5) {
                note groupCaseCountSum total { caseCount countyCount dyadCount amountRmb amountCaseCount }
                groups { key { province { code name } year } {{{Figures}}} } } }
            """
        },
        {
            "SummaryOfThePapersCases",
            $$$"""
            { summary(where: {provenance: {eq: PAPER}}, groupBy: [ISSUE_AREA, SCOPE, YEAR]) {
                note groupCaseCountSum groups { key { issueArea scope year } {{{Figures}}} } } }
            """
        },
        {
            "SummaryOfQianshanIn2012",
            $$$"""
            { county(by: {code: "340824"}, asOf: "2012-12-31") { name summary(groupBy: [PROVINCE, PREFECTURE, COUNTY, ADJACENCY, ARRANGED_BY]) {
                note total { caseCount } groups { key { province { name } prefecture { name } county { code name } adjacent arrangedBy { name } } {{{Figures}}} } } } }
            """
        },
        {
            "SummaryOfAnhuisPrefectures",
            """
            { province(by: {code: "340000"}) { prefectures(first: 100) { nodes { name
                summary(groupBy: [MECHANISM], having: {or: [{caseCount: {gte: 2}}, {amountRmb: {gt: 1e9}}]}) {
                  total { caseCount countyCount } groupCaseCountSum groups { key { mechanism } measures { caseCount } } } } } } }
            """
        },
    };
}

/// <summary>Tests summaries on the embedded store.</summary>
public class SummaryTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [MemberData(nameof(SummaryQuestions.All), MemberType = typeof(SummaryQuestions))]
    public async Task Has_the_right_answer(string name, string query)
    {
        var answer = await api.Client().AskAsync(query);

        Assert.Empty(answer.Errors);
        Snapshot.Match(Example.Written(answer), name);
    }
}

/// <summary>Tests that the production store gives exactly the same responses to these queries.</summary>
public class SummaryOnNeo4jTests(Neo4jApi api) : IClassFixture<Neo4jApi>
{
    [SkippableTheory]
    [MemberData(nameof(SummaryQuestions.All), MemberType = typeof(SummaryQuestions))]
    public async Task Has_the_very_answer_of_the_embedded_store(string name, string query) =>
        Assert.Equal(Example.RightAnswer(name), Example.Written(await api.Client().AskAsync(query)));
}
