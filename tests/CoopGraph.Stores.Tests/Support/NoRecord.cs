using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Storage;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>The record of a graph that is not asked for its changes.</summary>
internal sealed class NoRecord : IGraphRecord
{
    public static readonly NoRecord Instance = new();

    public ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, long generation, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Page<CaseRevision>>> AskAsync(RevisionsQuestion question, long generation, CancellationToken cancellation) => throw new NotSupportedException();
}
