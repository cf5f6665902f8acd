using System.Text.Json;
using CoopGraph.Neo4j.Client;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Tests that a cached result that is not one of its statement is removed, and that Neo4j is asked.</summary>
public class OddCachedResultTests
{
    private static readonly string[] Odd =
    [
        """[["V"]]""", """[["V",7,[]]]""", """[["V","x",[]]]""", """[["V",0,5]]""", """[["V",0,[{}]]]""", """[["V",0,[]],["V",1,[]]]""",
        """[["V",0,[{"caseId":"A","title":"T","mechanism":"NONE_SUCH"}]]]""",
    ];

    [SkippableFact]
    public async Task An_odd_result_is_removed_and_asked_again()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(SmallCountry.With(SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi)), default);
        foreach (var odd in Odd)
        {
            OddClient? client = null;
            var snapshot = await graph.Open(inner => client = new OddClient(inner, odd)).OpenAsync(default);
            var question = new CasesQuestion([new CaseSelection(CaseRelation.Everywhere)], null, CasesQuestion.Ordering([]), new PageRequest());
            var page = Assert.Single(await snapshot.AskAsync(question, default));
            Assert.Equal(["A"], page.Rows.Select(row => row.Item.Case.CaseId));
            Assert.Equal(1, client!.Forgotten);
        }
    }

    /// <summary>A client that returns one odd result from its cache for every question, until it is removed.</summary>
    private sealed class OddClient(INeo4jClient inner, string odd) : INeo4jClient
    {
        public int Forgotten { get; private set; }

        public Task<Neo4jResult> ReadAsync(
            string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation)
        {
            if (dataVersion is null || Forgotten > 0)
                return inner.ReadAsync(statement, parameters, dataVersion, cancellation);
            var rows = JsonElement.Parse(odd.Replace("\"V\"", JsonSerializer.Serialize(dataVersion), StringComparison.Ordinal));
            return Task.FromResult(new Neo4jResult([.. rows.EnumerateArray().Select(row => row.EnumerateArray().ToArray())], IsCached: true));
        }

        public Task ForgetAsync(string statement, IReadOnlyDictionary<string, object?> parameters, string dataVersion, CancellationToken cancellation)
        {
            Forgotten++;
            return Task.CompletedTask;
        }

        public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
            inner.WriteAsync(work, cancellation);
    }
}
