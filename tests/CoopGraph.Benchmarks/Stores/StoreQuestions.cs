using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace CoopGraph.Benchmarks.Stores;

/// <summary>The questions of the table. <c>#</c> becomes a condition that makes each request a new one, so that nothing cached answers it.</summary>
internal static class StoreQuestions
{
    private static int _asked;

    /// <summary>All questions, with their names in the table.</summary>
    public static IReadOnlyList<(string Name, string Query)> All { get; } =
    [
        ("first page", "{ cooperations(first: 20, where: { # }) { nodes { caseId title } } }"),
        ("last page", "{ cooperations(last: 20, where: { # }) { nodes { caseId title } } }"),
        ("first page with `totalCount`, no filter", "{ cooperations(first: 20) { totalCount nodes { caseId title } } }"),
        ("`totalCount` alone, no filter", "{ cooperations { totalCount } }"),
        ("one filter", "{ cooperations(first: 20, where: { mechanism: { eq: MANDATED }, # }) { nodes { caseId title } } }"),
        ("one filter with `totalCount`", "{ cooperations(first: 20, where: { mechanism: { eq: MANDATED }, # }) { totalCount nodes { caseId title } } }"),
        ("two filters, by year", "{ cooperations(first: 20, where: { mechanism: { eq: MANDATED }, issueArea: { eq: ENVIRONMENT }, # }, order: [{ year: DESC }]) { nodes { caseId title } } }"),
        ("by year", "{ cooperations(first: 20, where: { # }, order: [{ year: DESC }]) { nodes { caseId title } } }"),
        ("by amount", "{ cooperations(first: 20, where: { # }, order: [{ amount: DESC }]) { nodes { caseId title } } }"),
        ("title contains", "{ cooperations(first: 20, where: { title: { contains: \"help\" }, # }) { nodes { caseId title } } }"),
        ("a county's partners", "{ county(by: { code: \"330523\" }) { partners(first: 20) { nodes { code name } } } }"),
        ("a prefecture, its counties, ten partners of each", "{ prefecture(by: { code: \"130100\" }) { counties(first: 100) { nodes { code name partners(first: 10) { edges { caseCount node { code name parent { name } } } } } } } }"),
        ("summary by year", "{ summary(groupBy: [YEAR], where: { # }) { groups { measures { caseCount } } } }"),
        ("summary by year, the same again", "{ summary(groupBy: [YEAR]) { groups { measures { caseCount } } } }"),
        ("summary by county", "{ summary(groupBy: [COUNTY], where: { # }) { groups { measures { caseCount } } } }"),
        ("findings", "{ findings(where: { # }) { loaded } }"),
        ("findings, the same again", "{ findings { loaded } }"),
        ("network", "{ network(where: { # }) { nodeCount edgeCount } }"),
    ];

    /// <summary>The question that is asked many times at once.</summary>
    public static string ManyAtOnce => "{ summary(groupBy: [YEAR], where: { # }) { groups { measures { caseCount } } } }";

    /// <summary>The names of those that ask for a page of 20 cases, or for their number.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        ["first page", "one filter", "two filters, by year", "first page with `totalCount`, no filter", "`totalCount` alone, no filter", "last page"];

    /// <summary>Asks one of them, with a condition of its own, and returns the milliseconds until the last byte.</summary>
    public static async Task<double> AskAsync(HttpClient http, Uri endpoint, string query)
    {
        var fresh = string.Create(CultureInfo.InvariantCulture, $"caseId: {{ neq: \"none-{Interlocked.Increment(ref _asked)}\" }}");
        var clock = Stopwatch.StartNew();
        using var response = await http.PostAsJsonAsync(endpoint, new { query = query.Replace("#", fresh, StringComparison.Ordinal) });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"{query}: {errors}")
            : clock.Elapsed.TotalMilliseconds;
    }
}
