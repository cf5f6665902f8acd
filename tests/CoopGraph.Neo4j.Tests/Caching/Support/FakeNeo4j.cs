using System.Text.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.Tests.Caching.Support;

/// <summary>Replaces Neo4j: answers as a test says, and counts the statements.</summary>
internal sealed class FakeNeo4j : INeo4jClient
{
    private int _reads;

    /// <summary>Answers a statement; by default with one row of the version meant, the statement and its parameters.</summary>
    public Func<string, IReadOnlyDictionary<string, object?>, string?, CancellationToken, Task<Neo4jResult>> OnRead { get; set; } =
        (statement, parameters, version, _) => Task.FromResult(Rows([version, statement, parameters]));

    public int Reads => Volatile.Read(ref _reads);

    public static Neo4jResult Rows(params object?[][] rows) =>
        new([.. rows.Select(row => row.Select(value => JsonSerializer.SerializeToElement(value)).ToArray())]);

    /// <summary>Always answers with these rows.</summary>
    public void Answer(params object?[][] rows) => OnRead = (_, _, _, _) => Task.FromResult(Rows(rows));

    public Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _reads);
        return OnRead(statement, parameters, dataVersion, cancellation);
    }

    public async Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        await work(null!, cancellation);
}
