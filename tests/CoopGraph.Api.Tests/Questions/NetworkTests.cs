using CoopGraph.Api.Tests.Support;
using Snapshooter.Xunit;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Lists queries for networks and paths of the real data. Their response snapshots were compared with the seed.</summary>
public static class NetworkQuestions
{
    public static TheoryData<string, string> All => new()
    {
        {
            // These are all figures of a network that is small enough to be drawn on paper.
            "NetworkOfThePapersCases",
            """
            { network(where: {provenance: {eq: PAPER}}) {
                nodeCount edgeCount caseCount isolateCount repeatedTieCount density componentCount largestComponentShare
                transitivity averageClustering degreeAssortativity assortativity(by: PROVINCE) degreeDistribution { degree count }
                mixing(by: PROVINCE) { from { code name } to { code name } edgeCount }
                eiIndex { value external internal groups { unit { code name } value external internal } }
                crossShare(draws: 200) { observed expected standardDeviation z p draws seed nullModel }
                adjacentShare(draws: 200, nullModel: DEGREE_PRESERVING, seed: 7) { observed draws seed nullModel }
                communities(resolution: 0.5) { modularity seed resolution method groups { index size units { code } } }
                years { year caseCount tieCount firstTimeTieCount }
                nodes(first: 5) { totalCount nodes { unit { code name } degree strength betweenness betweennessNormalized
                  harmonicCloseness pageRank coreness clustering eiIndex } } } }
            """
        },
        {
            // Shou County has its code and its prefecture of the day.
            "NetworksOfAnhuiThroughTheYears",
            """
            { until2014: network(where: {parties: {some: {unit: {province: {code: {eq: "340000"}}}}}}, year: 2014) { ...Growth }
              in2016: network(where: {parties: {some: {unit: {province: {code: {eq: "340000"}}}}}}, year: 2016, mode: YEAR) { ...Growth }
              asOf2015: network(where: {parties: {some: {unit: {province: {code: {eq: "340000"}}}}}}, asOf: "2015-12-02", includeIsolates: true) {
                nodeCount isolateCount edgeCount componentCount } }
            fragment Growth on Network { nodeCount edgeCount caseCount years { year caseCount tieCount firstTimeTieCount }
              eiIndex(by: PROVINCE) { value external internal } nodes(first: 3) { nodes { unit { code name parent { name } } degree } } }
            """
        },
        {
            "PathsOfThePapersCases",
            """
            { itself: path(from: {name: "Feidong"}, to: {code: "340122"}) { length units { name } edges { node { name } } shortestPathCount }
              step: path(from: {name: "Feidong"}, to: {name: "Funan"}, where: {provenance: {eq: PAPER}}) {
                length shortestPathCount units { code } edges { cursor node { code } scope caseCount firstYear lastYear adjacent distanceKm cooperations { caseId } } }
              apart: path(from: {name: "Feidong"}, to: {code: "330523"}, where: {provenance: {eq: PAPER}}) { length }
              unknown: path(from: {name: "Feidong"}, to: {code: "999999"}) { length } }
            """
        },
    };
}

/// <summary>Tests networks and paths on the embedded store.</summary>
public class NetworkTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [MemberData(nameof(NetworkQuestions.All), MemberType = typeof(NetworkQuestions))]
    public async Task Has_the_right_answer(string name, string query)
    {
        var answer = await api.Client().AskAsync(query);

        Assert.Empty(answer.Errors);
        Snapshot.Match(Example.Written(answer), name);
    }
}

/// <summary>Tests that the production store gives exactly the same responses to these queries.</summary>
public class NetworkOnNeo4jTests(Neo4jApi api) : IClassFixture<Neo4jApi>
{
    [SkippableTheory]
    [MemberData(nameof(NetworkQuestions.All), MemberType = typeof(NetworkQuestions))]
    public async Task Has_the_very_answer_of_the_embedded_store(string name, string query) =>
        Assert.Equal(Example.RightAnswer(name), Example.Written(await api.Client().AskAsync(query)));
}
