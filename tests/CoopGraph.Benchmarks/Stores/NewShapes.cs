using System.Globalization;

namespace CoopGraph.Benchmarks.Stores;

/// <summary>
/// Measures what the first answer of a shape costs: questions that nothing asks at the start, each asked twice, with another value the second time. The
/// first time minus the second is the planning of a statement, the compilation of code, and what a field's first filter or an order's first use prepares.
/// </summary>
internal static class NewShapes
{
    private static readonly string[] Questions =
    [
        "{ cooperations(first: 5, where: { confidence: { eq: HIGH }, # }) { nodes { caseId signedOn } } }",
        "{ cooperations(first: 5, where: { level: { eq: COUNTY }, year: { gte: 2012 }, # }) { nodes { caseId scope } } }",
        "{ cooperations(first: 5, where: { amount: { gte: 100 }, # }) { nodes { caseId amount { rmb } } } }",
        "{ cooperations(first: 5, where: { or: [{ year: { eq: 2013 } }, { issueArea: { eq: SECURITY } }], # }) { nodes { caseId } } }",
        "{ cooperations(first: 5, where: { scope: { neq: SAME_PREFECTURE }, # }) { nodes { caseId } } }",
        "{ cooperations(first: 5, where: { title: { startsWith: \"C\" }, # }) { nodes { caseId } } }",
        "{ cooperations(first: 5, where: { # }, order: [{ recordedAt: ASC }]) { nodes { caseId title } } }",
        "{ cooperations(last: 5, where: { # }, order: [{ signedOn: DESC }]) { nodes { caseId signedOn } } }",
        "{ cooperations(first: 5, where: { # }, order: [{ year: ASC }, { amount: DESC }]) { nodes { caseId year } } }",
        "{ cooperations(first: 5, where: { parties: { some: { unit: { code: { startsWith: \"34\" } } } }, # }) { totalCount nodes { caseId } } }",
        "{ cooperations(first: 5, where: { parties: { all: { unit: { level: { eq: COUNTY } } } }, # }) { nodes { caseId } } }",
        "{ province(by: { code: \"340000\" }) { arrangedPairings(first: 5, where: { # }) { totalCount nodes { caseId } } } }",
        "{ province(by: { code: \"330000\" }) { cooperations(first: 5, where: { # }, order: [{ year: DESC }]) { nodes { caseId } } } }",
        "{ county(by: { code: \"340122\" }) { partners(first: 5, where: { scope: { neq: SAME_PREFECTURE } }) { edges { caseCount node { name } } } } }",
        "{ county(by: { code: \"340122\" }) { partners(first: 5, order: [{ distanceKm: ASC }]) { edges { distanceKm node { name } } } } }",
        "{ county(by: { code: \"340122\" }) { rivals(first: 5) { nodes { name partners(first: 2) { nodes { name } } } } neighbours(first: 5) { nodes { name } } } }",
        "{ counties(first: 5, where: { code: { startsWith: \"34\" } }, order: [{ cooperationCount: DESC }]) { nodes { name code } } }",
        "{ prefectures(first: 3) { nodes { name counties(first: 3) { nodes { name cooperations(first: 2) { nodes { caseId } } } } } } }",
        "{ summary(groupBy: [MECHANISM, SCOPE], where: { # }) { groups { measures { caseCount dyadCount } } } }",
        "{ summary(groupBy: [PROVINCE], where: { year: { gte: 2015 }, # }) { groups { measures { caseCount } } } }",
        "{ changes(since: { time: \"2020-01-01T00:00:00Z\" }, first: 5) { nodes { kind caseId } } }",
    ];

    /// <summary>Measures and prints a row for each store.</summary>
    public static async Task PrintAsync(HttpClient http, Uri embedded, Uri neo4j)
    {
        Console.WriteLine($"\nThe first answer of {Questions.Length} shapes, minus the second:\n\n| store | median, ms | worst, ms | the worst |\n| --- | --- | --- | --- |");
        foreach (var (name, endpoint) in new[] { ("embedded", embedded), ("Neo4j", neo4j) })
        {
            List<(double More, string Question)> all = [];
            foreach (var question in Questions)
                all.Add((await StoreQuestions.AskAsync(http, endpoint, question) - await StoreQuestions.AskAsync(http, endpoint, question), question));
            var (more, worst) = all.MaxBy(one => one.More);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {all.Select(one => one.More).Median():F0} | {more:F0} | `{worst.Replace(", #", "", StringComparison.Ordinal)}` |"));
        }
    }
}
