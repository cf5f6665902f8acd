using CoopGraph.Concurrency;
using CoopGraph.Neo4j.Client;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>
/// Lets a number of questions about data reach the server at a time. Some more wait for a short time; the others are refused at once, so that
/// expensive questions never pile up in the server, where they would hold up everything. Questions that walk from unit to unit have half of the
/// places, so that light ones find one. The statements that the service itself needs, such as the look at the version, do not wait.
/// </summary>
internal sealed class StatementGate
{
    private readonly WorkGate _places, _walks;

    public StatementGate(IOptions<Neo4jOptions> options, TimeProvider time)
    {
        var places = options.Value.MaxStatements;
        // A statement that waited for long would have no time left to run.
        var queue = new WaitLimit(
            options.Value.MaxWaitingStatements, options.Value.AttemptTimeout / 2, time,
            reason => new StoreBusyException($"A statement was not sent to Neo4j, which is given {places} at a time. {reason}"));
        (_places, _walks) = (new WorkGate(places, queue), new WorkGate(Math.Max(1, places / 2), queue));
    }

    /// <summary>Whether a statement walks from unit to unit: it has a condition or a number of partners or cases.</summary>
    public static bool IsWalk(string statement) =>
        statement.Contains("EXISTS {", StringComparison.Ordinal) || statement.Contains("COUNT {", StringComparison.Ordinal);

    /// <summary>Does some work when there is a place for it.</summary>
    /// <exception cref="StoreBusyException">Too many are waiting, or the wait took too long.</exception>
    public async Task<T> RunAsync<T>(bool isWalk, Func<Task<T>> work, CancellationToken cancellation)
    {
        using var walk = isWalk ? await _walks.EnterAsync(cancellation).ConfigureAwait(false) : null;
        using var place = await _places.EnterAsync(cancellation).ConfigureAwait(false);
        return await work().ConfigureAwait(false);
    }
}
